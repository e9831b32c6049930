import type { StickFileKind } from '../../stick.ts';

/** Texts of the file START-HERE.txt and of the starter for Linux on a recovery stick. */
export const recoveryStick = {
  title: 'Recovery stick of an Organizational CA',
  intro:
    'This medium holds the backup of the Organizational CA of an eDirectory tree, and the program OrgCA Backup that verifies it and restores from it. No network, no installation and no login are needed. The password of the backup is not on this medium.',
  made: 'Made',
  program: 'With',
  tree: 'Tree',
  caObject: 'CA object',
  notNamed: 'not named in the receipt',
  contents: 'What is on it',
  kinds: {
    backup: 'Backup: private key and certificates, encrypted with a password (PKCS #12)',
    receipt: 'Receipt: what is in the backup, without secrets',
    ldif: 'The CA object as it was in the directory (LDIF)',
    program: 'The program',
    guide: 'The guide, with a picture of every page',
    starter: 'Starts the program on Linux',
    'start-here': 'This page',
    checksums: 'SHA-256 of every file',
  } satisfies Record<StickFileKind, string>,
  programFolder: 'The program, unpacked: {count} files',
  start: 'How to start',
  startText:
    'The first page of the program names the backup that lies on this medium, and offers to verify it and to restore from it.',
  systems: {
    windows: 'Windows: double-click the program.',
    linux: 'Linux: open a terminal in this folder and type the line below.',
    linuxNote:
      'It copies the program to a temporary folder where this medium does not let programs start (FAT, exFAT), and removes it from there at the end.',
    macos:
      'macOS: double-click the file and copy the program out of it to any folder of your own. Hold Control and click it, then choose Open. Choose "Verify a backup" or "Restore" and take the backup from this medium.',
  },
  noProgram:
    'There is no program for this purpose on this medium. Install OrgCA Backup, then choose "Verify a backup" or "Restore".',
  check: 'How to check that nothing was damaged or changed',
  checkText: 'Open a terminal in this folder and type the line for your system. Every file must be "OK".',
  advice: 'Keep it',
  adviceText:
    'Keep this medium in a safe, apart from the note with the password. Open the backup with "Verify a backup" once a year, and make a new stick when the CA was renewed.',
  starter: {
    copying:
      'This medium does not let programs start: the program is copied to a temporary folder and removed at the end.',
    none: 'There is no program for Linux on this medium.',
    noSandbox:
      'This system, or this account, does not allow the sandbox of the program: it starts without. It opens no network connection by itself.',
  },
};
