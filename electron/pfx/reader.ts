/** Opening a PFX with its password. */
import * as asn1 from '../asn1/index.ts';
import { isOversizedKey } from '../certificates/index.ts';
import { readSafeContents } from './bags.ts';
import type { Bag } from './bags.ts';
import { Work } from './derive.ts';
import type { DeriveOptions } from './derive.ts';
import { decryptWith } from './encryption.ts';
import type { Encryption, EncryptionInfo } from './encryption.ts';
import { attempt, attemptSync, damaged, PfxError, unsupported } from './errors.ts';
import { list } from './fields.ts';
import { bagEncryption, inspection } from './inspect.ts';
import type { PfxInspection } from './inspect.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import type { KeyAlgorithm } from './key-algorithm.ts';
import { verifyMac } from './mac.ts';
import { LIMITS } from './limits.ts';
import { parsePfx } from './parse.ts';
import type { ParsedPfx, Part } from './parse.ts';
import { oldPbes2Forms, passwordForms, wipeForms } from './password.ts';
import type { PasswordForm } from './password.ts';
import type { Spelling } from './spellings.ts';
import type { Result } from '../../shared/result.ts';

export interface PfxKey extends KeyAlgorithm {
  /** PrivateKeyInfo (RFC 5958) as the file has it. Secret: `wipe` ends it. */
  readonly pkcs8: Buffer;
  readonly friendlyName?: string;
  readonly localKeyId?: Buffer;
  /** What protects it in the file. Absent: nothing. */
  readonly encryption?: EncryptionInfo;
}

interface PfxCertificate {
  readonly der: Buffer;
  readonly friendlyName?: string;
  readonly localKeyId?: Buffer;
}

export interface PfxContents {
  readonly keys: readonly PfxKey[];
  readonly certificates: readonly PfxCertificate[];
  /** Bags and parts that hold something else: CRLs, secrets, unknown kinds. */
  readonly others: readonly { readonly oid: string; readonly name: string }[];
  readonly inspection: PfxInspection;
  /** The encoding of the password that opened the file. */
  readonly spelling: Spelling;
  wipe(): void;
}

export interface ReadOptions extends DeriveOptions {
  /** UTF-8, for parts that the first password, which the MAC holds with, does not decrypt (RFC 7292 allows two). */
  readonly secondPassword?: Buffer | undefined;
  /** Also tries the empty password: a file that it opens is protected by nothing, which the inspection then says. */
  readonly tryEmpty?: boolean | undefined;
}

/**
 * Opens a file.
 *
 * The derivations of MAC and encrypted parts run side by side, off the main thread. A wrong password is only reported
 * where the MAC fails and nothing can be decrypted either.
 * @param bytes the whole file: DER, BER, or either as PEM or Base64 text
 * @param password UTF-8; the caller keeps and wipes it
 * @returns failures `PFX-NOT-PFX`, `PFX-EMPTY`, those of `PFX-IS-...`, `PFX-DAMAGED`, `PFX-WRONG-PASSWORD`, `PFX-INTEGRITY`, `PFX-NO-MAC`, `PFX-OTHER-PASSWORD`, `PFX-SECOND-PASSWORD`,
 *   `PFX-UNSUPPORTED`, `PFX-TOO-EXPENSIVE`, `PFX-TOO-LARGE`, `PFX-TOO-MANY-KEYS`,
 *   `PFX-KEY-TOO-LARGE`, `PFX-CANCELLED`
 */
export async function readPfx(
  bytes: Buffer,
  password: Buffer,
  options: ReadOptions = {},
): Promise<Result<PfxContents>> {
  return attempt(async () => {
    const session = new Session(parsePfx(bytes), password, options);
    try {
      const { bags, inner } = await session.open();
      const { emptyPassword, parsed, spelling } = session;
      // A part for the holder of another key, such as an account in Active Directory, can contain the private key.
      const closed = parsed.parts.find((part) => part.kind === 'other');
      if (closed?.kind === 'other' && !bags.some(({ kind }) => kind === 'key'))
        throw unsupported(closed.name, closed.oid);
      const inspected = { ...inspection(bytes, parsed, inner), ...(emptyPassword && { emptyPassword }) };
      return { ...contents(bags, inspected), spelling };
    } finally {
      session.wipe();
    }
  });
}

