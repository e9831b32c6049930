/** Answers of the bridge double to the calls of verifying, restoring and the record. */
import type { EventName, Events, Handlers } from '../../shared/contract.ts';
import type { CertificateView } from '../../shared/views.ts';
import type { recoveryCalls } from '../../shared/recovery-calls.ts';
import type { restoreCalls } from '../../shared/restore-calls.ts';
import {
  RESTORE_STAGES,
  type BackupContentsView,
  type BackupFileInfo,
  type FolderView,
  type RestorePlan,
  type RestoreSheet,
  type VerifyReport,
} from '../../shared/restore.ts';
import { fail, ok } from '../../shared/result.ts';

type Emit = <Name extends EventName>(name: Name, event: Events[Name]) => void;

const hash = (byte: string) => byte.repeat(32);
const folder = '/media/anna/CA BACKUP';
const caDn = 'cn=ACME-TREE CA,cn=Security';
const encryption = 'AES-256-CBC, PBKDF2-HMAC-SHA-256, 600,000 iterations';

export const backupFileInfo: BackupFileInfo = {
  handle: '5f0c8a1e-6f0e-4f43-9c8b-1f2f4c1f0a01',
  fileName: 'ACME-TREE-CA.pfx',
  realName: 'ACME-TREE-CA.pfx',
  folder,
  sizeBytes: 5124,
  sha256: hash('D1'),
  keyEncryption: encryption,
  certificateEncryption: encryption,
  mac: 'HMAC-SHA-256, PKCS #12 SHA-256, 600,000 iterations',
  profile: 'modern',
  changes: [],
  receipt: {
    state: 'same',
    fileName: 'ACME-TREE-CA.receipt.json',
    madeAt: '2026-11-20T09:30:00.000Z',
    tree: 'ACME-TREE',
    caObject: caDn,
    hostServer: 'cn=ACME-SRV1,o=services',
    objectFile: {
      fileName: 'ACME-TREE-CA.ldif',
      realName: 'ACME-TREE-CA.ldif',
      sha256: hash('C1'),
      state: 'same',
    },
    sealed: true,
  },
};

export const folderView: FolderView = {
  handle: '5f0c8a1e-6f0e-4f43-9c8b-1f2f4c1f0a02',
  path: folder,
  freeBytes: 7_900_000_000,
  place: 'removable',
};

const contents = (certificates: readonly CertificateView[]): BackupContentsView => ({
  subject: 'OU=Organizational CA.O=ACME-TREE',
  keyPair: 'rsa',
  keyDetail: 'RSA 2048',
  certificates,
  keyEncryption: encryption,
  certificateEncryption: encryption,
  mac: 'HMAC-SHA-256, PKCS #12 SHA-256, 600,000 iterations',
  profile: 'modern',
});

export const goodReport = (certificates: readonly CertificateView[]): VerifyReport => ({
  fileName: backupFileInfo.fileName,
  realName: backupFileInfo.realName,
  folder,
  sizeBytes: backupFileInfo.sizeBytes,
  sha256: backupFileInfo.sha256,
  checkedAt: '2026-11-22T12:00:00.000Z',
  program: 'OrgCA Backup 0.1.0',
  verdict: 'good',
  checks: [
    { id: 'opens', state: 'pass', values: {} },
    { id: 'receipt', state: 'pass', values: {} },
    { id: 'seal', state: 'pass', values: { receipt: 'ACME-TREE-CA.receipt.json' } },
    { id: 'key', state: 'pass', values: { key: 'RSA 2048', count: 1 } },
    { id: 'key-matches', state: 'pass', values: {} },
    { id: 'is-ca', state: 'pass', values: { subject: 'OU=Organizational CA.O=ACME-TREE' } },
    { id: 'self-signed', state: 'pass', values: {} },
    { id: 'public-key', state: 'pass', values: { issuer: 'CN=NICI Licensed CA.O=Novell.C=US' } },
    { id: 'chain', state: 'pass', values: { last: 'CN=NICI Root.O=Novell.C=US' } },
    { id: 'order', state: 'pass', values: {} },
    { id: 'dates', state: 'pass', values: { until: '2031-09-14' } },
    { id: 'certificate-algorithms', state: 'pass', values: {} },
    {
      id: 'file-encryption',
      state: 'pass',
      values: { key: encryption, certificates: encryption, mac: 'HMAC-SHA-256' },
    },
    {
      id: 'todays-ca',
      state: 'pass',
      values: { tree: 'ACME-TREE', subject: 'OU=Organizational CA.O=ACME-TREE', relation: 'same' },
    },
  ],
  contents: contents(certificates),
  todaysCa: 'same',
  receipt: backupFileInfo.receipt,
});

