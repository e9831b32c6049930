/** The CA object as a backup gives it back: its attributes by the names of eDirectory's NDSPKI schema. */
import type { Attribute } from '../../directory/index.ts';
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
  /** The extras are all that the object had: nothing is concluded from certificates. */
  readonly whole?: boolean;
  /** With the private keys, in the clear. The values are the backup's own buffers. */
  readonly keys: boolean;
}

/** Attributes of the CA object apart from class and name, each with at least one value. */
export function caAttributes(backups: readonly Backup[], options: CaEntryOptions): Attribute[] {
  const { extras = [], hostServer, whole = false } = options;
  const main = backups.find(({ keyPair }) => keyPair === 'rsa') ?? backups[0];
  const text = (value: string | undefined): Buffer[] =>
    value === undefined || value === '' ? [] : [Buffer.from(value, 'utf8')];
  const concluded = (value: string | undefined): Buffer[] => (whole ? [] : text(value));
  const extra = (name: string): readonly Buffer[] | undefined =>
    extras.find(({ type }) => baseName(type) === name.toLowerCase())?.values;
  const named: Record<string, readonly Buffer[]> = {
    hostServer: hostServer === undefined ? (extra('hostServer') ?? []) : text(hostServer),
    // Shown in eDirectory's dotted form, which the extras know from the object itself.
    nDSPKISubjectName: extra('nDSPKISubjectName') ?? concluded(main?.subject),
    nDSPKIParentCA: extra('nDSPKIParentCA') ?? concluded(main?.ca.publicKeyCertificate?.issuerDotted),
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

/** Class and name, for a new entry. @param known attributes of the former object: its classes and names, where they fit */
export function namingAttributes(cn: string, known: readonly Attribute[] = []): Attribute[] {
  const name = Buffer.from(cn, 'utf8');
  const values = (type: string, has: (value: Buffer) => boolean): readonly Buffer[] | undefined => {
    const found = known.find((attribute) => baseName(attribute.type) === type)?.values;
    return found?.some(has) === true ? found : undefined;
  };
  const isCa = (value: Buffer): boolean => value.toString('utf8').toLowerCase() === CA_CLASS.toLowerCase();
  return [
    {
      type: 'objectClass',
      values: values('objectclass', isCa) ?? [Buffer.from(CA_CLASS), Buffer.from('Top')],
    },
    { type: 'cn', values: values('cn', (value) => value.equals(name)) ?? [name] },
  ];
}

/** What a former object held beside class, name, key pairs and the attributes that are there already. */
export function otherAttributes(known: readonly Attribute[], there: readonly Attribute[]): Attribute[] {
  const own = Object.values(PAIRS).flatMap((names) => Object.values(names) as string[]);
  const taken = new Set([...own, ...there.map(({ type }) => type), 'objectClass', 'cn'].map(baseName));
  return known.filter(({ type }) => !taken.has(baseName(type)));
}
