import { ok } from '../../../shared/result.ts';
import { importedFiles } from '../backup/index.ts';
import { compareRestored } from './check-restored.ts';
import type { Source } from './open.ts';
import { prepareRestore } from './plan.ts';
import type { RestoreWork } from './restore-work.ts';
import { backupEntry } from './rewrite.ts';
import { backUpExistingCa } from './back-up-existing-ca.ts';

/** Works with backups that are open in this process: in a job process, and in the tests. */
export const workOn = (sources: readonly Source[]): RestoreWork => ({
  prepare: (input) => Promise.resolve(prepareRestore(sources, input)),
  compare: (ca) =>
    Promise.resolve(
      ok(
        compareRestored(
          ca,
          sources.map(({ backup }) => backup),
        ),
      ),
    ),
  save: backUpExistingCa,
  encode: () =>
    importedFiles(
      sources.map(({ backup, opened }) => ({ id: backup.keyPair, entry: backupEntry(opened, backup) })),
    ),
});
