/** Answers of the bridge double: a small tree with an RSA and an EC key pair. */
import type { EventName, Events, Handlers } from '../../shared/contract.ts';
import {
  BACKUP_STAGES,
  type BackupFileView,
  type CaView,
  type CertificateRole,
  type CertificateView,
  type KeyPairId,
  type PreflightView,
  type TargetView,
  type TreeNode,
} from '../../shared/views.ts';
import type { SessionView, TrustQuestion } from '../../shared/session.ts';
import { STANDARD_OPTIONS } from '../../shared/options.ts';
import { fail, ok } from '../../shared/result.ts';
import { restoreFixtures } from './bridge-restore-fixtures.ts';
import { stickFixtures } from './bridge-stick-fixtures.ts';
import { treeBackupFixtures } from './bridge-tree-backup-fixtures.ts';

/** A well-formed fingerprint whose bytes are all the given one. */
const fingerprint = (byte: string) => Array.from({ length: 32 }, () => byte).join(':');
const sha1 = (byte: string) => Array.from({ length: 20 }, () => byte).join(':');

const organizationalCa = 'OU=Organizational CA.O=ACME-TREE';

function certificate(
  byte: string,
  role: CertificateRole,
  keyPair: KeyPairId,
  issuer: string,
): CertificateView {
  return {
    id: fingerprint(byte),
    role,
    keyPair,
    subject: role === 'chain' ? issuer : organizationalCa,
    issuer,
    notBefore: '2021-09-14T10:02:11Z',
    notAfter: '2031-09-14T10:02:11Z',
    serial: `02:1C:${sha1(byte)}`,
    keyDetail: keyPair === 'rsa' ? 'RSA 2048' : 'EC P-384',
    signatureAlgorithm: keyPair === 'rsa' ? 'SHA-256 with RSA' : 'ECDSA with SHA-384',
    sha1: sha1(byte),
  };
}

export const selfSigned = certificate('A1', 'self-signed', 'rsa', organizationalCa);
export const publicKey = certificate('A2', 'public-key', 'rsa', 'CN=NICI Licensed CA.O=Novell.C=US');
export const selfSignedEc = certificate('B1', 'self-signed', 'ec', organizationalCa);
export const publicKeyEc = certificate('B2', 'public-key', 'ec', 'CN=NICI Licensed CA EC.O=Novell.C=US');
export const chain = certificate('A3', 'chain', 'rsa', 'CN=NICI Root.O=Novell.C=US');

export const caDn = 'cn=ACME-TREE CA,cn=Security';

export const caView: CaView = {
  kind: 'ca',
  dn: caDn,
  dotted: 'ACME-TREE CA.Security',
  name: 'ACME-TREE CA',
  hostServer: 'EDIR1.services.acme',
  keyPairs: [
    {
      id: 'rsa',
      keyDetail: 'RSA 2048',
      certificates: [selfSigned, publicKey, chain],
      key: { kind: 'available' },
    },
    {
      id: 'ec',
      keyDetail: 'EC P-384',
      certificates: [selfSignedEc, publicKeyEc],
      key: { kind: 'available' },
    },
  ],
  rights: { supervisor: 'granted', readKey: 'granted' },
};

export const sessionView: SessionView = {
  treeName: 'ACME-TREE',
  userDn: 'cn=admin,o=acme',
  userDotted: 'admin.acme',
  server: 'edir1.acme.example',
  port: 636,
  security: 'ldaps',
  vendorVersion: 'LDAP Agent for NetIQ eDirectory 9.2.8',
};

export const trustQuestion: TrustQuestion = {
  server: 'edir1.acme.example',
  port: 636,
  certificate: {
    subject: 'CN=edir1.acme.example.O=ACME-TREE',
    issuer: organizationalCa,
    names: ['DNS:edir1.acme.example'],
    notBefore: '2025-03-01T08:00:00Z',
    notAfter: '2027-03-01T08:00:00Z',
    sha256: fingerprint('C1'),
    signatureAlgorithm: 'SHA-256 with RSA',
  },
  weaknesses: [],
  reasons: ['unknown-issuer'],
};

