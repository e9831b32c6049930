/** The tree that the test server starts with: organizations, users, a Security container with a CA. */
import type { CaKeyPair } from './certificates.ts';

/** One entry; Buffers and texts that LDIF cannot hold as they are go in as base64. */
export interface Entry {
  readonly dn: string;
  readonly [attribute: string]: string | Buffer | readonly (string | Buffer)[];
}

export const TREE_NAME = 'ACME-TREE';
export const CA_DN = 'cn=ACME-TREE CA,cn=Security';
export const HOST_SERVER = 'cn=edir1,ou=servers,o=acme';
export const ADMIN = { dn: 'cn=admin,o=acme', dotted: 'admin.acme', password: 'novell-admin' } as const;
export const HELP_DESK = {
  dn: 'cn=helpdesk,ou=it,o=acme',
  dotted: 'helpdesk.it.acme',
  password: 'novell-help',
} as const;

const SAFE = /^[\x21-\x39\x3b\x3d-\x7e][\x20-\x7e]*$/;

/** Entries as LDIF (RFC 2849). */
export function toLdif(entries: Iterable<Entry>): string {
  const blocks: string[] = [];
  const line = (name: string, value: string | Buffer): string =>
    typeof value === 'string' && SAFE.test(value) && !value.endsWith(' ')
      ? `${name}: ${value}`
      : `${name}:: ${Buffer.from(value as string).toString('base64')}`;
  for (const entry of entries) {
    const lines = Object.entries(entry).flatMap(([name, values]) =>
      [values].flat().map((value: string | Buffer) => line(name, value)),
    );
    blocks.push(lines.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

const user = (dn: string, cn: string, password: string): Entry => ({
  dn,
  objectClass: ['inetOrgPerson', 'ndsLoginProperties'],
  cn,
  sn: cn,
  userPassword: password,
});

const unit = (dn: string, ou: string): Entry => ({ dn, objectClass: 'organizationalUnit', ou });

/** Attributes of the CA object for its keys; without `keys` it has certificates only, as before Certificate Server 2.21. */
export function caEntry(rsa: CaKeyPair, ec: CaKeyPair | undefined, keys = true): Entry {
  return {
    dn: CA_DN,
    objectClass: 'nDSPKICertificateAuthority',
    cn: 'ACME-TREE CA',
    hostServer: HOST_SERVER,
    nDSPKISubjectName: 'OU=Organizational CA.O=ACME-TREE',
    'cACertificate;binary': rsa.selfSigned,
    nDSPKIPublicKeyCertificate: rsa.publicKeyCertificate,
    nDSPKICertificateChain: rsa.chain,
    nDSPKIPublicKey: rsa.publicKey,
    ...(keys ? { nDSPKIPrivateKey: rsa.privateKey } : {}),
    ...(ec === undefined
      ? {}
      : {
          cAECCertificate: ec.selfSigned,
          nDSPKIPublicKeyCertificateEC: ec.publicKeyCertificate,
          nDSPKICertificateChainEC: ec.chain,
          nDSPKIPublicKeyEC: ec.publicKey,
          ...(keys ? { nDSPKIPrivateKeyEC: ec.privateKey } : {}),
          ndspkiDefaultRSAKeySize: '4096',
          ndspkiDefaultECCurve: 'P-384',
        }),
    ndspkiIssuedCertContainerDN: 'cn=Issued Certificates,cn=Security',
    ndspkiCRLContainerDN: 'cn=CRL Container,cn=Security',
    ndspkiCRLConfigurationDNList: 'cn=One,cn=CRL Container,cn=Security#0#0',
  };
}

/** Everything but the CA object. */
export function baseTree(): Entry[] {
  return [
    { dn: 'o=acme', objectClass: 'organization', o: 'acme' },
    { dn: 'o=services', objectClass: 'organization', o: 'services' },
    unit('ou=it,o=acme', 'it'),
    unit('ou=servers,o=acme', 'servers'),
    unit('ou=sales,o=acme', 'sales'),
    user(ADMIN.dn, 'admin', ADMIN.password),
    user(HELP_DESK.dn, 'helpdesk', HELP_DESK.password),
    user('cn=Smith\\, John,ou=sales,o=acme', 'Smith, John', 'smith-password'),
    user('cn=Zoë Müller,ou=sales,o=acme', 'Zoë Müller', 'zoe-password'),
    { dn: HOST_SERVER, objectClass: 'ncpServer', cn: 'edir1' },
    {
      dn: 'cn=Security',
      objectClass: 'sASSecurity',
      cn: 'Security',
      nDSPKITreeCADN: CA_DN,
    },
    { dn: 'cn=KAP,cn=Security', objectClass: 'nDSPKISDKeyAccessPartition', cn: 'KAP' },
    {
      dn: 'cn=W0,cn=KAP,cn=Security',
      objectClass: 'nDSPKISDKeyList',
      cn: 'W0',
      nDSPKISDKeyServerDN: HOST_SERVER,
    },
    { dn: 'cn=CRL Container,cn=Security', objectClass: 'ndspkiContainer', cn: 'CRL Container' },
    {
      dn: 'cn=One,cn=CRL Container,cn=Security',
      objectClass: 'ndspkiCRLConfiguration',
      cn: 'One',
      ndspkiIssueTime: '20261101000000Z',
      ndspkiNextIssueTime: '20261108000000Z',
      ndspkiCADN: CA_DN,
      hostServer: HOST_SERVER,
    },
    { dn: 'cn=Issued Certificates,cn=Security', objectClass: 'ndspkiContainer', cn: 'Issued Certificates' },
  ];
}
