import { uiGateway } from './ui-gateway.ts';

/**
 * Texts of the wizard "Organizational CA - Export", page by page. `&` stands before the letter that Alt reaches;
 * Back, Next, Finish and Help have B, N, F and H.
 */
export const uiExport = {
  title: 'Organizational CA - Export',
  pages: {
    E1: {
      step: 'CA object',
      heading: 'The Organizational CA to export',
      text: 'This wizard writes the certificates of the Organizational CA to a file, together with its private key if you want a backup.',
      help: [
        'Each eDirectory tree has one Organizational CA. It signs the certificates of the servers and users of the tree.',
        'Check that the name belongs to the tree that you want to back up, then choose Next.',
        'The Organizational CA should be backed up when it is working properly.',
      ],
    },
    E2: {
      step: 'Certificate',
      heading: 'Which certificate do you want to export?',
      text: 'Each key of the Organizational CA has two certificates. Choose one of them.',
      help: [
        'The Self-Signed Certificate is signed by the CA itself. The Public Key Certificate is signed by the CA of NetIQ (NICI).',
        'For a backup it makes no difference which one you choose: both are written to the file.',
        'If you export a certificate without its private key, the one that you choose is written.',
      ],
    },
    E3: {
      step: 'Private key',
      heading: 'Do you want to export the private key with the certificate?',
      text: 'A backup needs the private key. Without it the Organizational CA cannot be restored.',
      help: [
        'Choose Yes to make a backup. You will be asked for a password that protects the file.',
        'Choose No to write a certificate that others may have, for example to install it in browsers.',
        'If Yes cannot be chosen, the reason stands below it.',
        'If NICI has wrapped the key, a server of the tree must open it. Select “The tree exports it (Identity Console)” if the tree has a gateway: enter its address and the password of your login, and check the connection.',
        'Without a gateway, export the CA yourself and select “From a file that iManager or Identity Console exported”. The page lists the steps in iManager.',
        'The program holds that file against the CA object, adds the certificates that it lacks, and writes a new backup from it under a password of your choice.',
      ],
    },
    E4: {
      step: 'File',
      heading: 'Where should the file be written?',
      text: 'Put the backup on a memory stick or another medium that you can lock away.',
      help: [
        'Choose a memory stick from the list, or choose Browse to pick another folder.',
        'Plug the memory stick in before you choose Refresh.',
        'A backup on the disk of the server itself is lost together with the server.',
      ],
    },
    E5: {
      step: 'Password',
      heading: 'Password for the backup file',
      text: 'The file will hold the private key of your Organizational CA. Whoever has the file and this password can issue certificates in its name.',
      help: [
        'The documents ask for 6 or more characters. A generated password is much stronger and still easy to type.',
        'Without the password nobody can open the file, not even the makers of this program. Keep it apart from the file.',
        'Choose Compatible only if the file must be opened by one of the old systems that it names.',
      ],
    },
    E6: {
      step: 'Summary',
      heading: 'Ready to write the file',
      text: 'Check what will be done, then choose Finish. Nothing has been written so far.',
      help: [
        'A line marked "Stops the backup" must be put right first. A line marked "Look at this" does not stop the backup; it is noted in the receipt.',
        'Choose Back to change an answer. Nothing that you entered is lost.',
      ],
    },
    E7: {
      step: 'Finish',
      heading: 'Writing the file',
      text: '',
      help: [
        'The file is written, read back from the medium, opened with the password, and compared with the certificates. Only then is it reported as written.',
        'Put the file in a secure place, and keep the password apart from it.',
      ],
    },
  },
  /** Why a page cannot be left. */
  reasons: {
    'no-certificates': 'This object holds no certificate that can be exported.',
    'choose-certificate': 'Choose a certificate to go on.',
    'key-forbidden': 'The private key cannot be exported. Choose No to go on.',
    'key-password': 'Type the password of the stored private key to go on.',
    ...uiGateway.reasons,
    'key-file': 'Choose the file that iManager exported to go on.',
    'key-file-password': 'Type the password that the file was exported with to go on.',
    'checks-first': 'The checks before a backup have not run yet.',
    'name-empty': 'Type a file name to go on.',
    'name-forbidden':
      'This file name is not possible everywhere. Use letters, digits, spaces, dots, hyphens and underscores, and no dot at its beginning or end.',
    'name-long': 'The file name is too long: {max} characters are possible.',
    'choose-location': 'Choose a drive or a folder to go on.',
    'browse-again': 'The file name has changed since the folder was chosen. Choose Browse again.',
    'same-folder': 'Two of the places are the same folder: remove one of the copies.',
    'agree-replace': 'Agree to replace the existing file, or choose another name or place.',
    'password-short': 'Type a password of {min} characters or more to go on.',
    'password-differs': 'Type the same password in both fields to go on.',
    'check-stops': 'A check stops this backup. Its reason stands on this page.',
  },
  roles: {
    'self-signed': 'Self-Signed Certificate',
    'public-key': 'Public Key Certificate',
    server: 'Server certificate',
    chain: 'Certificate of an issuer',
  },
  ca: {
    name: 'Name',
    dn: 'Object (DN)',
    hostServer: 'Host server',
    noHostServer: 'not named in the object',
    keys: 'Keys',
  },
  certificate: {
    legend: 'Certificate',
    /** Where the CA has two key pairs, so that the names of the certificates are not enough. */
    withKey: '{role} ({key})',
    note: 'Subject {subject}, issuer {issuer}. {key}, valid until {date}.',
    both: 'Both certificates are written to the file during the backup operation, whichever one you choose here.',
    twoPairs:
      'This CA has two key pairs ({keys}). A backup writes one file for each of them in the same run, each with both of its certificates.',
  },
  key: {
    yes: '&Yes',
    yesNote:
      'Backup: one password-protected PKCS #12 (PFX) file with the private key and all certificates of the CA.',
    yesTwoPairs:
      'Backup: two password-protected PKCS #12 (PFX) files, one for each key pair, with the private keys and all certificates of the CA.',
    from: 'How the key leaves the tree',
    directory: 'Only what the dir&ectory gives',
    directoryNote: 'The {keys} key. The other key pair is not in the backup.',
    gateway: 'The &tree exports it (Identity Console)',
    gatewayNote:
      'The key is wrapped by NICI. The tree’s gateway opens it on the server and sends it under a one-time password; this wizard checks it and encrypts it again.',
    file: 'From a file that &iManager or Identity Console exported',
    fileNote:
      'You export the CA yourself. This wizard checks that file, completes it from the directory, and writes the backup.',
    no: 'N&o',
    noNote: 'The chosen certificate alone, in DER or Base64 format. The CA cannot be restored from it.',
    forbidden: '{what} {why} {todo} (Code {code}, page E3)',
    onePairMissing: 'The {key} key will not be in the backup',
    rights: 'Your rights on the CA object',
    supervisor: 'Supervisor',
    readKey: 'Read private key',
    answers: {
      granted: 'Yes',
      denied: 'No',
      'not-offered': 'This server does not tell',
      failed: 'Could not be found out',
    },
    password: 'P&assword of the stored key',
    passwordHelp:
      'This key is stored in the directory under a password of its own. It is not your login password, and not the password of the backup.',
    checking: 'Reading the key and checking the certificates...',
  },
  /** Page E3, where the key comes from an exported file. */
  keyFile: {
    heading: 'The file that iManager exported',
    steps: 'How to export the CA in iManager',
    /** In iManager's own words. */
    stepList: [
      'Log in to iManager as an administrator with the Supervisor right on the Organizational CA.',
      'Under Roles & Tasks, choose Novell Certificate Server (NetIQ Certificate Server in newer versions), then Configure Certificate Authority.',
      'On the page Certificates, check the box before Self Signed Certificate and choose Export. For an EC key pair, choose the EC certificate.',
      'Check "Export Private Key", type a password twice, and choose Next.',
      'Choose "Save the exported certificate" and keep the file (cert.pfx) where this computer can read it.',
    ],
    stepsEnd:
      'Delete the exported file once the backup is written and proved: it holds the private key of your CA.',
    file: 'File',
    none: 'No file has been chosen yet.',
    choose: '&Choose file...',
    password: 'Pass&word of that file',
    passwordHelp: 'The one that was typed in iManager. The backup gets a password of its own later.',
    check: 'Chec&k file',
    checked: 'This file has been checked.',
    checking: 'Opening the file and comparing it with the CA object...',
    fits: 'The file fits the CA: it holds the {key} key',
    freshness: {
      same: 'It was exported from the CA as the tree has it today.',
      'tree-renewed':
        'The certificate of the CA was renewed since this file was exported. The key is the same, and the backup takes the certificates of today from the tree.',
      'file-newer':
        'The certificates in the file are newer than those in the tree. The key is the same. Perhaps the server that you are logged in to does not have the change yet: wait until it has, or log in to another one. The backup takes the certificates of the tree.',
    },
    fromTree: {
      one: 'One certificate that the file lacks is added from the tree.',
      many: '{count} certificates that the file lacks are added from the tree.',
    },
    fromFile: {
      one: 'One certificate that the tree lacks is taken from the file.',
      many: '{count} certificates that the tree lacks are taken from the file.',
    },
    missing:
      'This file holds no key for it. iManager exports one key pair at a time: export the other one too, and run this wizard a second time with that file.',
  },
  file: {
    format: 'Format',
    formats: { der: '&DER (binary)', pem: 'Ba&se64 (text)' },
    name: 'File na&me',
    secondFile:
      'The second key pair, the other attributes of the CA object (.ldif) and the receipt go into the same folder, named after this file.',
    receipt:
      'The other attributes of the CA object (.ldif) and a receipt go into the same folder, named after this file. Neither holds a secret.',
    stopsTitle: 'A check stops this backup',
    stopsText: 'You can go on and read the reasons on the page Summary, or go back.',
    existsTitle: 'There is already a file of that name',
    existsText: 'These files are there: {files}.',
    existsIn: '{folder}: {files}.',
    replace: 'Re&place the existing files',
  },
  /** Page E4: further media in the same run. */
  copies: {
    title: 'Further copies',
    text: 'One medium can fail. The same files go to each medium in this run, and each is read back and proved.',
    list: 'Media that get a copy',
    remove: 'Remove',
    removeName: 'Remove the copy in {folder}',
    toDrive: 'Copy to {name}',
    toFolder: 'Copy to another f&older...',
  },
  password: {
    password: '&Password',
    repeat: 'R&epeat',
    differs: 'The two passwords differ.',
    strength: 'Strength',
    strengthWaiting: 'Enter a password, or generate one.',
    ratings: { weak: 'Weak', fair: 'Fair', good: 'Good', strong: 'Strong' },
    /** The time that one current graphics card needs. */
    strengthWords: '{rating}. Time to guess it: {time}',
    /** The question about a password that can be guessed too soon. */
    weak: {
      title: 'Password strength',
      heading: 'This password can be guessed. Time needed: {time}',
      text: 'A person who has the file can try passwords without limit. The time applies to one current graphics card. Choose a longer password, or have one generated.',
      other: '&Choose another password',
      use: '&Use it anyway',
    },
    warnings: {
      'too-short': 'Too short: the documents ask for 6 or more characters.',
      'not-ascii':
        'It has letters or signs beyond A-Z, a-z, 0-9 and the usual punctuation. Some programs (Java, old servers) cannot open a file with such a password.',
      'leading-or-trailing-space':
        'It begins or ends with a space, which is easily lost when it is written down.',
      common: 'It is a common password, or built from common words. It will be guessed early.',
    },
    generate: '&Generate a password',
    generatedTitle: 'Write this password down now',
    generatedText: 'It is shown only here. Check it letter by letter, and keep the note apart from the file.',
    encryption: 'Encryption',
    profiles: {
      modern: {
        label: '&Modern: AES-256, SHA-256',
        note: 'Opens in OpenSSL 1.1 and newer, Java 8u301 and newer, Firefox (NSS), Windows 10 1709 and newer, Windows Server 2019 and newer.',
      },
      compatible: {
        label: '&Compatible: Triple DES, SHA-1',
        note: 'Also opens on old systems: Certificate Server and iManager of any age, Windows Server 2012 to 2016, macOS up to 14, older Java. Its strength rests on the password, so use a generated password.',
      },
      pbmac1: {
        label: 'PBMAC1: AES-256, SHA-256, integrity check after RFC 9879',
        note: 'For places that must follow FIPS. Opens only in OpenSSL 3.4, Java 25.0.5, GnuTLS 3.8.6, NSS 3.132 and newer. No eDirectory server is known to open it.',
      },
      edirectory: {
        label: 'As eDirectory &writes it: Triple DES, RC2',
        note: 'The layout of files that eDirectory itself exports, for an import into a tree. Its encryption is weak: use a generated password, and delete the file after the import.',
      },
    },
    iterations: '{profile} ({count} iterations)',
    advanced: 'Advanced',
    iterationCount: 'Iterations: {count}',
    dotNet: 'For .NET 9 or later: {count} iterations',
    oldest: 'For the oldest servers: {count} iterations',
    pbmac1: 'PBMAC1, for organizations that must comply with FIPS',
  },
  summary: {
    ca: 'CA object',
    content: 'What is written',
    keyFile: 'Key taken from',
    gateway: 'Gateway',
    contentBackup: 'Private key ({keys}) with all certificates and their chain',
    contentCertificate: '{role} without its private key, {format}',
    formats: { der: 'DER', pem: 'Base64' },
    file: 'File',
    copies: 'Copies',
    replaces: 'Replaces {files}',
    encryption: 'Encryption',
    password: 'Password',
    passwordSet: 'Set: {length} characters',
    checks: 'Checks',
    states: { pass: 'Good', warn: 'Look at this', stop: 'Stops the backup', unchecked: 'Not checked' },
    checkReason: '{what} {why} {todo} (Code {code}, page E6)',
  },
  run: {
    stagesLabel: 'Progress',
    stages: {
      read: 'Read the CA object from the directory',
      assemble: 'Put key and certificates together and check them',
      encrypt: 'Encrypt',
      write: 'Write the file',
      'read-back': 'Read the file back, open it and compare it',
      receipt: 'Write the attributes of the CA object and the receipt',
    },
    stageOf: '{stage}: {file}',
    writing: 'Writing the certificate...',
    running: 'Step {at} of {count}: {stage}',
    failedHeading: 'The file was not written',
    failedText: 'Nothing that you entered is lost. Choose Back to change an answer, or Finish to try again.',
    doneHeading: 'Backup written and verified',
    doneHeadingCertificate: 'The certificate is written',
    doneText:
      'The encrypted backup file is written to the location specified. It is now ready to be stored in a secure location for emergency use.',
    doneTextCertificate: 'The file holds a certificate only. The CA cannot be restored from it.',
    file: 'File',
    size: 'Size',
    sha256: 'SHA-256',
    inside: 'What is inside',
    insideKey: 'Private key, {key}',
    insideCertificate: '{role}: {subject}, valid until {date}',
    keyEncryption: 'Key encryption',
    certificateEncryption: 'Certificates',
    mac: 'Integrity check',
    objectFile: 'CA object',
    receipt: 'Receipt',
    proved:
      'Read back from the medium, opened with the password, and compared with its certificates on {time}.',
    places: 'Places',
    placeProved: '{folder}: read back and proved',
    placeFailed: '{folder}: not written',
    copyFailedTitle: 'The backup is not in {folder}',
    copyFailedText:
      '{what} {why} {todo} The other places are not concerned: the backup there is proved. (Code {code}, page E7)',
    ejectTitle: 'Before you pull the medium',
    /** By platform, as Node names it. */
    eject: {
      win32: [
        'Close windows that show the drive. In the task bar, choose Safely Remove Hardware and Eject Media, then the drive.',
        'Wait for the message that it is safe to remove the hardware, then pull it.',
      ],
      darwin: [
        'In the Finder, choose the eject symbol beside the name of the drive.',
        'Wait until the drive has gone from the list, then pull it.',
      ],
      linux: [
        'In the file manager, choose the eject symbol beside the name of the drive. In a terminal: udisksctl unmount -b DEVICE, then udisksctl power-off -b DEVICE (lsblk shows the device).',
        'Wait until the drive has gone from the list and its light has stopped, then pull it. The files of this backup were synced to the medium already; ejecting closes the file system.',
      ],
    },
    reveal: '&Show in folder',
    tools: { verify: 'Verify a backup...', 'recovery-stick': 'Make a recovery stick...' },
    advice: [
      'Store the USB stick with all files in a secure place.',
      'Keep the password in a password manager or a sealed envelope, apart from the file.',
      'Print the restore sheet and keep it with the stick.',
      'Verify the backup once a year, and make a new one when the CA is renewed.',
    ],
  },
};

export type UiExport = typeof uiExport;