export const changedTrustQuestion: TrustQuestion = {
  ...trustQuestion,
  reasons: ['changed', 'unknown-issuer'],
  previousSha256: fingerprint('C0'),
};

const node = (
  dn: string,
  name: string,
  kind: TreeNode['kind'],
  objectClass: string,
  description?: string,
): TreeNode => ({
  dn,
  name,
  kind,
  objectClass,
  container: ['tree', 'organization', 'organizational-unit', 'container', 'security'].includes(kind),
  ...(description === undefined ? {} : { description }),
});

/** Subordinates by DN; the empty DN is the tree's root. */
export const treeFixture: Readonly<Record<string, readonly TreeNode[]>> = {
  '': [
    node('o=acme', 'acme', 'organization', 'organization', 'Head office'),
    node('o=services', 'services', 'organization', 'organization'),
    node('cn=Security', 'Security', 'security', 'sASSecurity'),
  ],
  'o=acme': [
    node('ou=sales,o=acme', 'sales', 'organizational-unit', 'organizationalUnit'),
    node('cn=admin,o=acme', 'admin', 'user', 'inetOrgPerson', 'Administrator of the tree'),
    node('cn=helpdesk,o=acme', 'helpdesk', 'user', 'inetOrgPerson'),
    node('cn=everyone,o=acme', 'everyone', 'group', 'groupOfNames'),
  ],
  'ou=sales,o=acme': [],
  'o=services': [
    node('cn=EDIR1,o=services', 'EDIR1', 'server', 'ncpServer'),
    node(
      'cn=SSL CertificateDNS - EDIR1,o=services',
      'SSL CertificateDNS - EDIR1',
      'key-material',
      'nDSPKIKeyMaterial',
    ),
  ],
  'cn=Security': [
    node(caDn, 'ACME-TREE CA', 'ca', 'nDSPKICertificateAuthority'),
    node('cn=KAP,cn=Security', 'KAP', 'container', 'sASSecurityPolicy', 'Key Access Partition'),
  ],
  'cn=KAP,cn=Security': [node('cn=W0,cn=KAP,cn=Security', 'W0', 'other', 'nDSPKISDKeyAccessPartition')],
};

const rsa = { key: 'RSA 2048', ca: 'ACME-TREE CA', code: '', count: 2 };

export const preflightView: PreflightView = {
  checks: [
    { id: 'rights', state: 'pass', values: { answer: 'granted' } },
    { id: 'key-readable', keyPair: 'rsa', state: 'pass', values: rsa },
    { id: 'key-matches', keyPair: 'rsa', state: 'pass', values: rsa },
    { id: 'self-signed-signature', keyPair: 'rsa', state: 'pass', values: rsa },
    {
      id: 'chain-complete',
      keyPair: 'rsa',
      state: 'pass',
      values: { ...rsa, last: 'CN=NICI Root.O=Novell.C=US' },
    },
    { id: 'dates', keyPair: 'rsa', state: 'pass', values: { ...rsa, notAfter: '2031-09-14T10:02:11Z' } },
    {
      id: 'host-server',
      state: 'pass',
      values: { server: 'EDIR1.services.acme', ca: 'ACME-TREE CA' },
    },
    { id: 'ec-pair', state: 'pass', values: { present: 'yes', key: 'EC P-384' } },
  ],
  canContinue: true,
};

const folder = '/media/backup';

export const target = (fileName: string): TargetView => ({
  handle: '6f1f5a2e-53a8-4f5e-9c5e-0a4b0f7f6c10',
  path: `${folder}/${fileName}`,
  fileName,
  folder,
  existing: [],
  freeBytes: 7_900_000_000,
  medium: 'a medium',
  place: 'removable',
});

