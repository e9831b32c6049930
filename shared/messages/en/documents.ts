import type { SecondReading } from '../../views.ts';
import type { SealState } from '../../seal.ts';
import type { ProfileName } from '../../views.ts';

/** Documents that the product writes or prints. */
export const documents = {
  /** Header and footer of printed pages. */
  print: {
    pageOf: 'Page {page} of {pages}',
  },

  /** Texts of the receipt of each backup. Times in it are UTC. */
  receipt: {
    title: 'Backup receipt: Organizational CA',
    treeTitle: 'Receipt of a backup of all certificates of a tree',
    notExported: 'Not exported',
    intro:
      'This receipt lists the contents of the backup file named below. It contains no secrets and can be kept separately from the file.',
    made: 'Created',
    verified: 'Read back and verified',
    version: 'Program',
    tree: 'Tree',
    server: 'Read from',
    user: 'Logged in as',
    witness: 'Witness',
    keepers: 'Opens with',
    keepersText: 'any {threshold} of {count} shares of the keepers, set {set}',
    rehearsal: 'Rehearsal',
    notRehearsed: 'No rehearsal was held: the share sheets were not tested.',
    keySource: 'Private key from',
    keySourceGateway: 'the tree’s gateway (eDirAPI) at {gateway}',
    validated: 'Validation by the tree',
    caObject: 'CA object',
    hostServer: 'Host server',
    none: 'not named',
    file: 'File',
    size: 'Size',
    bytes: '{count} bytes',
    sha256: 'SHA-256',
    keyPair: 'Private key',
    keyEncryption: 'Key encryption',
    certificateEncryption: 'Certificate encryption',
    mac: 'Integrity check',
    iterations: 'Iterations',
    seal: 'Seal',
    sealed:
      'The .receipt.json file of this backup has a seal under the backup password. It covers this text and every file named here.',
    notSealed: 'None. The backup password does not show whether the files next to the PFX file were changed.',
    record: 'Backup record',
    recordLine: 'Record {id}, lines before this backup: {line}, SHA-256 of the last one {sha256}',
    readBack: 'Read-back result',
    readBackGood:
      'The file was read from the medium again, opened with its password, and the private key matched its certificates.',
    readBackPath: 'Read-back path',
    readThroughCache:
      'The file was read back through the system’s cache. This system cannot read this medium past its cache.',
    secondReader: 'Second reader',
    secondReadings: {
      opened: '{reader} also opened the file with its password.',
      refused: '{reader} did not open the file. Other programs might not open it either.',
      unsupported: '{reader} does not support an algorithm of the file. Only OrgCA Backup has opened it.',
    } satisfies Record<SecondReading['outcome'], string>,
    objectText:
      'The CA object with all its attributes except the private keys. A restore uses it for the settings that a PFX file cannot contain.',
    certificates: 'Certificates in the file',
    roles: {
      'self-signed': 'Self-Signed Certificate',
      'public-key': 'Public Key Certificate',
      server: 'Server certificate',
      chain: 'Issuer in the chain',
    },
    subject: 'Subject',
    issuer: 'Issuer',
    serial: 'Serial number',
    validity: 'Valid',
    validFromTo: '{from} to {to}',
    fingerprint: 'SHA-256',
    checks: 'Checks before the backup',
    checkStates: { pass: 'passed', warn: 'warning', stop: 'blocks the backup', unchecked: 'not checked' },
    advice: 'Where to keep the file',
    adviceText:
      'Keep the file on a USB stick or another removable medium in a safe. Keep the password in a password manager or in a sealed envelope in another place, so that it is available when needed but inaccessible to others.',
  },

  /** The checklist of what a complete recovery needs besides the backup of the CA: page E7, restore sheet, guide. */
  recoverySet: {
    title: 'The whole recovery set',
    intro:
      'The backup restores the CA. To restore a lost server completely, you also need the following. Select each line that is done.',
    items: {
      roles:
        'The roles of the servers are written down. Host server of the CA: {host}. Tree key servers (W0.KAP.Security): {servers}.',
      database:
        'The eDirectory database of {host} is backed up together with NICI, as root on that server. A database backup without NICI cannot be used. Do the same on every other server that you want to be able to restore.',
      'nici-linux':
        'On Linux, /var/opt/novell/nici is kept with its exact permissions, and the NICI files in /etc/opt/novell. A lost machine key cannot be recovered.',
      'nici-windows':
        'On Windows, the registry keys HKLM\\SOFTWARE\\Novell\\NICI* are kept, and the folder that their value ConfigDirectory names.',
      'keep-existing':
        'Everyone who restores a server knows: first keep its existing NICI folder under another name.',
      'never-copy':
        'Everyone who restores a server knows: never copy nicisdi.key from one server to another. It is wrapped for its own server.',
      'ca-certificate':
        'Everyone knows that /var/opt/novell/eDirectory/data/SSCert.pem is the CA certificate without its key. It is not a backup of the CA.',
    },
    commandNote: 'PASSWORD is a new password of your choice. It protects the NICI files in the backup.',
    unknownHost: 'the CA’s host server',
    unknownServers: 'unknown',
    save: 'Save chec&klist',
    saved: 'The checklist is saved in the backup record and is printed on the restore sheet.',
    nothingNew: 'Select or clear a line first.',
    ticked: 'Done {date}',
    open: 'Open',
  },

  /** Texts of the file START-HERE.txt and of the starter for Linux on a recovery stick. */
  recoveryStick: {
    title: 'Recovery stick of an Organizational CA',
    intro:
      'This stick contains the backup of the Organizational CA of an eDirectory tree, and the program OrgCA Backup that verifies and restores it. You need no network, no installation, and no login. The backup password is not on this stick.',
    made: 'Created',
    program: 'Created with',
    tree: 'Tree',
    caObject: 'CA object',
    notNamed: 'not named in the receipt',
    asReceiptSays: '{value} (as the receipt says)',
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
    },
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
  },

  /** The printed page of a backup: its contents, fingerprints and the steps of a restore. Never the password. */
  restoreSheet: {
    title: 'Backup of the Organizational CA {subject}',
    intro: 'Keep this sheet with the medium. Keep the password in another place.',
    caObject: 'CA object',
    tree: 'Tree',
    hostServer: 'Host server',
    unknown: 'not known',
    made: 'Created',
    printed: 'Printed',
    medium: 'Label of the medium',
    seal: 'Seal',
    seals: {
      sound: 'Sealed with the backup password',
      none: 'Not sealed',
      broken: 'Broken when this page was printed',
      unchecked: 'Sealed; not checked for this page',
    } satisfies Record<SealState, string>,
    witness: 'Witness',
    record: 'Backup record',
    recordLine: 'line {line}: {sha256}',
    file: 'File',
    keyPair: 'Private key',
    sha256: 'SHA-256 of the file',
    certificate: 'Certificate',
    issuedBy: 'by {issuer}; valid from {from} to {to}',
    serial: 'Serial number',
    validity: 'Valid',
    validFromTo: '{from} to {to}',
    fingerprint: 'SHA-256',
    blanks: {
      place: 'Kept at',
      bag: 'Number of the bag',
      first: 'Date and signature',
      second: 'Date and second signature',
    },
    blank: '______________________________',
    stepsTitle: 'To restore the CA',
    iManagerTitle: 'With iManager',
    consoleOneTitle: 'With ConsoleOne',
    lastTitle: 'Afterwards',
    /** Values: file, server, name. */
    first: [
      'Get this sheet, the medium with {file}, and the password.',
      'Start OrgCA Backup, select “{verify.open}”, and verify {file}: its SHA-256 must match this sheet.',
      'If the wizard reports that servers might not import the chain or its order, use the Restore wizard to make a converted copy.',
    ],
    iManager: [
      'Log in to iManager as an administrator with the Supervisor right on the Security container.',
      'Delete the Organizational CA object {name} in the Security container if it is still there.',
      'Choose Novell Certificate Server, then Configure Certificate Authority. Because there is no CA, iManager offers to create one.',
      'Choose {server} as the host server and {name} as the name of the object, and the method Import.',
      'Choose the file {file}, enter its password, and then choose Finish.',
    ],
    consoleOne: [
      'Log in to the tree as an administrator with the Supervisor right on the Security container, and start ConsoleOne.',
      'Delete the Organizational CA object {name} in the Security container if it is still there.',
      'Right-click the Security container and choose New, Object, then NDSPKI:Certificate Authority.',
      'On the page Create an Organizational Certificate Authority Object, choose {server} as the server and {name} as the object name, and Import. Choose Next.',
      'Choose Read from File and the file {file}. Choose Next.',
      'Type the password of the file and choose Finish.',
    ],
    last: [
      'If the CA also has an EC key, import its file in the same way.',
      'Open the Restore wizard with this backup, go to its last page, and select “{restore.result.check}”. It compares the object with the backup.',
      'Validate a server certificate in iManager, and let the servers run their PKI Health Check (restart eDirectory).',
    ],
    unknownServer: 'a server of the tree that runs Certificate Server 2.21 or later',
  },

  /** The printed page of one keeper. Values: index, count, threshold, set, subject; `enter`: the label of the button. */
  shareSheet: {
    title: 'Share sheet of keeper {index} of {count}',
    rule: 'Any {threshold} of the {count} shares of set {set} open the backup. Fewer reveal nothing.',
    footer: 'Share {index} of {count}, set {set}, {subject}',
    subject: 'Organizational CA',
    tree: 'Tree',
    files: 'Backup files',
    made: 'Shares created',
    set: 'Set',
    fingerprint: 'CA certificate, SHA-256',
    witness: 'Witness',
    program: 'Created with',
    share: 'The share: five groups of five words',
    qr: 'QR code with the same words',
    doTitle: 'Do',
    do: [
      'Seal this sheet in an envelope. Write down the number of the seal.',
      'Keep it in a place to which you alone have access, away from the backup and from the other sheets.',
      'Before you leave your position, ask for new keepers.',
      'If the sheet is lost or was seen by others, report it at once.',
    ],
    dontTitle: 'Do not',
    dont: [
      'Do not copy, photograph, or e-mail this sheet.',
      'Do not enter the words in any program but OrgCA Backup.',
      'Do not read the words aloud to anyone.',
      'Do not keep two sheets of one set in one place.',
    ],
    useTitle: 'To open the backup',
    use: [
      'An administrator starts OrgCA Backup with the backup and selects “{enter}” when the password is requested.',
      'Enter the 25 words yourself, from left to right, group by group. Four letters of each word are enough. A scanner that works as a keyboard can read the QR code.',
      'After {threshold} keepers have entered their shares, the backup is open. Seal the sheet again.',
    ],
    blanks: {
      keeper: 'Name of the keeper',
      seal: 'Seal number',
      place: 'Kept at',
      first: 'Date and signature of the keeper',
      second: 'Date and signature of the witness',
    },
  },

  ldif: {
    /** Lines that explain the LDIF of a CA object, as comments in front of it. ASCII. */
    ldifComments: [
      'The CA object as it is in the backup, without the private key. The key is only in the PFX file.',
      'Check the DN and hostServer before you use it. A live eDirectory imports the key only with its own tools.',
    ],
    /** In front of the copy of a CA object that is about to be replaced. */
    savedObjectComments: [
      'The CA object as it was before it was replaced. A private key that was stored unencrypted is not included.',
      'It is in the PFX file in the same folder. A key that NICI has wrapped is included as stored.',
    ],
  },

  /** The section "Without this program" of START-HERE.txt, restore sheet and guide. `other`: encryption that is none of the profiles. */
  withoutProgram: {
    title: 'Without this program',
    intro: [
      'The backup is a standard PKCS #12 file (RFC 7292). With its password, other programs read it, too.',
      'Open a terminal in the folder with the files and enter the lines below. If a line asks for a password, enter it. It is not shown while you enter it. A wrong password is reported.',
      'The private key of the CA can sign certificates for the whole tree. Use a computer without a network, and delete the key and each copy as soon as you no longer need them.',
    ],
    keepers:
      'If keepers share the password, their shares must be combined first. The file docs/keepers.md in the source code of OrgCA Backup describes how.',
    openssl: {
      title: 'OpenSSL (Linux, macOS, Windows)',
      check: 'Look into the file and check its integrity.',
      certificates: 'Save the certificates.',
      key: 'Save the private key. Choose a password for the new file and enter it twice.',
      match: 'Compare certificate and key. Both lines must show the same public key.',
      notes: {
        modern: 'Requires OpenSSL 1.1 or later.',
        compatible:
          'The option -legacy loads old algorithms. If openssl does not know it (before version 3.0, LibreSSL), leave it out.',
        edirectory:
          'The option -legacy loads old algorithms. If openssl does not know it (before version 3.0, LibreSSL), leave it out.',
        pbmac1:
          'Requires OpenSSL 3.4 or later. Older versions report a wrong password; with the option -nomacver they open the file without checking its integrity.',
        other: 'If openssl reports “unsupported”, add the option -legacy after pkcs12.',
      } satisfies Record<ProfileName | 'other', string>,
    },
    keytool: {
      title: 'keytool (Java)',
      check: 'Look into the file and check its integrity. “PrivateKeyEntry” means that it contains the key.',
      certificates: 'Show the certificates as text (Base64).',
      copy: 'Copy key and certificates to a new file. Enter a password for the new file twice, then the backup password.',
      notes: {
        modern: 'Requires Java 8u301 or later.',
        compatible: 'Requires Java 7 or later.',
        edirectory: 'Requires Java 7 or later.',
        pbmac1: 'Requires Java 25.0.5 or later.',
        other: 'Use a current version of Java.',
      } satisfies Record<ProfileName | 'other', string>,
    },
    windows: {
      title: 'Windows',
      check: 'Look into the file without an import.',
      steps: [
        'To import, double-click the file, select “Current User”, enter the password, select “Mark this key as exportable”, and select “Place all certificates in the following store”, “Personal”.',
        'Start certmgr.msc and open “Personal”, “Certificates”. “All Tasks”, “Export” saves a certificate, or certificate and key.',
        'Then delete the certificate there. This deletes its private key from the computer, too.',
      ],
      notes: {
        modern: 'Requires Windows 10 1709, Windows Server 2019, or later.',
        compatible: 'Windows can open the file.',
        edirectory: 'Windows can open the file.',
        pbmac1: 'Windows is not known to open this file. Use OpenSSL.',
        other: 'If Windows rejects the correct password, use OpenSSL.',
      } satisfies Record<ProfileName | 'other', string>,
    },
    macos: {
      title: 'macOS',
      steps: [
        'In Keychain Access, select the keychain “login”, then “File”, “Import Items”, and the file. Enter its password.',
        'Select “My Certificates”. The arrow in front of the certificate shows its key. “File”, “Export Items” saves both.',
        'Then delete certificate and key there.',
      ],
      notes: {
        modern: 'macOS 14 and earlier report a wrong password for this file. Use OpenSSL.',
        compatible: 'macOS can open the file.',
        edirectory: 'macOS can open the file.',
        pbmac1: 'macOS is not known to open this file. Use OpenSSL.',
        other: 'If macOS rejects the correct password, use OpenSSL.',
      } satisfies Record<ProfileName | 'other', string>,
    },
  },
} as const;
