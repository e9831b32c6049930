/** Restoring, converting and changing passwords, with the entry in the record. */
import { dirname, join } from 'node:path';
import { readTreeCa, storedCa } from '../../ca/index.ts';
import { toLdapDn } from '../../directory/index.ts';
import type { ChangedPassword, GatewayRestored, RestoredView } from '../../../shared/restore.ts';
import { displayText } from '../../../shared/display-text.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import { cleaningUp, type Installation } from '../installation/index.ts';
import type { Login } from '../login/index.ts';
import { performedBy, type RecordKind } from '../record/index.ts';
import type { ChangePasswordRequest } from './change-password.ts';
import { restoreIntoDirectory, type RestoreRequest } from './online.ts';
import type { LockedFile, SourceOverview } from './open.ts';
import type { OutputRequest } from './outputs.ts';
import type { Conversion, restoreOperations } from './operations.ts';
import { recordedSources, type RecordedSources } from './recorded-sources.ts';
import type { SaveRequest } from './back-up-existing-ca.ts';
import { restoreThroughGateway, type GatewayRestoreRequest } from './through-gateway.ts';
import type { RestoreWork } from './restore-work.ts';

/** Opening, encrypting and writing to a slow medium. */
const LIMITS = { seconds: 15 * 60, cancelledAs: 'RESTORE-CANCELLED' } as const;

export interface OpenBackups {
  readonly sources: readonly SourceOverview[];
  readonly work: RestoreWork;
}

/**
 * Restores the CA into the directory and records it, also when it failed. The existing CA object is saved first.
 * @param request `save.folder` absolute
 * @returns the failures of `restoreIntoDirectory`
 */
export async function runRestore(
  login: Login,
  installation: Installation,
  { sources, work }: OpenBackups,
  request: Omit<RestoreRequest, 'now' | 'save'> & {
    readonly save: Omit<RestoreRequest['save'], 'program' | 'record'>;
  },
): Promise<Result<RestoredView>> {
  const { session } = login.atSecurity();
  const { folder } = request.save;
  await installation.recentFolders.add(folder);
  const { now, program, record } = installation;
  const save = { ...request.save, program, record: await record.anchor() };
  const restored = await restoreIntoDirectory(session, work, { ...request, save, now });
  await keepRecord(installation, 'restore', recordedSources(sources), {
    tree: session.serverInfo.treeName,
    caObject: restored.ok ? restored.value.dn : null,
    files: restored.ok ? restored.value.saved : [],
    folder,
    login,
    ...(!restored.ok && { failure: restored.failure }),
  });
  return restored;
}

/**
 * Restores the CA through the tree's gateway and records it, also when it failed.
 * @returns the failures of `restoreThroughGateway`
 */
export async function runGatewayRestore(
  login: Login,
  installation: Installation,
  { sources, work }: OpenBackups,
  request: GatewayRestoreRequest,
): Promise<Result<GatewayRestored>> {
  const { folder } = request.save.destinations[0]!;
  await installation.recentFolders.add(folder);
  const restored = await restoreThroughGateway(login, installation, work, request);
  await keepRecord(installation, 'restore', recordedSources(sources), {
    tree: login.tree,
    caObject: restored.ok ? restored.value.check.dn : null,
    files: restored.ok ? restored.value.saved : [],
    folder,
    login,
    ...(!restored.ok && { failure: restored.failure }),
  });
  return restored;
}

/**
 * Saves the tree's CA object before an administrator deletes it, as a restore into the directory does.
 * @param request `folder` absolute; `signal` ends the reading of the directory
 * @returns the files, the LDIF first; `RESTORE-CHANGED-MEANWHILE` if the object is gone, or the failures of `backUpExistingCa`
 */
export async function saveExistingCa(
  login: Login,
  { now, program, record, recentFolders }: Installation,
  work: Pick<RestoreWork, 'save'>,
  {
    name,
    signal,
    ...request
  }: Omit<SaveRequest, 'now' | 'tree' | 'program' | 'record'> & {
    readonly name: string;
    readonly signal: AbortSignal;
  },
): Promise<Result<readonly WrittenFileView[]>> {
  await recentFolders.add(request.folder);
  const { session } = login.until(signal).atSecurity();
  const existing = await readTreeCa(session);
  if (!existing.ok) return existing;
  const { ca } = existing.value;
  if (!ca) return fail('RESTORE-CHANGED-MEANWHILE', { name });
  try {
    const { treeName: tree } = session.serverInfo;
    const about = { tree, program, record: await record.anchor(), now: now() };
    return await work.save(storedCa(ca), { ...request, ...about });
  } finally {
    ca.wipe();
  }
}

