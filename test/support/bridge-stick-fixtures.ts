/** Answers of the bridge double to the calls of making a recovery stick. */
import type { EventName, Events, Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import { STICK_STAGES, type ProgramView, type StickFileView, type StickPlan } from '../../shared/stick.ts';
import type { stickCalls } from '../../shared/stick-calls.ts';
import { backupFileInfo, folderView } from './bridge-restore-fixtures.ts';

type Emit = <Name extends EventName>(name: Name, event: Events[Name]) => void;

export const program: ProgramView = {
  handle: '5f0c8a1e-6f0e-4f43-9c8b-1f2f4c1f0b01',
  fileName: 'orgca-backup-0.1.0-linux-x86_64.AppImage',
  folder: '/home/anna/Downloads',
  sizeBytes: 120_000_000,
  form: 'appimage',
};

const files: readonly StickFileView[] = [
  { name: backupFileInfo.fileName, kind: 'backup', sizeBytes: 5124 },
  { name: 'ACME-TREE-CA.receipt.txt', kind: 'receipt', sizeBytes: 2410 },
  { name: program.fileName, kind: 'program', sizeBytes: program.sizeBytes },
  { name: 'start-linux.sh', kind: 'starter', sizeBytes: 1700 },
  { name: 'START-HERE.txt', kind: 'start-here', sizeBytes: 5200 },
  { name: 'SHA256SUMS', kind: 'checksums', sizeBytes: 520 },
];

export const stickPlan: StickPlan = {
  folder: folderView.path,
  place: 'removable',
  files,
  neededBytes: 120_300_000,
  freeBytes: 7_900_000_000,
  existing: [],
  noPermissions: true,
};

/** One handler for each of these calls. */
export const stickFixtures = (emit: Emit): Pick<Handlers, keyof typeof stickCalls> => ({
  'stick.beside': async () => ok({ files: files.slice(0, 2), withoutReceipt: [] }),
  'stick.programs': async () => ok([program]),
  'stick.thisProgram': async () => ok(null),
  'stick.backupsOnStick': async () => ok(null),
  'stick.plan': async () => ok(stickPlan),
  'stick.run': async ({ jobId }) => {
    for (const stage of STICK_STAGES) {
      emit('stick.progress', { jobId, stage, doneBytes: 0, totalBytes: 120_015_000 });
    }
    return ok({
      folder: folderView.path,
      madeAt: '2026-11-22T12:00:00.000Z',
      files: files.map((file) => ({ ...file, sha256: 'E1'.repeat(32) })),
      direct: true,
      noPermissions: true,
    });
  },
});
