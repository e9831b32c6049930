/** The keys and certificates of a training tree: a NICI-like chain, the Organizational CA over it, and what that CA issued. */
import { createHash, randomBytes } from 'node:crypto';
import {
  issueCertificate,
  issueRevocationList,
  type Issuer,
  type SignatureHash,
} from './issue/certificate.ts';
import {
  alternativeNames,
  authorityKeyId,
  caConstraints,
  caKeyUsage,
  crlNumber,
  emailName,
  extendedKeyUsage,
  novellSecurityAttribute,
  serverKeyUsage,
  subjectKeyId,
} from './issue/extensions.ts';
import { generateEc, generateRsa, type Curve, type KeyPair } from './issue/keys.ts';
import type { CertificateName } from './issue/names.ts';
import { CA_SUBJECT, HOST_SERVER, issuedUsers, NICI_ID, TREE_NAME } from './tree/facts.ts';

/** Options for keys and certificates. */
export interface MaterialOptions {
  /** Key size of the CA, 2048 to 8192. */
  readonly rsaBits?: number;
  /** Whether the CA has an EC key pair too, as in eDirectory 9. Default true. */
  readonly ec?: boolean;
  readonly ecCurve?: Curve;
  /** The CA's certificates expired yesterday. */
  readonly expired?: boolean;
  /** The hash function in the signatures of the CA's and the server's certificates. Default 'sha256'. */
  readonly signatureHash?: SignatureHash;
  readonly now?: () => Date;
}

/** One key pair of the CA with its certificates, all DER. */
export interface TrainingCa {
  readonly key: KeyPair;
  readonly selfSigned: Buffer;
  readonly publicKeyCertificate: Buffer;
  /** Issuers of the Public Key Certificate, nearest first. */
  readonly chain: readonly Buffer[];
  readonly revocationList: Buffer;
}