/** A key bag that has been opened, or a bag that needed no opening. */
type OpenBag = Exclude<Bag, { kind: 'shroudedKey' }> & { readonly encryption?: EncryptionInfo | undefined };

/** Something encrypted: a part of the AuthenticatedSafe, or a shrouded key. */
interface Locked {
  readonly where: string;
  readonly encryption: Encryption;
  readonly ciphertext: Buffer;
  /** Whether a plain text has the form that it must have. */
  readonly plausible: (plain: Buffer) => boolean;
}

class Session {
  readonly parsed: ParsedPfx;
  /** Of the form that the MAC holds with, or that opened a part if there is no MAC. */
  spelling: Spelling = 'entered';
  /** The MAC holds with the empty password, or it opened a part. */
  emptyPassword = false;
  readonly #work: Work;
  readonly #forms: PasswordForm[];
  readonly #secondForms: PasswordForm[];
  readonly #secrets: Buffer[] = [];

  constructor(parsed: ParsedPfx, password: Buffer, options: ReadOptions) {
    this.parsed = parsed;
    this.#work = new Work(options);
    this.#forms = passwordForms(password);
    if (options.tryEmpty === true && password.length > 0) this.#forms.push(...passwordForms(Buffer.alloc(0)));
    this.#secondForms = options.secondPassword ? passwordForms(options.secondPassword) : [];
  }

