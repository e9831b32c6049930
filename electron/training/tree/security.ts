/** cn=Security with the Organizational CA, and the servers with their certificates. */
import { randomBytes } from 'node:crypto';
import { parseCertificate } from '../../certificates/index.ts';
import { escapeValue } from '../../directory/index.ts';
import type { Issuer } from '../issue/certificate.ts';
import { toPkcs8, type KeyPair } from '../issue/keys.ts';
import { issueServerCertificate, type TrainingCa, type TrainingMaterial } from '../material.ts';
import type { KeyOptions } from '../options.ts';
import type { Nici } from '../nici.ts';
import { generalizedTime, type Description, type Directory } from './directory.ts';
import { CA_DN, CA_SUBJECT, HOST_SERVER, NICI_ID, SECOND_SERVER, SECURITY, TREE_NAME } from './facts.ts';

const KAP = `cn=KAP,${SECURITY}`;
const CRL_CONTAINER = `cn=CRL Container,${SECURITY}`;
const CRL_CONFIGURATION = `cn=One - Configuration,${CRL_CONTAINER}`;
const CRL_POINT = `cn=One,${CRL_CONFIGURATION}`;
const ISSUED_CONTAINER = `cn=Issued Certificates,${SECURITY}`;

/** Values of the CA object's key attributes; undefined omits the attribute. */
export interface StoredKeys {
  readonly rsa: Buffer | undefined;
  readonly ec: Buffer | undefined;
}

export function addSecurity(
  directory: Directory,
  material: TrainingMaterial,
  keys: StoredKeys,
  now: Date,
): void {
  directory.put(SECURITY, 'sASSecurity', {
    nDSPKITreeCADN: CA_DN,
    sASLoginPolicyDN: `cn=Login Policy,${SECURITY}`,
    sASLoginMethodContainerDN: `cn=Authorized Login Methods,${SECURITY}`,
  });
  addSecurityChildren(directory);
  const pair = (ca: TrainingCa, privateKey: Buffer | undefined): AuthorityPair => ({
    ...ca,
    spki: ca.key.spki,
    privateKey,
  });
  const { rsa, ec } = material;
  directory.put(
    CA_DN,
    'nDSPKICertificateAuthority',
    authority({ rsa: pair(rsa, keys.rsa), ec: ec && pair(ec, keys.ec) }, HOST_SERVER),
  );
  addRevocation(directory, material.rsa, now);
  directory.put(ISSUED_CONTAINER, 'ndspkiContainer', {});
  for (const { name, der, subject, notBefore, notAfter } of material.issued) {
    directory.put(`cn=${escapeValue(name)},${ISSUED_CONTAINER}`, 'ndspkiCertificate', {
      userCertificate: der,
      nDSPKISubjectName: subject,
      ...validity(notBefore, notAfter),
    });
  }
}

function addSecurityChildren(directory: Directory): void {
  directory.put(KAP, 'nDSPKISDKeyAccessPartition', {});
  directory.put(`cn=W0,${KAP}`, 'nDSPKISDKeyList', {
    nDSPKISDKeyServerDN: [HOST_SERVER, SECOND_SERVER],
    nDSPKISDKeyStruct: randomBytes(96),
  });
  directory.put(`cn=W1,${KAP}`, 'nDSPKISDKeyList', {
    nDSPKISDKeyServerDN: [HOST_SERVER],
    nDSPKISDKeyStruct: randomBytes(112),
  });
  directory.put(`cn=Password Policies,${SECURITY}`, 'nspmPasswordPolicyContainer', {});
  directory.put(`cn=Common Policy,cn=Password Policies,${SECURITY}`, 'nspmPasswordPolicy', {
    passwordMinimumLength: '8',
  });
  directory.put(`cn=Login Policy,${SECURITY}`, 'sASLoginPolicy', {});
  directory.put(`cn=Authorized Login Methods,${SECURITY}`, 'sASLoginMethodContainer', {});
  directory.put(`cn=NDS,cn=Authorized Login Methods,${SECURITY}`, 'sASNMASLoginMethod', {});
  directory.put(`cn=Default Notification Collection,${SECURITY}`, 'notfTemplateCollection', {});
}

/** One key pair of a CA object, all DER; the private key as the attribute holds it. */
export interface AuthorityPair {
  readonly spki: Buffer;
  readonly privateKey: Buffer | undefined;
  readonly selfSigned: Buffer;
  readonly publicKeyCertificate: Buffer;
  readonly chain: readonly Buffer[] | undefined;
}

