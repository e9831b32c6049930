import type { ErrorTexts } from './error-text.ts';

/** Failures of reading and writing PKCS #12 files. */
export const pfxErrors = {
  'PFX-NOT-PFX': {
    what: 'This is not a PKCS #12 (PFX) file.',
    why: 'The file does not begin as a PFX file must.',
    todo: 'Choose the backup file itself: its name usually ends in .pfx or .p12.',
  },
  'PFX-IS-CERTIFICATE': {
    what: 'The file contains certificates, but no private key.',
    why: 'It is a certificate file, not a PKCS #12 (PFX) file. A CA cannot be restored from certificates alone.',
    todo: 'Choose the backup file. Its name usually ends in .pfx or .p12.',
  },
  'PFX-IS-KEY': {
    what: 'The file contains a private key, but it is not a PKCS #12 (PFX) file.',
    why: 'It is a key file in the PEM or PKCS #8 format.',
    todo: 'Choose the backup file. Its name usually ends in .pfx or .p12.',
  },
  'PFX-DAMAGED': {
    what: 'The file is damaged: {where} cannot be read.',
    why: 'The file was cut short, changed, or badly copied after it was written. The password is not the reason.',
    todo: 'Use another copy of the backup. If this is the only one, copy it again from where it was first stored.',
  },
  'PFX-WRONG-PASSWORD': {
    what: 'The password does not open this file.',
    why: 'The check that the file carries fails with this password.',
    todo: 'Enter the password again. Check Caps Lock, the keyboard language, spaces at both ends, and letters that look alike, such as O and 0. If it was set on another system, ask how special characters were entered there. Make sure that it is the password of this file, because every backup can have its own.',
  },
  'PFX-INTEGRITY': {
    what: 'The password decrypts the file, but the integrity check (MAC) fails with it.',
    why: 'The file was changed or damaged after it was written, or its integrity check has a password of its own.',
    todo: 'Use another copy of the backup. If every copy fails in the same way, ask the person who made the file whether it has two passwords. If so, enter the password of the integrity check first.',
  },
  'PFX-NO-MAC': {
    what: 'The file could not be opened, and it cannot be said whether the password is wrong.',
    why: 'The file carries no MAC, the value that tells a wrong password from a damaged file.',
    todo: 'Type the password again. If you are sure of it, use another copy of the file.',
  },
  'PFX-OTHER-PASSWORD': {
    what: 'The password opens the file, but {where} is protected with a different password.',
    why: 'The file itself is intact, but this part was encrypted with a password of its own.',
    todo: 'Enter the second password if a field for it appears. Otherwise select “Tools > Change the password of a backup” to make a file with one password (command line: --second-password-file). Ask the person who made the file for both passwords.',
  },
  'PFX-UNSUPPORTED': {
    what: 'The file uses {algorithm} ({oid}), which OrgCA Backup does not support.',
    why: 'The program that made the file chose an algorithm that is rare or out of use.',
    todo: 'Open the file in the program that made it, and export it again with AES-256 or triple DES.',
  },
  'PFX-TOO-EXPENSIVE': {
    what: 'The file asks for {iterations} iterations, so it was not opened.',
    why: 'At most {limit} are accepted: a file that asks for more could hold this computer for hours.',
    todo: 'Check where the file comes from. If it is yours, export it again with fewer iterations, such as 600,000.',
  },
  'PFX-SCRYPT-TOO-EXPENSIVE': {
    what: 'The file was not opened because its key derivation takes too much time or memory: scrypt with N = {n}, r = {r}, p = {p}.',
    why: 'At most {megabytes} MB of memory and the time of 5,000,000 iterations are accepted. More could block this computer for hours.',
    todo: 'Check the origin of the file. If it is yours, export it again with smaller values, such as N = 16384, r = 8, p = 1.',
  },
  'PFX-TOO-MANY-BAGS': {
    what: 'The file was not opened because it contains more than {limit} keys, certificates, or other entries.',
    why: 'The backup of a CA contains one key and a few certificates.',
    todo: 'Check the origin of the file, and choose the backup file.',
  },
  'PFX-TOO-MANY-ATTRIBUTES': {
    what: 'The file was not opened because its entries have more than {limit} attributes.',
    why: 'The entries of a backup have two or three attributes each, such as a name. The file was probably made to block programs.',
    todo: 'Check the origin of the file, and choose the backup file.',
  },
  'PFX-TOO-LARGE': {
    what: 'The file has {bytes} bytes, so it was not opened.',
    why: 'PKCS #12 files of certificates and keys are far smaller than {limit} bytes.',
    todo: 'Choose the backup file itself.',
  },
  'PFX-CANCELLED': {
    what: 'The operation was cancelled.',
    why: 'You chose Cancel while the file was being encrypted or opened.',
    todo: 'Start again when you are ready. Nothing was written.',
  },
  'PFX-KEY-FORM': {
    what: 'The private key is not in PKCS #8 form.',
    why: 'A PKCS #12 file can hold private keys in this form only.',
    todo: 'Convert the key to PKCS #8 first, or choose another source of the key.',
  },
  'PFX-CERTIFICATE-FORM': {
    what: 'One of the certificates is not an X.509 certificate.',
    why: 'Its bytes do not have the form of a certificate, so no program could read it from the file.',
    todo: 'Take the certificate from its source again.',
  },
  'PFX-KEY-LOCKED': {
    what: 'The password does not open this encrypted private key.',
    why: 'The password is wrong, or the key is damaged: an encrypted key carries nothing that could tell which.',
    todo: 'Type the password again. If you are sure of it, take the key from its source again.',
  },
} as const satisfies ErrorTexts;
