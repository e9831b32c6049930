import { common } from './common.ts';

/**
 * Texts of the wizard "Organizational CA - Export", page by page. `&` stands before the letter that Alt reaches;
 * Back, Next, Finish and Help have B, N, F and H.
 */
export const exportWizard = {
  title: 'Organizational CA - Export',
  pages: {
    E1: {
      step: 'CA object',
      heading: 'The Organizational CA to export',
      text: 'This wizard writes the certificates of the Organizational CA to a file, together with its private key if you want a backup.',
      help: [
        'Each eDirectory tree has one Organizational CA. It signs the certificates of the servers and users of the tree.',
        'Check that the name belongs to the tree that you want to back up, then select “Next”.',
        'The Organizational CA should be backed up when it is working properly.',
      ],
    },
    E2: {
      step: 'Certificate',
      heading: 'Which certificate do you want to export?',
      text: 'Each key pair of the Organizational CA has two certificates. Select one of them.',
      help: [
        'The Self-Signed Certificate is signed by the CA itself. The Public Key Certificate is issued by NICI.',
        'For a backup it does not matter which one you select. The backup contains both.',
        'If you export without the private key, only the selected certificate is written.',
      ],
    },
    E3: {
      step: 'Private key',
      heading: 'Do you want to export the private key with the certificate?',
      text: 'A backup needs the private key. Without it the Organizational CA cannot be restored.',
      help: [
        'Select “Yes” to make a backup. You are asked for a password that protects the file.',
        'Select “No” to write a certificate that others can have, for example to install it in browsers.',
        'If “Yes” is disabled, the reason is shown below it.',
        'If NICI has wrapped the key, a server of the tree must open it. Select “The tree exports it (Identity Console)” if the tree has a gateway: enter its address and your eDirectory password, and check the connection.',
        'Without a gateway, export the CA yourself and select “From a file that iManager or Identity Console exported”. The page lists the steps in iManager.',
        'The wizard compares that file with the CA object, adds the missing certificates, and writes a new backup with a password of your choice.',
      ],
    },
    E4: {
      step: 'File',
      heading: 'Where should the file be written?',
      text: 'Put the backup on a USB stick or another medium that you can lock away.',
      help: [
        'Select a USB stick from the list, or select “Browse” to choose another folder.',
        'Plug in the USB stick before you select “Refresh”.',
        'A backup on the disk of the server is lost together with the server.',
      ],
    },
    E5: {
      step: 'Password',
      heading: 'Password for the backup file',
      text: 'The file will contain the private key of your Organizational CA. Anyone who has the file and this password can issue certificates in its name.',
      help: [
        'eDirectory requires at least 6 characters. A generated password is much stronger and still easy to enter.',
        'Without the password, the file cannot be opened, not even by us. Keep it apart from the file.',
        'To let several people open the backup only together, select “Keepers”. Each keeper receives a printed share, and the number of shares that you choose opens the backup.',
        'Select “Compatible” only if one of the old systems listed there must open the file.',
      ],
    },
    E6: {
      step: 'Summary',
      heading: 'Ready to write the file',
      text: 'Check the summary, then select “Finish”. Nothing has been written yet.',
      help: [
        'A line marked “Blocks the backup” must be fixed first. A line marked “Warning” does not block the backup. It is noted in the receipt.',
        'Select “Back” to change an entry. Your entries are kept.',
      ],
    },
    E7: {
      step: 'Finish',
      heading: 'Writing the file',
      text: '',
      help: [
        'The file is written, read back from the medium, opened with the password, and compared with the certificates. Only then is it reported as written.',
        'Store the file in a secure place, and keep the password apart from it.',
      ],
    },
  },
  /** In place of the pages above where a certificate is written without its key. */
  certificatePages: {
    E4: {
      step: 'File',
      heading: 'Where should the certificate be written?',
      text: 'The file contains no secret. Select a drive or a folder.',
      help: [
        'Select a drive from the list, or select Browse to choose another folder.',
        'A certificate without its private key is not a backup. The CA cannot be restored from it.',
      ],
    },
  },
  /** Why Next is disabled. */
  reasons: {
    'no-certificates': 'This object contains no certificate that can be exported.',
    'choose-certificate': 'Select a certificate.',
    'key-forbidden': 'The private key cannot be exported. Select “No”.',
    'key-password': 'Enter the password of the stored private key.',
    ...common.gateway.reasons,
    'key-file': 'Choose the file that iManager exported.',
    'key-file-password': 'Enter the export password of the file.',
    'checks-first': 'The checks before the backup have not run yet.',
    'name-empty': 'Enter a file name.',
    'name-forbidden':
      'Some systems do not support this file name. Use only letters, digits, spaces, dots, hyphens, and underscores, with no dot at the beginning or end.',
    'name-reserved':
      'Windows reserves this file name for a device, such as CON, NUL, or COM1. Choose another name.',
    'name-long': 'The file name is too long. Maximum number of characters: {max}.',
    'choose-location': 'Choose a drive or a folder.',
    'browse-again': 'The file name has changed since the folder was chosen. Select “Browse” again.',
    'same-folder': 'Two copies have the same destination folder. Remove one of them.',
    'agree-replace': 'Select “Replace the existing files”, or choose another name or folder.',
    'password-short': 'Enter a password of at least {min} characters.',
    'password-differs': 'Enter the same password in both fields.',
    'check-stops': 'A check blocks this backup. The reason is on this page.',
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
    /** If the CA has two key pairs, so that the names of the certificates are ambiguous. */
    withKey: '{role} ({key})',
    note: 'Issued by {issuer}. {key}, valid until {date}.',
    both: 'The backup contains both certificates, whichever one you select here.',
    twoPairs:
      'This CA has two key pairs ({keys}). A backup writes one file for each of them, with both certificates of the key pair.',
  },
  key: {
    yes: '&Yes',
    yesNote:
      'Backup: one password-protected PKCS #12 (PFX) file with the private key and all certificates of the CA.',
    yesTwoPairs:
      'Backup: two password-protected PKCS #12 (PFX) files, one for each key pair, with the private keys and all certificates of the CA.',
    from: 'How the key leaves the tree',
    directory: 'Read only the available key from the dir&ectory',
    directoryNote: 'The {keys} key. The other key pair is not in the backup.',
    gateway: 'The &tree exports it (Identity Console)',
    gatewayNote:
      'The key is wrapped by NICI. The tree’s gateway unwraps it on the server and sends it with a one-time password. This wizard checks it and re-encrypts it.',
    file: 'From a file that &iManager or Identity Console exported',
    fileNote:
      'You export the CA yourself. This wizard checks that file, completes it from the directory, and writes the backup.',
    no: 'N&o',
    noNote: 'Only the selected certificate, in DER or Base64 format. The CA cannot be restored from it.',
    forbidden: '{what} {why} {todo} (Code {code}, page E3)',
    onePairMissing: 'The {key} key is not in the backup',
    rights: 'Your rights on the CA object',
    supervisor: 'Supervisor',
    readKey: 'Read private key',
    answers: {
      granted: 'Yes',
      denied: 'No',
      'not-offered': 'Unknown (the server does not support this query)',
      failed: 'Unknown (the query failed)',
    },
    password: 'P&assword of the stored key',
    passwordHelp:
      'This key is stored in the directory with a password of its own. It is neither your eDirectory password nor the backup password.',
    checking: 'Reading the key and checking the certificates...',
  },
  /** Page E3, if the key comes from an exported file. */
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
      'Delete the exported file after the backup is written and verified, because it contains the private key of your CA.',
    file: 'File',
    none: 'No file has been chosen yet.',
    choose: '&Choose file...',
    password: 'Pass&word of that file',
    passwordHelp: 'The export password from iManager. You choose the backup password later.',
    check: 'Chec&k file',
    checked: 'This file has been checked.',
    checking: 'Opening the file and comparing it with the CA object...',
    fits: 'The file matches the CA and contains the {key} key',
    freshness: {
      same: 'It was exported from the tree’s current CA.',
      'tree-renewed':
        'The certificate of the CA has been renewed since this file was exported. The key is the same. The backup contains the current certificates of the tree.',
      'file-newer':
        'The certificates in the file are newer than those in the tree. The key is the same. Your server might not have the change yet. Wait for the synchronization, or log in to another server. The backup contains the certificates of the tree.',
    },
    fromTree: {
      one: 'One certificate that is missing in the file is added from the tree.',
      many: '{count} certificates that are missing in the file are added from the tree.',
    },
    fromFile: {
      one: 'One certificate that is missing in the tree is added from the file.',
      many: '{count} certificates that are missing in the tree are added from the file.',
    },
    missing:
      'This file does not contain its key. iManager exports one key pair at a time. Export the other one too, and run this wizard again with that file.',
  },
  file: {
    format: 'Format',
    formats: { der: '&DER (binary)', pem: 'Ba&se64 (text)' },
    name: 'File na&me',
    secondFile:
      'The files for the second key pair, the other attributes of the CA object (.ldif), and the receipt are written to the same folder with similar names.',
    receipt:
      'The other attributes of the CA object (.ldif) and a receipt are written to the same folder with similar names. They contain no secrets.',
    stopsTitle: 'A check blocks this backup',
    stopsText: 'Select “Next” to see the reasons on the page “Summary”, or go back.',
    keptTitle: '{file} is not changed',
    keptText:
      'It contains the other key pair of the CA. If it belongs to this CA, the new receipt lists both files.',
    existsTitle: 'A file of that name already exists',
    existsText: 'Existing files: {files}.',
    existsIn: '{folder}: {files}.',
    replace: 'Re&place the existing files',
  },
  /** Page E4: additional media in the same run. */
  copies: {
    sameMedium: {
      title: 'This copy is on the same medium',
      text: 'If the medium fails or is lost, both copies are lost with it. Choose another drive.',
    },
    title: 'Additional copies',
    text: 'One medium can fail. The same files are written to each medium in this run, read back, and verified.',
    list: 'Media for copies',
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
      'too-short': 'Too short. eDirectory requires at least 6 characters.',
      'not-ascii':
        'It contains characters other than A-Z, a-z, 0-9, and common punctuation. Some programs (Java, old servers) cannot open a file with such a password.',
      'leading-or-trailing-space':
        'It begins or ends with a space, which is easily lost when you write it down.',
      common: 'It is a common password or consists of common words. It can be guessed quickly.',
    },
    generate: '&Generate a password',
    generatedTitle: 'Write this password down now',
    generatedText: 'It is shown only here. Check each character, and keep the note apart from the file.',
    encryption: 'Encryption',
    profiles: {
      modern: {
        label: '&Modern: AES-256, SHA-256',
        note: 'Opens in OpenSSL 1.1 or later, Java 8u301 or later, Firefox (NSS), Windows 10 1709 or later, and Windows Server 2019 or later.',
      },
      compatible: {
        label: '&Compatible: Triple DES, SHA-1',
        note: 'Also opens on old systems: Certificate Server and iManager of any age, Windows Server 2012 to 2016, macOS up to 14, older Java. Its security depends on the password. Use a generated password.',
      },
      pbmac1: {
        label: 'PBMAC1: AES-256, SHA-256, integrity check as in RFC 9879',
        note: 'For organizations that must comply with FIPS. Opens only in OpenSSL 3.4, Java 25.0.5, GnuTLS 3.8.6, NSS 3.132, or later versions. eDirectory servers are not known to open it.',
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
    content: 'Contents',
    keyFile: 'Key from',
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
    states: { pass: 'Passed', warn: 'Warning', stop: 'Blocks the backup', unchecked: 'Not checked' },
    checkReason: '{what} {why} {todo} (Code {code}, page E6)',
  },
  run: {
    stagesLabel: 'Progress',
    stages: {
      read: 'Read the CA object from the directory',
      assemble: 'Match the key with its certificates',
      encrypt: 'Encrypt',
      write: 'Write the file',
      'read-back': 'Read the file back, open it, and compare it',
      receipt: 'Write the attributes of the CA object and the receipt',
    },
    stageOf: '{stage}: {file}',
    writing: 'Writing the certificate...',
    running: 'Step {at} of {count}: {stage}',
    failedHeading: 'The file was not written',
    failedText: 'Your entries are kept. Select “Back” to change an entry, or “Finish” to try again.',
    doneHeading: 'Backup written and verified',
    doneHeadingCertificate: 'Certificate written',
    doneText:
      'The encrypted backup file is written to the location specified. It is now ready to be stored in a secure location for emergency use.',
    doneTextCertificate: 'The file contains only a certificate. The CA cannot be restored from it.',
    file: 'File',
    size: 'Size',
    sha256: 'SHA-256',
    inside: 'Contents',
    insideKey: 'Private key, {key}',
    insideCertificate: '{role}: {subject}, valid until {date}',
    keyEncryption: 'Key encryption',
    certificateEncryption: 'Certificates',
    mac: 'Integrity check',
    objectFile: 'CA object',
    receipt: 'Receipt',
    verified:
      'Read back from the medium, opened with the password, and matched with its certificates on {time}.',
    places: 'Destinations',
    placeVerified: '{folder}: written and verified',
    placeFailed: '{folder}: not written',
    copyFailedTitle: 'The backup is not in {folder}',
    copyFailedText:
      '{what} {why} {todo} The copies in the other folders were written and verified. (Code {code}, page E7)',
    ejectTitle: 'Before you unplug the drive',
    /** By platform, as Node names it. */
    eject: {
      win32: [
        'Close windows that show the drive. In the taskbar, select “Safely Remove Hardware and Eject Media”, then the drive.',
        'Wait for the message that it is safe to remove the hardware, then unplug it.',
      ],
      darwin: [
        'In the Finder, select the eject symbol next to the name of the drive.',
        'Wait until the drive is no longer listed, then unplug it.',
      ],
      linux: [
        'In the file manager, select the eject symbol next to the name of the drive. In a terminal: udisksctl unmount -b DEVICE, then udisksctl power-off -b DEVICE (lsblk shows the device).',
        'Wait until the drive is no longer listed and its light is off, then unplug it. The files of this backup are already synchronized to the medium. Ejecting closes the file system.',
      ],
    },
    reveal: '&Show in folder',
    tools: { verify: 'Verify a backup...', 'recovery-stick': 'Make a recovery stick...' },
    adviceKeepers: [
      'Save or print the share sheets, and give each keeper one.',
      'Hold the rehearsal with the keepers.',
      'Store the USB stick with all files in a secure place, away from the share sheets.',
      'Verify the backup once a year with the keepers, and make a new one when the CA is renewed.',
    ],
    advice: [
      'Store the USB stick with all files in a secure place.',
      'Keep the password in a password manager or a sealed envelope, apart from the file.',
      'Print the restore sheet and keep it with the stick.',
      'Verify the backup once a year, and make a new one when the CA is renewed.',
    ],
  },
} as const;
