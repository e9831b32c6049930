/**
 * Restores into a directory that stores keys unencrypted. Saves an existing CA object, changes it in one request, which a server
 * executes completely or not at all, then reads everything back and compares it. Rolls the directory back after any failure.
 */
import { basename } from 'node:path';
import {
  isPrivateKey,
  readTreeCa,
  sameValues,
  setCrlCaReferences,
  storedCa,
  valuesOf,
  withoutOptions,
  type CaObject,
  type TreeCa,
} from '../../ca/index.ts';
import { TREE_CA, type Attribute, type Session } from '../../directory/index.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import type { RestoredView, RestoreStage } from '../../../shared/restore.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { exchange, exchangePointers, requireUnchanged } from './exchange.ts';
import { checkAgreement, planFor, type Agreement, type PlannedRestore } from './plan.ts';
import type { PlanRequest, RestoreWork, Unbroken } from './restore-work.ts';
import type { SaveRequest } from './back-up-existing-ca.ts';
import { mayHaveWritten, Undo } from './undo.ts';
import { isPointedTo } from './write-rights.ts';

export interface RestoreRequest extends Omit<PlanRequest, 'now'>, Agreement {
  /** Where the existing CA object is saved, and under which password. */
  readonly save: Omit<SaveRequest, 'now' | 'tree'>;
  readonly now: () => Date;
  /** Runs what changes the directory, see `Unbroken`. */
  readonly unbroken?: Unbroken | undefined;
  onProgress(stage: RestoreStage): void;
}

/**
 * Writes the CA object and points the Security container to it.
 * @returns failures of `planRestore`, `RESTORE-NOT-DIRECT`, of `checkAgreement`, `RESTORE-KEY-HIDDEN`, of saving (`MEDIA-*`) and of the server (`LDAP-*`), with the directory as it was before; or
 *   `RESTORE-NOT-ROLLED-BACK`, `RESTORE-CHANGED-BY-OTHERS`
 */
export async function restoreIntoDirectory(
  session: Session,
  work: Pick<RestoreWork, 'prepare' | 'save'>,
  request: RestoreRequest,
): Promise<Result<RestoredView>> {
  request.onProgress('check');
  const before = await readTreeCa(session);
  if (!before.ok) return before;
  try {
    return await restore(session, work, request, before.value);
  } finally {
    before.value.ca?.wipe();
  }
}

async function restore(
  session: Session,
  work: Pick<RestoreWork, 'prepare' | 'save'>,
  request: RestoreRequest,
  before: TreeCa,
): Promise<Result<RestoredView>> {
  const now = request.now();
  const planned = await planFor(session, work, { ...request, now, keys: true }, before);
  if (!planned.ok) return planned;
  try {
    return await restorePlanned(session, work, request, before, planned.value);
  } finally {
    for (const { type, values } of planned.value.attributes) {
      if (isPrivateKey(type)) for (const value of values) value.fill(0);
    }
  }
}

async function restorePlanned(
  session: Session,
  work: Pick<RestoreWork, 'save'>,
  request: RestoreRequest,
  before: TreeCa,
  planned: PlannedRestore,
): Promise<Result<RestoredView>> {
  const { attributes, plan } = planned;
  const { way, tree, dn, name } = plan;
  const { unbroken = (write) => write() } = request;
  if (way !== 'direct') return fail('RESTORE-NOT-DIRECT');
  const agreed = checkAgreement(planned, request);
  if (!agreed.ok) return agreed;
  let saved: WrittenFileView[] = [];
  if (before.ca) {
    const readable = await keysReadable(session, before.ca, attributes);
    if (!readable.ok) return readable;
    request.onProgress('save');
    const copies = await work.save(storedCa(before.ca), { ...request.save, tree, now: request.now() });
    if (!copies.ok) return copies;
    saved = copies.value;
  }
  const unchanged = await requireUnchanged(session, before, name);
  if (!unchanged.ok) return unchanged;
  return unbroken(async () => {
    request.onProgress('write');
    const undo = new Undo(session, before, plan);
    const written = await write(session, before, planned, undo);
    if (written.ok) request.onProgress('read-back');
    const verified = written.ok ? await verifyWritten(session, dn, name, attributes) : written;
    if (!verified.ok) return rollBack(undo, verified.failure, saved);
    return ok({
      dn,
      name,
      replaced: before.ca !== undefined,
      compared: attributes.map(({ type }) => withoutOptions(type)),
      saved,
      missing: plan.missing,
      restoredAt: request.now().toISOString(),
    });
  });
}

/**
 * Refuses keys that cannot be read: they could be neither saved nor rolled back, and their replacement could not be compared. If
 * the server does not report rights, the read-back finds out.
 */
async function keysReadable(
  session: Session,
  ca: CaObject,
  attributes: readonly Attribute[],
): Promise<Result<null>> {
  const hidden = attributes
    .map(({ type }) => type)
    .filter((type) => isPrivateKey(type) && valuesOf(ca, type).length === 0);
  if (hidden.length === 0) return ok(null);
  const rights = await session.effectiveRights(ca.dn, hidden);
  return rights.some(({ read }) => read === 'denied')
    ? fail('RESTORE-KEY-HIDDEN', { name: ca.cn })
    : ok(null);
}

async function write(
  session: Session,
  before: TreeCa,
  { attributes, configurations, naming, plan: { dn, name } }: PlannedRestore,
  undo: Undo,
): Promise<Result<unknown>> {
  const { ca, pointers, securityDn } = before;
  const unchanged = (): Promise<Result<null>> => requireUnchanged(session, before, name);
  const object = ca
    ? await exchange(session, { dn, from: ca.attributes, to: attributes, unchanged })
    : await session.addEntry(dn, [...naming, ...attributes]);
  if (mayHaveWritten(object)) undo.wrote(attributes, object.ok);
  if (!object.ok) return object;
  const crls = await setCrlCaReferences(session, dn, configurations, (configuration) => {
    undo.namedIn(configuration);
  });
  if (!crls.ok || isPointedTo(before, dn)) return crls;
  const to = [Buffer.from(dn, 'utf8')];
  const pointed = await exchangePointers(session, securityDn, { from: pointers, to, name });
  if (mayHaveWritten(pointed)) undo.pointed();
  return pointed;
}

/** Reads the object and the pointer to it again, and compares every value. */
async function verifyWritten(
  session: Session,
  dn: string,
  name: string,
  attributes: readonly Attribute[],
): Promise<Result<null>> {
  const read = await readTreeCa(session);
  if (!read.ok) return read;
  const { ca, pointers } = read.value;
  try {
    const wrong = attributes.find(({ type, values }) => !sameValues(type, values, valuesOf(ca, type)));
    if (wrong) return fail('RESTORE-READ-BACK', { name, attribute: wrong.type });
    return isPointedTo({ pointers }, dn) ? ok(null) : fail('RESTORE-READ-BACK', { name, attribute: TREE_CA });
  } finally {
    ca?.wipe();
  }
}

async function rollBack(
  undo: Undo,
  failure: Failure,
  saved: readonly WrittenFileView[],
): Promise<Result<never>> {
  const undone = await undo.run();
  if (undone.ok) return { ok: false, failure };
  const file = saved.map(({ path }) => basename(path)).join(', ') || '-';
  const { code } = undone.failure;
  return code === 'RESTORE-CHANGED-MEANWHILE'
    ? fail('RESTORE-CHANGED-BY-OTHERS', { ...undone.failure.values, file, code: failure.code })
    : fail('RESTORE-NOT-ROLLED-BACK', { file, code });
}
