/** Backups of a tree and restores into it, as the wizards make them. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { backUp } from '../../../electron/app/backup/index.ts';
import { caMaterial, readCa } from '../../../electron/ca/index.ts';
import type { Session } from '../../../electron/directory/index.ts';
import {
  checkRestored as checkRestoredWith,
  compareRestored,
  openSource,
  planRestore as planRestoreWith,
  restoreIntoDirectory as restoreIntoDirectoryWith,
  workOn,
  type RestoreRequest,
  type Source,
} from '../../../electron/app/restore/index.ts';
import { ok } from '../../../shared/result.ts';
import type { RestorePlan } from '../../../shared/restore.ts';
import { valueOf } from '../backup/log-in.ts';
import { password, QUICK } from './backup-files.ts';

/** As the product does it, with backups that are open in this process instead of a job process. */
export const planRestore = (
  session: Session,
  sources: readonly Source[],
  request: Parameters<typeof planRestoreWith>[2],
) => planRestoreWith(session, workOn(sources), request);

export const restoreIntoDirectory = (session: Session, sources: readonly Source[], request: RestoreRequest) =>
  restoreIntoDirectoryWith(session, workOn(sources), request);

export const checkRestored = (session: Session, backups: readonly Source['backup'][]) =>
  checkRestoredWith(session, { compare: (ca) => Promise.resolve(ok(compareRestored(ca, backups))) });

/** Backs up the CA as the wizard does, and opens the files again. */
export async function backUpInto(folder: string, session: Session, caDn: string): Promise<Source[]> {
  const rights = { supervisor: 'granted', readKey: 'granted' } as const;
  const ca = await caMaterial(valueOf(await readCa(session, caDn)), rights);
  const view = valueOf(
    await backUp(ca, {
      fileName: 'ca.pfx',
      destinations: [{ folder, replace: [] }],
      password: password(),
      profile: { name: 'compatible', iterations: 2048 },
      origin: { tree: session.serverInfo.treeName, server: 'ldaps://127.0.0.1', user: 'admin' },
      program: 'OrgCA Backup 0.1.0',
      now: () => new Date(),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    }),
  );
  ca.wipe();
  const sources: Source[] = [];
  for (const { path } of view.files) sources.push(await source(path));
  return sources;
}

export const source = async (path: string): Promise<Source> =>
  valueOf(await openSource({ path, password: password() }));

export const CRL_CONFIGURATION = 'cn=One - Configuration,cn=CRL Container,cn=Security';
export const HOSTS = { training: 'cn=ACME-SRV1,o=services', slapd: 'cn=edir1,ou=servers,o=acme' };

export const plan = async (
  session: Session,
  sources: Source[],
  hostServer: string,
  name = 'ACME-TREE CA',
): Promise<RestorePlan> =>
  valueOf(await planRestore(session, sources, { name, hostServer, now: new Date() }));

export const restoreRequest = (
  folder: string,
  agreed: RestorePlan,
  values: Partial<RestoreRequest> = {},
): RestoreRequest => ({
  name: agreed.name,
  hostServer: agreed.hostServer,
  seen: agreed.seen,
  typedName: agreed.name,
  knownCertificates: agreed.identify.map(([sha256]) => sha256).join(' '),
  allowOtherTree: false,
  save: {
    folder: join(folder, 'saved'),
    password: password(),
    profile: QUICK,
    program: 'OrgCA Backup 0.1.0',
  },
  now: () => new Date(),
  onProgress: () => undefined,
  ...values,
});

/** Gives each test of a file a folder of its own for backups, with one in it for what a restore saves. */
export function useRestoreFolder() {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgca-restore-'));
    await mkdir(join(folder, 'saved'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return {
    backedUp: (session: Session, caDn: string): Promise<Source[]> => backUpInto(folder, session, caDn),
    inFolder: (...names: readonly string[]): string => join(folder, ...names),
    request: (agreed: RestorePlan, values: Partial<RestoreRequest> = {}): RestoreRequest =>
      restoreRequest(folder, agreed, values),
  };
}
