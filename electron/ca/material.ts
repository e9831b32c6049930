/** From the values of the CA object to keys and certificates that a backup can be made of. */
import { dnOfTypedName, type Attribute } from '../directory/index.ts';
import { decryptPkcs8 } from '../pfx/index.ts';
import type { GatewayOffer } from '../../shared/gateway.ts';
import type { CertificateRole, ExportFreshness, KeyPairId, RightsView } from '../../shared/views.ts';
import type { Certificate } from '../certificates/index.ts';
import type { Failure } from '../../shared/result.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import {
  certificatesForKey,
  classifyKeyPair,
  keyPairsOf,
  ownCertificates,
  storedKeyOf,
  type KeyPairCertificates,
  unreadableCertificate,
} from './key-pairs.ts';
import { textOf, valuesOf, type CaObject } from './read-ca.ts';
import { isServerPair, issuedRole } from './server-certificate.ts';
import { CRL_CONFIGURATION_LISTS, isPrivateKey } from './schema.ts';

/** The private key of one pair, as far as it can be used. `pkcs8` is DER PrivateKeyInfo (RFC 5958) in the clear. */
type KeyMaterial =
  | { readonly kind: 'clear'; readonly pkcs8: Buffer }
  | { readonly kind: 'password-needed' }
  | { readonly kind: 'unavailable'; readonly failure: Failure };

export interface KeyPairMaterial extends KeyPairCertificates {
  readonly id: KeyPairId;
  readonly key: KeyMaterial;
}

export interface KeyPairOverview extends KeyPairCertificates {
  readonly id: KeyPairId;
  readonly key: { readonly kind: 'clear' } | Exclude<KeyMaterial, { kind: 'clear' }>;
}

/** Where the keys come from that the directory does not give unencrypted. */
type KeyOrigin =
  | { readonly kind: 'file'; readonly fileName: string; readonly freshness: ExportFreshness }
  /** `keyPairs`: those that the gateway has yet to export. */
  | ({ readonly kind: 'gateway' } & GatewayOffer);

/** How receipts and the record name the gateway that exported the keys. */
export function gatewayOf({ keySource }: Pick<CaOverview, 'keySource'>): {
  gateway?: Pick<GatewayOffer, 'address' | 'verdicts'>;
} {
  if (keySource?.kind !== 'gateway') return {};
  const { address, verdicts } = keySource;
  return { gateway: { address, verdicts } };
}

/** A CA object, sorted into key pairs, without private keys and stored values. */
export interface CaOverview {
  readonly dn: string;
  readonly name: string;
  readonly hostServer: string | undefined;
  readonly rights: RightsView;
  readonly crlConfigurationDns: readonly string[];
  readonly issuedCertificateContainerDn: string | undefined;
  readonly pairs: readonly KeyPairOverview[];
  /** Set if keys do not come from the directory. */
  readonly keySource?: KeyOrigin;
}

/** Everything that a backup needs. Contains unencrypted keys: its creator calls `wipe` when done. */
export interface CaMaterial extends CaOverview {
  readonly pairs: readonly KeyPairMaterial[];
  /** All attributes of the object as they are stored, without the private keys. */
  readonly attributes: readonly Attribute[];
  wipe(): void;
}

export function overviewOf({
  pairs,
  attributes: _stored,
  wipe: _inThisProcess,
  ...rest
}: CaMaterial): CaOverview {
  return {
    ...rest,
    pairs: pairs.map(({ key, ...pair }) => ({
      ...pair,
      key: key.kind === 'clear' ? { kind: key.kind } : key,
    })),
  };
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
  const pairs: KeyPairMaterial[] = [];
  for (const id of new Set<KeyPairId>(['rsa', ...keyPairsOf(ca)])) {
    pairs.push(await keyPair(ca, id, rights, keyPassword));
  }
  return {
    dn: ca.dn,
    name: ca.cn,
    hostServer: textOf(ca, 'hostServer'),
    rights,
    crlConfigurationDns: crlConfigurationsOf(ca.attributes),
    issuedCertificateContainerDn: textOf(ca, 'ndspkiIssuedCertContainerDN'),
    pairs,
    attributes: ca.attributes.filter(({ type }) => !isPrivateKey(type)),
    wipe() {
      for (const { key } of pairs) if (key.kind === 'clear') key.pkcs8.fill(0);
      ca.wipe();
    },
  };
}

