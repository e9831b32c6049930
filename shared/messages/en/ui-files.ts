/** Texts of the pages on which backups are chosen, described and opened; the Verify and the Restore wizard share them. */
import type { ReceiptView } from '../../restore.ts';

export const uiFiles = {
  offer: 'A backup can be verified, and a CA restored from it, without a login too.',
  chosen: 'Chosen files',
  none: 'No file is chosen yet.',
  browse: 'Bro&wse...',
  refresh: '&Refresh drives',
  /** Without a mark: `{name}` may be any text. */
  fromDrive: 'Take the backups on {name}',
  driveEmpty: 'There is no PFX file in the top folder of {name}. Choose Browse to look elsewhere.',
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
      pbmac1: 'PBMAC1: AES-256, integrity check after RFC 9879',
      edirectory: 'As eDirectory writes it: Triple DES, RC2',
    },
    otherProfile: 'Written by another program, or with other settings',
    keyEncryption: 'Key encryption',
    certificateEncryption: 'Certificates',
    mac: 'Integrity check',
    notProtected: 'none',
    unreadable: 'This file cannot be opened',
    receipt: 'Receipt',
    receipts: {
      none: 'There is no receipt beside the file.',
      same: '{file} names this very file: the SHA-256 is the same.',
      differs: '{file} names another SHA-256: the file was changed or replaced after it was proved.',
      'not-named': '{file} is about other files.',
      unreadable: '{file} lies beside the file, but is no receipt.',
    } satisfies Record<ReceiptView['state'], string>,
    madeAt: 'Made',
    tree: 'Tree',
    caObject: 'CA object',
    hostServer: 'Host server',
    objectFile: 'Attributes',
    objectFiles: {
      same: '{file} is the one that the receipt names. A restore takes the attributes from it that the PFX file does not hold.',
      differs:
        '{file} is not the one that the receipt names, so a restore does not use it. Keys and certificates are in the PFX file.',
      none: '{file} does not lie beside the file. Keys and certificates are in the PFX file; some settings of the CA object are not.',
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
      synchronised: {
        title: 'This folder is synchronized with other computers',
        text: 'A program copies this folder to other computers or to an online service, where you cannot control the copies. Choose a USB stick instead.',
      },
    },
  },
  passwords: {
    /** At the field of a password that does not open its file. */
    refused: '{what} {todo}',
    password: '&Password',
    passwordOf: 'Password of {file}',
    second: 'Second password',
    secondOf: 'Second password of {file}',
    secondHelp: 'The password opens the file, but not all of its parts.',
    help: 'The password that was chosen when the backup was made. It is not your login password.',
    same: '&One password for all files',
    sameNote: 'As in a backup of a CA with an RSA and an EC key: both files have the same one.',
    each: 'A p&assword for each file',
    eachNote: 'Where the files come from different backups.',
    question: 'Passwords',
  },
};

export type UiFiles = typeof uiFiles;
