/** A backup of the CA and of every server certificate of a tree, in one run. */
import { basename, extname } from 'node:path';
import { KEY_PAIRS, storedCa, type CaOverview } from '../../ca/index.ts';
import { displayName } from '../../directory/index.ts';
import { withGateway, type GatewaySession } from '../../gateway/index.ts';
import { existingNames } from '../../media/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { suggestFileName } from '../../../shared/suggest-file-name.ts';
import type {
  SkippedObject,
  TreeBackupItem,
  TreeBackupSurvey,
  TreeBackupView,
} from '../../../shared/tree-backup.ts';
import type { BackupStage, ProfileChoice } from '../../../shared/views.ts';
import { listCertificates } from '../certificates/index.ts';
import type { Installation } from '../installation/index.ts';
import { gatewayOptions, type GatewayAccess, type Login } from '../login/index.ts';
import { backupFileNames } from './back-up.ts';
import { concernsOneObject, type SetMember } from './back-up-set.ts';
import type { Destination } from './destinations.ts';
import { wipeGatewayKeys, type GatewayKeys } from './gateway-export.ts';
import { exportFromGateway } from './gateway-key.ts';
import type { backupOperations } from './operations.ts';
import { readStored, sorting, type ReadCa } from './read-material.ts';
import { performedBy } from '../record/index.ts';
import { keepRecord, writeWithJob, writing } from './run.ts';

/**
 * Lists the objects of the tree that a backup of all its certificates consists of. Asks the server of the login only.
 * @param now the date in the file names
 */
export async function surveyTree(login: Login, now: Date): Promise<Result<TreeBackupSurvey>> {
  const listed = await listCertificates(login.session, now);
  if (!listed.ok) return listed;
  // The certificate that ends first is on top.
  const objects = new Map(listed.value.rows.toReversed().map((row) => [row.dn, row]));
  const sorted = [...objects.values()].toSorted((one, other) =>
    one.kind === other.kind ? one.name.localeCompare(other.name) : one.kind === 'ca' ? -1 : 1,
  );
  const taken = new Set<string>();
  return ok({
    items: sorted.map(({ dn, name, kind, hostServer, notAfter }) => ({
      ...{ dn, name, kind, notAfter },
      ...(hostServer !== undefined && { hostServer }),
      fileName: unusedName(suggestFileName({ name, kind }, now), taken),
    })),
    incomplete: listed.value.incomplete,
  });
}

/** Objects in two containers can have one name. Drives ignore case. */
function unusedName(fileName: string, taken: Set<string>): string {
  const extension = extname(fileName);
  let free = fileName;
  for (let number = 2; taken.has(free.toLowerCase()); number++)
    free = `${basename(fileName, extension)} (${String(number)})${extension}`;
  taken.add(free.toLowerCase());
  return free;
}

const PAIRS = KEY_PAIRS.map((id) => ({ id }));

/** Names of files in the folder that the backup would replace. */
export const existingTreeFiles = (
  items: readonly TreeBackupItem[],
  folder: string,
): ReturnType<typeof existingNames> =>
  existingNames(
    folder,
    items.flatMap(({ fileName }) => backupFileNames(fileName, PAIRS)),
  );

export interface TreeBackupRequest {
  readonly items: readonly TreeBackupItem[];
  readonly destination: Destination;
  /** Password of an object's files, UTF-8; the caller wipes it. */
  readonly passwordOf: (dn: string) => Buffer;
  readonly profile: ProfileChoice;
  /** Exports the keys that the directory does not give. */
  readonly gateway?: GatewayAccess | undefined;
  readonly signal: AbortSignal;
  /** @param at number of the object, from 1 */
  onProgress(stage: BackupStage, name: string | undefined, at: number): void;
}

interface Members {
  readonly members: SetMember[];
  readonly skipped: SkippedObject[];
  readonly keys: GatewayKeys[];
  readonly objects: { wipe(): void }[];
}

/**
 * Backs up the objects into one folder, with one receipt, and records each. What cannot be exported is left out and named.
 * @returns `BACKUP-CANCELLED`; the failures of the directory, the gateway and the medium; the first reason, if no object could be
 *   backed up
 */
export async function runTreeBackup(
  login: Login,
  installation: Installation,
  request: TreeBackupRequest,
): Promise<Result<TreeBackupView>> {
  const run = await installation.jobs
    .of<typeof backupOperations>()
    .run((job) => backUpAll(login.until(request.signal), installation, job, request));
  return !run.ok && run.failure.code.endsWith('-CANCELLED') ? fail('BACKUP-CANCELLED') : run;
}

