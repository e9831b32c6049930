/** Reading the CA object: values as they are stored, sorted by key pair. What they are is decided elsewhere. */
import { type Result, fail, ok } from '../../shared/result.ts';
import { attributeText, attributeValues, baseName } from './attributes.ts';
import { displayName } from './display.ts';
import type { LdapChannel } from './ldap-channel.ts';
import type { Attribute, SearchEntry } from './ldap-message.ts';
import { shortName } from './names.ts';
import { readEntry } from './read-entry.ts';
import { isPrivateKey, userAttributes } from './user-attributes.ts';

export interface CertificateValue {
  /** In the server's spelling, without options. */
  readonly attribute: string;
  readonly value: Buffer;
}

/** What the CA object holds for one key. */
export interface KeyPairValues {
  readonly certificateValues: readonly CertificateValue[];
  /** As stored: clear, encrypted or NICI-wrapped. Wiped by `wipeCaObject`. */
  readonly privateKeyValue?: Buffer;
  readonly publicKeyValue?: Buffer;
}

export interface CaObject {
  readonly dn: string;
  /** Not made safe to show. */
  readonly cn: string;
  readonly rsa: KeyPairValues;
  /** The second key of eDirectory 9.x; undefined when the object holds nothing of one. */
  readonly ec?: KeyPairValues;
  /** DN of the server that hosts the CA. */
  readonly hostServer?: string;
  readonly subjectName?: string;
  readonly parentCaDn?: string;
  readonly crlContainerDn?: string;
  readonly issuedCertificateContainerDn?: string;
  /** DNs named by the CRL configuration lists, RSA and EC. */
  readonly crlConfigurationDns: readonly string[];
  /** 9.x settings, as stored: numbers, or the name of a curve. Their meaning is not published. */
  readonly settings: Readonly<Record<string, string>>;
  /** All that the object holds, as it is stored, but for private keys and what the server keeps about it. */
  readonly attributes: readonly Attribute[];
}

interface KeyPairAttributes {
  readonly certificates: readonly string[];
  readonly privateKey: string;
  readonly publicKey: string;
}

/** eDirectory's NDSPKI schema; the EC twins came with 9.0. */
const RSA: KeyPairAttributes = {
  certificates: ['cACertificate', 'nDSPKIPublicKeyCertificate', 'nDSPKICertificateChain'],
  privateKey: 'nDSPKIPrivateKey',
  publicKey: 'nDSPKIPublicKey',
};
const EC: KeyPairAttributes = {
  certificates: ['cAECCertificate', 'nDSPKIPublicKeyCertificateEC', 'nDSPKICertificateChainEC'],
  privateKey: 'nDSPKIPrivateKeyEC',
  publicKey: 'nDSPKIPublicKeyEC',
};

/** Attributes that hold a private key: the ones whose effective rights matter. */
export const PRIVATE_KEY_ATTRIBUTES = [RSA.privateKey, EC.privateKey] as const;

const SETTINGS = [
  'nDSPKISuiteBMode',
  'ndspkiSecurityRightsLevel',
  'ndspkiDefaultRSAKeySize',
  'ndspkiDefaultECCurve',
  'ndspkiDefaultCertificateLife',
] as const;

const WANTED = [
  // A backup keeps the object as it is; what the app itself looks at is named beside it.
  '*',
  'cn',
  'hostServer',
  'nDSPKISubjectName',
  'nDSPKIParentCADN',
  'ndspkiCRLContainerDN',
  'ndspkiIssuedCertContainerDN',
  'ndspkiCRLConfigurationDNList',
  'ndspkiCRLECConfigurationDNList',
  ...SETTINGS,
  ...[RSA, EC].flatMap((pair) => [...pair.certificates, pair.privateKey, pair.publicKey]),
  // Some servers give these only in the binary transfer form (RFC 4522).
  'cACertificate;binary',
  'cAECCertificate;binary',
];

/** eDirectory's own limit of an octet string is 64,512 bytes; four times that is left for bundles of other servers. */
const MAX_VALUE = 256 * 1024;
/** The whole object: some certificates of each key pair, and names. */
const MAX_OBJECT = 2 * 1024 * 1024;
/** Certificates of one key pair: two, and a chain. */
const MAX_CERTIFICATES = 64;

