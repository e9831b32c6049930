/** The calls for the backup of all certificates of a tree. Part of the contract. */
import * as v from 'valibot';
import { call, gateway, handle, jobId, nothing, profile, text } from './call.ts';
import type { SurveyedTree, TreeBackupView } from './tree-backup.ts';
import { MIN_PASSWORD_LENGTH } from './views.ts';

const MAX_OBJECTS = 999;

export const treeBackupCalls = {
  'treeBackup.survey': call<SurveyedTree>()(nothing),
  /** Names of files in the folder that the backup would replace. */
  'treeBackup.existing': call<readonly string[]>()(v.strictObject({ survey: handle, folder: handle })),
  /** Cancelled with `job.cancel`. */
  'treeBackup.run': call<TreeBackupView>()(
    v.strictObject({
      jobId,
      survey: handle,
      folder: handle,
      /** One for all objects, or one for each in the order of the survey. */
      passwords: v.pipe(
        v.array(v.pipe(text(1024), v.minLength(MIN_PASSWORD_LENGTH))),
        v.minLength(1),
        v.maxLength(MAX_OBJECTS),
      ),
      profile,
      replace: v.boolean(),
      /** Exports the keys that the directory does not give. */
      gateway: v.optional(v.strictObject(gateway)),
    }),
  ),
} as const;
