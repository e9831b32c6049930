import type { ErrorTexts } from './error-text.ts';

/** Failures of verifying a backup, restoring from it, and of the backup record. */
export const restoreErrors = {
  'RECORD-NOT-WRITTEN': {
    what: 'The backup record could not be updated.',
    why: 'The disk with your user profile reported an error ({reason}). The operation itself is complete.',
    todo: 'Check the free space and your permissions, and keep the receipt, which has the same information.',
  },
  'RECORD-NOT-READ': {
    what: 'The backup record cannot be read.',
    why: 'The disk with your user profile reported an error ({reason}).',
    todo: 'Check your permissions on the folder of your user profile.',
  },
  'RESTORE-NOT-A-CA': {
    what: '{file} is not the backup of a certificate authority.',
    why: 'None of its certificates can issue others. It is the file of a server or a user ({subject}).',
    todo: 'Choose the backup of the Organizational CA. Nothing was changed.',
  },
  'RESTORE-NO-MAC': {
    what: '{file} has no integrity check (MAC).',
    why: 'Anyone could have created or changed this file without knowing the password, so nothing confirms which CA it is from.',
    todo: 'Use another copy of the backup. If you know where the file comes from, protect it with “Tools > Change the password of a backup” first (command line: change-password --accept-unprotected).',
  },
  'RESTORE-KEY-UNENCRYPTED': {
    what: 'The private key in {file} is not encrypted.',
    why: 'Anyone who had the file could read the key without the password.',
    todo: 'Use another copy of the backup. If you know where the file comes from and who had it, protect it with “Tools > Change the password of a backup” first (command line: change-password --accept-unprotected).',
  },
  'RESTORE-NOT-TIED': {
    what: 'Nothing shows that {first} and {second} are from the same CA.',
    why: 'Both have the name {subject}, but no receipt with a valid seal names both, and their certificates have different issuers and dates: {firstIssuer}, valid from {firstDate}; {secondIssuer}, valid from {secondDate}.',
    todo: 'Compare the trees and dates in the receipts or on the restore sheets, and choose the two files of one backup with their receipt. The command line uses a receipt without a seal with --accept-unsealed. Or restore one file alone.',
  },
  'RESTORE-PASSWORD-EMPTY': {
    what: 'The password of {file}, or of a part of it, is empty.',
    why: 'Anyone who had the file could read that part without a password. What you entered was not needed for it.',
    todo: 'Use another copy of the backup. If you know where the file comes from and who had it, protect it with “Tools > Change the password of a backup” first (command line: change-password --accept-unprotected).',
  },
  'RESTORE-NO-KEY': {
    what: '{file} contains no private key.',
    why: 'It contains only certificates. Without the private key, a CA cannot be restored.',
    todo: 'Choose a file that was exported with the private key.',
  },
  'RESTORE-NO-CERTIFICATE': {
    what: '{file} contains no readable certificate.',
    why: 'It contains only a private key, or its certificates are damaged.',
    todo: 'Use another copy of the backup.',
  },
  'RESTORE-KEY-MISMATCH': {
    what: 'The private key in {file} does not match any of its certificates.',
    why: 'The key and the certificates are not a pair, or the key is damaged. A CA that is restored from them would not work.',
    todo: 'Use another backup. Nothing was changed.',
  },
  'RESTORE-OTHER-CONTENT': {
    what: '{file} contains more than one backup can hold. Keys or other objects: {count}.',
    why: 'The new file would contain only one key with its certificates, so something would be lost.',
    todo: 'Use the program that created the file to export each key separately.',
  },
  'RESTORE-RECEIPT-DIFFERS': {
    what: '{file} does not match its receipt.',
    why: 'Its SHA-256 differs from the one in {receipt}. The file was changed or replaced after it was verified.',
    todo: 'Use another copy of the backup, and find out who could write to this one.',
  },
  'RESTORE-SEAL-BROKEN': {
    what: 'The seal of {receipt} is broken.',
    why: 'The receipt or a SHA-256 in it was changed after the backup was sealed, or the receipt belongs to another backup.',
    todo: 'Use another copy of the backup. If there is none, restore the PFX file alone (page R2 of the Restore wizard; command line: --pfx-only). Find out who can change files in this folder.',
  },
  'RESTORE-SEALED-FILE-CHANGED': {
    what: '{file} was changed after the backup was sealed.',
    why: 'The seal of {receipt} is valid, and the file has another SHA-256 than the receipt names.',
    todo: 'Replace {file} with the file from another copy of the backup, or move it to another folder. You can also restore the PFX file alone (page R2 of the Restore wizard; command line: --pfx-only).',
  },
  'RESTORE-SEALED-FILE-UNREADABLE': {
    what: '{file} cannot be read.',
    why: 'The seal of {receipt} is valid, and the receipt names the file. It is too large, it is not an ordinary file, or you have no permission to read it.',
    todo: 'Replace {file} with the file from another copy of the backup, or move it to another folder. You can also restore the PFX file alone (page R2 of the Restore wizard; command line: --pfx-only).',
  },
  'RESTORE-SET-DIFFERS': {
    what: 'The backup cannot be sealed: {file} is not what {receipt} names, or cannot be read.',
    why: 'A seal covers all files that the receipt names. It would be broken as soon as it is made.',
    todo: 'Replace {file} with the file from another copy of the backup, or move it to another folder. Or change the password without sealing the backup (command line: without --accept-unsealed).',
  },
  'RESTORE-OTHER-TREE': {
    what: 'This backup belongs to another tree.',
    why: 'It is the backup of {subject}, and you are logged in to the tree {tree}.',
    todo: 'Choose the backup of this tree, or log in to the other tree. If the name is correct, go back and select “The backup belongs to this tree”.',
  },
  'RESTORE-NOT-A-PAIR': {
    what: 'The files do not belong to one CA.',
    why: 'The files of a CA contain different types of key (RSA and EC) with one name. These files belong to {subject} and {other}.',
    todo: 'Choose the files of one backup.',
  },
  'RESTORE-NO-SELF-SIGNED': {
    what: '{file} contains no Self-Signed Certificate.',
    why: 'Files for certificate stores, such as RootCert.der, are created from it.',
    todo: 'Clear these files, or use another backup of the same CA.',
  },
  'RESTORE-KEY-NOT-CONFIRMED': {
    what: 'The private key was not written.',
    why: 'A private key is written to a separate file only after a second confirmation.',
    todo: 'Confirm it (command line: --allow-key), or do not create this file.',
  },
  'RESTORE-NOT-VERIFIED': {
    what: 'The data read back from {file} does not match what was written.',
    why: 'The medium returned different data. The file was discarded.',
    todo: 'Try again with another medium. The original backup was not changed.',
  },
  'RESTORE-CANCELLED': {
    what: 'The operation was canceled.',
    why: 'You selected “Cancel” while it was running.',
    todo: 'Start again when you are ready. The unfinished files were deleted.',
  },
  'RESTORE-NOT-DIRECT': {
    what: 'OrgCA Backup cannot write the CA to this directory.',
    why: 'This is an eDirectory server. NICI wraps its private keys, and it imports them only with its own tools. A key that is written unencrypted would be readable and would not work.',
    todo: 'Follow the steps for iManager or ConsoleOne on the next page, then let OrgCA Backup check the result.',
  },
  'RESTORE-NAME-OCCUPIED': {
    what: 'The object {name} already exists and is not a certificate authority.',
    why: 'The name is in use ({objectClass}). The object was not changed.',
    todo: 'Go back and choose another name for the CA object.',
  },
  'RESTORE-OTHER-CA': {
    what: 'The tree already has a CA object of another name: {name}.',
    why: 'A tree can have only one Organizational CA.',
    todo: 'Go back and use the name of that object, so that it is saved and then replaced.',
  },
  'RESTORE-NOT-CONFIRMED': {
    what: 'The CA object {name} was not replaced.',
    why: 'An existing CA object is replaced only after you enter its name. You entered a different name.',
    todo: 'Go back and enter the name exactly as shown.',
  },
  'RESTORE-UNKNOWN-CA': {
    what: 'The CA object {name} was not replaced, because the backup contains another CA: {subject}.',
    why: 'The key of the backup is not that of the CA object, and you entered no fingerprint of the CA certificate in the backup. A CA with the same name can be from someone else.',
    todo: 'Compare the SHA-256 fingerprint of the CA certificate with the printed restore sheet. If it is your CA, go back and enter it.',
  },
  'RESTORE-HOST-SERVER': {
    what: 'This tree has no server {name}.',
    why: 'The CA needs a host server. The object does not exist or is not a server.',
    todo: 'Go back and choose a server of this tree.',
  },
  'RESTORE-CHANGED-MEANWHILE': {
    what: 'The CA object {name} was changed while you were in the wizard.',
    why: 'It no longer matches the previous page, so it was not replaced.',
    todo: 'Go back one page, check the current object, and decide again.',
  },
  'RESTORE-CRL-CONFIGURATIONS': {
    what: 'The CA object {name} lists too many CRL configurations ({count}).',
    why: 'A restore can change each of them, and it accepts {max}. A CA has one or two. The list is from the directory or from the LDIF of the backup, which might have been changed. Nothing was written.',
    todo: 'Find out who changed the list. Remove the entries that are no CRL configurations from the CA object, or restore the PFX file alone (page R2 of the Restore wizard).',
  },
  'RESTORE-READ-BACK': {
    what: 'The CA object in the directory does not match what was written. The restore was rolled back.',
    why: '{name} has a different value of {attribute}.',
    todo: 'Check the rights of your account on the object, and try again.',
  },
  'RESTORE-KEY-HIDDEN': {
    what: 'You do not have the right to read the private key of the CA object {name}.',
    why: 'Without this right, the key cannot be saved before it is replaced, cannot be restored after a failure, and cannot be compared.',
    todo: 'Log in with an account that can read the private key attributes, and start the restore again.',
  },
  'RESTORE-GATEWAY-OLD-CA': {
    what: 'The import failed. The tree has its previous CA again.',
    why: 'The gateway did not import the backup ({code}), so the CA that was saved before was imported again.',
    todo: 'Validate the CA in the console. Look up {code}, then start the restore again. Keep {file}.',
  },
  'RESTORE-GATEWAY-NO-CA': {
    what: 'The import failed. The tree has no Organizational CA now.',
    why: 'The gateway did not import the backup ({code}), and the previous CA could not be imported again.',
    todo: 'Import the backup in iManager or Identity Console. The previous CA is saved in: {file}.',
  },
  'RESTORE-GATEWAY-UNCLEAR': {
    what: 'The import was not confirmed, but the tree has an Organizational CA.',
    why: 'The answer of the gateway was lost or a failure ({code}). The CA object might be the restored one.',
    todo: 'Select “Verify a backup” before you do anything else: it compares the backup with the current CA of the tree. The previous CA, if there was one, is saved in: {file}.',
  },
  'RESTORE-GATEWAY-UNKNOWN': {
    what: 'The restore was not confirmed, and whether the tree has an Organizational CA now is not known.',
    why: 'The step ended with {code}. After that, neither LDAP nor the gateway answered.',
    todo: 'Log in again as soon as the tree answers, and look for the CA object in the Security container. If there is none, import the backup again. The previous CA, if there was one, is saved in: {file}.',
  },
  'RESTORE-GATEWAY-NOT-COMPARED': {
    what: 'The gateway imported the CA, but it could not be compared with the backup.',
    why: 'The CA object could not be read after the import ({code}).',
    todo: 'Log in again, and select “Verify a backup” before you do anything else: it compares the backup with the current CA of the tree. The previous CA, if there was one, is saved in: {file}.',
  },
  'RESTORE-NOT-ROLLED-BACK': {
    what: 'The restore failed, and the CA object could not be rolled back.',
    why: 'The directory refused to roll it back ({code}). The previous object is saved in {file}.',
    todo: 'Do not close this page. Add the attributes from the LDIF with ldapmodify. The LDIF has no private key that was stored unencrypted. Import that key from the PFX file in the same folder, or ask your eDirectory administrator to do it.',
  },
  'RESTORE-CHANGED-BY-OTHERS': {
    what: 'The restore failed, and the directory was not rolled back completely.',
    why: 'While it ran, the CA object {name} or the pointer to it was changed by another user or program. These changes were left as they are. The restore itself failed with {code}.',
    todo: 'Find out who changed the CA object, and agree on which CA is to be used. Then check the object, and repeat the restore if it is still needed. Files with the CA object as it was before: {file}.',
  },
  'RESTORE-SHEET-NO-RECEIPT': {
    what: 'The restore sheet of this backup cannot be created.',
    why: 'It is created from the receipt of the backup, and {folder} contains none for these files.',
    todo: 'Plug in the medium with the backup and try again. If the backup is in another folder, open it in the Verify wizard. The report also offers the sheet.',
  },
} as const satisfies ErrorTexts;
