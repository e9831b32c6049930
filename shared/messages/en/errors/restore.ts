import type { ErrorTexts } from './error-text.ts';

/** Failures of proving a backup, restoring from it, and of the local record. */
export const restoreErrors = {
  'RECORD-NOT-WRITTEN': {
    what: 'The local record could not be added to.',
    why: 'The disk with your user profile refused it ({reason}). What you did is done all the same.',
    todo: 'Check the free space and your permissions, and keep the receipt: it says the same.',
  },
  'RECORD-NOT-READ': {
    what: 'The local record cannot be read.',
    why: 'The disk with your user profile refused it ({reason}).',
    todo: 'Check your permissions on the folder of your user profile.',
  },
  'RESTORE-NOT-A-CA': {
    what: '{file} is not the backup of a certificate authority.',
    why: 'None of its certificates may issue others: it is the file of a server or a user ({subject}).',
    todo: 'Choose the backup of the Organizational CA. Nothing was changed.',
  },
  'RESTORE-NO-MAC': {
    what: '{file} has no integrity check (MAC).',
    why: 'Anyone could have created or changed this file without knowing the password, so it does not prove which CA it is from.',
    todo: 'Use another copy of the backup. If you know where the file comes from, protect it with “Tools > Change the password of a backup” first (command line: change-password --accept-unprotected).',
  },
  'RESTORE-KEY-UNENCRYPTED': {
    what: 'The private key in {file} is not encrypted.',
    why: 'Anyone who had the file could read the key without the password.',
    todo: 'Use another copy of the backup. If you know where the file comes from and who had it, protect it with “Tools > Change the password of a backup” first (command line: change-password --accept-unprotected).',
  },
  'RESTORE-NOT-TIED': {
    what: 'Nothing shows that {first} and {second} are from the same CA.',
    why: 'Both have the name {subject}, but they are not in one receipt, and their certificates have different issuers and dates: {firstIssuer}, valid from {firstDate}; {secondIssuer}, valid from {secondDate}.',
    todo: 'Compare the trees and dates in the receipts or on the restore sheets, and choose the two files of one backup with their receipt. Or restore one file alone.',
  },
  'RESTORE-NO-KEY': {
    what: 'There is no private key in {file}.',
    why: 'It holds certificates only. Without the private key a CA cannot be restored.',
    todo: 'Choose a file that was exported with the private key.',
  },
  'RESTORE-NO-CERTIFICATE': {
    what: 'There is no certificate in {file} that can be read.',
    why: 'It holds a private key only, or its certificates are damaged.',
    todo: 'Use another copy of the backup.',
  },
  'RESTORE-KEY-MISMATCH': {
    what: 'The private key in {file} belongs to none of its certificates.',
    why: 'Key and certificates are not a pair, so nothing could be done with a CA that is restored from them.',
    todo: 'Use another backup. Nothing was changed.',
  },
  'RESTORE-OTHER-CONTENT': {
    what: '{file} holds more than one CA: {count} private keys or other objects.',
    why: 'A file that is written anew holds one key with its certificates, so something would be lost.',
    todo: 'Use the program that made the file to export each key on its own.',
  },
  'RESTORE-RECEIPT-DIFFERS': {
    what: '{file} is not the file that its receipt names.',
    why: 'Its SHA-256 differs from the one in {receipt}: the file was changed or replaced after it was proved.',
    todo: 'Use another copy of the backup, and find out who could write to this one.',
  },
  'RESTORE-OTHER-TREE': {
    what: 'This is the backup of another tree.',
    why: 'The backup is of {subject}, and you are logged in to the tree {tree}.',
    todo: 'Choose the backup of this tree, or log in to the tree that the backup is of. If the CA was really given such a name, go back and say so.',
  },
  'RESTORE-NOT-A-PAIR': {
    what: 'The files do not belong to one CA.',
    why: 'Each file of a CA holds a different kind of key (RSA and EC) under one name. These are of {subject} and {other}.',
    todo: 'Choose the files that were written in one backup.',
  },
  'RESTORE-NO-SELF-SIGNED': {
    what: 'There is no Self-Signed Certificate in {file}.',
    why: 'Files for trust stores, such as RootCert.der, are made of it.',
    todo: 'Leave these files out, or use another backup of the same CA.',
  },
  'RESTORE-KEY-NOT-CONFIRMED': {
    what: 'The private key was not written.',
    why: 'A private key on its own is written only after you confirmed it a second time.',
    todo: 'Go back and confirm it, or leave this file out.',
  },
  'RESTORE-NOT-PROVED': {
    what: 'What was read back from {file} does not hold what was written.',
    why: 'The file was written, but reading it again gave something else. It was not put in place.',
    todo: 'Try once more on another medium. The backup that you started from was not changed.',
  },
  'RESTORE-CANCELLED': {
    what: 'The operation was cancelled.',
    why: 'You chose Cancel while it was running.',
    todo: 'Start again when you are ready. Nothing was left behind.',
  },
  'RESTORE-NOT-DIRECT': {
    what: 'The CA cannot be written into this directory by OrgCA Backup.',
    why: 'This is an eDirectory server: it keeps private keys locked (NICI) and takes them from its own tools only. Written in clear, the key would lie open and would not work.',
    todo: 'Follow the steps for iManager or ConsoleOne on the next page, and let this program check the result.',
  },
  'RESTORE-NAME-OCCUPIED': {
    what: 'There is already an object {name} that is no certificate authority.',
    why: 'The name that you chose is taken ({objectClass}). The object was not touched.',
    todo: 'Go back and choose another name for the CA object.',
  },
  'RESTORE-OTHER-CA': {
    what: 'The tree already has a CA object of another name: {name}.',
    why: 'A tree can have one Organizational CA only.',
    todo: 'Go back and use the name of that object, so that it is saved and then replaced.',
  },
  'RESTORE-NOT-CONFIRMED': {
    what: 'The CA object {name} was not replaced.',
    why: 'An existing CA object is replaced only after its name was typed, and what was typed is another one.',
    todo: 'Go back and type the name exactly as it is shown.',
  },
  'RESTORE-HOST-SERVER': {
    what: 'There is no server {name} in this tree.',
    why: 'The CA needs a host server, and the object that you named is not there or is not a server.',
    todo: 'Go back and choose a server of this tree.',
  },
  'RESTORE-CHANGED-MEANWHILE': {
    what: 'The CA object {name} was changed while you were in the wizard.',
    why: 'It is no longer what the page before showed, so it was not replaced.',
    todo: 'Go back one page, look at what is there now, and decide again.',
  },
  'RESTORE-READ-BACK': {
    what: 'The CA object in the directory is not what was written, so everything was put back.',
    why: 'Reading {name} again gave another value of {attribute}.',
    todo: 'Check the rights of your account on the object, and try again.',
  },
  'RESTORE-KEY-HIDDEN': {
    what: 'The private key of the CA object {name} may not be read by the user who is logged in.',
    why: 'It could neither be saved before it is replaced nor be put back, and what is written could not be compared.',
    todo: 'Log in as somebody who may read the attributes with the private keys, and restore again.',
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
    todo: 'Select “Check the restored CA” before you do anything else. The previous CA is saved in: {file}.',
  },
  'RESTORE-NOT-PUT-BACK': {
    what: 'The restore failed, and the CA object could not be put back as it was.',
    why: 'The directory refused the change back ({code}). The object as it was before is saved in {file}.',
    todo: 'Do not close this page. Add the object again from the saved file with ldapmodify or iManager, or call whoever runs the directory.',
  },
  'RESTORE-SHEET-NO-RECEIPT': {
    what: 'The sheet of this backup cannot be made now.',
    why: 'It is made from the receipt that lies beside the backup, and in {folder} there is none that names these files.',
    todo: 'Insert the medium with the backup and try again. If it has another place now, open the backup with Verify Backup: the report offers the sheet, too.',
  },
} as const satisfies ErrorTexts;
