import type { VerifyReport } from '../../restore.ts';

/** Texts of the wizard "Verify Backup", page by page. `&` stands before the letter that Alt reaches. */
export const uiVerify = {
  title: 'Verify Backup',
  /** On the login page and in the console. */
  open: 'Verif&y a backup...',
  /** The question where a file is opened with this program while a dialog is open in it. */
  given: {
    one: '{file} is to be verified',
    many: '{count} files are to be verified',
    text: 'Something else is open in this window. Nothing in it is lost: the files can be verified as soon as it is closed.',
    later: '&Verify when it is closed',
    leave: '&Do not verify',
  },
  pages: {
    V1: {
      step: 'Files',
      heading: 'Which backups do you want to verify?',
      text: 'A backup that was never opened again is a hope. This wizard opens it and says whether a CA can be restored from it. Nothing is changed.',
      help: [
        'Choose Browse to pick one or several files, or take the backups of a memory stick with its button.',
        'Any PKCS #12 file (.pfx, .p12) can be verified, also one that iManager or ConsoleOne wrote.',
        'No network and no login are needed. If you are logged in, the backup is compared with the CA that the tree has today.',
      ],
    },
    V2: {
      step: 'About the file',
      heading: 'What the file says about itself',
      text: 'This is what can be read without the password.',
      help: [
        'The algorithms and the number of iterations say how well the file is protected.',
        'The receipt lies beside the backup since it was made. It says which SHA-256 the file had when it was proved.',
        'Compare the SHA-256 with the one on the printed page, in groups of four.',
      ],
    },
    V3: {
      step: 'Password',
      heading: 'Password of the backup',
      text: 'The file is opened in memory, on this computer only. Neither the password nor the key is kept.',
      help: [
        'Type the password that was chosen when the backup was made, then choose Finish.',
        'Nobody can open the file without it, not even the makers of this program.',
      ],
    },
    V4: {
      step: 'Report',
      heading: 'Verifying',
      text: '',
      help: [
        'A line marked "Not usable" says why no CA can be restored from the file. A line marked "Look at this" does not stop a restore.',
        'The report holds no secret. Save it as PDF or text for people, or as JSON for programs, and keep it with the receipt.',
      ],
    },
  },
  reasons: {
    'choose-file': 'Choose a file to go on.',
    'too-many': 'At most {max} files can be verified at once: remove some of them.',
    'password-missing': 'Type the password to go on.',
    'passwords-missing': 'Type the password of each file to go on.',
  },
  run: {
    runningOne: 'Opening {file} and looking at what is in it...',
    runningMany: 'Opening {count} files and looking at what is in them...',
    failedHeading: 'The backup was not verified',
    failedText: 'Nothing that you entered is lost. Choose Back to change an answer, or Finish to try again.',
    headings: {
      good: 'The backup is good',
      attention: 'Look at this before you rely on the backup',
      bad: 'No CA can be restored from this file',
      someBad: 'Not every file is usable',
    },
    notCompared: 'The tree was not asked for its CA of today',
    notComparedText: '{what} {why} {todo} (Code {code}, page V4)',
  },
  report: {
    next: {
      good: [
        'Store the file and its password in two secure places.',
        'Verify the backup again in a year, and make a new one when the CA is renewed.',
      ],
      attention: ['Read the warnings below.', 'If the CA was renewed, make a new backup.'],
      bad: ['Do not rely on this file.', 'Verify another copy, or make a new backup while the CA works.'],
    } satisfies Record<VerifyReport['verdict'], readonly string[]>,
    states: { pass: 'Good', warn: 'Look at this', stop: 'Not usable', unchecked: 'Not checked' },
    checks: 'What was found in {file}',
    reason: '{what} {why} {todo} (Code {code}, page V4)',
    certificate: '{role}: {subject}, issued by {issuer}, valid from {from} to {until}',
    checkedAt: 'Verified',
    key: 'Private key',
    notAsked: 'Nobody is logged in, so the backup was not compared with the CA that the tree has today.',
    save: {
      pdf: 'Save report as &PDF...',
      text: 'Save report as &text...',
      json: 'Save report as &JSON...',
    },
    saved: 'The report is saved: {path}',
  },
};

export type UiVerify = typeof uiVerify;