function keyPair(entry: SearchEntry, names: KeyPairAttributes): KeyPairValues {
  const spelling = new Map(entry.attributes.map(({ type }) => [baseName(type), type.split(';', 1)[0]!]));
  const certificateValues = names.certificates.flatMap((name) =>
    attributeValues(entry, name).map((value) => ({
      attribute: spelling.get(baseName(name)) ?? name,
      value: Buffer.from(value),
    })),
  );
  const [privateKey] = attributeValues(entry, names.privateKey);
  const [publicKey] = attributeValues(entry, names.publicKey);
  return {
    certificateValues,
    // An empty value is no key.
    ...(privateKey === undefined || privateKey.length === 0
      ? {}
      : { privateKeyValue: Buffer.from(privateKey) }),
    ...(publicKey === undefined || publicKey.length === 0 ? {} : { publicKeyValue: Buffer.from(publicKey) }),
  };
}

/** Typed names (NDS syntax 15) read `DN#level#interval` over LDAP; plain DNs stay as they are. */
const dnOfTypedName = (value: string): string => value.replace(/#\d+#\d+$/, '');

function tooLarge(entry: SearchEntry): boolean {
  if (entry.raw.length > MAX_OBJECT) return true;
  return [RSA, EC].some((pair) => {
    const certificates = pair.certificates.flatMap((name) => attributeValues(entry, name));
    const all = [
      ...certificates,
      ...attributeValues(entry, pair.privateKey),
      ...attributeValues(entry, pair.publicKey),
    ];
    return certificates.length > MAX_CERTIFICATES || all.some((value) => value.length > MAX_VALUE);
  });
}

/**
 * Reads the CA object with all that a backup needs.
 * @returns `LDAP-CA-TOO-LARGE` when values are beyond any sense, `LDAP-32` when it is missing or hidden, or a failure of
 *   the server. A private key that may not be read is simply not there.
 */
export async function readCa(
  channel: LdapChannel,
  dn: string,
  options: { readonly signal?: AbortSignal | undefined; readonly timeoutMs?: number | undefined },
): Promise<Result<CaObject>> {
  const read = await readEntry(channel, dn, WANTED, options);
  if (!read.ok) return read;
  const entry = read.value;
  try {
    if (tooLarge(entry)) return fail('LDAP-CA-TOO-LARGE', { name: displayName(dn) });
    return ok(caObject(entry));
  } finally {
    // The key is copied into a Buffer of its own by now; this is what came over the wire.
    entry.raw.fill(0);
  }
}

function caObject(entry: SearchEntry): CaObject {
  const text = (name: string): string | undefined => attributeText(entry, name);
  const optional = <K extends string>(key: K, name: string): Partial<Record<K, string>> => {
    const value = text(name);
    return value === undefined || value === '' ? {} : ({ [key]: value } as Record<K, string>);
  };
  const ec = keyPair(entry, EC);
  const hasEc =
    ec.certificateValues.length > 0 || ec.privateKeyValue !== undefined || ec.publicKeyValue !== undefined;
  const crlLists = ['ndspkiCRLConfigurationDNList', 'ndspkiCRLECConfigurationDNList'];
  return {
    dn: entry.dn,
    cn: text('cn') ?? shortName(entry.dn),
    rsa: keyPair(entry, RSA),
    ...(hasEc ? { ec } : {}),
    ...optional('hostServer', 'hostServer'),
    ...optional('subjectName', 'nDSPKISubjectName'),
    ...optional('parentCaDn', 'nDSPKIParentCADN'),
    ...optional('crlContainerDn', 'ndspkiCRLContainerDN'),
    ...optional('issuedCertificateContainerDn', 'ndspkiIssuedCertContainerDN'),
    crlConfigurationDns: crlLists.flatMap((name) =>
      attributeValues(entry, name).map((value) => dnOfTypedName(value.toString('utf8'))),
    ),
    settings: Object.fromEntries(
      SETTINGS.flatMap((name) => {
        const value = text(name);
        return value === undefined ? [] : [[name, displayName(value)]];
      }),
    ),
    attributes: userAttributes(entry, (type) => !isPrivateKey(type)),
  };
}

/** Overwrites the private keys of a CA object that is no longer needed. */
export function wipeCaObject(ca: CaObject): void {
  ca.rsa.privateKeyValue?.fill(0);
  ca.ec?.privateKeyValue?.fill(0);
}
