import type { TrainingTree } from '../../training/index.ts';
import type { TrainingLogin } from '../../../shared/session.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** The training tree of this app: started when first asked for, one for the life of the program. */
export class TrainingService {
  readonly #folder: string;
  readonly #readableKeys: boolean;
  #tree: Promise<TrainingTree> | undefined;

  /**
   * @param folder where its keys and certificates are kept between starts
   * @param readableKeys LDAP returns the CA's keys unencrypted; otherwise NICI keeps them, as in a live tree
   */
  constructor(folder: string, readableKeys: boolean) {
    this.#folder = folder;
    this.#readableKeys = readableKeys;
  }

  /** @returns what the login page needs; the password is not a secret, the tree is made for trying things out */
  async start(): Promise<Result<TrainingLogin>> {
    // Most starts of the app never need it, so it is loaded when it is asked for.
    this.#tree ??= import('../../training/index.ts').then(({ startTrainingTree }) =>
      startTrainingTree({ stateDir: this.#folder, ...(this.#readableKeys && { keyForm: 'pkcs8' }) }),
    );
    let tree: TrainingTree;
    try {
      tree = await this.#tree;
    } catch {
      // A full disk or a folder without rights: the next attempt starts over.
      this.#tree = undefined;
      return fail('APP-TRAINING', { folder: this.#folder });
    }
    return ok({
      server: tree.host,
      port: tree.ldapsPort,
      gatewayPort: tree.gatewayPort,
      security: 'ldaps',
      user: tree.administrator.dotted,
      password: tree.administrator.password,
    });
  }
}