/** DNs of the CRL configurations in the attributes of a CA object: typed names, or plain DNs. */
export function crlConfigurationsOf(attributes: readonly Attribute[]): string[] {
  const values = CRL_CONFIGURATION_LISTS.flatMap((name) => valuesOf({ attributes }, name));
  return [...new Set(values.map((value) => dnOfTypedName(value.toString('utf8'))))];
}

async function keyPair(
  ca: CaObject,
  stored: KeyPairId,
  rights: RightsView,
  keyPassword: Buffer | undefined,
): Promise<KeyPairMaterial> {
  const classified = classifyKeyPair(ca, stored);
  // A server has one key pair, in the attributes of the RSA one.
  const isEc = isServerPair(classified) && ownCertificates(classified.certificates)[0]?.keyAlgorithm === 'EC';
  const id = isEc ? 'ec' : stored;
  const without = (key: KeyMaterial): KeyPairMaterial => ({ id, ...classified, key });
  const unavailable = (code: ErrorCode): KeyPairMaterial =>
    without({ kind: 'unavailable', failure: { code, values: { ca: ca.cn } } });
  const { failure } = classified.certificates;
  if (failure) return without({ kind: 'unavailable', failure });
  /** A key that belongs to no certificate of its pair cannot be backed up. */
  const clear = (pkcs8: Buffer): KeyPairMaterial => {
    const certificates = certificatesForKey(classified.certificates, pkcs8);
    if (certificates) return { id, certificates, decided: true, key: { kind: 'clear', pkcs8 } };
    pkcs8.fill(0);
    // The key's certificate may be the one that cannot be read.
    const unreadable = unreadableCertificate(ca, stored);
    if (unreadable) return without({ kind: 'unavailable', failure: unreadable });
    const none = ownCertificates(classified.certificates).length === 0;
    return unavailable(none ? 'BACKUP-NO-CERTIFICATE' : 'BACKUP-KEY-MISMATCH');
  };
  const key = storedKeyOf(ca, stored);
  switch (key.kind) {
    case 'absent':
      return unavailable(absentKey(rights));
    case 'wrapped':
      return unavailable('BACKUP-KEY-WRAPPED');
    case 'encrypted-pkcs8': {
      if (!keyPassword) return without({ kind: 'password-needed' });
      const opened = await decryptPkcs8(key.encrypted, keyPassword);
      if (opened.ok) return clear(opened.value);
      const locked = opened.failure.code === 'PFX-KEY-LOCKED';
      return unavailable(locked ? 'BACKUP-KEY-PASSWORD' : 'BACKUP-KEY-UNREADABLE');
    }
    default:
      return clear(key.pkcs8);
  }
}

function absentKey(rights: RightsView): ErrorCode {
  if (rights.supervisor === 'denied' && rights.readKey !== 'granted') return 'BACKUP-KEY-NO-RIGHTS';
  if (rights.supervisor === 'granted' || rights.readKey === 'granted') return 'BACKUP-KEY-ABSENT';
  return 'BACKUP-KEY-ABSENT-UNKNOWN';
}

/** A certificate on the CA object with the part that it plays there. */
export interface PlacedCertificate {
  readonly certificate: Certificate;
  readonly role: CertificateRole;
  readonly pair: KeyPairOverview;
}

/** The certificates of all key pairs, apart from those that belong to none. */
export const placedCertificates = ({ pairs }: Pick<CaOverview, 'pairs'>): PlacedCertificate[] =>
  pairs.flatMap((pair) => {
    const { selfSigned, publicKeyCertificate, chain } = pair.certificates;
    return [
      ...(selfSigned ? [{ certificate: selfSigned, role: 'self-signed' as const, pair }] : []),
      ...(publicKeyCertificate
        ? [{ certificate: publicKeyCertificate, role: issuedRole(publicKeyCertificate), pair }]
        : []),
      ...chain.map((certificate) => ({ certificate, role: 'chain' as const, pair })),
    ];
  });
