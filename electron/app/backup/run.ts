/** The backup for the window and the command line: read the CA, check, write, record. */
import type {
  BackupStage,
  ExportedKeyView,
  MadeBackup,
  PreflightCheck,
  PreflightView,
} from '../../../shared/views.ts';
import { isInFuture } from '../../../shared/clock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import { cleaningUp, type Installation } from '../installation/index.ts';
import { clockDoubtOf } from '../clock/index.ts';
import type { Login } from '../login/index.ts';
import { lastOf, performedBy, type RecordEntry } from '../record/index.ts';
import { gatewayOf, isServerPair, ownCertificates, type CaOverview } from '../../ca/index.ts';
import type { BackupOrder, BackupProgress, backupOperations, CheckedCa } from './operations.ts';
import type { Destination } from './destinations.ts';
import { clockFirst } from './preflight.ts';
import { sorting, withCa, type KeySource, type ReadCa } from './read-material.ts';
import { relatedObjectChecks } from './related-object-checks.ts';

/** Checks whether the CA `dn` can be backed up, with the failures of `withCa` and of opening its keys. */
export const checkBackup = (
  login: Login,
  installation: Installation,
  dn: string,
  source: KeySource,
): Promise<Result<PreflightView>> =>
  withCheckedCa(login, installation, dn, { ...source, keys: 'offer' }, async ({ ca, checks: own }) => {
    const informational = await informationalChecks(login, installation, ca);
    if (!informational.ok) return informational;
    const checks = clockFirst([...own, ...informational.value]);
    return ok({ checks, canContinue: checks.every(({ state }) => state !== 'stop') });
  });

/** What a file that iManager exported gives the CA `dn`. @returns the failures of `withCa` and of opening the file */
export const matchKeyFile = (
  login: Login,
  installation: Installation,
  dn: string,
  keyFile: NonNullable<KeySource['keyFile']>,
): Promise<Result<readonly ExportedKeyView[]>> =>
  withCheckedCa(login, installation, dn, { keyFile }, ({ completed }) => Promise.resolve(ok(completed)));

const withCheckedCa = <Value>(
  login: Login,
  installation: Installation,
  dn: string,
  keys: Parameters<typeof withCa>[3],
  use: (checked: CheckedCa) => Promise<Result<Value>>,
): Promise<Result<Value>> =>
  withCa(login, installation, dn, keys, async ({ job, source }) => {
    const checked = await job.call('checkCa', { source, at: installation.now() }, sorting(login.signal));
    return checked.ok ? use(checked.value) : checked;
  });

export interface BackupRun {
  readonly backup: MadeBackup;
  readonly tree: string;
  /** DNs, as the tree spells them. */
  readonly caObject: string;
  readonly hostServer: string | undefined;
}

/** A backup that `runBackup` makes, and its listener for progress. */
export interface RunRequest extends Omit<BackupOrder, 'around' | 'origin' | 'program'> {
  readonly signal: AbortSignal;
  onProgress(stage: BackupStage, fileName?: string): void;
}

/**
 * Backs up the CA `dn` and records it. A record that cannot be written does not undo the backup.
 * @returns `BACKUP-CANCELLED` wherever the run was when it was cancelled; else the failures of `withCa`, of opening the keys, and
 *   of `backUp`
 */
export async function runBackup(
  login: Login,
  installation: Installation,
  dn: string,
  source: KeySource,
  { signal, onProgress, ...request }: RunRequest,
): Promise<Result<BackupRun>> {
  onProgress('read');
  const bounded = login.until(signal);
  const run = await withCa(
    bounded,
    installation,
    dn,
    source,
    async ({ ca: found, job, origin, source: material }) => {
      const around = await informationalChecks(bounded, installation, found);
      if (!around.ok) return around;
      const order = { ...request, origin, program: installation.program, around: around.value };
      const done = await makeBackup(installation, job, { source: material, order }, { signal, onProgress });
      if (!done.ok) return done;
      const { ca, made } = done.value;
      await keepRecord(installation, ca, made, {
        ...{ tree: origin.tree, by: performedBy(login), witness: request.witness },
      });
      return ok({ backup: made, tree: origin.tree, caObject: ca.dn, hostServer: ca.hostServer });
    },
  );
  // Directory, gateway and encryption each have a code of their own for it.
  return !run.ok && run.failure.code.endsWith('-CANCELLED') ? fail('BACKUP-CANCELLED') : run;
}

