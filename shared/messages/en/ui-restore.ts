/** Texts of the wizard that restores an Organizational CA, page by page. `&` stands before the letter that Alt reaches. */
import { uiGateway } from './ui-gateway.ts';
import type { ExistingCa, OfflineOutput, RestoredCheck, RestoreStage, TodaysCa } from '../../restore.ts';

export const uiRestore = {
  title: 'Restore a CA',
  /** On the login page and in the console. */
  open: 'Restore a &CA...',
  pages: {
    R1: {
      step: 'File',
      heading: 'Import: which backup do you want to restore from?',
      text: 'Choose the file that holds the private key and the certificates of the Organizational CA. Nothing is changed before the last page.',
      help: [
        'This is what ConsoleOne calls Import and Read from File.',
        'A CA with an RSA and an EC key has two files, such as ACME-TREE-CA.pfx and ACME-TREE-CA-ec.pfx. Choose both.',
        'Everything up to the page Where works without a network and without a login.',
      ],
    },
    R2: {
      step: 'Contents',
      heading: 'What the file says about itself',
      text: 'Compare it with the printed page of the backup before you go on.',
      help: [
        'The SHA-256 is the same as on the printed page if the file was not changed.',
        'The receipt beside the file says of which tree the backup is.',
      ],
    },
    R3: {
      step: 'Password',
      heading: 'Password of the backup',
      text: 'The file is opened in memory and everything in it is checked.',
      help: ['Type the password that was chosen when the backup was made. It is not your login password.'],
    },
    R4: {
      step: 'Where',
      heading: 'Where do you want to restore the CA?',
      text: 'The file was opened, and a CA can be restored from it.',
      help: [
        'Into the directory creates or replaces the CA object of the tree that you are logged in to. In a live eDirectory the wizard prepares and guides the import with iManager or ConsoleOne.',
        'Offline makes files of the backup, such as RootCert.der or a copy with another password. It needs no network.',
      ],
    },
    R5: {
      step: 'Server and name',
      heading: 'Host server and object name',
      text: 'The CA runs on its host server. A tree has one Organizational CA, in the container Security.',
      help: [
        'Choose the server that is to run the CA. It may be another one than before.',
        'Keep the object name of the CA that was there, such as ACME-TREE CA.',
      ],
    },
    R6: {
      step: 'What is there',
      heading: 'What is in the directory now',
      text: '',
      help: [
        'A CA object that is there is saved whole before it is replaced.',
        'If the backup is of an older CA, certificates that the newer one issued cannot be checked any more.',
      ],
    },
    F1: {
      step: 'Files to make',
      heading: 'Which files do you want to make?',
      text: 'Each file is read back and proved before it is reported as written. The backup itself stays as it is.',
      help: [
        'RootCert.der and eDirCACert.pem go where servers look for the certificate of the CA.',
        'The .p7b file holds all certificates, for trust stores of Windows and others.',
        'The private key alone is needed rarely. Whoever has it and its password can issue certificates in the name of the CA.',
      ],
    },
    F2: {
      step: 'New password',
      heading: 'Password of the new file',
      text: 'The new file holds the private key of the CA. It may have the same password as the backup, or another one.',
      help: ['Choose Compatible where an old server must open the file.'],
    },
    F3: {
      step: 'Folder',
      heading: 'Where should the files be written?',
      text: 'Choose a memory stick or another folder.',
      help: ['Plug the memory stick in before you choose Refresh.'],
    },
    R7: {
      step: 'Summary',
      heading: 'Ready to begin',
      text: 'Check what will be done, then choose Finish. Nothing has been changed so far.',
      help: ['Choose Back to change an answer. Nothing that you entered is lost.'],
    },
    R8: {
      step: 'Finish',
      heading: 'Restoring',
      text: '',
      help: [
        'What was written into the directory is read back and compared with the backup. On any failure the directory is put back as it was.',
        'After an import with iManager or ConsoleOne choose Check the restored CA: it compares the object with the backup.',
      ],
    },
  },
  reasons: {
    'choose-file': 'Choose a file to go on.',
    'two-files': 'A CA has at most two files: one of its RSA key and one of its EC key. Remove the others.',
    'damaged-file': 'Remove the file that cannot be opened, and choose another copy.',
    'password-missing': 'Type the password to go on.',
    'passwords-missing': 'Type the password of each file to go on.',
    'open-first': 'The file has not been opened yet.',
    'log-in-first': 'Nobody is logged in. Choose Offline, or close the wizard and log in first.',
    'name-missing': 'Type the name of the CA object to go on.',
    'server-missing': 'Choose the host server to go on.',
    'look-first': 'The directory has not been looked at yet.',
    'no-rights': 'You do not have the rights to write the CA object.',
    'agree-tree': 'Confirm that the backup belongs to this tree, or go back and choose another one.',
    'choose-output': 'Choose at least one file to make.',
    'confirm-key': 'Confirm that the private key is written on its own, or leave it out.',
    'password-short': 'Type a password of {min} characters or more to go on.',
    'password-differs': 'Type the same password in both fields to go on.',
    'choose-folder': 'Choose a drive or a folder to go on.',
    'agree-replace': 'Agree to replace the existing files, or choose another folder.',
    ...uiGateway.reasons,
    'type-name': 'Type the name of the object that is replaced: {name}',
  },
  file: {
    two: 'Two key pairs, two files',
    twoText: 'If the CA has an EC key too, choose both files of the backup.',
  },
  missing: {
    title: 'The backup has another file: {files}',
    ask: 'It contains the other key pair of the CA. Go back and choose both files.',
    warn: 'It contains the other key pair of the CA, which will not be restored.',
    left: 'It contains the other key pair of the CA, which was not restored. Restore it with both files.',
  },
  opening: 'Opening the file and checking what is in it...',
  where: {
    subject: 'CA',
    key: 'Private key',
    keyOf: '{key} in {file}',
    certificates: 'Certificates',
    password: 'Password',
    certificate: '{role}: issued by {issuer}, valid until {date}',
    directory: 'Into the &directory',
    directoryNote: 'Creates or replaces the CA object of the tree {tree}.',
    directoryNoLogin: 'Nobody is logged in. Close the wizard, log in to the tree, and start again.',
    offline: '&Offline',
    offlineNote:
      'Makes files of the backup: certificates for trust stores, a copy with another password, the restore sheet.',
  },
  object: {
    hostServer: 'Host &server',
    hostServerHelp: 'A server of the tree, such as EDIR1.services.acme',
    chooseServer: 'Choose a server',
    name: '&Object name',
    looking: 'Looking at the directory...',
  },
  present: {
    nothing: 'There is no Organizational CA in this tree',
    nothingText: 'The object {name} will be created.',
    existing: 'There is a CA object, and it will be replaced',
    existingGuided: 'There is a CA object: it has to be deleted before the import',
    relations: {
      same: 'It is the CA of this backup.',
      renewed:
        'It has the key of this backup, but a newer certificate. After the restore the older one is there again.',
      're-created':
        'It is another CA than the one in this backup: it was created anew since. Certificates that it issued will no longer be valid.',
      'other-tree': 'It is another CA than the one in this backup.',
      'no-pair':
        'It has the name of this backup, and no key pair of this kind. The restore adds the key pair.',
      none: 'It holds no certificate that can be read.',
    } satisfies Record<TodaysCa, string>,
    rights: {
      denied: 'You do not have the rights to restore the CA',
      unknown: 'Your rights to restore the CA cannot be checked here',
    },
    rightsText: {
      denied:
        'You need the Supervisor right to the CA object and to the Security container. Log in as another administrator, or ask your eDirectory administrator for the rights. Nothing has been changed.',
      unknown:
        'This server does not answer queries about effective rights. If you lack a right, the restore is rolled back.',
    },
    dn: 'Object (DN)',
    subject: 'CA',
    hostServer: 'Host server',
    key: 'Its private key',
    keys: {
      clear: 'can be read: it is saved to a PFX file under the password of this backup',
      locked: 'is locked in the directory (NICI): what is stored is saved as it is',
      absent: 'is not readable or not there',
    } satisfies Record<ExistingCa['key'], string>,
    otherPair: 'The {pair} key pair of this CA object is in none of the chosen files',
    otherPairDirect:
      'It stays in the object as it is. If the backup has a file of it, go back to the page File and choose both.',
    otherPairGuided:
      'It is deleted with the object. If the backup has a file of it, go back to the page File and choose both.',
    losesKey: 'The private key of this CA object cannot be read',
    losesKeyDirect:
      'It is not the key of this backup, and it cannot be saved to a PFX file: it is lost when the object is replaced, unless another backup of it exists.',
    losesKeyGuided:
      'It is not the key of this backup, and only NICI on its host server can use it: it is lost when the object is deleted. If you may need it, export the CA with iManager first.',
    otherTree: 'Nothing shows that this backup is of the tree {tree}',
    otherTreeText:
      'Its CA is {subject}. A CA of another tree would make the certificates of this tree invalid.',
    agreeTree: 'The backup &is of this tree',
    importBy: 'How the CA gets into the tree',
    byGateway: 'The tree i&mports it (Identity Console)',
    byGatewayNote:
      'The tree’s gateway imports the CA, and NICI wraps its keys. An existing CA is backed up through the gateway and deleted first. If the import fails, it is imported again at once.',
    byHand: '&You import it in iManager or ConsoleOne',
    byHandNote: 'The wizard prepares the file and shows each step.',
    withoutKeys:
      'The tree cannot export the keys of its current CA: save only its certificates and attributes (LDIF)',
    guided: 'This is a live eDirectory: the import is done with iManager or ConsoleOne',
    guidedText:
      'It keeps private keys locked (NICI) and takes them from its own tools only. This wizard prepares the file, shows the steps with the names of this tree, and checks the result.',
    import: 'The file that is imported',
    asItIs: 'The backup &as it is',
    asItIsNote: 'Where the server opens a file with this encryption: {encryption}.',
    convert: 'A &converted copy',
    convertNote:
      'Written in the order in which servers import it and, if you like, with the Compatible encryption for old servers.',
    checks: 'What imports fail on',
  },
  outputs: {
    question: 'Files',
    names: {
      pfx: 'Backup with a new &password or encryption (.pfx)',
      'root-der': 'Self-Signed Certificate, &DER (RootCert.der)',
      'root-pem': 'Self-Signed Certificate, Base64 (eDirCACert.pe&m)',
      'chain-pem': '&All certificates, Base64 (.pem)',
      p7b: 'A&ll certificates, PKCS #7 (.p7b)',
      ldif: 'CA object without its key, LD&IF',
      sheet: '&Restore sheet to print (text)',
      key: 'Private &key alone, encrypted PKCS #8 (.pem)',
    } satisfies Record<OfflineOutput, string>,
    medium: 'Label of the medium',
    mediumHelp: 'Stands on the restore sheet. It may stay empty.',
    keyTitle: 'The private key will lie in a file of its own',
    keyText:
      'Whoever has this file and its password can issue certificates in the name of the CA. Delete the file as soon as it was used.',
    keyConfirm: 'I need the private key on its o&wn, and I will delete the file afterwards',
  },
  folder: {
    /** In place of the page's own heading where nothing else is written. */
    save: {
      heading: 'Where should the CA object that is there be saved?',
      text: 'It is saved whole before it is replaced: its attributes, and its private key if it can be read.',
    },
    existsTitle: 'Some of these files are there already',
    existsText: 'These files are there: {files}.',
    replace: 'Re&place the existing files',
  },
  summary: {
    file: 'From',
    ca: 'CA',
    what: 'What is done',
    create: 'Creates the CA object {name} in the tree {tree}',
    replace: 'Saves and replaces the CA object {name} in the tree {tree}',
    guide: 'Shows the steps of the import into the tree {tree}',
    offline: 'Makes files of the backup; no directory is touched',
    object: 'Object (DN)',
    hostServer: 'Host server',
    attributes: 'Attributes',
    attribute: '{name}: {value}',
    binary: 'binary, values: {count}, {size}',
    attributesFrom: 'The settings are from {file}, which the receipt names.',
    attributesNone:
      'Taken from the backup and the tree. All other settings of the CA object get the server’s defaults.',
    refused:
      'The LDIF of the backup contains attributes that a CA object does not have. They are not written: {names}',
    saved: 'Saved to',
    outputs: 'Files',
    folder: 'Folder',
    replaced: 'Replaces {files}',
    encryption: 'Encryption',
    typeTitle: 'The CA object {name} will be replaced',
    typeText: 'To agree, type its name.',
    typeLabel: '&Object name',
  },
  run: {
    stagesLabel: 'Progress',
    stages: {
      check: 'Check the backup and the directory',
      save: 'Save the CA object that is there',
      write: 'Write the CA object',
      'read-back': 'Read it back and compare it with the backup',
      delete: 'Delete the existing CA object',
      import: 'Have the gateway import the CA',
      compare: 'Compare the CA object with the backup',
    } satisfies Record<RestoreStage, string>,
    running: 'Step {at} of {count}: {stage}',
    writing: 'Making the files and reading them back...',
    preparing: 'Putting the steps together...',
    failedHeading: 'The CA was not restored',
    failedHeadingOffline: 'The files were not made',
    failedText: 'Nothing that you entered is lost. Choose Back to change an answer, or Finish to try again.',
    restoredHeading: 'The CA is restored',
    restoredText: 'The object was read back from the directory and compared with the backup.',
    filesHeading: 'The files are made',
    filesText: 'Each file was read back and proved.',
    guideHeading: 'Import the backup with iManager or ConsoleOne',
    guideText: 'Follow one of the two lists. Leave this page open, and check the restored CA at the end.',
  },
  result: {
    compared: 'Compared',
    saved: 'Saved before',
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
    last: 'At the end',
    check: 'Check the restored &CA',
    item: '{part}: {state}',
    checking: 'Reading the CA object and comparing it with the backup...',
    same: 'The CA in the directory is the one of this backup',
    different: 'The CA in the directory is not the one of this backup yet',
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
      locked: 'there, locked by the directory (NICI), so that it cannot be compared',
    } satisfies Record<RestoredCheck['items'][number]['state'], string>,
  },
};

export type UiRestore = typeof uiRestore;
