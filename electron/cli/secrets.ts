/** Passwords: never from an argument or an ordinary environment variable, and never asked for without a terminal. */
import { basename, join, resolve } from 'node:path';
import { KeeperVault } from '../app/keepers/index.ts';
import { SHARE_WORDS, wordsIn, type EnteredShares, type KeeperSet } from '../../shared/keepers.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { texts } from '../../shared/messages/current.ts';
import { format } from '../../shared/messages/format.ts';
import {
  SECRET_SOURCES,
  SECRETS,
  sourceOptions,
  type SecretName,
  type SecretSource,
} from './command-table.ts';
import { failureText } from './failure-text.ts';
import type { Arguments } from './parse.ts';
import { isForOthers, readDescriptor, readSecretFile } from './secret-source.ts';

/** A terminal that can ask without showing what is typed. */
export interface Terminal {
  /** @returns UTF-8, wiped by the caller; undefined if the user cancelled */
  ask(question: string, signal: AbortSignal): Promise<Buffer | undefined>;
  show(text: string): void;
}

export interface SecretSettings {
  readonly arguments: Arguments;
  /** Absolute folder that relative names start from. */
  readonly folder: string;
  /** `$CREDENTIALS_DIRECTORY` of systemd. */
  readonly credentials: string | undefined;
  /** Absent: standard input is not a terminal. */
  readonly terminal: Terminal | undefined;
  readonly signal: AbortSignal;
}

/** Reads each password once and wipes all of them at the end. */
export class Secrets {
  readonly #settings: SecretSettings;
  readonly #read = new Map<SecretName, Buffer>();
  #shares: KeeperSet | undefined;

  constructor(settings: SecretSettings) {
    this.#settings = settings;
  }

  /** Fails if two passwords are to be read from standard input, or one from two sources. */
  check(): Result<null> {
    const { arguments: args } = this.#settings;
    const fromStdin = SECRETS.filter((name) => args.has(`${name}-stdin`));
    if (fromStdin.length > 1) return fail('CLI-STDIN-TWICE');
    for (const name of SECRETS) {
      const given = sourceOptions(name).filter((one) => args.has(one));
      const shares = name === 'password' ? SHARES.filter((one) => args.has(one)).slice(0, 1) : [];
      const [first, second] = [...given, ...shares];
      if (second) return fail('CLI-PASSWORD-TWICE', { option: `--${first!}, --${second}` });
    }
    return ok(null);
  }

  isGiven(name: SecretName): boolean {
    return this.#source(name) !== undefined;
  }

  /**
   * Reads a password from the source that an option names, else asks for it on the terminal.
   * @param repeat a new password is asked for twice
   * @returns UTF-8, without a final line end; wiped by `wipe`. `CLI-PASSWORD-*`, `MEDIA-FILE-*`, `RESTORE-CANCELLED`
   */
  async get(name: SecretName, repeat = false): Promise<Result<Buffer>> {
    const known = this.#read.get(name);
    if (known) return ok(known);
    const source = this.#source(name);
    const read =
      name === 'password' && this.#isShared()
        ? await this.#fromShares()
        : source
          ? await this.#readFrom(name, source, repeat)
          : await this.#ask(name, repeat);
    if (read.ok) this.#read.set(name, read.value);
    return read;
  }

  /** The set whose shares stood for the password of the backup that was read. */
  get shares(): KeeperSet | undefined {
    return this.#shares;
  }

  /** As `get`, for a password that is not asked for: undefined if no option names a source for it. */
  async getIfGiven(name: SecretName): Promise<Result<Buffer | undefined>> {
    return this.isGiven(name) ? this.get(name) : ok(undefined);
  }

  wipe(): void {
    for (const secret of this.#read.values()) secret.fill(0);
  }

  #source(name: SecretName): SecretSource | undefined {
    return SOURCES.find((source) => this.#settings.arguments.has(`${name}-${source}`));
  }

  /** Shares stand for the password of the backup. */
  #isShared(): boolean {
    const { arguments: args } = this.#settings;
    return SHARES.some((one) => args.has(one));
  }

