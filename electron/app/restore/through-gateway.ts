/**
 * Restoring into a live tree: its gateway imports the CA, so that NICI wraps the keys. An existing CA is backed up through the
 * gateway and deleted first; if the import then fails, the CA that was saved is imported again at once.
 */
import { basename } from 'node:path';
import { readTreeCa, storedCa, type CaObject, type StoredCa } from '../../ca/index.ts';
import { displayName, toDotted, type Untrusted } from '../../directory/index.ts';
import { withGateway, type ImportedFile } from '../../gateway/index.ts';
import type { GatewayOffer, GatewayVerdict } from '../../../shared/gateway.ts';
import type { GatewayRestored, RestoreStage } from '../../../shared/restore.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import {
  makeBackup,
  readVerdicts,
  sorting,
  wipeImportedFiles,
  withCa,
  type BackupOrder,
  type ReadCa,
} from '../backup/index.ts';
import type { Installation } from '../installation/index.ts';
import { gatewayOptions, type GatewayAccess, type Login } from '../login/index.ts';
import { checkRestored } from './check-restored.ts';
import { requireUnchanged } from './exchange.ts';
import { checkAgreement, planFor, type Agreement } from './plan.ts';
import type { PlanRequest, RestoreWork, Unbroken } from './restore-work.ts';
import type { SaveRequest } from './back-up-existing-ca.ts';

export interface GatewayRestoreRequest extends Omit<PlanRequest, 'now'>, Agreement {
  readonly gateway: GatewayAccess;
  readonly save: Omit<BackupOrder, 'around' | 'origin' | 'program'>;
  /** Ends the reading of the tree and the saving. */
  readonly signal: AbortSignal;
  /** Runs what changes the tree, see `Unbroken`. */
  readonly unbroken?: Unbroken | undefined;
  /** The keys of the existing CA cannot be exported, and the user goes on with its certificates and LDIF alone. */
  readonly saveWithoutKeys?: Omit<SaveRequest, 'now' | 'program' | 'record' | 'tree'> | undefined;
  onProgress(stage: RestoreStage): void;
}

/**
 * Asks before anything is changed whether the gateway can import: it lets the user log in, has the calls for the CA, and lets the
 * user make them.
 * @returns its address, or `kind: 'untrusted'` with the certificate that the user has to decide about
 */
export const askImport = (
  login: Login,
  access: GatewayAccess,
): Promise<Result<{ readonly kind: 'done'; readonly value: GatewayOffer } | Untrusted>> =>
  withGateway(gatewayOptions(login, access), async (gateway) => {
    const listed = await gateway.certificates();
    const isAble = listed.ok || listed.failure.code === 'GATEWAY-NO-CA';
    return isAble ? ok({ address: gateway.address, keyPairs: [], verdicts: [] }) : listed;
  });

/**
 * Restores the CA through the gateway. Nothing is repeated silently.
 * @returns the failures of `planRestore`, of `checkAgreement`, of the gateway and of the backup, with the tree unchanged. After the
 *   deletion: `RESTORE-GATEWAY-OLD-CA` if the old CA is back, `RESTORE-GATEWAY-NO-CA` if the tree has none now, `-UNCLEAR` if it has
 *   one, `-UNKNOWN` if that cannot be read. After the import: `RESTORE-GATEWAY-NOT-COMPARED`
 */
export async function restoreThroughGateway(
  login: Login,
  installation: Installation,
  work: RestoreWork,
  request: GatewayRestoreRequest,
): Promise<Result<GatewayRestored>> {
  request.onProgress('check');
  const { session } = login.atSecurity();
  const before = await readTreeCa(session);
  if (!before.ok) return before;
  const { ca } = before.value;
  try {
    const now = installation.now();
    const planned = await planFor(session, work, { ...request, now, keys: false }, before.value);
    const agreed = planned.ok ? checkAgreement(planned.value, request) : planned;
    if (!agreed.ok) return agreed;
    // What can fail in the job fails before anything is deleted.
    const encoded = await work.encode();
    if (!encoded.ok) return encoded;
    const files = encoded.value;
    try {
      const restore = { login, work, request, files, pointers: before.value.pointers };
      return ca
        ? await exchange(installation, restore, ca)
        : await unbroken(restore, () => importCa(restore, [], undefined));
    } finally {
      wipeImportedFiles(files);
    }
  } finally {
    ca?.wipe();
  }
}

interface GatewayRestore {
  readonly login: Login;
  readonly work: RestoreWork;
  readonly request: GatewayRestoreRequest;
  readonly files: readonly ImportedFile[];
  /** Of the Security container, as they were read. */
  readonly pointers: readonly Buffer[];
}

