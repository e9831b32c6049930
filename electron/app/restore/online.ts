/**
 * Restores into a directory that stores keys unencrypted. Saves an existing CA object, changes it in one request, which a server
 * executes completely or not at all, then reads everything back and compares it. Rolls the directory back after any failure.
 */
import { basename } from 'node:path';
import {
  clearCrlCaReferences,
  isPrivateKey,
  readCaIfPresent,
  readTreeCa,
  sameValues,
  setCrlCaReferences,
  storedCa,
  storedName,
  valuesOf,
  withoutOptions,
  type CaObject,
  type TreeCa,
} from '../../ca/index.ts';
import { TREE_CA, type Attribute, type Modification, type Session } from '../../directory/index.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import type { RestoredView, RestoreStage } from '../../../shared/restore.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { checkAgreement, planFor, type Agreement, type PlannedRestore } from './plan.ts';
import type { PlanRequest, RestoreWork } from './restore-work.ts';
import type { SaveRequest } from './back-up-existing-ca.ts';
import { isPointedTo } from './write-rights.ts';

export interface RestoreRequest extends Omit<PlanRequest, 'now'>, Agreement {
  /** Where the existing CA object is saved, and under which password. */
  readonly save: Omit<SaveRequest, 'now' | 'tree'>;
  readonly now: () => Date;
  onProgress(stage: RestoreStage): void;
}

/**
 * Writes the CA object and points the Security container to it.
 * @returns failures of `planRestore`, `RESTORE-NOT-DIRECT`, of `checkAgreement`, `RESTORE-KEY-HIDDEN`, of saving (`MEDIA-*`) and of the server (`LDAP-*`), with the directory as it was before; or
 *   `RESTORE-NOT-ROLLED-BACK`
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
  request.onProgress('write');
  const undo = new Undo(session, before, dn);
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
  { attributes, configurations, naming, plan: { dn } }: PlannedRestore,
  undo: Undo,
): Promise<Result<unknown>> {
  undo.began(attributes);
  const object = before.ca
    ? await session.modifyEntry(dn, attributes.map(replace))
    : await session.addEntry(dn, [...naming, ...attributes]);
  if (!object.ok) return object;
  undo.wrote();
  const crls = await setCrlCaReferences(session, dn, configurations, (configuration) =>
    undo.namedIn(configuration),
  );
  if (!crls.ok) return crls;
  if (isPointedTo(before, dn)) return object;
  undo.pointed();
  return session.modifyEntry(before.securityDn, [
    replace({ type: TREE_CA, values: [Buffer.from(dn, 'utf8')] }),
  ]);
}

const replace = (attribute: Attribute): Modification => ({ operation: 'replace', attribute });

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
  const file = saved.map(({ path }) => basename(path)).join(', ');
  return fail('RESTORE-NOT-ROLLED-BACK', { file: file || '-', code: undone.failure.code });
}

/** Rolls the directory back to the state read at the start. */
class Undo {
  readonly #session: Session;
  readonly #before: TreeCa;
  readonly #dn: string;
  #touched: readonly Attribute[] = [];
  #written = false;
  #pointed = false;
  readonly #namedIn: string[] = [];

  constructor(session: Session, before: TreeCa, dn: string) {
    this.#session = session;
    this.#before = before;
    this.#dn = dn;
  }

  began(attributes: readonly Attribute[]): void {
    this.#touched = attributes;
  }

  wrote(): void {
    this.#written = true;
  }

  /** A CRL configuration is about to name the object. */
  namedIn(configuration: string): void {
    this.#namedIn.push(configuration);
  }

  /** The pointer of the Security container is about to be changed. */
  pointed(): void {
    this.#pointed = true;
  }

  async run(): Promise<Result<unknown>> {
    if (this.#pointed) {
      const { pointers: values, securityDn } = this.#before;
      const pointer = await this.#session.modifyEntry(securityDn, [replace({ type: TREE_CA, values })]);
      if (!pointer.ok) return pointer;
    }
    const crls = await clearCrlCaReferences(this.#session, this.#namedIn);
    if (!crls.ok) return crls;
    const now = await readCaIfPresent(this.#session, this.#dn);
    if (!now.ok) return now;
    try {
      return this.#before.ca
        ? await this.#rollBack(this.#before.ca, now.value)
        : await this.#remove(now.value);
    } finally {
      now.value?.wipe();
    }
  }

  async #remove(now: CaObject | undefined): Promise<Result<unknown>> {
    return now ? this.#session.deleteEntry(this.#dn) : ok(null);
  }

  async #rollBack(before: CaObject, now: CaObject | undefined): Promise<Result<unknown>> {
    if (!now) return this.#session.addEntry(this.#dn, before.attributes);
    // A key that was written and cannot be read took the place of one that could not be read either: certificates that are
    // put back alone would not fit it.
    const hidden = this.#touched.some(
      ({ type }) => isPrivateKey(type) && this.#written && valuesOf(now, type).length === 0,
    );
    if (hidden) return fail('RESTORE-KEY-HIDDEN', { name: before.cn });
    const changed = this.#touched.filter(
      ({ type }) => !sameValues(type, valuesOf(before, type), valuesOf(now, type)),
    );
    if (changed.length === 0) return ok(null);
    return this.#session.modifyEntry(
      this.#dn,
      changed.map(({ type }) =>
        replace({ type: storedName(before.attributes, type), values: valuesOf(before, type) }),
      ),
    );
  }
}
