/** What a file claims to be, read without its password. */
import type { Bag } from './bags.ts';
import type { EncryptionInfo } from './encryption.ts';
import { attemptSync } from './errors.ts';
import type { MacInfo } from './mac.ts';
import { OID } from './oids.ts';
import { parsePfx } from './parse.ts';
import type { ParsedPfx } from './parse.ts';
import type { ProfileName } from './profiles.ts';
import { isSaltShort, weakest } from './strength.ts';
import type { Result } from '../../shared/result.ts';

interface BagInspection {
  readonly kind: Bag['kind'];
  /** Of a bag that this reader does not know. */
  readonly oid?: string;
  readonly friendlyName?: string;
  /** The weaker one of its own and that of its part. Absent: not encrypted. */
  readonly encryption?: EncryptionInfo;
}

interface PartInspection {
  /** `other` is a content type that needs a recipient's private key, or an unknown one. */
  readonly kind: 'data' | 'encrypted' | 'other';
  readonly oid: string;
  readonly encryption?: EncryptionInfo;
  /** The bags that can be seen; none of an encrypted part. */
  readonly bags: readonly BagInspection[];
}

export interface PfxInspection {
  readonly size: number;
  /** Absent where nothing protects the file against change. */
  readonly mac?: MacInfo;
  readonly parts: readonly PartInspection[];
  /** Bags outside encrypted parts. */
  readonly visibleBags: number;
  /** Bags inside encrypted parts, after these were opened. */
  readonly innerBags?: readonly BagInspection[];
  /** Unencrypted elements of kinds that this program does not read. */
  readonly unread: number;
  /** The file was opened, or a part of it, with the empty password. */
  readonly emptyPassword?: boolean;
  /** The profile whose algorithms the whole file uses, whatever its iterations. */
  readonly profile?: ProfileName;
}

/**
 * Reads a file's structure without its password.
 * @param bytes the whole file
 * @returns failures `PFX-NOT-PFX`, `PFX-DAMAGED`, `PFX-TOO-LARGE`, `PFX-UNSUPPORTED` (public-key integrity mode)
 */
export const inspectPfx = (bytes: Buffer): Result<PfxInspection> =>
  attemptSync(() => inspection(bytes, parsePfx(bytes)));

/** The inspection of a file that has been parsed. @param inner the bags inside its encrypted parts, if they were opened */
export function inspection(bytes: Buffer, parsed: ParsedPfx, inner?: readonly Bag[]): PfxInspection {
  const parts = parsed.parts.map((part): PartInspection => {
    if (part.kind === 'data') return { kind: 'data', oid: OID.data, bags: part.bags.map(inspectBag) };
    if (part.kind === 'other') return { kind: 'other', oid: part.oid, bags: [] };
    return { kind: 'encrypted', oid: OID.encryptedData, encryption: part.encryption.info, bags: [] };
  });
  const innerBags = inner?.map(inspectBag);
  const name = matchProfile(parsed.mac?.info, parts, innerBags);
  return {
    size: bytes.length,
    ...(parsed.mac && { mac: parsed.mac.info }),
    parts,
    visibleBags: parts.reduce((sum, part) => sum + part.bags.length, 0),
    ...(innerBags && { innerBags }),
    unread: parsed.unread,
    ...(name && { profile: name }),
  };
}

function inspectBag(bag: Bag): BagInspection {
  const encryption = bagEncryption(bag);
  return {
    kind: bag.kind,
    ...(bag.kind === 'other' && { oid: bag.oid }),
    ...(bag.attributes.friendlyName !== undefined && { friendlyName: bag.attributes.friendlyName }),
    ...(encryption && { encryption }),
  };
}

/** What protects the contents of a bag: the weaker one of its own encryption and that of its part. */
export function bagEncryption(bag: Bag): EncryptionInfo | undefined {
  const own = bag.kind === 'shroudedKey' ? bag.encryption.info : undefined;
  return weakest([own, bag.partEncryption].filter((one) => one !== undefined));
}

