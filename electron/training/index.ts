/**
 * The training tree: an LDAP server and a REST gateway inside the app, on loopback only, with a small eDirectory-like tree. It
 * serves newcomers, staff training and tests; the rest of the app treats it like any other server.
 */
import { createTrainingMaterial, type TrainingMaterial } from './material.ts';
import type { TrainingOptions } from './options.ts';
import { startGateway } from './gateway/index.ts';
import { Nici } from './nici.ts';
import { listen, tlsOptions } from './server.ts';
import { loadOrCreate } from './store.ts';
import { Directory } from './tree/directory.ts';
import { administrator, CA_DN, faultyAccounts, helpDesk, TREE_NAME, type Account } from './tree/facts.ts';
import { addPeople } from './tree/people.ts';
import { addSecurity, addServices, storedKeys } from './tree/security.ts';

export { createTrainingMaterial, type TrainingMaterial } from './material.ts';
export type { KeyForm, TrainingOptions } from './options.ts';
export type { Account, FaultyAccount } from './tree/facts.ts';

/** A running training tree. */
export interface TrainingTree {
  readonly host: '127.0.0.1';
  readonly ldapPort: number;
  readonly ldapsPort: number;
  /** Of the REST gateway, over HTTPS. */
  readonly gatewayPort: number;
  readonly treeName: string;
  /** DN of the CA object. */
  readonly caDn: string;
  /** Supervisor of [Root]. */
  readonly administrator: Account;
  /** Can browse and read everything except private keys. */
  readonly helpDesk: Account;
  /** Accounts whose logins fail, each with another of eDirectory's errors. */
  readonly accounts: typeof faultyAccounts;
  /** The CA's own certificate, DER: the trusted root of the server's certificate. */
  readonly selfSignedCertificate: Buffer;
  /** The entries. The owner of the tree can change them without logging in. */
  readonly directory: Directory;
  /** Keys and certificates, to start another tree with the same ones. */
  readonly material: TrainingMaterial;
  close(): Promise<void>;
}

/**
 * Starts a training tree on 127.0.0.1. Changes that clients make are kept until it is closed.
 * @throws the system's error if a requested port is in use, or `stateDir` cannot be written
 */
export async function startTrainingTree(options: TrainingOptions = {}): Promise<TrainingTree> {
  const { now = () => new Date(), stateDir } = options;
  const material =
    options.material ??
    (await (stateDir === undefined ? createTrainingMaterial(options) : loadOrCreate(stateDir, options)));
  const directory = new Directory(now);
  const nici = new Nici();
  addPeople(directory);
  addServices(directory, material, nici, now());
  addSecurity(directory, material, storedKeys(material, options, nici), now());
  const service = { directory, nici, now };
  const tls = tlsOptions(material, options);
  const server = await listen(service, tls, options);
  const gateway = await startGateway(service, {
    port: options.gatewayPort ?? 0,
    ldapsPort: server.ldapsPort,
    tls,
  }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return {
    host: '127.0.0.1',
    ldapPort: server.ldapPort,
    ldapsPort: server.ldapsPort,
    gatewayPort: gateway.port,
    treeName: TREE_NAME,
    caDn: CA_DN,
    administrator,
    helpDesk,
    accounts: faultyAccounts,
    selfSignedCertificate: material.rsa.selfSigned,
    directory,
    material,
    close: async () => {
      await Promise.all([server.close(), gateway.close()]);
    },
  };
}
