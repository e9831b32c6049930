/** Rolls the directory back to the state that was read before a restore wrote to it. */
import {
  clearCrlCaReferences,
  isPrivateKey,
  KEY_ATTRIBUTES,
  readCaIfPresent,
  sameValues,
  stateOf,
  storedName,
  valuesOf,
  type CaObject,
  type TreeCa,
} from '../../ca/index.ts';
import { TREE_CA, type Attribute, type Session } from '../../directory/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { exchange, exchangePointers, readPointers } from './exchange.ts';

const CHANGED = 'RESTORE-CHANGED-MEANWHILE';

/** False if the server has said that it changed nothing. An answer that was lost leaves both open. */
export const mayHaveWritten = (written: Result<unknown>): boolean =>
  written.ok || !('codes' in written.failure.values || written.failure.code === CHANGED);

/** Knows what a restore has written, and takes that back. What somebody else has written meanwhile stays. */
export class Undo {
  readonly #session: Session;
  readonly #before: TreeCa;
  readonly #dn: string;
  readonly #name: string;
  #written: readonly Attribute[] | undefined;
  #isCertain = false;
  #isPointed = false;
  readonly #namedIn: string[] = [];

  /** @param name of the CA object, for the failure */
  constructor(
    session: Session,
    before: TreeCa,
    { dn, name }: { readonly dn: string; readonly name: string },
  ) {
    this.#session = session;
    this.#before = before;
    this.#dn = dn;
    this.#name = name;
  }

  /** The object has these attributes now. @param isCertain the server has said so */
  wrote(attributes: readonly Attribute[], isCertain: boolean): void {
    this.#written = attributes;
    this.#isCertain = isCertain;
  }

  /** A CRL configuration is about to name the object. */
  namedIn(configuration: string): void {
    this.#namedIn.push(configuration);
  }

  /** The Security container points to the object now. */
  pointed(): void {
    this.#isPointed = true;
  }

  /** @returns `RESTORE-CHANGED-MEANWHILE` if something was left as somebody else wrote it, or the failure of the server */
  async run(): Promise<Result<unknown>> {
    let left: Result<unknown> = ok(null);
    const crls = (): Promise<Result<unknown>> => clearCrlCaReferences(this.#session, this.#dn, this.#namedIn);
    for (const step of [() => this.#pointer(), crls, () => this.#object()]) {
      const undone = await step();
      if (!undone.ok && undone.failure.code !== CHANGED) return undone;
      if (!undone.ok) left = undone;
    }
    return left;
  }

  async #pointer(): Promise<Result<unknown>> {
    if (!this.#isPointed) return ok(null);
    const { pointers, securityDn } = this.#before;
    const now = await readPointers(this.#session, securityDn);
    if (!now.ok || sameValues(TREE_CA, now.value, pointers)) return now;
    if (!sameValues(TREE_CA, now.value, [Buffer.from(this.#dn, 'utf8')])) return this.#changed();
    const change = { from: now.value, to: pointers, name: this.#name };
    return exchangePointers(this.#session, securityDn, change);
  }

  async #object(): Promise<Result<unknown>> {
    if (!this.#written) return ok(null);
    const now = await readCaIfPresent(this.#session, this.#dn);
    if (!now.ok) return now;
    try {
      if (now.value && this.#isOthers(now.value)) return this.#changed();
      return this.#before.ca
        ? await this.#rollBack(this.#before.ca, now.value, this.#written)
        : await this.#remove(now.value, this.#written);
    } finally {
      now.value?.wipe();
    }
  }

  /** True if the object has a key or a certificate that is neither of this restore nor from before it. */
  #isOthers(now: CaObject): boolean {
    const written = { attributes: this.#written ?? [] };
    return KEY_ATTRIBUTES.some((type) => {
      const values = valuesOf(now, type);
      if (values.length === 0 && isPrivateKey(type)) return false;
      return ![valuesOf(this.#before.ca, type), valuesOf(written, type)].some((known) =>
        sameValues(type, values, known),
      );
    });
  }

  async #remove(now: CaObject | undefined, written: readonly Attribute[]): Promise<Result<unknown>> {
    if (!now) return ok(null);
    const isOwn =
      this.#isCertain || written.every(({ type, values }) => sameValues(type, values, valuesOf(now, type)));
    return isOwn ? this.#session.deleteEntry(this.#dn) : this.#changed();
  }

  async #rollBack(
    before: CaObject,
    now: CaObject | undefined,
    written: readonly Attribute[],
  ): Promise<Result<unknown>> {
    if (!now) return this.#session.addEntry(this.#dn, before.attributes);
    // A key that was written and cannot be read took the place of one that could not be read either: certificates that are
    // put back alone would not fit it.
    const hidden = written.some(
      ({ type }) => isPrivateKey(type) && this.#isCertain && valuesOf(now, type).length === 0,
    );
    if (hidden) return fail('RESTORE-KEY-HIDDEN', { name: before.cn });
    const changed = written.filter(
      ({ type }) => !sameValues(type, valuesOf(before, type), valuesOf(now, type)),
    );
    if (changed.length === 0) return ok(null);
    return exchange(this.#session, {
      dn: this.#dn,
      from: now.attributes,
      to: changed.map(({ type }) => ({
        type: storedName(before.attributes, type),
        values: valuesOf(before, type),
      })),
      unchanged: async () => {
        const again = await readCaIfPresent(this.#session, this.#dn);
        if (!again.ok) return again;
        const same = stateOf(again.value) === stateOf(now);
        again.value?.wipe();
        return same ? ok(null) : this.#changed();
      },
    });
  }

  #changed(): Result<never> {
    return fail(CHANGED, { name: this.#name });
  }
}
