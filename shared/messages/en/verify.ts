import type { verdictOf } from '../../verdict.ts';

/** Texts of the wizard "Verify Backup", page by page. `&` stands before the letter that Alt reaches. */
export const verify = {
  title: 'Verify Backup',
  /** On the login page and in the console. */
  open: 'Verif&y a backup...',
  /** The question if a file is opened with this program while a dialog is open. */
  given: {
    one: 'Verify {file}?',
    many: 'Verify {count} files?',
    text: 'A dialog is open in this window. It stays open. You can verify the files after you close it.',
    later: '&Verify later',
    leave: '&Do not verify',
  },
  pages: {
    V1: {
      step: 'Files',
      heading: 'Which backups do you want to verify?',
      text: 'You can rely on a backup only after you have verified it. This wizard opens the backup and shows whether a CA can be restored from it. Nothing is changed, except that an interrupted change of its files is completed or undone.',
      help: [
        'Select “Browse” to choose one or more files, or select the button of a USB stick to add its backups.',
        'Any PKCS #12 file (.pfx, .p12) can be verified, including files from iManager or ConsoleOne.',
        'You need no network and no login. If you are logged in, the backup is compared with the tree’s current CA.',
      ],
    },
    V2: {
      step: 'About the file',
      heading: 'About the backup file',
      text: 'This information can be read without the password.',
      help: [
        'The algorithms and the number of iterations show how well the file is protected.',
        'The receipt is in the same folder as the backup. It contains the SHA-256 of the verified file.',
        'Compare the SHA-256 with the one on the restore sheet, in groups of four.',
      ],
    },
    V3: {
      step: 'Password',
      heading: 'Password of the backup',
      text: 'The file is opened only in the memory of this computer. Neither the password nor the key is stored.',
      help: [
        'Enter the backup password, and then select “Finish”.',
        'Without it, the file cannot be opened, not even by us.',
      ],
    },
    V4: {
      step: 'Report',
      heading: 'Verifying',
      text: '',
      help: [
        'A line marked “Failed” shows why no CA can be restored from the file. A line marked “Warning” does not prevent a restore.',
        'The report contains no secrets. Save it as PDF or text for people, or as JSON for programs, and keep it with the receipt.',
      ],
    },
  },
  reasons: {
    'choose-file': 'Choose a file.',
    'too-many': 'Too many files. Remove some of them. Maximum: {max}.',
    'password-missing': 'Enter the password.',
    'passwords-missing': 'Enter the password of each file.',
  },
  run: {
    runningOne: 'Opening {file} and checking its contents...',
    runningMany: 'Opening the files and checking their contents. Files: {count}',
    failedHeading: 'The backup was not verified',
    failedText: 'Your entries are kept. Select “Back” to change an entry, or “Finish” to try again.',
    headings: {
      good: 'Backup verified',
      attention: 'Backup verified, with warnings',
      alone: 'Only the PFX file alone can be restored',
      bad: 'No CA can be restored from this file',
      someBad: 'No CA can be restored from some of the files',
    },
    notCompared: 'The backup was not compared with the tree’s current CA',
    notComparedText: '{what} {why} {todo} (Code {code}, page V4)',
  },
  report: {
    next: {
      good: [
        'Store the file and its password in two secure places.',
        'Verify the backup again in a year, and make a new one when the CA is renewed.',
      ],
      attention: ['Read the warnings below.', 'If the CA was renewed, make a new backup.'],
      alone: [
        'Verify another copy of the backup.',
        'If there is none, restore the PFX file alone: page R2 of the Restore wizard.',
      ],
      unchecked: [
        'Read the failed check below.',
        'Verify the file again. It is neither good nor bad until then.',
      ],
      bad: ['Do not rely on this file.', 'Verify another copy, or make a new backup while the CA works.'],
    } satisfies Record<ReturnType<typeof verdictOf>, readonly string[]>,
    states: { pass: 'Passed', warn: 'Warning', stop: 'Failed', unchecked: 'Not checked' },
    checks: 'Checks of {file}',
    reason: '{what} {why} {todo} (Code {code}, page V4)',
    certificate: '{role}: {subject}, issued by {issuer}, valid from {from} to {until}',
    checkedAt: 'Verified',
    key: 'Private key',
    notAsked: 'You are not logged in, so the backup was not compared with the tree’s current CA.',
    save: {
      pdf: 'Save report as &PDF...',
      text: 'Save report as &text...',
      json: 'Save report as &JSON...',
    },
    saved: 'The report was saved: {path}',
  },
} as const;
