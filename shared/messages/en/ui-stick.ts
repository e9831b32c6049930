import type { ProgramForm, StickFileKind, StickStage } from '../../stick.ts';

/** Texts of the wizard "Make a Recovery Stick", page by page. `&` stands before the letter that Alt reaches. */
export const uiStick = {
  title: 'Make a Recovery Stick',
  /** On the login page of a program that was started from a stick. */
  beside: {
    one: 'A backup lies beside this program: {files}',
    many: 'Backups lie beside this program: {files}',
    text: 'Verifying it, and restoring from it offline, need no login and no network.',
    verify: 'V&erify...',
    restore: 'Restore offl&ine...',
  },
  pages: {
    M1: {
      step: 'What it is',
      heading: 'A stick that carries its own tool',
      text: 'When the server is dead, a backup is of use only with a program that opens it. This wizard puts both on a memory stick, reads all of it back, and writes on a page what is where.',
      help: [
        'The stick opens on any computer with Windows, Linux or macOS for which you put the program on it: without a network, an installation or a login.',
        'The password of the backup is not put on it. Keep the note with the password in another place.',
        'What is on the stick already stays on it, except for files of the same names, and you are asked before those are replaced.',
      ],
    },
    M2: {
      step: 'Backup',
      heading: 'Which backup goes on the stick?',
      text: 'The receipt, the file of the second key pair and the LDIF of the CA object go with it where they lie beside it.',
      help: [
        'Choose Browse to pick the backup, or take the backups of a memory stick with its button. It may be the stick that you want to make: the backup stays where it is then.',
        'A file that cannot be opened, or that its receipt does not name, cannot go on the stick.',
      ],
    },
    M3: {
      step: 'Program',
      heading: 'For which systems do you want the program on the stick?',
      text: 'Choose the portable forms of OrgCA Backup: the AppImage for Linux, the portable program for Windows, the disk image or ZIP archive for macOS.',
      help: [
        'Nobody knows which computer will be at hand when the stick is needed, so put the program for more than one system on it.',
        'The files are copied as they are. Check before, with the checksums of the release, that they are the right ones.',
      ],
    },
    M4: {
      step: 'Drive',
      heading: 'Where do you want to put it?',
      text: 'Choose a memory stick or another folder.',
      help: [
        'The drives that can be pulled out are listed with their free space. Choose Refresh when you have plugged one in.',
        'Take a stick that is formatted with exFAT or FAT32: all systems read them. A single file on FAT32 can have 4 GB at most.',
      ],
    },
    M5: {
      step: 'Summary',
      heading: 'What will be on the stick',
      text: 'Choose Finish to write and read back these files.',
      help: [
        'START-HERE.txt says in plain words how to start the program and how to check the files.',
        'SHA256SUMS holds the checksum of each file, in the form that sha256sum -c reads.',
      ],
    },
    M6: {
      step: 'Stick',
      heading: 'Making the stick',
      text: '',
      help: [
        'Each file is written beside its place, read back and compared. Only when all are good are they put in place.',
        'Eject the drive before you pull it out: choose that in the file manager, or in the tray of the taskbar.',
      ],
    },
  },
  reasons: {
    'choose-backup': 'Choose a backup to go on.',
    'too-many': 'At most {max} backups can go on a stick: remove some of them.',
    'unusable-backup': '{file} is of no use on a stick: remove it from the list.',
    'unusable-program': '{file} cannot go on a stick: remove it from the list.',
    'choose-place': 'Choose a drive or a folder to go on.',
    'agree-replace': 'Agree to replace the existing files, or go back and choose another place.',
  },
  what: {
    title: 'What will be on it',
    items: [
      'The backup with its receipt',
      'The program, for the systems that you choose',
      'The guide with a picture of every page, as PDF in English and German',
      'START-HERE.txt: what is where, how to start, how to check, in English and German',
      'SHA256SUMS: the checksum of each file',
    ],
    password: 'Not on it: the password',
    passwordText:
      'Without the password nobody can use the backup, so keep it in another place than the stick.',
  },
  backup: {
    title: 'What goes with it',
    line: '{name}, {size}',
    noReceiptTitle: 'There is no receipt beside {files}',
    noReceiptText:
      'It can go on the stick all the same. Without a receipt nobody can tell later whether the file is the one that was proved.',
    differsTitle: '{file} is not the file that its receipt names',
    differsText:
      'It was changed or replaced after it was proved. Choose another copy, and find out who could write to this one.',
  },
  program: {
    choose: '&Add program files...',
    own: '&This program itself: {file}, {size}',
    chosen: 'Program files',
    none: 'No program file is chosen yet.',
    forms: {
      appimage: 'AppImage for Linux',
      windows: 'Portable program for Windows',
      dmg: 'Disk image for macOS',
      zip: 'ZIP archive',
      folder: 'Unpacked program',
    } satisfies Record<ProgramForm, string>,
    place: '{form}, {size}, from {folder}',
    withoutTitle: 'Without a program the stick is only half of it',
    withoutText:
      'Whoever stands there with the stick has to find and install OrgCA Backup first. You can go on all the same.',
  },
  summary: {
    folder: 'Goes to',
    needed: 'Needs',
    neededOf: '{needed} of {free} free',
    kinds: {
      backup: 'Backup',
      receipt: 'Receipt',
      ldif: 'CA object',
      program: 'Program',
      guide: 'Guide',
      starter: 'Starter for Linux',
      'start-here': 'Page to begin with',
      checksums: 'Checksums',
    } satisfies Record<StickFileKind, string>,
    programFolder: '{name}, {size} in {count} files',
    noPermissionsTitle: 'This stick keeps no permissions',
    noPermissionsText:
      'Linux does not start programs from FAT and exFAT everywhere. START-HERE.txt says how to start it there: the starter copies the program to a temporary folder first where that is needed.',
    existsTitle: 'Some of these files are there already',
    existsMore: '{files} and {count} more',
    replace: 'Re&place the existing files',
  },
  run: {
    looking: 'Looking at the files and the drive...',
    stagesLabel: 'Steps',
    stages: {
      copy: 'Write the files',
      check: 'Read them back and compare',
      place: 'Put them in place',
    } satisfies Record<StickStage, string>,
    progress: '{done} of {total}',
    status: '{stage}: {percent}',
    doneHeading: 'The recovery stick is made',
    doneText: 'Every file was read back and is what was written. Eject the drive before you pull it out.',
    failedHeading: 'The stick was not made',
    failedText: 'Nothing that you entered is lost. Choose Back to change an answer, or Finish to try again.',
    direct: 'Read back',
    directYes: 'From the medium itself, past the cache of this computer',
    directNo:
      'Through the cache of this computer. To be sure, pull the stick out, plug it in again and check SHA256SUMS as START-HERE.txt says',
    folder: 'Folder',
    filesValue: '{count}, {size} together',
    nextSteps: [
      'Eject the drive before you unplug it.',
      'Try the stick on another computer: start the program and verify the backup.',
      'Store the stick in a secure place, and keep the password apart from it.',
    ],
  },
};

export type UiStick = typeof uiStick;