  wipe(): void {
    wipeForms(this.#forms);
    wipeForms(this.#secondForms);
    for (const secret of this.#secrets) secret.fill(0);
  }

  /** @returns all bags, and again those inside encrypted parts, as these contain them */
  async open(): Promise<{ bags: OpenBag[]; inner: Bag[] }> {
    const { parts } = this.parsed;
    const { bags, locked } = bookVisible(this.parsed, this.#work);
    const [verified, ...plains] = await all([
      this.#verify(0),
      ...locked.map((one) => this.#decrypt(one, this.#forms[0]!)),
    ] as const);
    const form = verified === true ? 0 : await this.#otherForm(plains.some((plain) => plain !== undefined));
    this.spelling = this.#forms[form]!.spelling;
    if (this.parsed.mac && this.spelling === 'empty') this.emptyPassword = true;
    const opened = await this.#openRest(locked, plains, form);
    const inner = this.#innerBags(parts, opened);
    const innerLocked = inner.filter(isShrouded).map(asLockedKey);
    refuseProblems(this.parsed, innerLocked);
    this.#work.book(innerLocked.flatMap((one) => one.encryption.derivations));
    const innerOpened = await this.#openRest(innerLocked, [], form);
    const closed = parts.filter(isOther).map((part): Bag => ({ ...part, attributes: {} }));
    const found = [...bags, ...inner, ...closed];
    return { bags: joined(found, new Map([...opened, ...innerOpened])), inner };
  }

  /** Whether the MAC holds with a form of the password; true if there is no MAC. */
  async #verify(form: number): Promise<boolean> {
    const { mac, authenticatedSafe } = this.parsed;
    if (mac === undefined) return true;
    return verifyMac(mac, authenticatedSafe, this.#forms[form]!, this.#work);
  }

  /** The form of the password that the MAC holds with, after the first has failed. */
  async #otherForm(somethingDecrypted: boolean): Promise<number> {
    for (let form = 1; form < this.#forms.length; form++) {
      if (this.#affords([this.parsed.mac!.derivation!]) && (await this.#verify(form))) return form;
    }
    // The password is right for what it has decrypted: the file was changed, or its MAC has a password of its own.
    if (somethingDecrypted) throw new PfxError('PFX-INTEGRITY');
    throw new PfxError('PFX-WRONG-PASSWORD');
  }

  #affords(derivations: Parameters<Work['book']>[0]): boolean {
    if (!this.#work.affords(derivations)) return false;
    this.#work.book(derivations);
    return true;
  }

  async #decrypt(locked: Locked, form: PasswordForm): Promise<Buffer | undefined> {
    const plain = await decryptWith(locked.encryption, locked.ciphertext, form, this.#work);
    if (plain === undefined) return undefined;
    if (!locked.plausible(plain)) {
      plain.fill(0);
      return undefined;
    }
    this.#secrets.push(plain);
    if (form.spelling === 'empty') this.emptyPassword = true;
    return plain;
  }

  /** Decrypts what the first attempt has not, with the form that the MAC holds with, then with the others. */
  async #openRest(
    locked: readonly Locked[],
    plains: readonly (Buffer | undefined)[],
    form: number,
  ): Promise<Map<Buffer, Buffer>> {
    const opened = await all(
      locked.map(async (one, index) => {
        const plain = plains[index] ?? (await this.#decryptAnyhow(one, form, plains.length > 0));
        return [one, plain] as const;
      }),
    );
    const closed = opened.find(([, plain]) => plain === undefined)?.[0];
    if (closed) {
      // Nothing tells a wrong password from damage if there is no MAC and the password decrypts nothing.
      throw this.parsed.mac === undefined && this.#secrets.length === 0
        ? new PfxError('PFX-NO-MAC')
        : new PfxError(this.#secondForms.length > 0 ? 'PFX-SECOND-PASSWORD' : 'PFX-OTHER-PASSWORD', {
            where: closed.where,
          });
    }
    return new Map(opened.map(([{ ciphertext }, plain]) => [ciphertext, plain!]));
  }

  async #decryptAnyhow(locked: Locked, form: number, firstTried: boolean): Promise<Buffer | undefined> {
    const { derivations } = locked.encryption;
    const preferred = this.#forms[form]!;
    const standard = [preferred, ...this.#secondForms, ...this.#forms.filter((one) => one !== preferred)];
    const sure = this.parsed.mac === undefined ? standard : [preferred, ...this.#secondForms];
    const old = derivations[0]?.kind === 'pkcs12' ? [] : sure.flatMap(oldPbes2Forms);
    try {
      for (const [index, candidate] of [...standard, ...old].entries()) {
        const booked = index === 0 && !firstTried;
        if (firstTried && candidate === this.#forms[0]) continue;
        if (!booked && !this.#affords(derivations)) break;
        const plain = await this.#decrypt(locked, candidate);
        if (plain === undefined) continue;
        if (this.parsed.mac === undefined) this.spelling = candidate.spelling;
        return plain;
      }
      return undefined;
    } finally {
      wipeForms(old);
    }
  }

  #innerBags(parts: readonly Part[], opened: ReadonlyMap<Buffer, Buffer>): Bag[] {
    return parts.flatMap((part): Bag[] => {
      if (part.kind !== 'encrypted') return [];
      const found = readSafeContents(opened.get(part.ciphertext)!, part.where, this.parsed.allowance);
      return found.map((bag) => ({ ...bag, partEncryption: part.encryption.info }));
    });
  }
}

/**
 * Refuses a file for what can be seen of it without its password.
 * @param bytes as `readPfx`
 * @returns the failures that `readPfx` returns before any derivation, such as `PFX-DAMAGED` and `PFX-TOO-EXPENSIVE`
 */
export const checkCost = (bytes: Buffer): Result<null> =>
  attemptSync(() => {
    bookVisible(parsePfx(bytes), new Work());
    return null;
  });

/** Books the MAC and everything encrypted that can be seen without the password. */
function bookVisible(parsed: ParsedPfx, work: Work): { bags: Bag[]; locked: Locked[] } {
  const { parts, mac } = parsed;
  const bags = parts.flatMap((part) => (part.kind === 'data' ? part.bags : []));
  const locked = [...parts.filter(isEncrypted).map(asLocked), ...bags.filter(isShrouded).map(asLockedKey)];
  refuseProblems(parsed, locked);
  work.book([
    ...(mac?.derivation ? [mac.derivation] : []),
    ...locked.flatMap((one) => one.encryption.derivations),
  ]);
  return { bags, locked };
}

/** Refuses, before any work, what cannot be opened with any password. */
function refuseProblems({ mac }: ParsedPfx, locked: readonly Locked[]): void {
  const problem = mac?.problem ?? locked.find((one) => one.encryption.problem)?.encryption.problem;
  if (problem) throw problem;
}

/** As Promise.all, but waits for every promise, so that nothing secret is still on its way when it ends. */
async function all<T extends readonly unknown[]>(
  promises: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as { -readonly [K in keyof T]: Awaited<T[K]> };
}

const isEncrypted = (part: Part): part is Part & { kind: 'encrypted' } => part.kind === 'encrypted';
const isOther = (part: Part): part is Part & { kind: 'other' } => part.kind === 'other';
const isShrouded = (bag: Bag): bag is Bag & { kind: 'shroudedKey' } => bag.kind === 'shroudedKey';

const asLocked = (part: Part & { kind: 'encrypted' }): Locked => ({ ...part, plausible: isSafeContents });

const asLockedKey = (bag: Bag & { kind: 'shroudedKey' }): Locked => ({
  ...bag,
  plausible: (plain) => keyAlgorithm(plain) !== undefined,
});

/** A SEQUENCE of SEQUENCEs that begin with an OID: a wrong key gives this with a chance below one in 2^30. */
function isSafeContents(plain: Buffer): boolean {
  try {
    const outer = asn1.readElement(plain);
    const first = list(outer, 'SafeContents')[0];
    if (first === undefined) return outer.raw.length === plain.length;
    asn1.oid(asn1.children(asn1.expectTag(first, asn1.TAG.SEQUENCE, 'SafeBag'), 1)[0], 'bagId');
    return true;
  } catch (error) {
    if (error instanceof asn1.Asn1Error) return false;
    throw error;
  }
}

function joined(bags: readonly Bag[], opened: ReadonlyMap<Buffer, Buffer>): OpenBag[] {
  return bags.map((bag) => {
    const encryption = bagEncryption(bag);
    if (bag.kind !== 'shroudedKey') return { ...bag, encryption };
    const { where, attributes, ciphertext } = bag;
    return { kind: 'key', where, attributes, encryption, pkcs8: opened.get(ciphertext)! };
  });
}

/** Copies everything out of the working buffers, which are wiped after this. */
function contents(bags: readonly OpenBag[], inspected: PfxInspection): Omit<PfxContents, 'spelling'> {
  if (bags.filter(({ kind }) => kind === 'key').length > LIMITS.keys)
    throw new PfxError('PFX-TOO-MANY-KEYS', { limit: LIMITS.keys });
  const keys: PfxKey[] = [];
  const certificates: PfxCertificate[] = [];
  const others: { oid: string; name: string }[] = [];
  for (const bag of bags) {
    if (bag.kind === 'other') others.push({ oid: bag.oid, name: bag.name });
    else if (bag.kind === 'certificate') certificates.push({ der: Buffer.from(bag.der), ...bag.attributes });
    else keys.push(openKey(bag));
  }
  return {
    keys,
    certificates,
    others,
    inspection: inspected,
    wipe: () => keys.forEach((key) => key.pkcs8.fill(0)),
  };
}

function openKey(bag: OpenBag & { kind: 'key' }): PfxKey {
  const algorithm = keyAlgorithm(bag.pkcs8);
  if (algorithm === undefined) throw damaged(bag.where);
  if (isOversizedKey(bag.pkcs8)) throw new PfxError('PFX-KEY-TOO-LARGE', { algorithm: algorithm.algorithm });
  const length = asn1.readElement(bag.pkcs8).raw.length;
  const pkcs8 = Buffer.alloc(length);
  bag.pkcs8.copy(pkcs8);
  return { pkcs8, ...algorithm, ...bag.attributes, ...(bag.encryption && { encryption: bag.encryption }) };
}
