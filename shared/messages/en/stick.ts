import type { ProgramForm, StickFileKind, StickStage } from '../../stick.ts';

/** Texts of the wizard "Make a Recovery Stick", page by page. `&` stands before the letter that Alt reaches. */
export const stick = {
  title: 'Make a Recovery Stick',
  /** On the login page of a program that was started from a stick. */
  beside: {
    one: 'The stick of this program contains a backup: {files}',
    many: 'The stick of this program contains backups: {files}',
    text: 'You can verify it, or restore files from it offline, without a login or a network.',
    cut: 'Only the first {count} of the {total} PFX files on it are used, by name.',
    verify: 'V&erify...',
    restore: 'Restore offl&ine...',
  },
  pages: {
    M1: {
      step: 'What it is',
      heading: 'A USB stick with the backup and the program',
      text: 'To restore a CA, you need the backup and a program that opens it. This wizard copies both to a USB stick, reads everything back, and adds a page with instructions.',
      help: [
        'The stick works on each system (Windows, Linux, macOS) whose program you add. It needs no network, no installation, and no login.',
        'The backup password is not written to the stick. Keep the note with the password in another place.',
        'Other files on the stick are kept. You are asked before files of the same names are replaced.',
      ],
    },
    M2: {
      step: 'Backup',
      heading: 'Which backup do you want on the stick?',
      text: 'The receipt, the file of the second key pair, and the LDIF of the CA object are added if they are in the same folder.',
      help: [
        'Select “Browse” to choose the backup, or select the button of a USB stick to add its backups. You can also use the stick on which the backup is. The backup is not moved.',
        'A file that cannot be opened, or that does not match its receipt, cannot be added.',
      ],
    },
    M3: {
      step: 'Program',
      heading: 'For which systems do you want the program on the stick?',
      text: 'Choose the portable packages of OrgCA Backup: the AppImage for Linux, the portable program for Windows, and the disk image or ZIP archive for macOS.',
      help: [
        'Add the program for more than one system, because you do not know which computer will be available when you need the stick.',
        'The files are copied unchanged. First compare them with the SHA256SUMS of the release.',
      ],
    },
    M4: {
      step: 'Drive',
      heading: 'Where do you want to make the stick?',
      text: 'Choose a USB stick or another folder.',
      help: [
        'Removable drives are listed with their free space. Select “Refresh” after you plug one in.',
        'Use a stick with exFAT or FAT32, because all systems can read them. A file on FAT32 can have at most 4 GB.',
      ],
    },
    M5: {
      step: 'Summary',
      heading: 'Contents of the stick',
      text: 'Select “Finish” to write these files and read them back.',
      help: [
        'START-HERE.txt explains how to start the program and how to check the files.',
        'SHA256SUMS contains the hash of each file in the format of sha256sum -c.',
      ],
    },
    M6: {
      step: 'Stick',
      heading: 'Making the stick',
      text: '',
      help: [
        'Each file is written under a temporary name, read back, and compared. The files get their names only after all of them match.',
        'Eject the drive before you unplug it. Use the file manager or the taskbar.',
      ],
    },
  },
  reasons: {
    'choose-backup': 'Choose a backup.',
    'too-many': 'Too many backups. Remove some of them. Maximum: {max}.',
    'unusable-backup': '{file} cannot be used on a stick. Remove it from the list.',
    'unusable-program': '{file} cannot be used on a stick. Remove it from the list.',
    'choose-place': 'Choose a drive or a folder.',
    'agree-replace': 'Select “Replace the existing files”, or go back and choose another folder.',
  },
  what: {
    title: 'Contents of the stick',
    items: [
      'The backup with its receipt',
      'The program, for the systems that you choose',
      'The guide with a picture of every page, as PDF in English and German',
      'START-HERE.txt: contents, how to start, and how to check, in English and German',
      'SHA256SUMS: the SHA-256 of each file',
    ],
    password: 'Not included: the password',
    passwordText: 'The backup cannot be used without the password. Keep it in another place than the stick.',
  },
  backup: {
    title: 'Files of the backup',
    line: '{name}, {size}',
    noReceiptTitle: 'The folder contains no readable receipt for {files}',
    noReceiptText: 'You can add it anyway. Without a receipt, later changes of the file cannot be detected.',
    differsTitle: '{file} does not match its receipt',
    differsText:
      'It was changed or replaced after it was verified. Choose another copy, and find out who could write to this one.',
  },
  program: {
    choose: '&Add program files...',
    own: '&This program itself: {file}, {size}',
    chosen: 'Program files',
    none: 'No program file has been chosen yet.',
    forms: {
      appimage: 'AppImage for Linux',
      windows: 'Portable program for Windows',
      dmg: 'Disk image for macOS',
      zip: 'ZIP archive',
      folder: 'Unpacked program',
    } satisfies Record<ProgramForm, string>,
    place: '{form}, {size}, from {folder}',
    withoutTitle: 'The stick will not contain a program',
    withoutText:
      'Without the program on the stick, OrgCA Backup must be installed before the backup can be opened. You can continue anyway.',
  },
  summary: {
    folder: 'Destination',
    needed: 'Space required',
    neededOf: '{needed} of {free} free',
    kinds: {
      backup: 'Backup',
      receipt: 'Receipt',
      ldif: 'CA object',
      program: 'Program',
      guide: 'Guide',
      starter: 'Starter for Linux',
      'start-here': 'Instructions',
      checksums: 'SHA-256 list',
    } satisfies Record<StickFileKind, string>,
    programFolder: '{name}, {size}, files: {count}',
    noPermissionsTitle: 'The file system of this stick does not support permissions',
    noPermissionsText:
      'Some Linux systems do not start programs from FAT or exFAT. START-HERE.txt explains how to start it there. If necessary, the starter copies the program to a temporary folder first.',
    existsTitle: 'Some of these files already exist',
    existsMore: '{files} and {count} more',
    replace: 'Re&place the existing files',
  },
  run: {
    looking: 'Checking the files and the drive...',
    stagesLabel: 'Steps',
    stages: {
      copy: 'Write the files',
      check: 'Read them back and compare',
      place: 'Give the files their names',
    } satisfies Record<StickStage, string>,
    progress: '{done} of {total}',
    status: '{stage}: {percent}',
    doneHeading: 'Recovery stick written and verified',
    doneText: 'Each file was read back and matches. Eject the drive before you unplug it.',
    failedHeading: 'The stick was not made',
    failedText: 'Your entries are kept. Select “Back” to change an entry, or “Finish” to try again.',
    direct: 'Read back',
    directYes: 'From the medium, bypassing the cache of this computer',
    directNo:
      'Through the cache of this computer. To read from the medium itself, unplug the stick, plug it in again, and check SHA256SUMS as described in START-HERE.txt',
    folder: 'Folder',
    filesValue: '{count}, {size} in total',
    nextSteps: [
      'Eject the drive before you unplug it.',
      'Try the stick on another computer: start the program and verify the backup.',
      'Store the stick in a secure place, and keep the password apart from it.',
    ],
  },
} as const;