export const restorePlan: RestorePlan = {
  way: 'direct',
  tree: 'ACME-TREE',
  dn: caDn,
  name: 'ACME-TREE CA',
  hostServer: 'cn=ACME-SRV1,o=services',
  existing: {
    dn: caDn,
    name: 'ACME-TREE CA',
    todaysCa: 're-created',
    hostServer: 'cn=ACME-SRV1,o=services',
    subject: 'OU=Organizational CA.O=ACME-TREE',
    key: 'clear',
  },
  identify: [[hash('5c')]],
  seen: hash('0a'),
  attributes: [
    { name: 'hostServer', count: 1, sizeBytes: 21, text: ['cn=ACME-SRV1,o=services'] },
    { name: 'nDSPKIPrivateKey', count: 1, sizeBytes: 1218 },
    { name: 'cACertificate', count: 1, sizeBytes: 1024 },
  ],
  alsoChanged: [{ dn: 'cn=One - Configuration,cn=CRL Container,cn=Security', attribute: 'ndspkiCADN' }],
  notChanged: [],
  rights: 'granted',
  missing: [],
  refused: [],
  otherTree: false,
  importChecks: [],
};

const sheet = (certificate: CertificateView | undefined): RestoreSheet => ({
  subject: 'OU=Organizational CA.O=ACME-TREE',
  tree: 'ACME-TREE',
  caObject: caDn,
  hostServer: 'cn=ACME-SRV1,o=services',
  madeAt: '2026-11-20T09:30:00.000Z',
  printedAt: '2026-11-22T12:00:00.000Z',
  seal: 'Sealed with the backup password',
  witness: '',
  record: '',
  medium: 'CA BACKUP',
  files: [
    {
      fileName: backupFileInfo.fileName,
      keyDetail: 'RSA 2048',
      sha256: 'D1D1 '.repeat(16).trim(),
      certificates: certificate
        ? [
            {
              issuer: certificate.issuer,
              serial: '021C A1A1',
              notBefore: certificate.notBefore,
              notAfter: certificate.notAfter,
              sha256: 'A1A1 '.repeat(16).trim(),
            },
          ]
        : [],
    },
  ],
  steps: {
    first: ['Take this page, the medium and the password.'],
    iManager: ['Log in to iManager.'],
    consoleOne: ['Start ConsoleOne.'],
    last: ['Check the restored CA.'],
  },
});

const file = (fileName: string) => ({
  path: `${folder}/${fileName}`,
  fileName,
  sizeBytes: 4801,
  sha256: hash('E1'),
});

