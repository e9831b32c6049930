/** What the verification of a backup found, in words: `report.checks[id][state]`; and the texts of the saved report. */
import type { PasswordSpelling, VerifyReport } from '../../restore.ts';
import type { ReportCheck, ReportCheckTexts, TodaysCa } from '../../report-check.ts';

export const report = {
  title: 'Verification report: backup of an Organizational CA',
  intro:
    'This report lists the contents of a backup file and shows whether a CA can be restored from it. It contains no secrets.',
  file: 'File',
  folder: 'Folder',
  size: 'Size',
  bytes: '{count} bytes',
  sha256: 'SHA-256',
  checkedAt: 'Verified',
  program: 'Program',
  verdict: 'Result',
  /** Of a file that was not opened because a password is wrong or missing. */
  notChecked: 'The file was not opened, so it was not checked.',
  verdicts: {
    good: 'The backup is verified.',
    attention: 'A CA can be restored from this backup. Read the warnings first.',
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
    pass: 'passed',
    warn: 'warning',
    stop: 'failed',
    unchecked: 'not checked',
  } satisfies Record<ReportCheck['state'], string>,
  checks: {
    'interrupted-change': {
      pass: 'A change of files in this folder had been interrupted. It has been completed or undone: {files}.',
      warn: 'A change of files in this folder was interrupted, and it cannot be completed or undone now. Old and new files can be mixed. Remove the write protection of the medium, then verify the backup again.',
      stop: 'A change of files in this folder was interrupted.',
    },
    opens: {
      pass: 'The file opens with its password.',
      warn: 'The file opens, but it has no integrity check (MAC) that would reveal a change.',
      stop: 'The file does not open.',
    },
    'second-reader': {
      pass: '{reader}, a second program, also opens the file.',
      warn: '{reader}, a second program, does not open the file, although OrgCA Backup does. Other programs might not open it either.',
      stop: '{reader}, a second program, does not open the file.',
      unchecked:
        '{reader}, a second program, does not support an algorithm of the file. Only OrgCA Backup has opened it.',
    },
    receipt: {
      pass: 'The SHA-256 of the file matches its receipt.',
      warn: 'No receipt in the same folder names the file. Whether the file has changed since it was created cannot be checked.',
      stop: 'The SHA-256 of the file does not match its receipt. The file was changed or replaced.',
    },
    seal: {
      pass: 'The seal is valid. {receipt} and the files in the same folder that it names were not changed since the backup was sealed.',
      warn: 'The backup is not sealed, as with older backups and files of other programs. The password does not show whether the files in the same folder were changed. A restore uses an LDIF only if you agree.',
      stop: 'The seal is broken. You can still restore the PFX file alone.',
      unchecked:
        'The seal of {receipt} cannot be checked here. It was made by a later version of OrgCA Backup, or its number of iterations is not accepted.',
    },
    record: {
      pass: 'The backup record on this computer agrees with the receipt.',
      warn: 'The backup record on this computer does not agree with the receipt. Lines that the receipt names: {line}. Lines were removed or changed, or the record could not be updated after the backup.',
      stop: 'The backup record on this computer does not agree with the receipt.',
    },
    'object-file': {
      pass: 'The SHA-256 of the file with the settings of the CA object matches the receipt.',
      warn: '{file} was changed after the backup. Restore does not use it. The backup itself can be restored without it.',
      stop: 'The file with the settings of the CA object was changed.',
    },
    set: {
      pass: 'The other files of the backup are in the same folder: {files}.',
      warn: 'Part of the backup is missing or was changed: {missing}. Without it, one key pair of the CA cannot be restored.',
      stop: 'Part of the backup is missing.',
    },
    key: {
      pass: 'The file contains one private key ({key}).',
      warn: 'Private keys in the file: {count}. The one of the CA is used ({key}).',
      stop: 'The file contains no private key.',
    },
    'key-matches': {
      pass: 'The private key matches the certificates of the CA.',
      warn: 'The private key matches only one certificate of the CA.',
      stop: 'The private key does not match any of the certificates.',
      unchecked:
        'OrgCA Backup cannot check whether the private key matches the certificates, because it does not support this key type ({algorithm}). Nothing indicates that it does not match.',
    },
    'is-ca': {
      pass: 'The file is the backup of a certificate authority: {subject}.',
      warn: 'The certificate of {subject} does not state that it can sign certificates.',
      stop: 'The file is not the backup of a certificate authority.',
    },
    'self-signed': {
      pass: 'The Self-Signed Certificate is included, and its signature is valid.',
      warn: 'The Self-Signed Certificate is missing. An import might fail with -1226.',
      stop: 'The Self-Signed Certificate is damaged.',
      unchecked:
        'The Self-Signed Certificate is included. OrgCA Backup cannot check its signature, because it does not support {algorithm} with this key type.',
    },
    'public-key': {
      pass: 'The Public Key Certificate, issued by {issuer}, is included.',
      warn: 'The Public Key Certificate is missing. eDirectory might not import the backup without it.',
      stop: 'The Public Key Certificate is damaged.',
    },
    chain: {
      pass: 'The chain is complete up to {last}.',
      warn: 'The chain ends at {last} because the certificate above it is missing. An import might fail with -1403.',
      stop: 'The file contains no chain.',
      unchecked:
        'The chain reaches {last}. OrgCA Backup cannot check the signature of {subject}, because it does not support {algorithm} with this key type.',
    },
    order: {
      pass: 'The certificates are in the order in which servers import them.',
      warn: 'The certificates are not in the order in which some servers import them (-1403). Use the Restore wizard to make a converted copy.',
      stop: 'The certificates have no order.',
    },
    dates: {
      pass: 'The certificates are valid today. The first of them expires on {until}.',
      warn: 'A certificate is not valid today: {subject} is valid from {from} to {until}.',
      stop: 'No certificate is valid.',
    },
    'certificate-algorithms': {
      pass: 'The certificates are signed with algorithms that are considered safe today.',
      warn: 'A certificate uses an algorithm that is no longer considered safe: {algorithm}. The CA issued it that way; the backup did not change it.',
      stop: 'The certificates use unknown algorithms.',
    },
    'file-encryption': {
      pass: 'The file is encrypted with a current algorithm: {key}.',
      warn: 'The file is encrypted in an old or weak way: {key}; certificates: {certificates}; integrity: {mac}. Keep it in a safe, or re-encrypt it with a new password and the Modern profile.',
      stop: 'The file does not protect its private key.',
    },
    'todays-ca': {
      pass: 'This backup belongs to the tree’s current CA.',
      warn: 'This backup does not belong to the tree’s current CA.',
      stop: 'This backup belongs to another tree.',
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
      'The password of the file uses composed characters (Unicode NFC), but decomposed ones were entered. OrgCA Backup converted them.',
    decomposed:
      'The password of the file uses decomposed characters (Unicode NFD), but composed ones were entered. OrgCA Backup converted them.',
    'latin-1':
      'The program that created the file encoded the special characters of the password in a nonstandard way (UTF-8 as Latin-1). Other programs might not open the file with this password.',
    'windows-1252':
      'The special characters of the password are stored in the Windows encoding (code page 1252). Other programs might not open the file with this password.',
    'cp-850':
      'The special characters of the password are stored in the encoding of the Windows console (code page 850). Other programs might not open the file with this password.',
    'windows-1250':
      'The special characters of the password are stored in the Windows encoding (code page 1250). Other programs might not open the file with this password.',
    'windows-1251':
      'The special characters of the password are stored in the Windows encoding (code page 1251). Other programs might not open the file with this password.',
    'cp-437':
      'The special characters of the password are stored in the encoding of the Windows console (code page 437). Other programs might not open the file with this password.',
    'cp-852':
      'The special characters of the password are stored in the encoding of the Windows console (code page 852). Other programs might not open the file with this password.',
    'cp-866':
      'The special characters of the password are stored in the encoding of the Windows console (code page 866). Other programs might not open the file with this password.',
    'mac-roman':
      'The special characters of the password are stored in the encoding of older Macs (Mac OS Roman). Other programs might not open the file with this password.',
    empty: 'The password of the file is empty: anyone can open it.',
    'from-windows-1252':
      'The password was entered in the Windows encoding (code page 1252). OrgCA Backup converted it to Unicode.',
    'from-cp-850':
      'The password was entered in the encoding of the Windows console (code page 850). OrgCA Backup converted it to Unicode.',
  } satisfies Record<PasswordSpelling, string>,
  todaysCa: {
    same: 'This backup belongs to the current CA of the tree {tree}.',
    renewed:
      'The CA of the tree {tree} still has the same key, but its certificate has been renewed since the backup. Make a new backup.',
    're-created':
      'The CA of the tree {tree} has been re-created since the backup and has another key. Make a new backup.',
    'other-tree': 'This backup does not belong to the tree {tree} but to {subject}.',
    'no-pair': 'The CA of the tree {tree} has the same name as this backup but no key pair of this type.',
    none: 'The tree {tree} has no CA.',
  } satisfies Record<TodaysCa, string>,
  todaysCaTitle: 'Current CA of the tree',
  notAsked: 'The backup was not compared with the tree’s current CA.',
} as const;