export interface AuthorityPairs {
  readonly rsa: AuthorityPair;
  readonly ec: AuthorityPair | undefined;
}

/** Adds the CA object and the references to it, as an import does. */
export function putAuthority(
  directory: Directory,
  dn: string,
  pairs: AuthorityPairs,
  hostServer: string,
): void {
  directory.put(dn, 'nDSPKICertificateAuthority', authority(pairs, hostServer));
  const pointTo = (entry: string, type: string): void => {
    directory.modify(entry, [{ operation: 'replace', type, values: [Buffer.from(dn, 'utf8')] }]);
  };
  pointTo(SECURITY, 'nDSPKITreeCADN');
  pointTo(CRL_CONFIGURATION, 'ndspkiCADN');
}

function authority({ rsa, ec }: AuthorityPairs, hostServer: string): Description {
  return {
    hostServer,
    nDSPKISubjectName: `OU=Organizational CA.O=${TREE_NAME}`,
    nDSPKIParentCA: `CN=NICI Machine-Unique CA ${NICI_ID}.O=NICI Licensed CA`,
    nDSPKIPublicKey: rsa.spki,
    nDSPKIPrivateKey: rsa.privateKey,
    nDSPKIPublicKeyCertificate: rsa.publicKeyCertificate,
    nDSPKICertificateChain: rsa.chain,
    cACertificate: rsa.selfSigned,
    nDSPKIPublicKeyEC: ec?.spki,
    nDSPKIPrivateKeyEC: ec?.privateKey,
    nDSPKIPublicKeyCertificateEC: ec?.publicKeyCertificate,
    nDSPKICertificateChainEC: ec?.chain,
    cAECCertificate: ec?.selfSigned,
    ndspkiCRLContainerDN: CRL_CONTAINER,
    ndspkiIssuedCertContainerDN: ISSUED_CONTAINER,
    ndspkiCRLConfigurationDNList: `${CRL_CONFIGURATION}#0#0`,
    ndspkiCRLECConfigurationDNList: ec && `${CRL_CONFIGURATION}#0#0`,
    nDSPKISuiteBMode: '0',
    ndspkiSecurityRightsLevel: '0',
    ndspkiDefaultRSAKeySize: '2048',
    ndspkiDefaultECCurve: ec && 'P-384',
    ndspkiDefaultCertificateLife: '2',
  };
}

function addRevocation(directory: Directory, { revocationList }: TrainingCa, now: Date): void {
  const hours = (count: number): string => generalizedTime(new Date(now.getTime() + count * 3_600_000));
  directory.put(CRL_CONTAINER, 'ndspkiContainer', {});
  directory.put(CRL_CONFIGURATION, 'ndspkiCRLConfiguration', {
    ndspkiCADN: CA_DN,
    hostServer: HOST_SERVER,
    ndspkiCRLFileName: 'One.crl',
    ndspkiCRLNumber: '41',
    ndspkiStatus: '0',
    ndspkiCRLType: '0',
    ndspkiIssueTime: hours(-24),
    ndspkiNextIssueTime: hours(6 * 24),
    ndspkiAttemptTime: hours(-24),
    ndspkiDistributionPointDN: CRL_POINT,
    ndspkiDistributionPoints: 'http://acme-srv1.acme.example:8028/crl/One.crl',
  });
  directory.put(CRL_POINT, 'cRLDistributionPoint', {
    certificateRevocationList: revocationList,
    ndspkiCRLConfigurationDN: CRL_CONFIGURATION,
  });
}

/** Days until the certificates of the servers end: in good time, soon, and ten days ago. */
const DAYS_LEFT = { [HOST_SERVER]: [730, 400, 41], [SECOND_SERVER]: [730, 75, -10] } as const;

