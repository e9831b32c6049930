/** From the values of the CA object to keys and certificates that a backup can be made of. */
import {
  classifyCa,
  keyMatches,
  parseCertificate,
  sniffCertificates,
  sniffPrivateKey,
  type Certificate,
  type ClassifiedCa,
} from '../../certificates/index.ts';
import type { Attribute, CaObject, KeyPairValues } from '../../directory/index.ts';
import { decryptPkcs8 } from '../../pfx/index.ts';
import type { ExportFreshness, KeyPairId, RightsView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';

/** The private key of one pair, as far as it can be used. `pkcs8` is DER PrivateKeyInfo (RFC 5958) in the clear. */
export type KeyMaterial =
  | { readonly kind: 'clear'; readonly pkcs8: Buffer }
  | { readonly kind: 'password-needed' }
  | { readonly kind: 'unavailable'; readonly failure: Failure };

/** One key pair of the CA with its certificates. */
export interface KeyPairMaterial {
  readonly id: KeyPairId;
  readonly certificates: ClassifiedCa;
  readonly key: KeyMaterial;
}

/** Everything that a backup needs. Holds keys in the clear: whoever made it calls `wipe` when done. */
export interface CaMaterial {
  readonly dn: string;
  readonly name: string;
  readonly hostServer: string | undefined;
  readonly rights: RightsView;
  readonly crlConfigurationDns: readonly string[];
  readonly issuedCertificateContainerDn: string | undefined;
  readonly pairs: readonly KeyPairMaterial[];
  /** All attributes of the object as they are stored, without the private keys. */
  readonly attributes: readonly Attribute[];
  /** Set where keys came from an exported file instead of the directory. */
  readonly keySource?: { readonly fileName: string; readonly freshness: ExportFreshness };
  wipe(): void;
}

/**
 * Sorts the CA object's values into key pairs.
 * @param rights what the server said about the user; decides how a missing key is explained
 * @param keyPassword UTF-8; opens a key that is stored as encrypted PKCS #8
 */
export async function caMaterial(
  ca: CaObject,
  rights: RightsView,
  keyPassword?: Buffer,
): Promise<CaMaterial> {
  const pairs: KeyPairMaterial[] = [await keyPair('rsa', ca, ca.rsa, rights, keyPassword)];
  if (ca.ec) pairs.push(await keyPair('ec', ca, ca.ec, rights, keyPassword));
  return {
    dn: ca.dn,
    name: ca.cn,
    hostServer: ca.hostServer,
    rights,
    crlConfigurationDns: ca.crlConfigurationDns,
    issuedCertificateContainerDn: ca.issuedCertificateContainerDn,
    pairs,
    attributes: ca.attributes,
    wipe() {
      for (const { key } of pairs) if (key.kind === 'clear') key.pkcs8.fill(0);
      for (const values of [ca.rsa, ca.ec]) values?.privateKeyValue?.fill(0);
    },
  };
}

async function keyPair(
  id: KeyPairId,
  ca: CaObject,
  values: KeyPairValues,
  rights: RightsView,
  keyPassword: Buffer | undefined,
): Promise<KeyPairMaterial> {
  const certificates = classifyCa(readCertificates(values));
  return { id, certificates, key: await readKey(ca, values, certificates, rights, keyPassword) };
}

function readCertificates(values: KeyPairValues): Certificate[] {
  const unique = new Map<string, Certificate>();
  for (const { value } of values.certificateValues) {
    for (const der of sniffCertificates(value).certificates) {
      const parsed = parseCertificate(der);
      if (parsed.ok) unique.set(parsed.value.sha256, parsed.value);
    }
  }
  return [...unique.values()];
}

async function readKey(
  ca: CaObject,
  values: KeyPairValues,
  certificates: ClassifiedCa,
  rights: RightsView,
  keyPassword: Buffer | undefined,
): Promise<KeyMaterial> {
  const unavailable = (code: ErrorCode): KeyMaterial => ({
    kind: 'unavailable',
    failure: { code, values: { ca: ca.cn } },
  });
  const stored = sniffPrivateKey(values.privateKeyValue);
  switch (stored.kind) {
    case 'absent':
      return unavailable(absentKey(rights));
    case 'wrapped':
      return unavailable('BACKUP-KEY-WRAPPED');
    case 'encrypted-pkcs8': {
      if (!keyPassword) return { kind: 'password-needed' };
      const opened = await decryptPkcs8(stored.encrypted, keyPassword);
      if (opened.ok) return matching(opened.value, certificates, unavailable);
      return unavailable(
        opened.failure.code === 'PFX-KEY-LOCKED' ? 'BACKUP-KEY-PASSWORD' : 'BACKUP-KEY-UNREADABLE',
      );
    }
    default:
      return matching(stored.pkcs8, certificates, unavailable);
  }
}

/** A key that fits no certificate of its pair is as good as none. */
function matching(
  pkcs8: Buffer,
  certificates: ClassifiedCa,
  unavailable: (code: ErrorCode) => KeyMaterial,
): KeyMaterial {
  const own = ownCertificates(certificates);
  if (own.length === 0) return unavailable('BACKUP-NO-CERTIFICATE');
  if (own.some((certificate) => keyMatches(pkcs8, certificate))) return { kind: 'clear', pkcs8 };
  pkcs8.fill(0);
  return unavailable('BACKUP-KEY-MISMATCH');
}

/** The certificates that are for the pair's own key. */
export const ownCertificates = ({ selfSigned, publicKeyCertificate }: ClassifiedCa): Certificate[] =>
  [selfSigned, publicKeyCertificate].filter((certificate) => certificate !== undefined);

function absentKey(rights: RightsView): ErrorCode {
  if (rights.supervisor === 'denied' && rights.readKey !== 'granted') return 'BACKUP-KEY-NO-RIGHTS';
  if (rights.supervisor === 'granted' || rights.readKey === 'granted') return 'BACKUP-KEY-ABSENT';
  return 'BACKUP-KEY-ABSENT-UNKNOWN';
}
