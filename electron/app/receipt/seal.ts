/**
 * The seal of a receipt: an HMAC under a key that is derived from a backup's password. The receipt names every file of its set with
 * the SHA-256, so the seal covers the PFX files, the LDIF and the receipt itself in both forms. One seal for each password of the set.
 *
 * Version 1: PBKDF2-HMAC-SHA-256 derives 32 bytes; HMAC-SHA-256 over the UTF-8 of `canonicalJson({ receipt, seal })`: the receipt
 * without its seals, and this seal without its MAC.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { deriveSealKey, LIMITS, sealPasswords } from '../../pfx/index.ts';
import type { SealState } from '../../../shared/seal.ts';
import { ok, type Failure, type Result } from '../../../shared/result.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ReadSeal } from './schema.ts';

const VERSION = 1;
/** Bytes: as long as the salts in the PFX files. */
const SALT_LENGTH = 16;

/** A key derived from a password, with what it was derived with. `wipeSealKeys` ends it. */
export interface SealKey {
  readonly salt: Buffer;
  readonly iterations: number;
  readonly key: Buffer;
}

/** A password's key, and the files that the password opens. */
export interface Sealing {
  readonly key: SealKey;
  /** Upper-case hexadecimal SHA-256. */
  readonly files: readonly string[];
}

/** The part of a seal that its MAC covers, as it is in the receipt. */
interface SealParameters {
  readonly version: typeof VERSION;
  readonly files: readonly string[];
  readonly iterations: number;
  /** Hexadecimal. */
  readonly salt: string;
}

export type Seal = SealParameters & { readonly mac: string };

/** The seal that a receipt has for one file, before the password is known. */
export interface SealToCheck {
  /** Name of the receipt. */
  readonly receipt: string;
  /** Absent: the receipt cannot be read. */
  readonly sealed?: SealedContent;
}

interface SealedContent {
  /** Canonical form of the receipt without its seals. */
  readonly content: string;
  readonly seal: ReadSeal;
  /** Looks at the other files that the receipt names: only a sound seal says that they are worth the time. Absent: they do not count. */
  readonly faults?: () => Promise<SetFaults>;
}

/** Names of files that are not what the receipt says. */
export interface SetFaults {
  /** They have another SHA-256. */
  readonly changed: readonly string[];
  /** They are there and cannot be read. */
  readonly unreadable: readonly string[];
}

export type SealCheck =
  | { readonly state: Extract<SealState, 'none' | 'unchecked'> }
  | { readonly state: 'broken'; readonly failure: Failure }
  /** The caller wipes the key. */
  | { readonly state: 'sound'; readonly key: SealKey };

/**
 * Derives a key with a salt of its own.
 * @param password UTF-8; the caller wipes it
 * @param iterations those of the PFX file: guessing the password at the seal must not be cheaper
 */
export async function newSealKey(
  password: Buffer,
  iterations: number,
  signal?: AbortSignal,
): Promise<Result<SealKey>> {
  const salt = randomBytes(SALT_LENGTH);
  const octets = sealPasswords(password);
  const key = await deriveSealKey(octets[0], { salt, iterations }, { signal });
  for (const one of octets) one.fill(0);
  return key.ok ? ok({ salt, iterations, key: key.value }) : key;
}

export function wipeSealKeys(keys: readonly (SealKey | undefined)[]): void {
  for (const one of keys) one?.key.fill(0);
}

/** The receipt with a new seal for each key; seals that it had are dropped. */
export function sealReceipt<Content extends object>(
  receipt: Content,
  sealings: readonly Sealing[],
): Omit<Content, 'seals'> & { readonly seals?: readonly Seal[] } {
  const { seals: _old, ...content } = receipt as Content & { seals?: unknown };
  if (sealings.length === 0) return content;
  const canonical = canonicalJson(JSON.parse(JSON.stringify(content)));
  const seals = sealings.map(({ key: { salt, iterations, key }, files }): Seal => {
    const seal = { version: VERSION, files, iterations, salt: salt.toString('hex').toUpperCase() } as const;
    return { ...seal, mac: mac(key, canonical, seal).toString('hex').toUpperCase() };
  });
  return { ...content, seals };
}

/**
 * Checks the seal of a receipt. Its cost is bounded before it is paid.
 * @param password UTF-8; the caller wipes it
 * @returns `broken` with `RESTORE-SEAL-BROKEN` or `RESTORE-SEALED-FILE-*`; `unchecked` also after a cancel
 */
export async function checkSeal(
  toCheck: SealToCheck | undefined,
  password: Buffer,
  signal?: AbortSignal,
): Promise<SealCheck> {
  if (!toCheck) return { state: 'none' };
  const { receipt, sealed } = toCheck;
  if (!sealed) return { state: 'unchecked' };
  const { content, seal } = sealed;
  if (!('mac' in seal) || seal.iterations > LIMITS.iterations) return { state: 'unchecked' };
  const { mac: expected, ...parameters } = seal;
  const { iterations } = seal;
  const salt = Buffer.from(seal.salt, 'hex');
  const octets = sealPasswords(password);
  try {
    for (const one of octets) {
      const derived = await deriveSealKey(one, { salt, iterations }, { signal });
      if (!derived.ok) return { state: 'unchecked' };
      const key = { salt, iterations, key: derived.value };
      if (timingSafeEqual(mac(key.key, content, parameters), Buffer.from(expected, 'hex')))
        return await checkFiles(sealed, receipt, key);
      wipeSealKeys([key]);
    }
    return { state: 'broken', failure: { code: 'RESTORE-SEAL-BROKEN', values: { receipt } } };
  } finally {
    for (const one of octets) one.fill(0);
  }
}

async function checkFiles({ faults }: SealedContent, receipt: string, key: SealKey): Promise<SealCheck> {
  const { changed, unreadable } = (await faults?.()) ?? { changed: [], unreadable: [] };
  if (changed.length + unreadable.length === 0) return { state: 'sound', key };
  wipeSealKeys([key]);
  const [code, files] =
    changed.length > 0
      ? (['RESTORE-SEALED-FILE-CHANGED', changed] as const)
      : (['RESTORE-SEALED-FILE-UNREADABLE', unreadable] as const);
  return { state: 'broken', failure: { code, values: { file: files.join(', '), receipt } } };
}

function mac(key: Buffer, content: string, seal: SealParameters): Buffer {
  return createHmac('sha256', key)
    .update(`{"receipt":${content},"seal":${canonicalJson(seal)}}`, 'utf8')
    .digest();
}
