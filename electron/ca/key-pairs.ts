/** The key pairs of a CA object: stored key, certificates, and which of them are the CA's after it was re-created. */
import {
  classifyCa,
  keyMatcher,
  parseCertificate,
  sniffCertificates,
  sniffPrivateKey,
  type Certificate,
  type ClassifiedCa,
  type PrivateKeyValue,
} from '../certificates/index.ts';
import { PAIR_ATTRIBUTES, type Attribute } from '../directory/index.ts';
import type { KeyPairId } from '../../shared/views.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { valuesOf, type StoredCa } from './read-ca.ts';
import { classifyServer, isServerCertificate, isServerPair } from './server-certificate.ts';
import { isPrivateKey, KEY_PAIRS } from './schema.ts';

/** Certificates of one key pair, each once, in the order of the attributes. */
export function certificatesOf(ca: StoredCa | undefined, pair: KeyPairId): Certificate[] {
  const parsed = parsedCertificates(ca, pair).flatMap((one) => (one.ok ? [one.value] : []));
  return [...new Map(parsed.map((one) => [one.sha256, one])).values()];
}

/** `CERT-FIELD` or `CERT-UNREADABLE` of the first certificate of a pair that was found and cannot be read. */
export const unreadableCertificate = (ca: StoredCa, pair: KeyPairId): Failure | undefined =>
  parsedCertificates(ca, pair).flatMap((one) => (one.ok ? [] : [one.failure]))[0];

function parsedCertificates(ca: StoredCa | undefined, pair: KeyPairId): Result<Certificate>[] {
  const { publicKeyCertificate, chain, selfSigned } = PAIR_ATTRIBUTES[pair];
  return [publicKeyCertificate, chain, selfSigned]
    .flatMap((name) => valuesOf(ca, name))
    .flatMap((value) => sniffCertificates(value).certificates)
    .map(parseCertificate);
}

/** The private key of a pair as it is stored. The caller wipes `pkcs8`. */
export const storedKeyOf = (ca: StoredCa | undefined, pair: KeyPairId): PrivateKeyValue =>
  sniffPrivateKey(valuesOf(ca, PAIR_ATTRIBUTES[pair].privateKey)[0]);

/** Form of the stored private key. */
export const keyKindOf = (ca: StoredCa | undefined, pair: KeyPairId): PrivateKeyValue['kind'] =>
  kindOf(valuesOf(ca, PAIR_ATTRIBUTES[pair].privateKey)[0]);

function kindOf(value: Buffer | undefined): PrivateKeyValue['kind'] {
  const key = sniffPrivateKey(value);
  if ('pkcs8' in key) key.pkcs8.fill(0);
  return key.kind;
}

const CLEAR: readonly PrivateKeyValue['kind'][] = ['pkcs8', 'pkcs1', 'sec1'];

/** True if the private key is stored unencrypted. */
export const hasClearKey = (ca: StoredCa, pair: KeyPairId): boolean => CLEAR.includes(keyKindOf(ca, pair));

/** The object's attributes without private keys that are stored unencrypted. */
export const withoutClearKeys = ({ attributes }: StoredCa): Attribute[] =>
  attributes.filter(
    ({ type, values }) => !isPrivateKey(type) || !values.some((value) => CLEAR.includes(kindOf(value))),
  );

/** Key pairs of which the object has any value. */
export const keyPairsOf = (ca: StoredCa): KeyPairId[] =>
  KEY_PAIRS.filter((pair) =>
    Object.values(PAIR_ATTRIBUTES[pair]).some((name) =>
      valuesOf(ca, String(name)).some(({ length }) => length > 0),
    ),
  );

export interface KeyPairCertificates {
  readonly certificates: ClassifiedCa;
  /** True if the private key or nDSPKIPublicKey shows which certificates are the CA's; false if only their dates do. */
  readonly decided: boolean;
}

/**
 * Tells the certificates of a key pair apart. A CA that was re-created can still have its earlier certificates in
 * `cACertificate`: the private key decides, then nDSPKIPublicKey, then the dates.
 */
export function classifyKeyPair(ca: StoredCa, pair: KeyPairId): KeyPairCertificates {
  const found = certificatesOf(ca, pair);
  // nDSPKIPublicKeyCertificate comes first.
  if (isServerCertificate(ca)) return { certificates: classifyServer(found[0], found), decided: true };
  const classified = classifyCa(found);
  const stored = storedKeyOf(ca, pair);
  const forKey = 'pkcs8' in stored ? certificatesForKey(classified, stored.pkcs8) : undefined;
  if ('pkcs8' in stored) stored.pkcs8.fill(0);
  if (forKey) return { certificates: forKey, decided: true };
  const [published] = valuesOf(ca, PAIR_ATTRIBUTES[pair].publicKey);
  const all = allCertificates(classified);
  const owner = published && all.find((certificate) => certificate.isCa && hasKey(certificate, published));
  return owner
    ? { certificates: classifyCa(all, owner.spki), decided: true }
    : { certificates: classified, decided: false };
}

/**
 * The certificates told apart for a private key.
 * @param pkcs8 PrivateKeyInfo, DER
 * @returns undefined if the key belongs to no certificate of the CA or server; one that cannot be checked here counts if no other does
 */
export function certificatesForKey(classified: ClassifiedCa, pkcs8: Buffer): ClassifiedCa | undefined {
  const all = allCertificates(classified);
  const match = keyMatcher(pkcs8);
  const server = isServerPair({ certificates: classified }) ? classified.publicKeyCertificate : undefined;
  const candidates = all
    .filter((one) => (server ? one === server : one.isCa))
    .map((one) => ({ spki: one.spki, answer: match(one) }));
  const owner =
    candidates.find(({ answer }) => answer === 'right') ??
    candidates.find(({ answer }) => answer === 'unchecked');
  return owner && (server ? classified : classifyCa(all, owner.spki));
}

/** Bytes of the shortest public key: fewer at the end of a SubjectPublicKeyInfo are no evidence. */
const MIN_PUBLIC_KEY = 32;

/** @param published nDSPKIPublicKey: a SubjectPublicKeyInfo, or only the key in it (RFC 5280, section 4.1) */
const hasKey = ({ spki }: Certificate, published: Buffer): boolean =>
  published.length >= MIN_PUBLIC_KEY &&
  published.length <= spki.length &&
  spki.subarray(spki.length - published.length).equals(published);

/** The certificates over the CA's own key: Self-Signed Certificate and Public Key Certificate, as far as they exist. */
export const ownCertificates = ({ selfSigned, publicKeyCertificate }: ClassifiedCa): Certificate[] =>
  [selfSigned, publicKeyCertificate].filter((certificate) => certificate !== undefined);

/** All certificates that were told apart. */
export const allCertificates = (classified: ClassifiedCa): Certificate[] => [
  ...ownCertificates(classified),
  ...classified.chain,
  ...classified.unrelated,
];