export interface FilesRequest extends Omit<OutputRequest, 'hostServerDn' | 'sheet'> {
  /** Dotted name or DN, for the LDIF and the restore sheet. */
  readonly hostServer?: string | undefined;
  /** Name of the CA object, for the restore sheet. */
  readonly name?: string | undefined;
  /** Label of the medium, for the restore sheet; empty if it is to be written by hand. */
  readonly medium: string;
}

export interface Converted extends Omit<Conversion, 'sources' | 'written'> {
  readonly files: readonly WrittenFileView[];
}

/**
 * Writes the offline outputs of one CA's backups and records them as a conversion.
 * @returns the failures of `openSource`, `oneCa`, `toLdapDn` and `writeOutputs`
 */
export async function runConversion(
  installation: Installation,
  files: readonly LockedFile[],
  { hostServer, medium, name, signal, ...request }: FilesRequest,
): Promise<Result<Converted>> {
  const server = hostServer === undefined ? undefined : toLdapDn(hostServer);
  if (server?.ok === false) return server;
  await installation.recentFolders.add(request.folder);
  const sheet = { printedAt: installation.now().toISOString(), medium, hostServer, objectName: name };
  const outputs = { ...request, hostServerDn: server?.value, sheet };
  const converted = await installation.jobs
    .of<typeof restoreOperations>()
    .run((job) =>
      cleaningUp([request.folder], job, () => job.call('convert', { files, outputs }, { ...LIMITS, signal })),
    );
  if (!converted.ok) return converted;
  await keepRecord(installation, 'conversion', converted.value.sources, {
    tree: null,
    caObject: null,
    files: converted.value.written,
    folder: request.folder,
  });
  const { sources: _recorded, written, ...more } = converted.value;
  return ok({ ...more, files: written });
}

/**
 * Changes the password of a backup and records it. New keepers get every file of the backup, as one set opens them all; files
 * that the old password does not open are named in `partners`.
 * @returns the failures of `changePassword`
 */
export async function runPasswordChange(
  installation: Installation,
  request: Omit<ChangePasswordRequest, 'now' | 'program'>,
): Promise<Result<ChangedPassword>> {
  const changed = await changeOne(installation, request);
  if (!changed.ok) return changed;
  const unchanged: string[] = [];
  for (const partner of changed.value.partners) {
    if (!request.keepers) {
      unchanged.push(partner);
      continue;
    }
    const path = join(dirname(request.path), partner);
    const also = await changeOne(installation, { ...request, path });
    if (!also.ok) unchanged.push(partner);
  }
  return ok({ ...changed.value, partners: unchanged.map(displayText) });
}

async function changeOne(
  { jobs, now, program, recentFolders, record }: Installation,
  { signal, ...request }: Omit<ChangePasswordRequest, 'now' | 'program' | 'record'>,
): Promise<Result<ChangedPassword>> {
  await recentFolders.add(dirname(request.path));
  const order = { ...request, program, record: await record.anchor(), at: now() };
  const changed = await jobs
    .of<typeof restoreOperations>()
    .run((job) =>
      cleaningUp([dirname(request.path)], job, () =>
        job.call('changePassword', order, { ...LIMITS, signal }),
      ),
    );
  if (!changed.ok) return changed;
  const { subject, certificates, realName, folder, sha256 } = changed.value;
  await record.add({
    ...{ kind: 'password-change', at: now().toISOString(), program },
    ...{ tree: null, caObject: null, subject, certificates, by: performedBy() },
    files: [{ fileName: realName, folder, sha256 }],
    outcome: 'good',
    code: null,
  });
  return changed;
}

/** A record that cannot be written does not undo what was done. */
async function keepRecord(
  { now, program, record }: Installation,
  kind: RecordKind,
  sources: RecordedSources,
  written: {
    tree: string | null;
    caObject: string | null;
    files: readonly WrittenFileView[];
    folder: string;
    login?: Login;
    failure?: Failure;
  },
): Promise<void> {
  await record.add({
    kind,
    at: now().toISOString(),
    program,
    tree: written.tree,
    caObject: written.caObject,
    subject: sources.subject,
    certificates: sources.certificates,
    files: [
      ...sources.files,
      ...written.files.map(({ fileName, sha256 }) => ({ fileName, folder: written.folder, sha256 })),
    ],
    outcome: written.failure ? 'bad' : 'good',
    code: written.failure?.code ?? null,
    by: performedBy(written.login),
  });
}
