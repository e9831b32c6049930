import type { ExistingCa, OfflineOutput, RestoredCheck, RestoreStage } from '../../restore.ts';
import type { TodaysCa } from '../../report-check.ts';
import { common } from './common.ts';

/** Texts of the wizard that restores an Organizational CA, page by page. `&` stands before the letter that Alt reaches. */
export const restore = {
  title: 'Restore a CA',
  /** On the login page and in the console. */
  open: 'Restore a &CA...',
  pages: {
    R1: {
      step: 'File',
      heading: 'Import: which backup do you want to restore from?',
      text: 'Choose the file with the private key and the certificates of the Organizational CA. Nothing is changed before the last page.',
      help: [
        'ConsoleOne calls this step “Import” and “Read from File”.',
        'A CA with an RSA and an EC key has two files, such as ACME-TREE-CA.pfx and ACME-TREE-CA-ec.pfx. Choose both.',
        'The pages up to “Where” need no network and no login.',
      ],
    },
    R2: {
      step: 'Contents',
      heading: 'About the backup file',
      text: 'Compare it with the restore sheet of the backup before you continue.',
      help: [
        'If the file was not changed, its SHA-256 matches the restore sheet.',
        'The receipt in the same folder shows the tree of the backup.',
      ],
    },
    R3: {
      step: 'Password',
      heading: 'Password of the backup',
      text: 'The file is opened in memory, and its contents are checked.',
      help: ['Enter the backup password. It is not your eDirectory password.'],
    },
    R4: {
      step: 'Where',
      heading: 'Where do you want to restore the CA?',
      text: 'The file was opened, and a CA can be restored from it.',
      help: [
        '“Into the directory” creates or replaces the CA object of the tree to which you are logged in. In a live eDirectory, the tree’s gateway imports the CA, or the wizard guides you through iManager or ConsoleOne.',
        '“Offline” creates files from the backup, such as RootCert.der or a copy with another password. It needs no network.',
      ],
    },
    R5: {
      step: 'Server and name',
      heading: 'Host server and object name',
      text: 'The CA runs on its host server. A tree has one Organizational CA in its Security container.',
      help: [
        'Choose the host server of the CA. It does not have to be the previous one.',
        'Use the previous object name of the CA, such as ACME-TREE CA.',
      ],
    },
    R6: {
      step: 'Existing CA',
      heading: 'Existing CA in the directory',
      text: '',
      help: [
        'An existing CA object is saved completely before it is replaced.',
        'If the backup belongs to an older CA, certificates of the newer CA can no longer be validated.',
      ],
    },
    F1: {
      step: 'Files',
      heading: 'Which files do you want to create?',
      text: 'Each file is read back and verified. The backup itself is not changed.',
      help: [
        'RootCert.der and eDirCACert.pem are the files in which servers look for the certificate of the CA.',
        'The .p7b file contains all certificates, for certificate stores such as that of Windows.',
        'The private key alone is rarely needed. Anyone who has it and its password can issue certificates in the name of the CA.',
      ],
    },
    F2: {
      step: 'New password',
      heading: 'Password of the new file',
      text: 'The new file contains the private key of the CA. It can have the same password as the backup or another one.',
      help: ['Select “Compatible” if an old server must open the file.'],
    },
    F3: {
      step: 'Folder',
      heading: 'Where should the files be written?',
      text: 'Choose a USB stick or another folder.',
      help: ['Plug in the USB stick before you select “Refresh”.'],
    },
    R7: {
      step: 'Summary',
      heading: 'Ready to start',
      text: 'Check the summary, then select “Finish”. Nothing has been changed yet.',
      help: ['Select “Back” to change an entry. Your entries are kept.'],
    },
    R8: {
      step: 'Finish',
      heading: 'Restoring',
      text: '',
      help: [
        'Everything that is written to the directory is read back and compared with the backup. After a failure, the directory is rolled back.',
        'After an import with iManager or ConsoleOne, select “Check the restored CA”. It compares the object with the backup.',
      ],
    },
  },
  reasons: {
    'choose-file': 'Choose a file.',
    'two-files': 'A CA has at most two files, one for its RSA key and one for its EC key. Remove the others.',
    'damaged-file': 'Remove the file that cannot be opened, and choose another copy.',
    'password-missing': 'Enter the password.',
    'passwords-missing': 'Enter the password of each file.',
    'open-first': 'The file has not been opened yet.',
    'choose-where': 'Select where to restore the CA.',
    'log-in-first': 'You are not logged in. Select “Offline”, or close the wizard and log in first.',
    'name-missing': 'Enter the name of the CA object.',
    'server-missing': 'Choose the host server.',
    'look-first': 'The directory has not been checked yet.',
    'no-rights': 'You do not have the rights to write the CA object.',
    'agree-tree': 'Confirm that the backup belongs to this tree, or go back and choose another one.',
    'choose-output': 'Select at least one file.',
    'confirm-key': 'Confirm that the private key is written to a separate file, or clear that file.',
    'password-short': 'Enter a password of at least {min} characters.',
    'password-differs': 'Enter the same password in both fields.',
    'choose-folder': 'Choose a drive or a folder.',
    'agree-replace': 'Select “Replace the existing files”, or choose another folder.',
    ...common.gateway.reasons,
    'type-name': 'Enter the name of the object that is replaced: {name}',
    'identify-ca': 'Enter the fingerprint of the CA certificate in each file.',
  },
  file: {
    two: 'Two key pairs, two files',
    twoText: 'If the CA also has an EC key, choose both files of the backup.',
  },
  missing: {
    title: 'The backup has another file: {files}',
    ask: 'It contains the other key pair of the CA. Go back and choose both files.',
    warn: 'It contains the other key pair of the CA, which is not restored without it.',
    left: 'It contains the other key pair of the CA, which was not restored. Restore it with both files.',
  },
  opening: 'Opening the file and checking its contents...',
  where: {
    subject: 'CA',
    key: 'Private key',
    keyOf: '{key} in {file}',
    certificates: 'Certificates',
    password: 'Password',
    certificate: '{role}: issued by {issuer}, valid until {date}',
    directory: 'Into the &directory',
    directoryNote: 'Creates or replaces the CA object of the tree {tree}.',
    directoryNoLogin: 'You are not logged in. Close the wizard, log in to the tree, and start again.',
    offline: '&Offline',
    offlineNote:
      'Creates files from the backup: certificates for certificate stores, a copy with another password, the restore sheet.',
  },
  object: {
    hostServer: 'Host &server',
    hostServerHelp: 'A server of the tree, such as EDIR1.services.acme',
    chooseServer: 'Choose a server',
    name: '&Object name',
    looking: 'Reading the directory...',
  },
  present: {
    nothing: 'This tree has no Organizational CA',
    nothingText: 'The object {name} will be created.',
    existing: 'The existing CA object will be replaced',
    existingGuided: 'The existing CA object must be deleted before the import',
    relations: {
      same: 'It is the CA of this backup.',
      renewed:
        'It has the key of this backup but a newer certificate. The restore replaces it with the older certificate.',
      're-created':
        'It is not the CA of this backup. It has been re-created since. Certificates that it issued will no longer be valid.',
      'other-tree': 'It is not the CA of this backup.',
      'no-pair':
        'It has the name of this backup but no key pair of this type. The restore adds the key pair.',
      none: 'It contains no readable certificate.',
    } satisfies Record<TodaysCa, string>,
    rights: {
      denied: 'You do not have the rights to restore the CA',
      unknown: 'Your rights to restore the CA cannot be checked here',
    },
    rightsText: {
      denied:
        'You need the Supervisor right on the CA object and on the Security container. Log in with another administrator account, or ask your eDirectory administrator for the rights. Nothing has been changed.',
      unknown:
        'This server does not answer queries about effective rights. If you lack a right, the restore is rolled back.',
    },
    dn: 'Object (DN)',
    subject: 'CA',
    hostServer: 'Host server',
    key: 'Its private key',
    keys: {
      clear: 'readable; it is saved to a PFX file with the password of this backup',
      locked: 'wrapped by NICI; it is saved as stored',
      absent: 'not readable or missing',
    } satisfies Record<ExistingCa['key'], string>,
    otherPair: 'The {pair} key pair of this CA object is not in the chosen files',
    otherPairDirect:
      'It remains unchanged in the object. If the backup has a file for it, go back to the page “File” and choose both.',
    otherPairGuided:
      'It is deleted with the object. If the backup has a file for it, go back to the page “File” and choose both.',
    losesKey: 'The private key of this CA object cannot be read',
    losesKeyDirect:
      'It is not the key of this backup and cannot be saved to a PFX file. It is lost when the object is replaced, unless another backup of it exists.',
    losesKeyGuided:
      'It is not the key of this backup, and only NICI on its host server can use it. It is lost when the object is deleted. If you might need it, export the CA with iManager first.',
    otherTree: 'Nothing shows that this backup belongs to the tree {tree}',
    otherTreeText:
      'Its CA is {subject}. A CA of another tree would make the certificates of this tree invalid.',
    agreeTree: 'The backup belongs to th&is tree',
    importBy: 'Import method',
    byGateway: 'The tree i&mports it (Identity Console)',
    byGatewayNote:
      'The tree’s gateway imports the CA, and NICI wraps its keys. An existing CA is backed up through the gateway and deleted first. If the import fails, it is imported again at once.',
    byHand: '&You import it in iManager or ConsoleOne',
    byHandNote: 'The wizard prepares the file and shows each step.',
    withoutKeys:
      'Save only the certificates and attributes (LDIF), because the tree cannot export the keys of its current CA',
    guided: 'This is a live eDirectory. You import the CA with iManager or ConsoleOne',
    guidedText:
      'NICI wraps its private keys, and it imports them only with its own tools. This wizard prepares the file, shows the steps with the names of this tree, and checks the result.',
    import: 'File for the import',
    asItIs: 'The b&ackup, unchanged',
    asItIsNote: 'If the server can open a file with this encryption: {encryption}.',
    convert: 'A &converted copy',
    convertNote:
      'In the order in which servers import it, optionally with the Compatible encryption for old servers.',
    checks: 'Checks for the import',
  },
  outputs: {
    /** What the files are for. */
    groups: {
      certificates: 'Certificates for servers and trust stores',
      backup: 'For another restore',
      key: 'Private key for another program',
    },
    names: {
      pfx: 'Backup with a new &password or encryption (.pfx)',
      'root-der': 'Self-Signed Certificate, &DER (RootCert.der)',
      'root-pem': 'Self-Signed Certificate, Base64 (eDirCACert.pe&m)',
      'chain-pem': '&All certificates, Base64 (.pem)',
      p7b: 'A&ll certificates, PKCS #7 (.p7b)',
      ldif: 'CA object without its key, LD&IF',
      sheet: '&Restore sheet to print (text)',
      key: 'Private &key only, encrypted PKCS #8 (.pem)',
    } satisfies Record<OfflineOutput, string>,
    medium: 'Label of the medium',
    mediumHelp: 'Printed on the restore sheet. Optional.',
    keyTitle: 'The private key is written to a separate file',
    keyText:
      'Anyone who has this file and its password can issue certificates in the name of the CA. Delete the file as soon as you have used it.',
    keyConfirm: '&Write the private key to a separate file. It must be deleted after use',
  },
  beside: {
    legend: 'Receipt and LDIF in the same folder',
    sealed: '&Use them after their seal was checked',
    sealedNote:
      'They contain the tree, the host server, and settings of the CA object that no PFX file contains.',
    ignored: 'Use the &PFX file alone',
    ignoredNote:
      'No other file in its folder is read. Choose this if the seal is broken and there is no other copy.',
    unsealedTitle: 'This backup is not sealed',
    unsealedText:
      'It is an older backup or was made with another program. The password does not show whether the files in the same folder were changed.',
    uncheckedTitle: 'The seal of this backup cannot be checked here',
    uncheckedText:
      'Its receipt cannot be read, it was made by a later version of OrgCA Backup, or its number of iterations is not accepted.',
    accept: 'Use the receipt and the settings from {file} although no seal covers them',
  },
  folder: {
    /** Replaces the heading of the page if only the existing CA is saved. */
    save: {
      heading: 'Where should the existing CA object be saved?',
      text: 'Its attributes, and its private key if it can be read, are saved before it is replaced.',
    },
  },
  summary: {
    file: 'From',
    ca: 'CA',
    what: 'Action',
    create: 'Creates the CA object {name} in the tree {tree}',
    replace: 'Saves and replaces the CA object {name} in the tree {tree}',
    guide: 'Shows the steps of the import into the tree {tree}',
    offline: 'Creates files from the backup; the directory is not changed',
    object: 'Object (DN)',
    hostServer: 'Host server',
    attributes: 'Attributes',
    attribute: '{name}: {value}',
    binary: 'binary, values: {count}, {size}',
    attributesUnsealed: 'The settings are from {file}, which no seal covers. Check every value.',
    attributesFrom: 'The settings are from {file}, which matches the receipt.',
    attributesNone:
      'Taken from the backup and the tree. All other settings of the CA object get the server’s defaults.',
    refused:
      'The LDIF of the backup contains attributes that a CA object does not have. They are not written: {names}',
    alsoChanged: 'Also changed',
    reference: '{attribute} of {dn}: {value}',
    notChanged:
      'The CA object lists these objects, but they are no CRL configurations in the Security container. They are not changed: {names}',
    saved: 'Saved to',
    outputs: 'Files',
    folder: 'Folder',
    replaced: 'Replaces {files}',
    encryption: 'Encryption',
    typeTitle: 'The CA object {name} will be replaced',
    typeText: 'To agree, enter its name.',
    typeLabel: '&Object name',
    identifyText:
      'The backup has another key than this CA. Enter the SHA-256 fingerprint of its CA certificate from the printed restore sheet or the receipt, or at least the first 32 digits. For two files, enter both.',
    identifyLabel: 'CA cer&tificate (SHA-256)',
  },
  run: {
    stagesLabel: 'Progress',
    stages: {
      check: 'Check the backup and the directory',
      save: 'Save the existing CA object',
      write: 'Write the CA object',
      'read-back': 'Read it back and compare it with the backup',
      delete: 'Delete the existing CA object',
      import: 'Import the CA through the gateway',
      compare: 'Compare the CA object with the backup',
    } satisfies Record<RestoreStage, string>,
    running: 'Step {at} of {count}: {stage}',
    writing: 'Creating the files and reading them back...',
    preparing: 'Preparing the steps...',
    failedHeading: 'The CA was not restored',
    unconfirmedHeading: 'The restore was not confirmed',
    unconfirmedText: 'Do what the message says before you try again. Your entries are kept.',
    failedHeadingOffline: 'The files were not created',
    failedText: 'Your entries are kept. Select “Back” to change an entry, or “Finish” to try again.',
    restoredHeading: 'CA restored and verified',
    restoredText: 'The object was read back from the directory and compared with the backup.',
    filesHeading: 'Files written and verified',
    filesText: 'Each file was read back and verified.',
    guideHeading: 'Import the backup with iManager or ConsoleOne',
    guideText: 'Follow one of the two lists. Leave this page open, and check the restored CA at the end.',
  },
  /** Page R8, guided: the steps delete the CA object. */
  saveExisting: {
    title: 'Save the CA object {name} before you delete it',
    text: 'The steps below delete the CA object. The saved file (LDIF) contains its certificates and settings. A private key that NICI has wrapped cannot be restored from this file.',
    save: '&Save the CA object...',
    saved: 'The CA object {name} is saved',
  },
  result: {
    compared: 'Compared',
    saved: 'Saved to',
    file: 'File',
    size: 'Size',
    sha256: 'SHA-256',
    nextFiles: [
      'Store files with a private key in a secure place, or delete them after use.',
      'Keep the restore sheet with the backup.',
    ],
    next: [
      'Log in with iManager and validate a server certificate.',
      'Restart eDirectory on the servers, so that they run their PKI Health Check.',
      'Make a new backup if the host server or a certificate has changed.',
    ],
    iManager: 'With iManager',
    consoleOne: 'With ConsoleOne',
    last: 'Afterwards',
    check: 'Check the restored &CA',
    item: '{part}: {state}',
    checking: 'Reading the CA object and comparing it with the backup...',
    same: 'The CA in the directory matches this backup',
    different: 'The CA in the directory does not match this backup yet',
    parts: {
      'public-key': 'Public Key Certificate ({pair})',
      'self-signed': 'Self-Signed Certificate ({pair})',
      chain: 'Chain ({pair})',
      key: 'Private key ({pair})',
    } satisfies Record<RestoredCheck['items'][number]['part'], string>,
    pairs: { rsa: 'RSA', ec: 'EC' },
    states: {
      same: 'the same as in the backup',
      missing: 'missing in the directory',
      different: 'different from the backup',
      locked: 'wrapped by NICI, so it cannot be compared',
    } satisfies Record<RestoredCheck['items'][number]['state'], string>,
  },
} as const;
