/** Texts of the pages on which backups are chosen, described and opened; the Verify and the Restore wizard share them. */
import type { ReceiptView } from '../../restore.ts';

export const uiFiles = {
  offer: 'You can also verify a backup, or restore files from it, without logging in.',
  chosen: 'Chosen files',
  none: 'No file has been chosen yet.',
  drop: 'You can also drop files onto this window.',
  browse: 'Bro&wse...',
  refresh: '&Refresh drives',
  /** Without a mnemonic, because `{name}` can be any text. */
  fromDrive: 'Add the backups on {name}',
  driveEmpty: 'The top folder of {name} contains no PFX file. Select “Browse” to choose another folder.',
  remove: 'Remove',
  removeName: 'Remove {file} from the list',
  place: '{folder}, {size}',
  broken: '{what} {why} {todo} (Code {code})',
  facts: {
    folder: 'Folder',
    size: 'Size',
    bytes: '{size} ({count} bytes)',
    sha256: 'SHA-256',
    profile: 'Profile',
    profiles: {
      modern: 'Modern: AES-256, SHA-256',
      compatible: 'Compatible: Triple DES, SHA-1',
      pbmac1: 'PBMAC1: AES-256, integrity check as in RFC 9879',
      edirectory: 'As eDirectory writes it: Triple DES, RC2',
    },
    otherProfile: 'Created by another program or with other settings',
    keyEncryption: 'Key encryption',
    certificateEncryption: 'Certificates',
    mac: 'Integrity check',
    notProtected: 'none',
    iterations: '{count} iterations',
    unreadable: 'This file cannot be opened',
    receipt: 'Receipt',
    receipts: {
      none: 'The folder contains no receipt for this file.',
      same: '{file} contains the SHA-256 of this file.',
      differs: '{file} contains a different SHA-256. The file was changed or replaced after it was verified.',
      'not-named': '{file} is the receipt of other files.',
      unreadable: '{file} is in the same folder but is not a receipt.',
    } satisfies Record<ReceiptView['state'], string>,
    seal: 'Seal',
    sealed: 'Available. It is checked with the password.',
    notSealed: 'None. The password does not show whether the files in the same folder were changed.',
    madeAt: 'Created',
    tree: 'Tree',
    caObject: 'CA object',
    hostServer: 'Host server',
    objectFile: 'Attributes',
    objectFiles: {
      same: '{file} matches the receipt. A restore uses it for the attributes that the PFX file does not contain.',
      differs:
        '{file} does not match the receipt, so a restore does not use it. The keys and certificates are in the PFX file.',
      none: '{file} is not in the same folder. The keys and certificates are in the PFX file, but some settings of the CA object are missing.',
    } satisfies Record<NonNullable<ReceiptView['objectFile']>['state'], string>,
  },
  /** The drive or folder that files are written to. */
  destination: {
    legend: 'Destination',
    driveNote: '{mount} - {fileSystem}, {size}, {free} free',
    driveReadOnly: 'This drive is write-protected. Remove the protection and select “Refresh”.',
    noDrives: 'No removable drive was found. Plug in a USB stick and select “Refresh”, or select “Browse”.',
    looking: 'Looking for removable drives...',
    refresh: '&Refresh',
    browse: 'Bro&wse...',
    folder: 'Another folder',
    chosen: 'Chosen destination',
    withFree: '{path} ({free} free)',
    warnings: {
      full: {
        title: 'There is too little room',
        text: 'Free: {free}. The files need up to {needed}. Free some space, or choose another destination.',
      },
      system: {
        title: 'This is the system disk of this computer',
        text: {
          backup:
            'If this computer fails, the backup is lost with it. Choose a USB stick, or move the file to one soon.',
          saved:
            'If this computer fails, the saved CA object is lost with it. Choose a USB stick, or move the files to one soon.',
          files:
            'The files stay on this computer. Delete files with a private key when you no longer need them.',
          stick:
            'A recovery stick must work without this computer. Choose a USB stick, or copy the folder to one.',
        },
      },
      network: {
        title: 'This is a network folder',
        text: 'Others might be able to copy the files, and the network might be down when you need them. A USB stick in a secure place is better.',
      },
      synchronized: {
        title: 'This folder is synchronized with other computers',
        text: 'A program copies this folder to other computers or to an online service, where you cannot control the copies. Choose a USB stick instead.',
      },
    },
  },
  /** Behind what was written to a removable drive. */
  eject: {
    eject: 'Eject',
    ejectNamed: 'Eject {folder}',
    done: 'You can unplug the drive now.',
    doneNamed: 'You can unplug {folder} now.',
  },
  passwords: {
    /** Error at the field of a wrong password. */
    refused: '{what} {todo}',
    password: '&Password',
    passwordOf: 'Password of {file}',
    second: 'Second password',
    secondOf: 'Second password of {file}',
    secondHelp: 'The password opens the file, but not all of its parts.',
    help: 'The backup password, not your eDirectory password.',
    same: '&One password for all files',
    sameNote: 'Both files of a backup with an RSA and an EC key have the same password.',
    each: 'A p&assword for each file',
    eachNote: 'For files from different backups.',
    question: 'Passwords',
  },
};

export type UiFiles = typeof uiFiles;