const unbroken = <Value>(
  { request }: GatewayRestore,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> => (request.unbroken ?? ((changes) => changes()))(work);

async function exchange(
  installation: Installation,
  restore: GatewayRestore,
  ca: CaObject,
): Promise<Result<GatewayRestored>> {
  const { login, request, work } = restore;
  if (!request.saveWithoutKeys) {
    return withCa(login.until(request.signal), installation, ca.dn, { gateway: request.gateway }, (read) =>
      backedUp(installation, restore, read),
    );
  }
  request.onProgress('save');
  const { now, program, record } = installation;
  const about = { program, record: await record.anchor(), tree: login.tree, now: now() };
  const saved = await work.save(storedCa(ca), { ...request.saveWithoutKeys, ...about });
  return saved.ok ? replace(restore, storedCa(ca), saved.value, undefined) : saved;
}

/** The existing CA leaves the tree only once a backup of all its key pairs was written and verified. */
async function backedUp(
  installation: Installation,
  restore: GatewayRestore,
  { job, origin, source }: ReadCa,
): Promise<Result<GatewayRestored>> {
  const { request } = restore;
  request.onProgress('save');
  const old = await job.call('encodeForGateway', { source }, sorting(request.signal));
  if (!old.ok) return old;
  try {
    const order = { ...request.save, origin, program: installation.program };
    const backup = await makeBackup(
      installation,
      job,
      { source, order },
      { ...request, onProgress: () => undefined },
    );
    if (!backup.ok) return backup;
    const { files, objectFile, places } = backup.value.made;
    const failed = places.find(({ failure }) => failure !== undefined)?.failure;
    if (failed) return { ok: false, failure: failed };
    return await replace(restore, source.ca, [...files, objectFile], old.value);
  } finally {
    wipeImportedFiles(old.value);
  }
}

/** @param ca as it was saved: another one is not deleted */
async function replace(
  restore: GatewayRestore,
  ca: StoredCa,
  saved: readonly WrittenFileView[],
  old: readonly ImportedFile[] | undefined,
): Promise<Result<GatewayRestored>> {
  const { login, pointers, request } = restore;
  const { session } = login.atSecurity();
  const unchanged = await requireUnchanged(session, { ca, pointers }, ca.cn);
  if (!unchanged.ok) return unchanged;
  return unbroken(restore, async () => {
    request.onProgress('delete');
    // Not stated: what an import does to a CA that is there. The documents of the wizards have it deleted first.
    const deleted = await login.at(ca.dn).session.deleteEntry(ca.dn);
    if (deleted.ok) return importCa(restore, saved, { old });
    // The answer may have been lost after the deletion.
    const isThere = await hasCa(login, request);
    return isThere === true ? deleted : rollBack(login, request, deleted.failure, saved, { old });
  });
}

interface Deleted {
  /** What the CA can be imported again from; undefined if its keys could not be exported. */
  readonly old: readonly ImportedFile[] | undefined;
}

/** @param deleted what was deleted before; undefined if the tree had no CA */
async function importCa(
  { login, work, request, files }: GatewayRestore,
  saved: readonly WrittenFileView[],
  deleted: Deleted | undefined,
): Promise<Result<GatewayRestored>> {
  request.onProgress('import');
  const imported = await send(login, request, files);
  if (!imported.ok) return rollBack(login, request, imported.failure, saved, deleted);
  request.onProgress('compare');
  const check = await checkRestored(login.atSecurity().session, work);
  if (check.ok) return ok({ saved, check: check.value, verdicts: imported.value });
  return fail('RESTORE-GATEWAY-NOT-COMPARED', { code: check.failure.code, file: namesOf(saved) });
}

/** The session of an import cannot be cancelled: whether the tree has a CA must not stay open. */
async function send(
  login: Login,
  { gateway, hostServer, name }: GatewayRestoreRequest,
  files: readonly ImportedFile[],
): Promise<Result<GatewayVerdict[]>> {
  const done = await withGateway(gatewayOptions(login, gateway), async (session) => {
    const imported = await session.importCa(toDotted(hostServer), name, files);
    if (!imported.ok) return imported;
    const { code } = imported.value;
    // Not stated: whether a refusal can come with 201. A code other than success is one.
    if (code !== 0) return fail('GATEWAY-LDAP', { codes: `LDAP ${code}` });
    return readVerdicts(
      session,
      files.map(({ algorithm }) => ({ id: algorithm })),
    );
  });
  if (!done.ok) return done;
  if (done.value.kind === 'done') return ok(done.value.value);
  return fail('GATEWAY-CERTIFICATE', { server: displayName(gateway.server), port: gateway.port });
}

const namesOf = (saved: readonly WrittenFileView[]): string =>
  saved.map(({ path }) => basename(path)).join(', ') || '-';

/** Whether the tree has a CA object: as LDAP shows it or, if LDAP does not answer, the gateway. Undefined: neither answers. */
async function hasCa(
  login: Login,
  { gateway }: Pick<GatewayRestoreRequest, 'gateway'>,
): Promise<boolean | undefined> {
  const tree = await readTreeCa(login.atSecurity().session);
  if (tree.ok) {
    tree.value.ca?.wipe();
    return tree.value.ca !== undefined;
  }
  const listed = await withGateway(gatewayOptions(login, gateway), (session) => session.certificates());
  if (listed.ok) return listed.value.kind === 'done' ? true : undefined;
  return listed.failure.code === 'GATEWAY-NO-CA' ? false : undefined;
}

/**
 * Imports a deleted CA again, once, and says what is in the tree now. An answer can be lost after the deletion or the import:
 * what the tree shows decides, not what was answered.
 * @param deleted undefined if the tree had no CA: the failure then stays as it is
 */
async function rollBack(
  login: Login,
  request: GatewayRestoreRequest,
  failure: Failure,
  saved: readonly WrittenFileView[],
  deleted: Deleted | undefined,
): Promise<Result<never>> {
  const values = { code: failure.code, file: namesOf(saved) };
  const before = await hasCa(login, request);
  if (before === true) return fail('RESTORE-GATEWAY-UNCLEAR', values);
  if (before === undefined) return fail('RESTORE-GATEWAY-UNKNOWN', values);
  if (!deleted) return { ok: false, failure };
  const again = deleted.old ? await send(login, request, deleted.old) : undefined;
  if (again?.ok) return fail('RESTORE-GATEWAY-OLD-CA', values);
  const after = again ? await hasCa(login, request) : before;
  if (after === true) return fail('RESTORE-GATEWAY-UNCLEAR', values);
  return fail(after === false ? 'RESTORE-GATEWAY-NO-CA' : 'RESTORE-GATEWAY-UNKNOWN', values);
}