const backupFile = (fileName: string, keyPair: KeyPairId): BackupFileView => ({
  path: `${folder}/${fileName}`,
  fileName,
  keyPair,
  keyDetail: keyPair === 'rsa' ? 'RSA 2048' : 'EC P-384',
  sizeBytes: 5124,
  sha256: fingerprint(keyPair === 'rsa' ? 'D1' : 'D2'),
  certificates: keyPair === 'rsa' ? [selfSigned, publicKey, chain] : [selfSignedEc, publicKeyEc],
  profile: { name: 'modern', iterations: 600_000 },
  keyEncryption: 'AES-256-CBC, PBKDF2 with HMAC-SHA-256, 600,000 iterations',
  certificateEncryption: 'AES-256-CBC, PBKDF2 with HMAC-SHA-256, 600,000 iterations',
  mac: 'HMAC-SHA-256, 600,000 iterations',
  secondReading: { reader: 'BoringSSL', outcome: 'opened' },
});

const keeperSet = { set: 'K7QX2', threshold: 3, count: 5 };

type Emit = <Name extends EventName>(name: Name, event: Events[Name]) => void;

/** One handler for each call. @param emit tells the window something */
export function fixtureHandlers(emit: Emit): Handlers {
  return {
    'app.info': async () =>
      ok({
        version: '0.1.0',
        electron: '33.2.1',
        platform: 'linux',
        packaged: false,
        locale: 'en',
        formatTag: 'en-GB',
      }),
    'app.setLanguage': async () => ok(null),
    'session.login': async ({ server, port, security }) =>
      ok({ kind: 'logged-in', session: { ...sessionView, server, port, security } }),
    'session.trust': async () => ok(null),
    'trust.list': async () => ok([]),
    'trust.remove': async () => ok(null),
    'trust.authorities': async () => ok([]),
    'trust.addAuthorities': async () => ok(null),
    'trust.removeAuthority': async () => ok(null),
    'session.logout': async () => ok(null),
    'session.cancelLogin': async () => ok(null),
    'session.startTraining': async () =>
      ok({
        ...{ server: '127.0.0.1', port: 40636, gatewayPort: 40900, security: 'ldaps' },
        ...{ user: 'admin.acme', password: 'training' },
      }),
    'referral.follow': async () => ok({ kind: 'followed' }),
    'referral.decline': async () => ok(null),
    'referral.cancel': async () => ok(null),
    'tree.list': async ({ dn }) => {
      const nodes = treeFixture[dn];
      return nodes === undefined ? fail('APP-INTERNAL') : ok({ nodes });
    },
    'tree.more': async () => ok({ nodes: [] }),
    'directory.cancel': async () => ok(null),
    'tree.find': async () => ok({ nodes: [] }),
    'tree.findCa': async () => ok({ dn: caDn }),
    'certificates.list': async () => ok({ rows: [], incomplete: false }),
    'ca.read': async () => ok(caView),
    'ca.validate': async () => ok({ status: 'valid', findings: [] }),
    'ca.details': async ({ certificate: id }) => {
      const found = caView.keyPairs.flatMap((pair) => pair.certificates).find((one) => one.id === id);
      if (found === undefined) return fail('APP-INTERNAL');
      return ok({
        certificate: found,
        keyUsage: ['Certificate Sign', 'CRL Sign'],
        isCa: true,
        extensions: [
          { oid: '2.5.29.19', name: 'Basic Constraints', critical: true, text: 'CA: yes' },
          { oid: '2.5.29.15', name: 'Key Usage', critical: true, text: 'Certificate Sign, CRL Sign' },
        ],
        pem: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
      });
    },
    'backup.preflight': async () => ok(preflightView),
    'backup.chooseKeyFile': async () => ok(null),
    'backup.matchKeyFile': async () => ok([]),
    'backup.askGateway': async ({ server, port }) =>
      ok({
        kind: 'done',
        value: { address: `${server}:${String(port)}`, keyPairs: ['rsa', 'ec'], verdicts: [] },
      }),
    'drives.list': async () =>
      ok([
        {
          handle: '0d5c1b1e-7a70-4a53-8f2c-7f3a2b1c9d01',
          name: 'BACKUP',
          mountPoint: folder,
          fileSystem: 'vfat',
          sizeBytes: 8_000_000_000,
          freeBytes: 7_900_000_000,
          readOnly: false,
        },
      ]),
    'destination.browse': async ({ fileName }) => ok(target(fileName)),
    'destination.onDrive': async ({ fileName }) => ok(target(fileName)),
    'destination.browseFolder': async ({ fileName }) => ok(target(fileName)),
    'destination.renamed': async ({ fileName }) => ok(target(fileName)),
    'password.advice': async ({ password }) => {
      const length = [...password].length;
      const bits = length * 5;
      const score = bits < 30 ? 0 : bits < 45 ? 1 : bits < 60 ? 2 : bits < 80 ? 3 : 4;
      return ok({ length, bits, score, warnings: length < 6 ? ['too-short'] : [] });
    },
    'password.generate': async () => ok('granite-ladder-violet-47-harbor'),
    'backup.run': async ({ jobId }) => {
      for (const stage of BACKUP_STAGES)
        emit('backup.progress', { jobId, stage, fileName: 'ACME-TREE-CA.pfx' });
      return ok({
        files: [backupFile('ACME-TREE-CA.pfx', 'rsa'), backupFile('ACME-TREE-CA-ec.pfx', 'ec')],
        objectFile: {
          path: `${folder}/ACME-TREE-CA.ldif`,
          fileName: 'ACME-TREE-CA.ldif',
          sizeBytes: 7204,
          sha256: 'C1'.repeat(32),
        },
        receipts: [`${folder}/ACME-TREE-CA.receipt.txt`, `${folder}/ACME-TREE-CA.receipt.json`],
        checks: preflightView.checks,
        places: [{ folder }],
        madeAt: '2026-11-22T11:59:58Z',
        provedAt: '2026-11-22T12:00:00Z',
        sheet: '0d5c1b1e-7a70-4a53-8f2c-7f3a2b1c9d03',
      });
    },
    'keepers.enter': async () =>
      ok({ ...keeperSet, handle: '0d5c1b1e-7a70-4a53-8f2c-7f3a2b1c9d05', entered: [1], complete: false }),
    'keepers.forget': async () => ok(null),
    'keepers.save': async () => ok(null),
    'keepers.print': async () => ok({ printed: true }),
    'keepers.prepare': async ({ numbers }) =>
      ok({ ...keeperSet, ...numbers, handle: '0d5c1b1e-7a70-4a53-8f2c-7f3a2b1c9d06' }),
    'keepers.rehearse': async () => ok({ opened: true, receiptUpdated: true }),
    'certificate.export': async () =>
      ok({
        path: `${folder}/ACME-TREE-CA.der`,
        fileName: 'ACME-TREE-CA.der',
        sizeBytes: 1201,
        sha256: fingerprint('D3'),
      }),
    'job.cancel': async () => ok(null),
    'destination.reveal': async () => ok(null),
    'destination.eject': async () => ok(null),
    'options.read': async () => ok(STANDARD_OPTIONS),
    'options.write': async () => ok(null),
    'secrets.inSight': async () => ok(null),
    'secrets.copied': async () => ok(null),
    'support.page': async () => ok(null),
    'support.report': async () =>
      ok({ report: '0d5c1b1e-7a70-4a53-8f2c-7f3a2b1c9d02', text: 'OrgCA Backup - support report\n' }),
    'guide.save': async () => ok(null),
    'support.save': async () => ok(null),
    ...restoreFixtures(emit, [selfSigned, publicKey, chain]),
    ...stickFixtures(emit),
    ...treeBackupFixtures(emit),
  };
}