type Job = ReadCa['job'];

async function backUpAll(
  login: Login,
  installation: Installation,
  job: Job,
  request: TreeBackupRequest,
): Promise<Result<TreeBackupView>> {
  const found: Members = { members: [], skipped: [], keys: [], objects: [] };
  try {
    const read = await readAll(login, installation, job, request, found);
    return read.ok ? await writeAll(login, installation, job, request, found) : read;
  } finally {
    for (const keys of found.keys) wipeGatewayKeys(keys);
    for (const object of found.objects) object.wipe();
  }
}

/** One session at the gateway exports all keys; it has ended before the first file is written. */
async function readAll(
  login: Login,
  installation: Installation,
  job: Job,
  request: TreeBackupRequest,
  found: Members,
): Promise<Result<null>> {
  const { gateway } = request;
  const read = (session?: GatewaySession): Promise<Result<null>> =>
    readEach(login, installation, job, session, request, found);
  if (!gateway) return read();
  const done = await withGateway(gatewayOptions(login, gateway), read);
  if (!done.ok) return done;
  const { server, port } = gateway;
  return done.value.kind === 'done'
    ? ok(null)
    : fail('GATEWAY-CERTIFICATE', { server: displayName(server), port });
}

async function readEach(
  login: Login,
  { now }: Installation,
  job: Job,
  session: GatewaySession | undefined,
  { items, onProgress, passwordOf, signal }: TreeBackupRequest,
  { keys, members, objects, skipped }: Members,
): Promise<Result<null>> {
  for (const [index, { dn, fileName, name }] of items.entries()) {
    onProgress('read', name, index + 1);
    const place = login.at(dn);
    const stored = await readStored(place.session, dn);
    if (!stored.ok) {
      // A session that has ended would leave out all others, too.
      if (place.session.connection.channel.closed || signal.aborted) return stored;
      skipped.push({ dn, name, failure: stored.failure });
      continue;
    }
    const { object, rights } = stored.value;
    objects.push(object);
    const source = { ca: storedCa(object), rights };
    const sorted = await job.call('checkCa', { source, at: now() }, sorting(signal));
    if (!sorted.ok) return sorted;
    const exported = await exportMissing(session, sorted.value.ca);
    if (!exported.ok) {
      if (!concernsOneObject(exported.failure)) return exported;
      skipped.push({ dn, name, failure: exported.failure });
      continue;
    }
    const gateway = exported.value;
    if (gateway) keys.push(gateway);
    members.push({ source: { ...source, ...(gateway && { gateway }) }, fileName, password: passwordOf(dn) });
  }
  return ok(null);
}

async function exportMissing(
  session: GatewaySession | undefined,
  ca: CaOverview,
): Promise<Result<GatewayKeys | undefined>> {
  const isComplete = ca.pairs.every(({ key }) => key.kind === 'clear');
  return session && !isComplete ? exportFromGateway(session, ca, undefined) : ok(undefined);
}

async function writeAll(
  login: Login,
  installation: Installation,
  job: Job,
  { destination, items, onProgress, profile, signal }: TreeBackupRequest,
  { members, skipped }: Members,
): Promise<Result<TreeBackupView>> {
  const origin = login.origin(login.session);
  const destinations = [destination];
  const order = { members, skipped, profile, origin, program: installation.program, destinations };
  const at = (file: string | undefined): number =>
    items.findIndex(({ fileName }) => file !== undefined && backupFileNames(fileName, PAIRS).includes(file)) +
    1;
  const progress = {
    signal,
    onProgress: (stage: BackupStage, fileName?: string) => {
      onProgress(stage, fileName, at(fileName));
    },
  };
  const set = await writeWithJob(installation, job, destinations, (record) =>
    job.call('backUpSet', { order: { ...order, record } }, writing(progress)),
  );
  if (!set.ok) return set;
  const { made, ...rest } = set.value;
  for (const { ca, checks, files } of made) {
    const places = [{ folder: rest.folder }];
    const written = { checks, files, places, provedAt: rest.provedAt };
    await keepRecord(installation, ca, written, { tree: origin.tree, by: performedBy(login) });
  }
  return ok({
    ...rest,
    saved: made.map(({ ca: { dn, name }, files, objectFile }) => ({ dn, name, files, objectFile })),
  });
}