  async #readFrom(name: SecretName, source: SecretSource, repeat: boolean): Promise<Result<Buffer>> {
    const { arguments: args, credentials, folder, signal, terminal } = this.#settings;
    const option = `--${name}-${source}`;
    const value = args.value(`${name}-${source}`) ?? '';
    if (source === 'stdin' || (source === 'fd' && Number(value) === 0)) {
      // A terminal would show what is typed.
      return terminal ? this.#ask(name, repeat) : readDescriptor(0, option, signal);
    }
    if (source === 'fd') {
      return /^\d{1,4}$/.test(value)
        ? readDescriptor(Number(value), option, signal)
        : fail('CLI-PASSWORD-SOURCE', { option });
    }
    if (source === 'file') return readSecretFile(resolve(folder, value), option, isForOthers);
    if (credentials === undefined || basename(value) !== value) return fail('CLI-CREDENTIAL', { option });
    // systemd protects the folder; the access list of its files shows as a permission of the group.
    return readSecretFile(join(credentials, value), option, () => false);
  }

  /** Enters the shares of the files, then asks for those that are missing if `--shares` is given. */
  async #fromShares(): Promise<Result<Buffer>> {
    const { arguments: args, folder, terminal } = this.#settings;
    const vault = new KeeperVault();
    let state: EnteredShares | undefined;
    const enter = async (words: Buffer): Promise<Result<EnteredShares>> => {
      const entered = await vault.enter(state?.handle, words.toString('utf8'));
      words.fill(0);
      if (entered.ok) state = entered.value;
      return entered;
    };
    try {
      for (const file of args.values('share-file')) {
        const words = readSecretFile(resolve(folder, file), '--share-file', isForOthers);
        if (!words.ok) return words;
        if (state?.complete === true) words.value.fill(0);
        else {
          const entered = await enter(words.value);
          if (!entered.ok) return entered;
        }
      }
      while (state?.complete !== true && args.has('shares')) {
        if (!terminal) return fail('CLI-PASSWORD-MISSING', { option: '--share-file' });
        const words = await this.#askShare(terminal, state);
        if (!words) return fail('RESTORE-CANCELLED');
        const entered = await enter(words);
        if (entered.ok) continue;
        // A typing error does not cost the shares before it; a combination that fails has none that is right for certain.
        terminal.show(`${failureText(entered.failure)}\n`);
        if (entered.failure.code === 'KEEPERS-COMBINATION') state = undefined;
      }
      if (!state) return fail('CLI-PASSWORD-MISSING', { option: '--share-file' });
      if (!state.complete) return fail('KEEPERS-TOO-FEW', numbersOf(state));
      const { set, threshold, count } = state;
      this.#shares = { set, threshold, count };
      return await vault.withPassword({ shares: state.handle }, (password) =>
        Promise.resolve(ok(Buffer.from(password))),
      );
    } finally {
      vault.clear();
    }
  }

  /** Asks until there are enough words: a share can be typed or pasted in lines, such as its groups. An empty line ends it. */
  async #askShare(terminal: Terminal, state: EnteredShares | undefined): Promise<Buffer | undefined> {
    const { nextShare, nextWord, share } = texts().commandLine;
    const lines: Buffer[] = [];
    try {
      for (let known = 0; known < SHARE_WORDS;) {
        const first = state ? format(nextShare, numbersOf(state)) : share;
        const question = known > 0 ? format(nextWord, { position: known + 1 }) : first;
        const line = await terminal.ask(question, this.#settings.signal);
        if (!line) return undefined;
        lines.push(line);
        const count = wordsIn(line.toString('utf8')).length;
        if (count === 0) break;
        known += count;
      }
      return Buffer.concat(lines.flatMap((line) => [line, SPACE]));
    } finally {
      for (const line of lines) line.fill(0);
    }
  }

  async #ask(name: SecretName, repeat: boolean): Promise<Result<Buffer>> {
    const { signal, terminal } = this.#settings;
    if (!terminal) return fail('CLI-PASSWORD-MISSING', { option: `--${name}-file` });
    const { again, secrets } = texts().commandLine;
    const first = await terminal.ask(secrets[name], signal);
    if (!first) return fail('RESTORE-CANCELLED');
    if (!repeat) return ok(first);
    const second = await terminal.ask(again, signal);
    const same = second?.equals(first);
    second?.fill(0);
    if (same) return ok(first);
    first.fill(0);
    return second ? fail('CLI-PASSWORDS-DIFFER') : fail('RESTORE-CANCELLED');
  }
}

function numbersOf({ count, entered, set, threshold }: EnteredShares) {
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((one) => !entered.includes(one));
  return { set, threshold, given: entered.join(', '), missing: missing.join(', ') };
}

const SHARES = ['share-file', 'shares'] as const;
const SPACE = Buffer.from(' ');
const SOURCES = Object.keys(SECRET_SOURCES) as SecretSource[];