/** One handler for each of these calls. @param certificates those of the CA in the tree of the double */
export const restoreFixtures = (
  emit: Emit,
  certificates: readonly CertificateView[],
): Pick<Handlers, keyof typeof restoreCalls | keyof typeof recoveryCalls> => ({
  'backups.browse': async () => ok([backupFileInfo]),
  'backups.onDrive': async () => ok({ files: [backupFileInfo], total: 1 }),
  'backups.given': async () => ok([]),
  'folders.browse': async () => ok(folderView),
  'folders.onDrive': async () => ok(folderView),
  'verify.run': async ({ files }) =>
    ok({
      report: '5f0c8a1e-6f0e-4f43-9c8b-1f2f4c1f0a03',
      reports: files.map(() => goodReport(certificates)),
    }),
  'verify.save': async ({ format }) =>
    ok(file(`ACME-TREE-CA.verification.${format === 'text' ? 'txt' : 'json'}`)),
  'sheet.about': async () => ok({ sheets: 1, medium: 'BACKUP' }),
  'sheet.save': async () => ok(file('ACME-TREE-CA.sheet.pdf')),
  'sheet.print': async () => ok({ printed: true }),
  'verify.sheet': async () => ok(sheet(certificates[0])),
  'password.change': async ({ profile }) =>
    ok({
      fileName: backupFileInfo.fileName,
      realName: backupFileInfo.realName,
      folder,
      sizeBytes: 5124,
      sha256: hash('E2'),
      profile,
      keyEncryption: encryption,
      certificateEncryption: encryption,
      mac: 'HMAC-SHA-256',
      subject: 'OU=Organizational CA.O=ACME-TREE',
      certificates: certificates.map(({ id }) => id),
      secondReading: { reader: 'BoringSSL', outcome: 'opened' as const },
      partners: [],
      receiptUpdated: true,
      sealed: true,
    }),
  'restore.open': async ({ files }) =>
    ok(files.map(() => ({ ...contents(certificates), seal: 'sound' as const }))),
  'restore.defaults': async () =>
    ok({
      loggedIn: true,
      tree: 'ACME-TREE',
      name: 'ACME-TREE CA',
      hostServer: 'cn=ACME-SRV1,o=services',
      servers: [{ dn: 'cn=ACME-SRV1,o=services', dotted: 'ACME-SRV1.services' }],
    }),
  'restore.plan': async () => ok(restorePlan),
  'restore.run': async ({ jobId, name }) => {
    for (const stage of RESTORE_STAGES) emit('restore.progress', { jobId, stage });
    return ok({
      dn: caDn,
      name,
      replaced: true,
      compared: ['hostServer', 'nDSPKIPrivateKey', 'cACertificate'],
      missing: [],
      saved: [file('ACME-TREE CA before 20261122-120000.ldif')],
      restoredAt: '2026-11-22T12:00:00.000Z',
    });
  },
  'restore.askGateway': async ({ server, port }) =>
    ok({ kind: 'done', value: { address: `${server}:${String(port)}`, keyPairs: [], verdicts: [] } }),
  'restore.throughGateway': async () => fail('RESTORE-GATEWAY-OLD-CA', { code: 'GATEWAY-LDAP', file: '' }),
  'restore.saveExisting': async () => ok([file('ACME-TREE CA before 20261122-120000.ldif')]),
  'restore.check': async () =>
    ok({
      dn: caDn,
      name: 'ACME-TREE CA',
      hostServer: 'cn=ACME-SRV1,o=services',
      verdict: 'same',
      items: [
        { keyPair: 'rsa', part: 'self-signed', state: 'same' },
        { keyPair: 'rsa', part: 'key', state: 'locked' },
      ],
    }),
  'restore.offlineNames': async ({ outputs }) => ok({ names: outputs.map(String), existing: [] }),
  'restore.offline': async () => ok([file('RootCert.der')]),
  'record.gaps': async () => ok({ gaps: [], isIdLost: false, uncompared: [] }),
  'record.list': async () =>
    ok({
      entries: [
        {
          sequence: 1,
          hash: hash('F1'),
          kind: 'backup',
          at: '2026-11-20T09:30:00.000Z',
          program: 'OrgCA Backup 0.1.0',
          tree: 'ACME-TREE',
          caObject: caDn,
          subject: 'OU=Organizational CA.O=ACME-TREE',
          files: [{ fileName: backupFileInfo.fileName, folder, sha256: hash('D1') }],
          outcome: 'good',
          verifiedAt: '2026-11-22T12:00:00.000Z',
        },
      ],
    }),
  'record.save': async () => ok(file('backup-record.csv')),
  'record.last': async () => ok({ renewedSince: false }),
  'recovery.read': async () =>
    ok({ hostServer: 'ACME-SRV1.services', keyServers: ['ACME-SRV1.services'], ticks: {} }),
  'recovery.save': async ({ items }) =>
    ok({
      hostServer: 'ACME-SRV1.services',
      keyServers: ['ACME-SRV1.services'],
      ticks: Object.fromEntries(items.map((item) => [item, '2026-11-26T10:00:00.000Z'])),
    }),
  'app.leftovers': async () => ok([]),
});
