import type { ErrorTexts } from './error-text.ts';

/** Failures of assembling and proving a backup. */
export const backupErrors = {
  'BACKUP-CANCELLED': {
    what: 'The backup was cancelled.',
    why: 'You chose Cancel while it was running.',
    todo: 'Start the wizard again when you are ready. No backup file was left behind.',
  },
  'BACKUP-KEY-NO-RIGHTS': {
    what: 'You are not allowed to read the private key of {ca}.',
    why: 'The server left the key out because your account has no Supervisor right on the Organizational CA object.',
    todo: 'Log in as an administrator who has the Supervisor right on {ca}, then start again.',
  },
  'BACKUP-KEY-ABSENT': {
    what: 'There is no private key on {ca} that could be exported.',
    why: 'Your rights are sufficient, but the object holds no key. A CA that was made before Certificate Server 2.21 keeps its key where it can never be exported.',
    todo: 'Plan to replace this CA: create a new Organizational CA in iManager, and back that one up.',
  },
  'BACKUP-KEY-ABSENT-UNKNOWN': {
    what: 'The server sent no private key for {ca}.',
    why: 'Either your account lacks the Supervisor right on the object, or the CA was made before Certificate Server 2.21 and cannot be exported. This server does not tell which.',
    todo: 'Log in as the administrator who created the CA and try again. If there is still no key, replace the CA in iManager.',
  },
  'BACKUP-KEY-WRAPPED': {
    what: 'The private key of {ca} is locked inside this tree (NICI).',
    why: 'It is encrypted with the tree key. Only a server of this tree can open it; no program that reads over LDAP can.',
    todo: 'Have the tree export it: through its gateway (Identity Console), or in iManager (Novell Certificate Server, Configure Certificate Authority, Certificates, Self Signed Certificate, Export).',
  },
  'BACKUP-KEY-PASSWORD': {
    what: 'The password does not open the stored private key.',
    why: 'The key of {ca} is kept under a password of its own. This is not it, or the stored key is damaged: nothing in it tells which.',
    todo: 'Type the password under which the key was stored in the directory. It is not your login password.',
  },
  'BACKUP-KEY-MISMATCH': {
    what: 'The private key of {ca} belongs to none of its certificates.',
    why: 'The key and the certificates on the object are not a pair, so a backup of them could not be restored.',
    todo: 'Do not rely on this CA object. Check it in iManager, and restore it from an older backup if you have one.',
  },
  'BACKUP-KEY-UNREADABLE': {
    what: 'The private key of {ca} cannot be read.',
    why: 'It begins like a key in a known form, but it is damaged or of a kind that cannot be used.',
    todo: 'Check the object in iManager (Validate), and restore it from an older backup if you have one.',
  },
  'BACKUP-NO-CERTIFICATE': {
    what: 'There is no certificate on {ca} for its private key.',
    why: 'The object holds no Self-Signed Certificate and no Public Key Certificate that can be read.',
    todo: 'Check the object in iManager. A backup without a certificate could not be restored.',
  },
  'BACKUP-EXPORT-NO-KEY': {
    what: 'There is no private key in {file}.',
    why: 'The file holds certificates only: it was exported without the private key.',
    todo: 'Export again in iManager, and check "Export Private Key" there.',
  },
  'BACKUP-EXPORT-KEY-UNREADABLE': {
    what: '{file} contains a private key that OrgCA Backup cannot read.',
    why: 'The key is encrypted in the old OpenSSL format (Proc-Type: 4,ENCRYPTED), is of an unknown format, or is damaged.',
    todo: 'Export the CA again as a PFX file (PKCS #12), or convert the key to PKCS #8.',
  },
  'BACKUP-EXPORT-OLDER': {
    what: 'The key in {file} is not the key of {ca} of today.',
    why: 'The file is an export of a CA of the same name, but the CA was created again since.',
    todo: 'Export the CA once more in iManager, as it is now, and choose that file.',
  },
  'BACKUP-EXPORT-OTHER': {
    what: 'The file {file} belongs to another certificate authority.',
    why: 'No key in it fits a certificate of {ca}.',
    todo: "Choose the file that iManager exported from this tree's Organizational CA.",
  },
  'BACKUP-PREFLIGHT': {
    what: 'The backup was not started.',
    why: 'A check found something that would make the backup useless: {check}.',
    todo: 'Put that right first. The summary page lists every check with its reason.',
  },
  'BACKUP-NOT-PROVED': {
    what: 'The file that was read back does not hold what was written.',
    why: 'It opened with the password, but a key or a certificate in it differs. It was not put in place.',
    todo: 'Try once more on another medium. If it happens again, report the code.',
  },
  'BACKUP-UNKNOWN-CERTIFICATE': {
    what: 'This certificate is no longer on the CA object.',
    why: 'The object was changed since its page was opened.',
    todo: 'Close the page, open the Organizational CA again and start over.',
  },
} as const satisfies ErrorTexts;
