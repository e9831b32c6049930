/** Answers of the bridge double to the calls of the backup of all certificates of a tree. */
import type { EventName, Events, Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { SurveyedTree } from '../../shared/tree-backup.ts';
import type { treeBackupCalls } from '../../shared/tree-backup-calls.ts';
import { folderView } from './bridge-restore-fixtures.ts';

type Emit = <Name extends EventName>(name: Name, event: Events[Name]) => void;

export const surveyedTree: SurveyedTree = {
  handle: '5f0c8a1e-6f0e-4f43-9c8b-1f2f4c1f0c01',
  tree: 'ACME-TREE',
  items: [
    {
      dn: 'cn=ACME-TREE CA,cn=Security',
      name: 'ACME-TREE CA',
      kind: 'ca',
      notAfter: '2031-09-14T10:02:11Z',
      fileName: 'ACME-TREE CA.pfx',
    },
    {
      dn: 'cn=SSL CertificateDNS - EDIR1,o=services',
      name: 'SSL CertificateDNS - EDIR1',
      kind: 'server',
      hostServer: 'EDIR1.services.acme',
      notAfter: '2027-03-01T08:00:00Z',
      fileName: 'SSL CertificateDNS - EDIR1.pfx',
    },
  ],
  incomplete: false,
};

/** One handler for each of these calls. */
export const treeBackupFixtures = (emit: Emit): Pick<Handlers, keyof typeof treeBackupCalls> => ({
  'treeBackup.survey': async () => ok(surveyedTree),
  'treeBackup.existing': async () => ok([]),
  'treeBackup.run': async ({ jobId }) => {
    emit('backup.progress', { jobId, stage: 'read', at: 1, fileName: 'ACME-TREE CA' });
    return ok({
      folder: folderView.path,
      saved: [],
      warnings: [],
      skipped: [],
      receipts: [],
      madeAt: '2026-11-22T11:59:58Z',
      provedAt: '2026-11-22T12:00:00Z',
    });
  },
});