export interface IssuedCertificate {
  readonly name: string;
  readonly der: Buffer;
  readonly subject: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Keys and certificates of a tree. */
export interface TrainingMaterial {
  readonly rsa: TrainingCa;
  readonly ec: TrainingCa | undefined;
  /** The LDAP server's own key and certificate. */
  readonly server: { readonly key: KeyPair; readonly certificate: Buffer };
  readonly issued: readonly IssuedCertificate[];
}

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;

const NICI_LICENSE: CertificateName = [
  ['O', 'NICI Licensed CA'],
  ['CN', `NICI License ${NICI_ID.slice(0, 8)}`],
];
const NICI_MACHINE: CertificateName = [
  ['O', 'NICI Licensed CA'],
  ['CN', `NICI Machine-Unique CA ${NICI_ID}`],
];

/** The validity that real NICI certificates carry. */
const NICI_VALIDITY = {
  notBefore: new Date('1998-01-01T23:59:00Z'),
  notAfter: new Date('2036-02-03T23:59:00Z'),
};

/** Creates all keys and certificates of a tree. Takes well below a second with 2048-bit keys. */
export async function createTrainingMaterial(options: MaterialOptions = {}): Promise<TrainingMaterial> {
  const { rsaBits = 2048, ec = true, ecCurve = 'P-384', signatureHash = 'sha256' } = options;
  const now = options.now?.() ?? new Date();
  const [license, machine, rsaKey, serverKey, userKey, ecKey] = await Promise.all([
    generateRsa(2048),
    generateRsa(2048),
    generateRsa(rsaBits),
    generateRsa(2048),
    generateEc('P-256'),
    ec ? generateEc(ecCurve) : undefined,
  ]);
  const nici = niciChain(license, machine);
  // A healthy CA is three years into its ten.
  const start = new Date(now.getTime() - (options.expired ? 10 * YEAR + DAY : 3 * YEAR));
  const validity = {
    notBefore: wholeSeconds(start),
    notAfter: wholeSeconds(new Date(start.getTime() + 10 * YEAR)),
  };
  const rsaIssuer: Issuer = { name: CA_SUBJECT, key: rsaKey, hash: signatureHash };
  const ca = (issuer: Issuer): TrainingCa => caMaterial(issuer, nici, validity, now);
  return {
    rsa: ca(rsaIssuer),
    ec: ecKey && ca({ name: CA_SUBJECT, key: ecKey, hash: ecCurve === 'P-256' ? 'sha256' : 'sha384' }),
    server: { key: serverKey, certificate: issueServerCertificate(serverKey, rsaIssuer, now) },
    issued: issueToUsersAndServers(rsaIssuer, userKey, now),
  };
}

interface Nici {
  readonly issuer: Issuer;
  readonly chain: readonly Buffer[];
}

function niciChain(license: KeyPair, machine: KeyPair): Nici {
  const root: Issuer = { name: NICI_LICENSE, key: license, hash: 'sha512' };
  const rootCertificate = issueCertificate(
    {
      subject: NICI_LICENSE,
      spki: license.spki,
      serial: niciSerial(28),
      ...NICI_VALIDITY,
      extensions: caExtensions(license, license),
    },
    root,
  );
  const machineCertificate = issueCertificate(
    {
      subject: NICI_MACHINE,
      spki: machine.spki,
      serial: niciSerial(28),
      ...NICI_VALIDITY,
      extensions: caExtensions(machine, license),
    },
    root,
  );
  return {
    issuer: { name: NICI_MACHINE, key: machine, hash: 'sha256' },
    chain: [machineCertificate, rootCertificate],
  };
}

const caExtensions = (subject: KeyPair, issuer: KeyPair): Buffer[] => [
  subjectKeyId(subject.spki),
  authorityKeyId(issuer.spki),
  caConstraints(),
  caKeyUsage(),
  novellSecurityAttribute(),
];

function caMaterial(
  own: Issuer,
  nici: Nici,
  validity: { notBefore: Date; notAfter: Date },
  now: Date,
): TrainingCa {
  const request = { subject: CA_SUBJECT, spki: own.key.spki, ...validity };
  const selfSigned = { ...request, serial: niciSerial(36), extensions: caExtensions(own.key, own.key) };
  const issued = { ...request, serial: niciSerial(36), extensions: caExtensions(own.key, nici.issuer.key) };
  const { hash } = own;
  return {
    key: own.key,
    selfSigned: issueCertificate(selfSigned, own),
    publicKeyCertificate: issueCertificate(issued, {
      ...nici.issuer,
      hash: hash === 'sha1' ? hash : nici.issuer.hash,
    }),
    chain: nici.chain,
    revocationList: issueRevocationList(
      {
        thisUpdate: wholeSeconds(new Date(now.getTime() - DAY)),
        nextUpdate: wholeSeconds(new Date(now.getTime() + 6 * DAY)),
        revoked: [{ serial: niciSerial(36), at: wholeSeconds(new Date(now.getTime() - 90 * DAY)) }],
        extensions: [authorityKeyId(own.key.spki), crlNumber(41)],
      },
      own,
    ),
  };
}

const SERVER_CERTIFICATE_DAYS = 2 * 365;

/** A certificate of a server, issued two years before its end. @param days until its end; below 0 for one that has expired */
export const issueServerCertificate = (
  key: KeyPair,
  issuer: Issuer,
  now: Date,
  days = SERVER_CERTIFICATE_DAYS,
): Buffer =>
  issueCertificate(
    {
      subject: [
        ['CN', '127.0.0.1'],
        ['O', TREE_NAME],
      ],
      spki: key.spki,
      serial: niciSerial(36),
      notBefore: wholeSeconds(new Date(now.getTime() - (SERVER_CERTIFICATE_DAYS - days + 1) * DAY)),
      notAfter: wholeSeconds(new Date(now.getTime() + days * DAY)),
      extensions: [
        subjectKeyId(key.spki),
        authorityKeyId(issuer.key.spki),
        alternativeNames(['localhost'], ['127.0.0.1']),
        serverKeyUsage(),
        extendedKeyUsage('server'),
        novellSecurityAttribute(),
      ],
    },
    issuer,
  );

function issueToUsersAndServers(issuer: Issuer, key: KeyPair, now: Date): IssuedCertificate[] {
  return issuedUsers.map(({ name, mail }, index) => {
    const notBefore = wholeSeconds(new Date(now.getTime() - (40 + index * 17) * DAY));
    const notAfter = wholeSeconds(new Date(notBefore.getTime() + 2 * YEAR));
    const subject: CertificateName = [
      ['CN', name],
      ['O', TREE_NAME],
    ];
    const der = issueCertificate(
      {
        subject,
        spki: key.spki,
        serial: niciSerial(36),
        notBefore,
        notAfter,
        extensions: [
          subjectKeyId(key.spki),
          authorityKeyId(issuer.key.spki),
          emailName(mail),
          serverKeyUsage(),
          extendedKeyUsage('client'),
          novellSecurityAttribute(),
        ],
      },
      issuer,
    );
    return { name, der, subject: subject.map((rdn) => rdn.join('=')).join('.'), notBefore, notAfter };
  });
}

/**
 * Serial numbers as eDirectory forms them: 02 1C, then 28 bytes that name the NICI license and the machine, then a count; 36
 * bytes for what the CA issues, the first 28 alone for NICI's own.
 */
function niciSerial(length: 28 | 36): Buffer {
  const machine = createHash('sha256').update(HOST_SERVER).digest().subarray(0, 20);
  const id = Buffer.concat([Buffer.from('11ffa62d', 'hex'), machine]);
  return length === 28
    ? Buffer.concat([id, randomBytes(4)])
    : Buffer.concat([
        Buffer.from([0x02, 0x1c]),
        id,
        randomBytes(4),
        Buffer.from([0x02, 0x04]),
        randomBytes(4),
      ]);
}

/** Certificates have no fractions of a second. */
const wholeSeconds = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);
