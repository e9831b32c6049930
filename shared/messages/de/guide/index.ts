import type { guide as english } from '../../en/guide/index.ts';
import type { Shape } from '../../shape.ts';
import { backUp } from './back-up.ts';
import { frame } from './frame.ts';
import { imanager } from './imanager.ts';
import { keepers } from './keepers.ts';
import { logIn } from './log-in.ts';
import { recoverySet } from './recovery-set.ts';
import { restoreDirectory } from './restore-directory.ts';
import { restoreOffline } from './restore-offline.ts';
import { treeBackup } from './tree-backup.ts';
import { verify } from './verify.ts';
import { withoutProgram } from './without-program.ts';

/** Alle Wörter der bebilderten Anleitung. */
export const guide = {
  frame,
  chapters: {
    logIn,
    backUp,
    verify,
    restoreDirectory,
    restoreOffline,
    imanager,
    recoverySet,
    treeBackup,
    keepers,
    withoutProgram,
  },
} satisfies Shape<typeof english>;
