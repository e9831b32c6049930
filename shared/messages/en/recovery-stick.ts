import type { StickFileKind } from '../../stick.ts';

/** Texts of the file START-HERE.txt and of the starter for Linux on a recovery stick. */
export const recoveryStick = {
  title: 'Recovery stick of an Organizational CA',
  intro:
    'This stick contains the backup of the Organizational CA of an eDirectory tree, and the program OrgCA Backup that verifies and restores it. You need no network, no installation, and no login. The backup password is not on this stick.',
  made: 'Created',
  program: 'Created with',
  tree: 'Tree',
  caObject: 'CA object',
  notNamed: 'not named in the receipt',
  contents: 'Contents',
  kinds: {
    backup: 'Backup: private key and certificates, encrypted with a password (PKCS #12)',
    receipt: 'Receipt: the contents of the backup, without secrets',
    ldif: 'The CA object as it was in the directory (LDIF)',
    program: 'The program',
    guide: 'Guide with a picture of every page',
    starter: 'Starts the program on Linux',
    'start-here': 'This file',
    checksums: 'SHA-256 of every file',
  } satisfies Record<StickFileKind, string>,
  programFolder: 'The program, unpacked: {count} files',
  start: 'How to start',
  startText:
    'The first page of the program names the backup on this stick and offers to verify or restore it.',
  systems: {
    windows: 'Windows: double-click the program.',
    linux: 'Linux: open a terminal in this folder and enter the line below.',
    linuxNote:
      'If programs cannot run from this stick (FAT, exFAT), it copies the program to a temporary folder and deletes that copy at the end.',
    macos:
      'macOS: double-click the file and copy the program out of it to any folder of your own. Hold Control, click it, and select “Open”. Then select “{verify.open}” or “{restore.open}” and choose the backup on this stick.',
  },
  noProgram:
    'This stick does not contain the program. Install OrgCA Backup, then select “{verify.open}” or “{restore.open}”.',
  check: 'How to check that no file is damaged or changed',
  checkText:
    'Open a terminal in this folder and enter the line for your system. Each file must be reported as “OK”.',
  advice: 'Where to keep the stick',
  adviceText:
    'Keep this stick in a safe, apart from the note with the password. Verify the backup with “{verify.open}” once a year, and make a new stick when the CA has been renewed.',
  starter: {
    copying:
      'Programs cannot run from this drive. The program is copied to a temporary folder and deleted from there at the end.',
    none: 'This stick does not contain the program for Linux.',
    noExec:
      'Programs cannot run from the temporary folders of this computer (noexec). Name a folder from which they can: TMPDIR=FOLDER sh start-linux.sh',
    noSandbox:
      'This system or this account does not allow the sandbox of the program. The program starts without it. It opens no network connection by itself.',
  },
};
