import type { ClockDoubt } from '../../views.ts';
import type { PreflightTexts } from '../../views.ts';
import type { PasswordSpelling } from '../../restore.ts';
import type { verdictOf } from '../../verdict.ts';
import type { ReportCheck, ReportCheckTexts, TodaysCa } from '../../report-check.ts';

/** What contradicts the clock of this computer: said first wherever dates are judged. */
const clock = {
  behind:
    'The clock of this computer shows {now}, but {known} has passed according to the tree or the backup. Set the clock first. Dates cannot be checked until then.',
  ahead:
    'The clock of this computer shows {now}, but the tree recorded your login on {known}. Compare both clocks first. Dates cannot be checked with a wrong clock.',
} as const satisfies Record<ClockDoubt['direction'], string>;

/** What was checked, in words: the clock, certificates, a CA before its backup, and a backup. */
export const checks = {
  clock,

  /** What the validation of a certificate found, in words. `{name}` is replaced by the finding's value of that name. */
  findings: {
    'CERT-CLOCK-BEHIND': clock.behind,
    'CERT-CLOCK-AHEAD': clock.ahead,
    'CERT-DATES-GOOD': 'It is valid from {from} until {until}.',
    'CERT-EXPIRES-SOON': 'It is valid only until {until}. Days left: {days}.',
    'CERT-NOT-YET-VALID': 'It is not valid before {from}. Check the clock of this computer.',
    'CERT-EXPIRED': 'It expired on {until}.',
    'CERT-SELF-SIGNATURE-GOOD': 'It is signed with its own key, and the signature is valid.',
    'CERT-SIGNATURE-GOOD': 'The signature of its issuer ({issuer}) is valid.',
    'CERT-SIGNATURE-BAD':
      'The signature was not made by the issuer ({issuer}). The certificate is damaged or was changed.',
    'CERT-SIGNATURE-UNCHECKED':
      'The signature ({algorithm}) cannot be checked here because OrgCA Backup does not support the algorithm or the issuer’s key type.',
    'CERT-ISSUER-MISSING':
      'The certificate of its issuer ({issuer}) is missing, so the signature cannot be checked.',
    'CERT-CHAIN-GOOD': 'Its chain is complete up to {root}.',
    'CERT-CHAIN-UNCHECKED': 'The signature of {subject} in its chain ({algorithm}) cannot be checked here.',
    'CERT-CHAIN-INCOMPLETE': 'Its chain is not complete. The certificate of {missing} is missing.',
    'CERT-ISSUER-NOT-CA': 'An issuer in its chain ({subject}) is not allowed to issue certificates.',
    'CERT-ISSUER-EXPIRED': 'An issuer in its chain ({subject}) expired on {until}.',
    'CERT-ISSUER-NOT-YET-VALID': 'An issuer in its chain ({subject}) is not valid before {from}.',
    'CERT-PATH-TOO-LONG':
      'An issuer in its chain ({subject}) allows only {limit} further authorities below it.',
    'CERT-IS-CA': 'It is the certificate of a certificate authority.',
    'CERT-NOT-CA': 'It is not the certificate of a certificate authority.',
    'CERT-MAY-NOT-SIGN': 'Its key usage does not allow it to sign certificates.',
    'CERT-SIGNATURE-STRONG': 'It is signed with {algorithm}.',
    'CERT-WEAK-SIGNATURE': 'It is signed with {algorithm}, which is no longer considered safe.',
    'CERT-WEAK-KEY': 'Its key ({key}) is shorter than is considered safe today.',
  },

  /**
   * What the checks before a backup found, in words: `preflight[id][state]`. `{name}` is replaced by the check's value of
   * that name; the receipt and page E6 show the same texts.
   */
  preflight: {
    rights: {
      pass: 'You have the Supervisor right on the Organizational CA object.',
      warn: 'The server did not confirm that you have the Supervisor right on the Organizational CA object, which the eDirectory documentation requires. Everything that the server lets you read is backed up.',
      stop: 'You do not have the Supervisor right on the Organizational CA object, so its private key cannot be backed up.',
    },
    'key-readable': {
      pass: 'The private key ({key}) can be read.',
      warn: 'The private key ({key}) cannot be read. It is not backed up. The other key of this CA is backed up.',
      stop: 'The private key ({key}) cannot be read. Without it there is nothing to back up.',
    },
    'key-offered': {
      pass: 'The tree’s gateway offers the private key ({key}). It is checked when the backup is made.',
      warn: 'The tree’s gateway does not offer the private key ({key}).',
      stop: 'The tree’s gateway does not offer the private key ({key}).',
    },
    'key-matches': {
      pass: 'The private key ({key}) matches its certificates.',
      warn: 'The private key ({key}) does not match any of its certificates. It is not backed up. The other key of this CA is backed up.',
      stop: 'The private key ({key}) does not match any of its certificates, so a backup could not be restored.',
      unchecked:
        'OrgCA Backup cannot check whether the private key ({key}) matches its certificates, because it does not support this key type. Nothing indicates that it does not match.',
    },
    'self-signed-signature': {
      pass: 'The signature of the Self-Signed Certificate ({key}) is valid.',
      warn: 'The Self-Signed Certificate ({key}) is missing, or its signature is not valid. Servers might refuse to import the backup.',
      stop: 'The Self-Signed Certificate ({key}) is missing, or its signature is not valid.',
      unchecked:
        'OrgCA Backup cannot check the signature of the Self-Signed Certificate ({key}), because it does not support {algorithm} with this key type.',
    },
    'chain-complete': {
      pass: 'The certificate chain ({key}) is complete up to {last}.',
      warn: 'The certificate chain ({key}) ends at {last} because the certificate above it is missing. Servers might refuse to import the backup.',
      stop: 'The certificate chain ({key}) ends at {last} because the certificate above it is missing.',
    },
    'public-key': {
      pass: 'The CA ({key}) has a Public Key Certificate.',
      warn: 'The CA ({key}) has no Public Key Certificate, only a Self-Signed Certificate. eDirectory might refuse to import the backup.',
      stop: 'The CA ({key}) has no Public Key Certificate.',
    },
    dates: {
      pass: 'The certificates ({key}) are valid today. The first of them expires on {notAfter}.',
      warn: 'A certificate ({key}) is missing or not valid today. Check its dates on the property page, and check the clock of this computer.',
      stop: 'A certificate ({key}) is missing or not valid today.',
    },
    'host-server': {
      pass: 'Host server of the CA: {server}.',
      warn: 'The object {ca} names no host server. The backup is complete anyway, but a CA without a host server issues no certificates.',
      stop: 'The object {ca} names no host server.',
    },
    'ec-pair': {
      pass: 'All key pairs of the CA were checked. An EC key pair is written to a second file.',
      warn: 'The EC key pair ({key}) of the CA is not backed up.',
      stop: 'The EC key pair ({key}) of the CA cannot be backed up.',
    },
    'key-source': {
      pass: 'The private key was read from {file}, which was exported from the tree’s current CA.',
      warn: 'The private key was read from {file}. It matches, but the certificates in that file are not the current ones. The backup contains the certificates of the tree.',
      stop: 'The private key in {file} does not match this CA.',
    },
    gateway: {
      pass: 'The private key comes from the tree’s gateway {gateway}. The tree validated the certificates ({verdicts}).',
      warn: 'The private key comes from the tree’s gateway {gateway}. The tree reports that a certificate is not valid ({verdicts}).',
      unchecked:
        'The private key comes from the tree’s gateway {gateway}. The tree did not validate all certificates ({verdicts}).',
      stop: 'The gateway {gateway} does not export the private key ({verdicts}).',
    },
    'host-present': {
      pass: 'The host server {server} is in the tree.',
      warn: 'The host server {server} is not in the tree, or you do not have the right to see it. If it is gone for good, you need this backup to move the CA.',
      stop: 'The host server {server} is not in the tree.',
    },
    'key-servers': {
      pass: 'The tree key is kept by: {servers}.',
      warn: 'No server that keeps the tree key (W0) was found. Without one, a restored CA cannot use its key. Ask your eDirectory administrator to check the tree key.',
      stop: 'No server keeps the tree key (W0).',
    },
    issued: {
      pass: 'Certificates of this CA in the tree: {total}, issued since the last recorded backup: {since}.',
      warn: 'Certificates of this CA in the tree: {total}. No backup is recorded. Back up the CA now.',
      stop: 'The number of certificates that this CA issued is unknown.',
    },
    crl: {
      pass: 'The revocation list {name} is up to date until {next}.',
      warn: 'The revocation list {name} was due on {next} and was not issued. The CA might not be working. Check its host server.',
      stop: 'The revocation list {name} was not issued.',
    },
  } as const satisfies PreflightTexts,

  /** What the verification of a backup found, in words: `report.checks[id][state]`; and the texts of the saved report. */
  report: {
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
    /** Texts of checks for what is there and cannot be read. */
    unreadable: {
      receipt:
        '{receipt} is in the same folder but cannot be read as a receipt. Whether the file has changed since it was created cannot be checked.',
      seal: 'Whether the backup is sealed cannot be checked, because {receipt} cannot be read as a receipt. A restore does not use it and no LDIF that it names.',
      'object-file':
        '{file} cannot be read: it is too large, it is not an ordinary file, or you have no permission. Restore does not use it. The backup itself can be restored without it.',
    },
    verdicts: {
      good: 'The backup is verified.',
      attention: 'A CA can be restored from this backup. Read the warnings first.',
      bad: 'No CA can be restored from this file.',
      unchecked: 'The file was not opened, so it was not checked.',
      alone:
        'The files in this folder do not belong together, or one was changed. Only the PFX file alone can be restored.',
    } satisfies Record<ReturnType<typeof verdictOf>, string>,
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
        pass: 'A hidden note in this folder showed that a change of files had been interrupted. The change is complete now. These are its new files: {files}. If the password was changed, they have the new one.',
        warn: 'A hidden note in this folder showed that a change of files had been interrupted. The change was undone. These files are as they were before: {files}. If the password was to be changed, they have the earlier one.',
        stop: 'A change of files in this folder has not ended.',
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
        warn: 'The backup is not sealed, as with older backups and files of other programs. The password does not show whether the files in the same folder were changed. A restore uses the receipt and an LDIF only if you agree.',
        stop: 'The seal is broken.',
        unchecked:
          'The seal of {receipt} cannot be checked here. It was made by a later version of OrgCA Backup, or its number of iterations is not accepted.',
      },
      record: {
        pass: 'The backup record on this computer agrees with the receipt.',
        warn: 'The backup record on this computer does not agree with the receipt. Lines that the receipt names: {line}. Lines were removed or changed, or the record could not be updated after the backup.',
        stop: 'The backup record on this computer does not agree with the receipt.',
        unchecked:
          'The backup record on this computer was not compared with the receipt because the ID of the record (record.jsonl.id) is damaged or missing. The next backup gives the record a new ID.',
      },
      'object-file': {
        pass: 'The SHA-256 of the file with the settings of the CA object matches the receipt.',
        warn: '{file} was changed after the backup. Restore does not use it. The backup itself can be restored without it.',
        stop: 'The file with the settings of the CA object was changed.',
      },
      set: {
        pass: 'The other files of the backup are in the same folder: {files}.',
        warn: 'Part of the backup is missing, was changed, or cannot be read: {missing}. Without it, one key pair of the CA cannot be restored.',
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
    unreadParts:
      'Parts of the file that OrgCA Backup does not know and did not check: {unread}. They are not protected by the password and can contain anything, even a copy of the private key. Keep the file in a safe, and make a new backup of the CA.',
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
  },
} as const;

/** Every finding of a validation. */
export type FindingCode = keyof (typeof checks)['findings'];
