/** What the verification of a backup found, in words: `report.checks[id][state]`; and the texts of the saved report. */
import type {
  PasswordSpelling,
  ReportCheck,
  ReportCheckTexts,
  TodaysCa,
  VerifyReport,
} from '../../restore.ts';

export const report = {
  title: 'Verification of a backup of an Organizational CA',
  intro:
    'This report says what a backup file holds and whether a CA can be restored from it. It holds no secret.',
  file: 'File',
  folder: 'Folder',
  size: 'Size',
  bytes: '{count} bytes',
  sha256: 'SHA-256',
  checkedAt: 'Verified',
  program: 'Program',
  verdict: 'Result',
  verdicts: {
    good: 'The backup is good.',
    attention: 'A CA can be restored from this backup, but something should be looked at.',
    bad: 'No CA can be restored from this file.',
  } satisfies Record<VerifyReport['verdict'], string>,
  subject: 'CA',
  keyPair: 'Private key',
  keyEncryption: 'Key encryption',
  certificateEncryption: 'Certificate encryption',
  mac: 'Integrity check',
  certificates: 'Certificates in the file',
  issuer: 'Issuer',
  serial: 'Serial number',
  validity: 'Valid',
  validFromTo: '{from} to {to}',
  fingerprint: 'SHA-256',
  roles: {
    'self-signed': 'Self-Signed Certificate',
    'public-key': 'Public Key Certificate',
    server: 'Server certificate',
    chain: 'Issuer in the chain',
  },
  checksTitle: 'Checks',
  checkStates: {
    pass: 'good',
    warn: 'look at this',
    stop: 'not usable',
    unchecked: 'not checked',
  } satisfies Record<ReportCheck['state'], string>,
  checks: {
    clock: {
      pass: 'The clock of this computer fits the dates of the backup.',
      warn: 'The clock of this computer shows {now}, but the backup is from {known} or later. Set the clock first: no date below can be judged with it.',
      stop: 'The clock of this computer is wrong.',
    },
    opens: {
      pass: 'The file opens with its password.',
      warn: 'The file opens, but it has no integrity check (MAC) that would show a change.',
      stop: 'The file does not open.',
    },
    'second-reader': {
      pass: '{reader}, a second program, opens the file, too.',
      warn: '{reader}, a second program, does not open the file, although OrgCA Backup does. Other programs might not open it either.',
      stop: '{reader}, a second program, does not open the file.',
      unchecked:
        '{reader}, a second program, does not know an algorithm of the file. Only OrgCA Backup has opened it.',
    },
    receipt: {
      pass: 'The file is the one that its receipt names: the SHA-256 is the same.',
      warn: 'There is no receipt beside the file that names it, so it cannot be said whether it was changed since it was made.',
      stop: 'The file is not the one that its receipt names: it was changed or replaced.',
    },
    'object-file': {
      pass: 'The file with the settings of the CA object is the one that the receipt names.',
      warn: '{file} was changed after the backup. Restore does not use it. The backup itself can be restored without it.',
      stop: 'The file with the settings of the CA object was changed.',
    },
    set: {
      pass: 'The other files of the backup are in the same folder: {files}.',
      warn: 'Part of the backup is missing or was changed: {missing}. Without it, one key pair of the CA cannot be restored.',
      stop: 'Part of the backup is missing.',
    },
    key: {
      pass: 'It holds one private key ({key}).',
      warn: 'It holds {count} private keys. The one that belongs to the CA was taken ({key}).',
      stop: 'It holds no private key.',
    },
    'key-matches': {
      pass: 'The private key belongs to the certificates of the CA.',
      warn: 'The private key belongs to one certificate of the CA only.',
      stop: 'The private key belongs to none of the certificates.',
      unchecked:
        'OrgCA Backup cannot check whether the private key belongs to the certificates, because it does not know this kind of key ({algorithm}). Nothing indicates that it does not.',
    },
    'is-ca': {
      pass: 'It is the backup of a certificate authority: {subject}.',
      warn: 'The certificate of {subject} does not say that it may sign certificates.',
      stop: 'It is not the backup of a certificate authority.',
    },
    'self-signed': {
      pass: 'The Self-Signed Certificate is there, and its signature is right.',
      warn: 'The Self-Signed Certificate is missing. An import may fail with -1226.',
      stop: 'The Self-Signed Certificate is damaged.',
      unchecked:
        'The Self-Signed Certificate is there. OrgCA Backup cannot check its signature, because it does not know {algorithm} with this kind of key.',
    },
    'public-key': {
      pass: 'The Public Key Certificate, issued by {issuer}, is there.',
      warn: 'The Public Key Certificate is missing. eDirectory may not take the backup without it.',
      stop: 'The Public Key Certificate is damaged.',
    },
    chain: {
      pass: 'The chain is complete up to {last}.',
      warn: 'The chain ends at {last}: a certificate above it is missing. An import may fail with -1403.',
      stop: 'There is no chain.',
      unchecked:
        'The chain reaches {last}. OrgCA Backup cannot check the signature of {subject}, because it does not know {algorithm} with this kind of key.',
    },
    order: {
      pass: 'The certificates are in the order in which servers import them.',
      warn: 'The certificates are not in the order in which some servers import them (-1403). Convert the file before you import it.',
      stop: 'The certificates have no order.',
    },
    dates: {
      pass: 'The certificates are valid today. The first of them expires on {until}.',
      warn: 'A certificate is not valid today: {subject} is valid from {from} to {until}.',
      stop: 'No certificate is valid.',
    },
    'certificate-algorithms': {
      pass: 'The certificates are signed with algorithms that are considered safe today.',
      warn: 'A certificate uses an algorithm that is no longer considered safe: {algorithm}. It came so from the CA; the backup is not the reason.',
      stop: 'The certificates use unknown algorithms.',
    },
    'file-encryption': {
      pass: 'The file is encrypted as advised today: {key}.',
      warn: 'The file is encrypted in an old or weak way: {key}; certificates: {certificates}; integrity: {mac}. Keep it well locked away, or give it a new password with the Modern profile.',
      stop: 'The file does not protect its private key.',
    },
    'todays-ca': {
      pass: 'This backup is of the CA that the tree has today.',
      warn: 'This backup is not of the CA that the tree has today.',
      stop: 'This backup is of another tree.',
    },
  } satisfies ReportCheckTexts,
  secondReader: {
    spelling:
      '{reader}, a second program, does not know the password in the form that opens the file. Only OrgCA Backup has opened it.',
    'two-passwords':
      '{reader}, a second program, cannot open a file that has two passwords. Only OrgCA Backup has opened it.',
  },
  spellings: {
    composed:
      'The password of the file has composed letters (Unicode NFC), the one that was entered has decomposed ones. The program converted it.',
    decomposed:
      'The password of the file has decomposed letters (Unicode NFD), the one that was entered has composed ones. The program converted it.',
    'latin-1':
      'The program that made the file stored the special characters of the password in a way of its own (UTF-8 as Latin-1). Other programs might not open the file with this password.',
    'windows-1252':
      'The special characters of the password are stored in the Windows encoding (code page 1252). Other programs might not open the file with this password.',
    'cp-850':
      'The special characters of the password are stored in the encoding of the Windows console (code page 850). Other programs might not open the file with this password.',
  } satisfies Record<PasswordSpelling, string>,
  todaysCa: {
    same: 'This backup is of the CA that the tree {tree} has today.',
    renewed:
      'The CA of the tree {tree} has the same key today, but its certificate was renewed since. Make a new backup.',
    're-created':
      'The CA of the tree {tree} was created anew since: it has another key today. Make a new backup.',
    'other-tree': 'This backup is of another tree than {tree}: of {subject}.',
    'no-pair': 'The CA of the tree {tree} has the name of this backup, and no key pair of this kind.',
    none: 'The tree {tree} has no CA today.',
  } satisfies Record<TodaysCa, string>,
  todaysCaTitle: 'The tree today',
  notAsked: 'No directory was asked.',
} as const;
