/** A backup as the window and the command line make it: read the CA, check, write, record. */
import type { MadeBackup, PreflightCheck, PreflightView } from '../../../shared/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import type { Login } from '../login/index.ts';
import { lastOf } from '../record/index.ts';
import { backUp, type BackupRequest } from './back-up.ts';
import { gatewayOf, isServerPair, ownCertificates, type CaMaterial } from '../../ca/index.ts';
import { preflight } from './preflight.ts';
import { withMaterial, type KeySource } from './read-material.ts';
import { surroundings } from './surroundings.ts';

/** Checks whether the CA `dn` can be backed up, with the failures of `withMaterial`. */
export const checkBackup = (
  login: Login,
  installation: Installation,
  dn: string,
  source: KeySource,
  signal?: AbortSignal,
): Promise<Result<PreflightView>> =>
  withMaterial(
    login,
    dn,
    { ...source, keys: 'offer' },
    async ({ material }) => {
      const around = await informationalChecks(login, installation, material, signal);
      return ok(preflight(material, installation.now(), around));
    },
    signal,
  );

/** A backup that was made. */
export interface BackupRun {
  readonly backup: MadeBackup;
  readonly tree: string;
  /** DNs, as the tree spells them. */
  readonly caObject: string;
  readonly hostServer: string | undefined;
}

/**
 * Backs up the CA `dn` and records it. A record that cannot be written does not undo the backup.
 * @returns `BACKUP-CANCELLED` wherever the run was when it was cancelled; else the failures of `withMaterial` and `backUp`
 */
export async function runBackup(
  login: Login,
  installation: Installation,
  dn: string,
  source: KeySource,
  request: Omit<BackupRequest, 'origin' | 'program' | 'now' | 'around'>,
): Promise<Result<BackupRun>> {
  request.onProgress('read');
  const run = await withMaterial(
    login,
    dn,
    source,
    async ({ material, origin }) => {
      for (const { folder } of request.destinations) await installation.recentFolders.add(folder);
      const done = await backUp(material, {
        ...request,
        origin,
        program: installation.program,
        now: installation.now,
        around: await informationalChecks(login, installation, material, request.signal),
      });
      if (!done.ok) return done;
      await keepRecord(installation, material, done.value, origin.tree);
      const { dn: caObject, hostServer } = material;
      return ok({ backup: done.value, tree: origin.tree, caObject, hostServer });
    },
    request.signal,
  );
  // Directory, gateway and encryption each have a code of their own for it.
  return !run.ok && run.failure.code.endsWith('-CANCELLED') ? fail('BACKUP-CANCELLED') : run;
}

async function informationalChecks(
  login: Login,
  { record, now }: Installation,
  material: CaMaterial,
  signal: AbortSignal | undefined,
): Promise<PreflightCheck[]> {
  // What stands around the CA says nothing about a server's certificate.
  if (material.pairs.some(isServerPair)) return [];
  const recorded = await record.list();
  const ca = { tree: login.tree, caObject: material.dn, certificates: ownFingerprints(material) };
  const last = recorded.ok ? lastOf(recorded.value.lines, ca).backup : undefined;
  return surroundings(login.until(signal), material, last && new Date(last.at), now());
}

async function keepRecord(
  { record, program }: Installation,
  material: CaMaterial,
  { checks, files, places, provedAt }: MadeBackup,
  tree: string,
): Promise<void> {
  const written = places.filter(({ failure }) => failure === undefined);
  const good = written.length === places.length && checks.every(({ state }) => state === 'pass');
  await record.add({
    kind: 'backup',
    at: provedAt,
    program,
    tree,
    caObject: material.dn,
    subject: ownCertificates(material.pairs[0]!.certificates)[0]?.subjectDotted ?? null,
    certificates: ownFingerprints(material),
    files: written.flatMap(({ folder }) =>
      files.map(({ fileName, sha256 }) => ({ fileName, folder, sha256 })),
    ),
    outcome: good ? 'good' : 'attention',
    code: null,
    ...gatewayOf(material),
  });
}

/** SHA-256 fingerprints of the CA's own certificates, of all its key pairs. */
const ownFingerprints = ({ pairs }: CaMaterial): string[] =>
  pairs.flatMap(({ certificates }) => ownCertificates(certificates).map(({ sha256 }) => sha256));
