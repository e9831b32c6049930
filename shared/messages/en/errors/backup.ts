import type { ErrorTexts } from './error-text.ts';

/** Failures of creating and verifying a backup. */
export const backupErrors = {
  'BACKUP-CANCELLED': {
    what: 'The backup was canceled.',
    why: 'You selected “Cancel” while it was running.',
    todo: 'Start the wizard again when you are ready. The unfinished files were deleted.',
  },
  'BACKUP-KEY-NO-RIGHTS': {
    what: 'You are not allowed to read the private key of {ca}.',
    why: 'The server omitted the key because your account does not have the Supervisor right on the Organizational CA object.',
    todo: 'Log in as an administrator who has the Supervisor right on {ca}, then start again.',
  },
  'BACKUP-KEY-ABSENT': {
    what: '{ca} has no exportable private key.',
    why: 'Your rights are sufficient, but the object contains no key. The key of a CA that was created before Certificate Server 2.21 cannot be exported.',
    todo: 'Plan to replace this CA. Create a new Organizational CA in iManager, and back that one up.',
  },
  'BACKUP-KEY-ABSENT-UNKNOWN': {
    what: 'The server sent no private key for {ca}.',
    why: 'Either your account lacks the Supervisor right on the object, or the CA was created before Certificate Server 2.21 and cannot be exported. This server does not report which.',
    todo: 'Log in as the administrator who created the CA and try again. If there is still no key, replace the CA in iManager.',
  },
  'BACKUP-KEY-WRAPPED': {
    what: 'The private key of {ca} is wrapped by NICI.',
    why: 'It is encrypted with the tree key. Only a server of this tree can unwrap it. Programs that use LDAP cannot.',
    todo: 'Export it through the gateway of the tree (Identity Console; command line: --gateway), or in iManager (Novell Certificate Server, Configure Certificate Authority, Certificates, Self Signed Certificate, Export; command line: --key-file).',
  },
  'BACKUP-KEY-PASSWORD': {
    what: 'The stored private key of {ca} was not opened.',
    why: 'It is protected by a password of its own. Either no password was given, the password is wrong, or the stored key is damaged. The key contains nothing that shows whether it is damaged.',
    todo: 'Enter the password with which the key was stored in the directory (command line: --key-password-file). It is not your eDirectory password.',
  },
  'BACKUP-KEY-MISMATCH': {
    what: 'The private key of {ca} does not match any of its certificates.',
    why: 'The key and the certificates of the object are not a pair, or the key is damaged. A backup of them could not be restored.',
    todo: 'Do not rely on this CA object. Check it in iManager, and restore it from an older backup if you have one.',
  },
  'BACKUP-KEY-UNREADABLE': {
    what: 'The private key of {ca} cannot be read.',
    why: 'It begins like a key in a known format, but it is damaged or of an unsupported type.',
    todo: 'Check the object in iManager (Validate), and restore it from an older backup if you have one.',
  },
  'BACKUP-NO-CERTIFICATE': {
    what: '{ca} has no certificate for its private key.',
    why: 'The object contains no readable Self-Signed Certificate and no readable Public Key Certificate.',
    todo: 'Check the object in iManager. A backup without a certificate could not be restored.',
  },
  'BACKUP-EXPORT-NO-KEY': {
    what: '{file} contains no private key.',
    why: 'The file contains only certificates. It was exported without the private key.',
    todo: 'Export again in iManager, and select “Export Private Key” there.',
  },
  'BACKUP-EXPORT-KEY-UNREADABLE': {
    what: '{file} contains a private key that OrgCA Backup cannot read.',
    why: 'The key is encrypted in the old OpenSSL format (Proc-Type: 4,ENCRYPTED), is of an unknown format, or is damaged.',
    todo: 'Export the CA again as a PFX file (PKCS #12), or convert the key to PKCS #8.',
  },
  'BACKUP-EXPORT-OLDER': {
    what: 'The key in {file} is not the current key of {ca}.',
    why: 'The file is an export of a CA of the same name, but the CA has been re-created since.',
    todo: 'Export the current CA in iManager, and choose that file.',
  },
  'BACKUP-EXPORT-OTHER': {
    what: 'The file {file} belongs to another certificate authority.',
    why: 'No key in it matches a certificate of {ca}.',
    todo: "Choose the file that iManager exported from this tree's Organizational CA.",
  },
  'BACKUP-EXPORT-NOT-NEEDED': {
    what: 'The key in {file} is not needed.',
    why: 'The directory itself returned this private key of {ca}.',
    todo: 'Back up without the exported file (command line: without --key-file).',
  },
  'BACKUP-PREFLIGHT': {
    what: 'The backup was not started.',
    why: 'A check found a problem that would make the backup unusable: {check}.',
    todo: 'Fix the problem, and then start the backup again.',
  },
  'BACKUP-SAME-FOLDER': {
    what: 'Nothing was written, because two copies have the same destination folder: {folder}.',
    why: 'The folder is named twice, perhaps under two names or through a link. It would contain one copy only.',
    todo: 'Remove one of the two, or choose a folder on another medium.',
  },
  'BACKUP-NOT-NAMED': {
    what: 'The new receipt in {folder} replaces an older one and no longer names {files}.',
    why: 'A receipt names the files of one backup of one CA with one password. These files belong to another backup, have another password, or have no valid seal.',
    todo: 'The files themselves are unchanged. Verify them, and make later backups under another name or in another folder.',
  },
  'BACKUP-SAME-MEDIUM': {
    what: 'The copy in {folder} is on the same medium as another one.',
    why: 'If the medium fails or is lost, all copies on it are lost.',
    todo: 'Put the copy on another medium.',
  },
  'BACKUP-NOT-VERIFIED': {
    what: 'The file on the medium does not match what was written.',
    why: 'It opened with the password, but a key or a certificate in it differs. The file was discarded.',
    todo: 'Try again with another medium. If it happens again, report the code.',
  },
  'BACKUP-UNKNOWN-CERTIFICATE': {
    what: 'The CA object no longer contains this certificate.',
    why: 'The object was changed since its page was opened.',
    todo: 'Close the page, open the Organizational CA again and start over.',
  },
} as const satisfies ErrorTexts;
