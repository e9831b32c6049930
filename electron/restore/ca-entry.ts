/** The CA object as a backup gives it back: its attributes by the names of eDirectory's NDSPKI schema. */
import type { Attribute } from '../directory/index.ts';
import type { Backup } from './open.ts';

export const CA_CLASS = 'nDSPKICertificateAuthority';

interface PairAttributes {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly publicKeyCertificate: string;
  readonly chain: string;
  readonly selfSigned: string;
}

/** `cACertificate` is a certificate by its syntax, which is transferred with `;binary` (RFC 4523, section 2.1). */
const PAIRS: Readonly<Record<Backup['keyPair'], PairAttributes>> = {
  rsa: {
    privateKey: 'nDSPKIPrivateKey',
    publicKey: 'nDSPKIPublicKey',
    publicKeyCertificate: 'nDSPKIPublicKeyCertificate',
    chain: 'nDSPKICertificateChain',
    selfSigned: 'cACertificate;binary',
  },
  ec: {
    privateKey: 'nDSPKIPrivateKeyEC',
    publicKey: 'nDSPKIPublicKeyEC',
    publicKeyCertificate: 'nDSPKIPublicKeyCertificateEC',
    chain: 'nDSPKICertificateChainEC',
    selfSigned: 'cAECCertificate',
  },
};

/** Attributes that no backup holds, and that are taken over where they are known from elsewhere. */
export const EXTRA_ATTRIBUTES: readonly string[] = [
  'hostServer',
  'nDSPKISubjectName',
  'nDSPKIParentCA',
  'nDSPKIParentCADN',
  'ndspkiCRLContainerDN',
  'ndspkiIssuedCertContainerDN',
  'ndspkiCRLConfigurationDNList',
  'ndspkiCRLECConfigurationDNList',
  'nDSPKISuiteBMode',
  'ndspkiSecurityRightsLevel',
  'ndspkiDefaultRSAKeySize',
  'ndspkiDefaultECCurve',
  'ndspkiDefaultCertificateLife',
  'crossCertificatePair',
  'crossCertificatePairEC',
];

export interface CaEntryOptions {
  /** DN of the server that is to host the CA. */
  readonly hostServer?: string | undefined;
  /** Values of `EXTRA_ATTRIBUTES`; what the backup itself or `hostServer` says goes before them. */
  readonly extras?: readonly Attribute[];
  /** With the private keys, in the clear. The values are the backup's own buffers. */
  readonly keys: boolean;
}

/** Attributes of the CA object apart from class and name, each with at least one value. */
export function caAttributes(backups: readonly Backup[], options: CaEntryOptions): Attribute[] {
  const { extras = [], hostServer } = options;
  const main = backups.find(({ keyPair }) => keyPair === 'rsa') ?? backups[0];
  const text = (value: string | undefined): Buffer[] =>
    value === undefined || value === '' ? [] : [Buffer.from(value, 'utf8')];
  const extra = (name: string): readonly Buffer[] | undefined =>
    extras.find(({ type }) => baseName(type) === name.toLowerCase())?.values;
  const named: Record<string, readonly Buffer[]> = {
    hostServer: hostServer === undefined ? (extra('hostServer') ?? []) : text(hostServer),
    // Shown in eDirectory's dotted form, which the extras know from the object itself.
    nDSPKISubjectName: extra('nDSPKISubjectName') ?? text(main?.subject),
    nDSPKIParentCA: extra('nDSPKIParentCA') ?? text(main?.ca.publicKeyCertificate?.issuerDotted),
  };
  const rest = EXTRA_ATTRIBUTES.filter((name) => !(name in named)).map((name): Attribute => ({
    type: name,
    values: extra(name) ?? [],
  }));
  return [
    ...Object.entries(named).map(([type, values]): Attribute => ({ type, values })),
    ...backups.flatMap((backup) => pairAttributes(backup, options.keys)),
    ...rest,
  ].filter(({ values }) => values.length > 0);
}

function pairAttributes({ keyPair, key, spki, ca }: Backup, keys: boolean): Attribute[] {
  const names = PAIRS[keyPair];
  const der = (certificate: { readonly der: Buffer } | undefined): Buffer[] =>
    certificate ? [certificate.der] : [];
  return [
    { type: names.publicKey, values: [spki] },
    { type: names.privateKey, values: keys ? [key.pkcs8] : [] },
    { type: names.publicKeyCertificate, values: der(ca.publicKeyCertificate) },
    { type: names.chain, values: ca.chain.flatMap(der) },
    { type: names.selfSigned, values: der(ca.selfSigned) },
  ];
}

/** The attribute's name in lower case, without options. */
export const baseName = (type: string): string => type.split(';', 1)[0]!.toLowerCase();

/** Names of the attributes that hold private keys, in lower case. */
export const PRIVATE_KEYS: readonly string[] = Object.values(PAIRS).map(({ privateKey }) =>
  privateKey.toLowerCase(),
);

/** Class and name, for a new entry. */
export const namingAttributes = (cn: string): Attribute[] => [
  { type: 'objectClass', values: [Buffer.from(CA_CLASS), Buffer.from('Top')] },
  { type: 'cn', values: [Buffer.from(cn, 'utf8')] },
];
