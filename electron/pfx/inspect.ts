/** What a file claims to be, read without its password. */
import type { Bag } from './bags.ts';
import type { EncryptionInfo } from './encryption.ts';
import { attemptSync } from './errors.ts';
import type { MacInfo } from './mac.ts';
import { OID } from './oids.ts';
import { parsePfx } from './parse.ts';
import type { ParsedPfx } from './parse.ts';
import type { ProfileName } from './profiles.ts';
import type { Result } from '../../shared/result.ts';

interface BagInspection {
  readonly kind: Bag['kind'];
  /** Of a bag that this reader does not know. */
  readonly oid?: string;
  readonly friendlyName?: string;
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

/** The inspection of a file that has been parsed. */
export function inspection(bytes: Buffer, parsed: ParsedPfx): PfxInspection {
  const parts = parsed.parts.map((part): PartInspection => {
    if (part.kind === 'data') return { kind: 'data', oid: OID.data, bags: part.bags.map(inspectBag) };
    if (part.kind === 'other') return { kind: 'other', oid: part.oid, bags: [] };
    return { kind: 'encrypted', oid: OID.encryptedData, encryption: part.encryption.info, bags: [] };
  });
  const name = matchProfile(parsed.mac?.info, parts);
  return {
    size: bytes.length,
    ...(parsed.mac && { mac: parsed.mac.info }),
    parts,
    visibleBags: parts.reduce((sum, part) => sum + part.bags.length, 0),
    ...(name && { profile: name }),
  };
}

const inspectBag = (bag: Bag): BagInspection => ({
  kind: bag.kind,
  ...(bag.kind === 'other' && { oid: bag.oid }),
  ...(bag.attributes.friendlyName !== undefined && { friendlyName: bag.attributes.friendlyName }),
  ...(bag.kind === 'shroudedKey' && { encryption: bag.encryption.info }),
});

/** A profile matches when every part is encrypted its way, certificates included, and the MAC is its own. */
function matchProfile(mac: MacInfo | undefined, parts: readonly PartInspection[]): ProfileName | undefined {
  const encryptions = parts.flatMap((part) =>
    part.kind === 'data' ? part.bags.map((bag) => bag.encryption) : [part.encryption],
  );
  const all = (test: (encryption: EncryptionInfo) => boolean): boolean =>
    encryptions.length > 0 && encryptions.every((one) => one !== undefined && test(one));
  const macIs = (oid: string): boolean => mac?.oid === oid;
  // Windows and old OpenSSL use the same ciphers, with more iterations of the MAC.
  if (macIs(OID.sha1) && mac?.iterations === 1 && hasEDirectoryOrder(parts)) return 'edirectory';
  if (macIs(OID.sha1) && all((one) => one.oid === OID.pbeSha1TripleDes)) return 'compatible';
  const modern = all(
    (one) =>
      one.cipher === 'AES-256-CBC' && one.keyDerivation === 'PBKDF2-HMAC-SHA-256' && one.oid === OID.pbes2,
  );
  if (!modern) return undefined;
  if (macIs(OID.sha256)) return 'modern';
  return macIs(OID.pbmac1) ? 'pbmac1' : undefined;
}

/** The shrouded key first, then the certificates. */
const hasEDirectoryOrder = ([first, second, ...more]: readonly PartInspection[]): boolean =>
  more.length === 0 &&
  first?.bags.length === 1 &&
  first.bags[0]!.encryption?.oid === OID.pbeSha1TripleDes &&
  (second === undefined || second.encryption?.oid === OID.pbeSha1Rc2With40Bits);

/**
 * The algorithms of an inspection in words, such as `AES-256-CBC, PBKDF2-HMAC-SHA-256, 600,000 iterations`.
 * @returns for a key inside an encrypted part, that part's encryption; `none` for what is not protected
 */
export function describeEncryption(inspected: PfxInspection): {
  readonly keyEncryption: string;
  readonly certificateEncryption: string;
  readonly mac: string;
} {
  const part = inspected.parts.find(({ kind }) => kind === 'encrypted')?.encryption;
  const bags = inspected.parts.flatMap((one) => one.bags);
  const key = bags.find(({ kind }) => kind === 'shroudedKey')?.encryption;
  const clear = (kind: Bag['kind']): boolean => bags.some((bag) => bag.kind === kind);
  const { mac } = inspected;
  return {
    keyEncryption: words(key ?? (clear('key') ? undefined : part)),
    certificateEncryption: words(clear('certificate') ? undefined : part),
    mac: mac === undefined ? 'none' : words({ ...mac, cipher: mac.name }),
  };
}

function words(scheme: EncryptionInfo | undefined): string {
  if (scheme === undefined) return 'none';
  const { name, cipher, keyDerivation, iterations } = scheme;
  const counted = iterations === undefined ? undefined : `${iterations.toLocaleString('en')} iterations`;
  return [cipher ?? name, keyDerivation, counted].filter((part) => part !== undefined).join(', ');
}