/** Encrypting, writing to slow media, and reading back. */
const LIMITS = { seconds: 30 * 60, cancelledAs: 'BACKUP-CANCELLED' } as const;

/** Options of the call that has the job write. */
export const writing = ({ onProgress, signal }: Pick<RunRequest, 'onProgress' | 'signal'>) => ({
  ...LIMITS,
  signal,
  onProgress: ({ stage, fileName }: BackupProgress) => {
    onProgress(stage, fileName);
  },
});

/**
 * Has the job write a backup to its destinations. What a job that was killed left there is removed.
 * @param write is given the anchor of the record, for the receipt
 */
export async function writeWithJob<Made>(
  { recentFolders, record }: Pick<Installation, 'recentFolders' | 'record'>,
  job: ReadCa['job'],
  destinations: readonly Destination[],
  write: (record: RecordAnchor | undefined) => Promise<Result<Made>>,
): Promise<Result<Made>> {
  const folders = destinations.map(({ folder }) => folder);
  for (const folder of folders) await recentFolders.add(folder);
  const anchor = await record.anchor();
  return cleaningUp(folders, job, () => write(anchor));
}

/**
 * Has the job make the backup.
 * @returns the failures of opening the keys and of `backUp`
 */
export const makeBackup = (
  installation: Pick<Installation, 'recentFolders' | 'record'>,
  job: ReadCa['job'],
  input: Parameters<(typeof backupOperations)['backUp']>[0],
  request: Pick<RunRequest, 'onProgress' | 'signal'>,
): ReturnType<(typeof backupOperations)['backUp']> =>
  writeWithJob(installation, job, input.order.destinations, (record) =>
    job.call('backUp', { ...input, order: { ...input.order, record } }, writing(request)),
  );

async function informationalChecks(
  login: Login,
  { record, now }: Installation,
  ca: CaOverview,
): Promise<Result<PreflightCheck[]>> {
  const doubt = await clockDoubtOf(login, ca, now());
  if (!doubt.ok) return doubt;
  const clock: PreflightCheck[] = doubt.value
    ? [{ id: 'clock', state: 'warn', values: { ...doubt.value } }]
    : [];
  // The objects around the CA do not concern a server's certificate.
  if (ca.pairs.some(isServerPair)) return ok(clock);
  const recorded = await record.list();
  const known = { tree: login.tree, caObject: ca.dn, certificates: ownFingerprints(ca) };
  const last = recorded.ok ? lastOf(recorded.value.lines, known).backup : undefined;
  const since = last && !isInFuture(last.at, now()) ? new Date(last.at) : undefined;
  const around = await relatedObjectChecks(login, ca, since, now());
  return login.session.unlessEnded([...clock, ...around]);
}

/** Records the backup of one object. */
export async function keepRecord(
  { record, program }: Installation,
  ca: CaOverview,
  { checks, files, places, provedAt }: Pick<MadeBackup, 'checks' | 'files' | 'places' | 'provedAt'>,
  about: Pick<RecordEntry, 'tree' | 'by' | 'witness'>,
): Promise<void> {
  const written = places.filter(({ failure }) => failure === undefined);
  const good = written.length === places.length && checks.every(({ state }) => state === 'pass');
  await record.add({
    kind: 'backup',
    at: provedAt,
    program,
    ...about,
    caObject: ca.dn,
    subject: ownCertificates(ca.pairs[0]!.certificates)[0]?.subjectDotted ?? null,
    certificates: ownFingerprints(ca),
    files: written.flatMap(({ folder }) =>
      files.map(({ fileName, sha256 }) => ({ fileName, folder, sha256 })),
    ),
    outcome: good ? 'good' : 'attention',
    code: null,
    ...gatewayOf(ca),
  });
}

const ownFingerprints = ({ pairs }: CaOverview): string[] =>
  pairs.flatMap(({ certificates }) => ownCertificates(certificates).map(({ sha256 }) => sha256));
