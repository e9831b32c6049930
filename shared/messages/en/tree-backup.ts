/** Texts of the wizard "Back up the tree's certificates", page by page. `&` stands before the letter that Alt reaches. */
export const treeBackup = {
  title: 'Back up the tree’s certificates',
  pages: {
    A1: {
      step: 'Certificates',
      heading: 'Certificates in the backup',
      text: 'The backup contains the private keys and certificates of the Organizational CA and of all server certificates that the tree exports.',
      help: [
        'The list comes from the server that you are logged in to. It contains the Organizational CA and every Server Certificate object.',
        'Keys that cannot be exported are left out. The last page and the receipt name each of them with the reason.',
        'Each object has its own files. One receipt lists all of them.',
      ],
    },
    A2: {
      step: 'Private keys',
      heading: 'How do the private keys leave the tree?',
      text: 'In a live tree, NICI wraps the private keys. Only the tree itself can export them, through its gateway.',
      help: [
        'Enter the address of the Identity Console server and your eDirectory password, and check the connection.',
        'Each key is sent with a one-time password, compared with its object over LDAP, and re-encrypted with your password. It is never stored with the one-time password.',
        'Select “The directory” only for a directory that stores unwrapped keys, such as a test directory. All other keys are left out.',
      ],
    },
    A3: {
      step: 'Passwords',
      heading: 'Password for the files',
      text: 'Each file contains a private key. Anyone who has the file and its password can use that key.',
      help: [
        'With one password for all files, you have one password to keep.',
        'With a password for each object, you can give the file of one server to its administrator without the keys of the CA and the other servers.',
        'Without its password, a file cannot be opened, not even by us. Keep the passwords apart from the files.',
      ],
    },
    A4: {
      step: 'Destination',
      heading: 'Where should the files be written?',
      text: 'Choose a USB stick or another medium that you can lock away. Check the summary, then select “Finish”. Nothing has been written yet.',
      help: [
        'All files are written to one folder. Select a USB stick from the list, or select “Browse” to choose another folder.',
        'Each object has a PFX file for each key pair, and its other attributes in an LDIF file. The receipt lists all files and what was left out.',
      ],
    },
    A5: {
      step: 'Finish',
      heading: 'Writing the files',
      text: '',
      help: [
        'All keys are exported first. Then each file is written, read back from the medium, opened with its password, and compared with its certificates. The files get their names only after all of them match.',
        'If one object cannot be exported, the others are backed up without it. If the medium fails, no file is left on it.',
      ],
    },
  },
  reasons: {
    'no-objects': 'No certificate that can be backed up has been found yet.',
    'no-passwords': 'The passwords have not been generated yet.',
  },
  objects: {
    reading: 'Reading the certificates...',
    incomplete: 'Not all objects could be listed. The backup might not contain all certificates.',
    count: 'Objects: {count}',
    ca: '{name}: Organizational CA, valid until {date}',
    server: '{name}: {server}, valid until {date}',
    noServer: 'no host server',
  },
  keys: {
    gateway: 'The &tree exports them (Identity Console)',
    gatewayNote:
      'The tree’s gateway unwraps each key on its server and sends it with a one-time password. Use it for a live tree.',
    directory: 'The &directory stores them unwrapped',
    directoryNote: 'The keys are read over LDAP. Keys that NICI has wrapped are left out.',
  },
  passwords: {
    legend: 'Password',
    all: '&One password for all files',
    allNote: 'One password opens the files of the CA and of every server.',
    each: 'A password for each ob&ject',
    eachNote: 'OrgCA Backup generates a strong password for the CA and for each server certificate.',
    generated: 'Write these passwords down now',
    generatedText: 'They are shown only here. Check each character, and keep the note apart from the files.',
    of: '{name} ({file})',
  },
  summary: {
    heading: 'Summary',
    objects: 'Objects',
    keys: 'Private keys',
    fromGateway: 'Exported by the tree ({gateway})',
    fromDirectory: 'Read from the directory',
    passwords: { all: 'One for all files', each: 'One for each object' },
  },
  run: {
    parts: {
      read: 'Export the keys and certificates',
      write: 'Encrypt, write, read back, and compare the files',
      receipt: 'Write the receipt',
    },
    at: '{at} of {count}: {name}',
    failedHeading: 'The files were not written',
    doneHeading: 'Backup written and verified',
    saved: 'Backed up: {count} of {of} in {folder}',
    skipped: 'Not exported',
    skippedText: 'The backup does not contain these objects. The receipt lists them with the reason, too.',
    reason: '{what} (Code {code}, page A5)',
    about: '{code}: {why} {todo}',
    next: [
      'Read why an object was not exported, if there is one.',
      'Store the USB stick with all files in a secure place, and keep the passwords apart from it.',
      'Verify the backup once a year, and make a new one when a certificate is renewed.',
    ],
  },
} as const;