/** A profile matches when every part is encrypted its way, certificates included, and the MAC is its own. */
function matchProfile(
  mac: MacInfo | undefined,
  parts: readonly PartInspection[],
  innerBags: readonly BagInspection[] = [],
): ProfileName | undefined {
  const encryptions = [...parts.flatMap(partEncryptions), ...innerBags.map(({ encryption }) => encryption)];
  const all = (test: (encryption: EncryptionInfo) => boolean): boolean =>
    encryptions.length > 0 && encryptions.every((one) => one !== undefined && test(one));
  const macIs = (oid: string): boolean => mac?.oid === oid;
  // Windows and old OpenSSL use the same ciphers, with more iterations of the MAC.
  const isEDirectory = mac?.iterations === 1 && hasEDirectoryOrder(parts) && !innerBags.some(isKey);
  if (macIs(OID.sha1) && isEDirectory) return 'edirectory';
  if (macIs(OID.sha1) && all((one) => one.oid === OID.pbeSha1TripleDes)) return 'compatible';
  const modern = all(
    (one) =>
      one.cipher === 'AES-256-CBC' && one.keyDerivation === 'PBKDF2-HMAC-SHA-256' && one.oid === OID.pbes2,
  );
  if (!modern) return undefined;
  if (macIs(OID.sha256)) return 'modern';
  return macIs(OID.pbmac1) ? 'pbmac1' : undefined;
}

const isKey = ({ kind }: BagInspection): boolean => kind === 'key' || kind === 'shroudedKey';

/** Undefined for what is not encrypted. */
const partEncryptions = (part: PartInspection): (EncryptionInfo | undefined)[] =>
  part.kind === 'data' ? part.bags.map(({ encryption }) => encryption) : [part.encryption];

/** The shrouded key first, then the certificates. */
const hasEDirectoryOrder = ([first, second, ...more]: readonly PartInspection[]): boolean =>
  more.length === 0 &&
  first?.bags.length === 1 &&
  first.bags[0]!.encryption?.oid === OID.pbeSha1TripleDes &&
  (second === undefined || second.encryption?.oid === OID.pbeSha1Rc2With40Bits);

/** Every encryption of a file that can be seen, and if it was opened, those inside its encrypted parts too. */
export const encryptionsOf = ({ parts, innerBags = [] }: PfxInspection): EncryptionInfo[] =>
  [...parts.flatMap(partEncryptions), ...innerBags.map(({ encryption }) => encryption)].filter(
    (one) => one !== undefined,
  );

/**
 * The algorithms of an inspection in words, such as `AES-256-CBC, PBKDF2-HMAC-SHA-256, 600,000 iterations`. Of several, the
 * weakest. Of a file that was not opened, a key or certificate that cannot be seen is in one of the encrypted parts.
 * @param keys of an opened file: the keys that are meant; without it all
 * @returns `none` for what is not protected
 */
export function describeEncryption(
  { innerBags, mac, parts }: PfxInspection,
  keys?: readonly Pick<BagInspection, 'encryption'>[],
): EncryptionWords {
  const bags = [...parts.flatMap((part) => part.bags), ...(innerBags ?? [])];
  const hidden = innerBags ? [] : parts.filter(({ kind }) => kind === 'encrypted');
  const around = (found: readonly Pick<BagInspection, 'encryption'>[]): string =>
    words(weakest((found.length > 0 ? found : hidden).map(({ encryption }) => encryption)));
  return {
    keyEncryption: around(keys ?? bags.filter(isKey)),
    certificateEncryption: around(bags.filter(({ kind }) => kind === 'certificate')),
    mac: mac === undefined ? 'none' : words({ ...mac, cipher: mac.name }),
  };
}

export interface EncryptionWords {
  readonly keyEncryption: string;
  readonly certificateEncryption: string;
  readonly mac: string;
}

function words(scheme: EncryptionInfo | undefined): string {
  if (scheme === undefined) return 'none';
  const { name, cipher, keyDerivation, iterations, saltBytes, scrypt } = scheme;
  const costs = scrypt && `N = ${scrypt.n}, r = ${scrypt.r}, p = ${scrypt.p}`;
  const salt = saltBytes !== undefined && isSaltShort(scheme) ? `${saltBytes}-byte salt` : undefined;
  const counted = iterations === undefined ? undefined : `${iterations.toLocaleString('en')} iterations`;
  return [cipher ?? name, keyDerivation, costs, salt, counted]
    .filter((part) => part !== undefined)
    .join(', ');
}