/** o=services: two servers, their services and the certificates that they use. */
export function addServices(
  directory: Directory,
  { rsa, server }: TrainingMaterial,
  nici: Nici,
  now: Date,
): void {
  directory.put('o=services', 'Organization ndsLoginProperties', {
    description: 'Servers and what belongs to them',
  });
  for (const [dn, address] of [
    [HOST_SERVER, '192.0.2.11'],
    [SECOND_SERVER, '192.0.2.12'],
  ] as const) {
    const name = dn.split(/[=,]/)[1]!;
    const service = `cn=SAS Service - ${name},o=services`;
    const materials = [
      `SSL CertificateDNS - ${name}`,
      `SSL CertificateIP - ${name}`,
      `IPAG ${address} - ${name}`,
    ];
    directory.put(dn, 'ncpServer Server', {
      description: 'eDirectory server',
      networkAddress: `9#${address}:524`,
      status: '2',
      Version: 'Training server',
      sASServiceDN: service,
      // Servers store certificates of their own under attribute names of the CA object.
      cACertificate: rsa.selfSigned,
      nDSPKISDKeyID: randomBytes(8),
    });
    directory.put(service, 'sASService Resource', {
      hostServer: dn,
      nDSPKIKeyMaterialDN: materials.map((cn) => `cn=${cn},o=services`),
      ndspkiKMOExport: 'TRUE',
    });
    const issuer: Issuer = { name: CA_SUBJECT, key: rsa.key, hash: 'sha256' };
    for (const [index, cn] of materials.entries()) {
      const certificate = issueServerCertificate(server.key, issuer, now, DAYS_LEFT[dn][index]);
      // A certificate for an address is of no use on another server: its key cannot be exported.
      const privateKey = nici.wrap(server.key, { exportable: !cn.startsWith('IPAG') });
      directory.put(
        `cn=${cn},o=services`,
        'nDSPKIKeyMaterial',
        keyMaterial(cn, dn, rsa, { spki: server.key.spki, privateKey, certificate }),
      );
    }
    directory.put(`cn=LDAP Server - ${name},o=services`, 'ldapServer', {
      hostServer: dn,
      ldapGroupDN: `cn=LDAP Group - ${name},o=services`,
    });
    directory.put(`cn=LDAP Group - ${name},o=services`, 'ldapGroup', {});
    directory.put(`cn=${name}_SYS,o=services`, 'Volume Resource', { hostServer: dn, status: '2' });
  }
}

/** A Server Certificate object. Its private key is wrapped, as on a real server. */
const keyMaterial = (
  cn: string,
  hostServer: string,
  { selfSigned }: TrainingCa,
  { spki, privateKey, certificate }: Record<'spki' | 'privateKey' | 'certificate', Buffer>,
): Description => ({
  hostServer,
  nDSPKISubjectName: `CN=127.0.0.1.O=${TREE_NAME}`,
  nDSPKIGivenName: cn.split(' - ')[0]!,
  nDSPKIPublicKey: spki,
  nDSPKIPrivateKey: privateKey,
  nDSPKIPublicKeyCertificate: certificate,
  nDSPKICertificateChain: [certificate, selfSigned],
  ...validityOf(certificate),
});

/** `YYYYMMDDhhmmss` without a zone. */
const validity = (notBefore: Date, notAfter: Date): { nDSPKINotBefore: string; nDSPKINotAfter: string } => ({
  nDSPKINotBefore: generalizedTime(notBefore).slice(0, 14),
  nDSPKINotAfter: generalizedTime(notAfter).slice(0, 14),
});

function validityOf(certificate: Buffer): Description {
  const parsed = parseCertificate(certificate);
  return parsed.ok ? validity(parsed.value.notBefore, parsed.value.notAfter) : {};
}

/** The keys of the CA in the form that the options ask for. */
export const storedKeys = ({ rsa, ec }: TrainingMaterial, options: KeyOptions, nici: Nici): StoredKeys => ({
  rsa: storedKey(rsa.key, options, nici),
  ec: ec && storedKey(ec.key, options, nici),
});

function storedKey(
  key: KeyPair,
  { keyForm = 'wrapped', keyPassword = 'key-password', exportable = true }: KeyOptions,
  nici: Nici,
): Buffer | undefined {
  switch (keyForm) {
    case 'pkcs8':
      return toPkcs8(key);
    case 'pkcs1':
    case 'sec1':
      return key.privateKey.asymmetricKeyType === 'ec'
        ? key.privateKey.export({ format: 'der', type: 'sec1' })
        : key.privateKey.export({ format: 'der', type: 'pkcs1' });
    case 'encrypted-pkcs8':
      return key.privateKey.export({
        format: 'der',
        type: 'pkcs8',
        cipher: 'aes-256-cbc',
        passphrase: keyPassword,
      });
    case 'wrapped':
      return nici.wrap(key, { exportable });
    case 'absent':
      return undefined;
  }
}
