import { backUp } from './back-up.ts';
import { certificateOnly } from './certificate-only.ts';
import { changePassword } from './change-password.ts';
import { copies } from './copies.ts';
import { frame } from './frame.ts';
import { imanager } from './imanager.ts';
import { keepers } from './keepers.ts';
import { logIn } from './log-in.ts';
import { otherWindows } from './other-windows.ts';
import { record } from './record.ts';
import { recoverySet } from './recovery-set.ts';
import { recoveryStick } from './recovery-stick.ts';
import { restoreDirectory } from './restore-directory.ts';
import { restoreOffline } from './restore-offline.ts';
import { serverCertificates } from './server-certificates.ts';
import { sheet } from './sheet.ts';
import { treeBackup } from './tree-backup.ts';
import { verify } from './verify.ts';
import { withoutProgram } from './without-program.ts';

/** Every word of the illustrated guide. It is loaded when it is opened, apart from the rest of the catalogue. */
export const guide = {
  frame,
  chapters: {
    logIn,
    backUp,
    verify,
    copies,
    recoveryStick,
    sheet,
    restoreDirectory,
    restoreOffline,
    imanager,
    changePassword,
    record,
    certificateOnly,
    serverCertificates,
    recoverySet,
    treeBackup,
    keepers,
    otherWindows,
    withoutProgram,
  },
};
