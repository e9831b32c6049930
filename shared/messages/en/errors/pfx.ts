import type { ErrorTexts } from './error-text.ts';

/** Failures of reading and writing PKCS #12 files. */
export const pfxErrors = {
  'PFX-NOT-PFX': {
    what: 'This is not a PKCS #12 (PFX) file.',
    why: 'The file does not have the structure of a PFX file.',
    todo: 'Choose a PKCS #12 file, such as a backup file. Its name usually ends in .pfx or .p12.',
  },
  'PFX-EMPTY': {
    what: 'The file has no content.',
    why: 'It is empty, or it contains only zeros. This happens if a copy was interrupted or a medium was removed too early.',
    todo: 'Use another copy of the backup.',
  },
  'PFX-IS-ARCHIVE': {
    what: 'This is a compressed file ({format}), not a PKCS #12 (PFX) file.',
    why: 'The backup may be inside it.',
    todo: 'Extract the file, and then choose the PKCS #12 file in it. Its name usually ends in .pfx or .p12.',
  },
  'PFX-IS-KEYSTORE': {
    what: 'This is a Java keystore ({format}), not a PKCS #12 (PFX) file.',
    why: 'Java writes this format for its own programs only.',
    todo: 'Convert it with keytool -importkeystore -deststoretype PKCS12, and then choose the new file.',
  },
  'PFX-IS-WEB-PAGE': {
    what: 'This is a web page, not a PKCS #12 (PFX) file.',
    why: 'A browser saves the login page under the name of the file if the session with the server has expired.',
    todo: 'Log in again, download the file again, and then choose it.',
  },
  'PFX-IS-CERTIFICATE': {
    what: 'The file contains certificates, but no private key.',
    why: 'It is a certificate file, not a PKCS #12 (PFX) file. A CA cannot be restored from certificates alone.',
    todo: 'Choose a PKCS #12 file, such as a backup file. Its name usually ends in .pfx or .p12.',
  },
  'PFX-IS-KEY': {
    what: 'The file contains a private key, but it is not a PKCS #12 (PFX) file.',
    why: 'It is a key file in the PEM or PKCS #8 format.',
    todo: 'Choose a PKCS #12 file, such as a backup file. Its name usually ends in .pfx or .p12.',
  },
  'PFX-IS-PEM': {
    what: 'This is a PEM file with something else: {labels}.',
    why: 'The lines that begin with “-----BEGIN” tell what a PEM file contains. It is not a PKCS #12 (PFX) file, or that part of it cannot be read.',
    todo: 'Choose a PKCS #12 file, such as a backup file. Its name usually ends in .pfx or .p12.',
  },
  'PFX-DAMAGED': {
    what: 'The file is damaged: {where} cannot be read.',
    why: 'The file was truncated, changed, or not copied correctly after it was written. The password is not the cause.',
    todo: 'Use another copy of the backup. If this is the only one, copy it again from the original medium.',
  },
  'PFX-WRONG-PASSWORD': {
    what: 'The password does not open this file.',
    why: 'The integrity check (MAC) of the file fails with this password.',
    todo: 'Enter the password again. Check Caps Lock, the keyboard language, spaces at both ends, and letters that look alike, such as O and 0. If it was set on another system, ask how special characters were entered there. Make sure that it is the password of this file, because every backup can have its own.',
  },
  'PFX-INTEGRITY': {
    what: 'The password decrypts the file, but the integrity check (MAC) fails with it.',
    why: 'The file was changed or damaged after it was written, or its integrity check has a different password.',
    todo: 'Use another copy of the backup. If every copy fails in the same way, ask the person who created the file whether it has two passwords. If so, enter the password of the integrity check first.',
  },
  'PFX-NO-MAC': {
    what: 'The file could not be opened. Either the password is wrong or the file is damaged.',
    why: 'The file has no integrity check (MAC), which would show which of the two it is.',
    todo: 'Enter the password again. If you are sure of it, use another copy of the file.',
  },
  'PFX-OTHER-PASSWORD': {
    what: 'The password opens the file, but {where} is protected with a different password.',
    why: 'The file is intact, but this part was encrypted with a different password.',
    todo: 'Ask the person who created the file for both passwords, and enter the second one too (command line: --second-password-file). If only one password can be entered, first create a file with one password: “Tools > Change the password of a backup” (command line: change-password).',
  },
  'PFX-SECOND-PASSWORD': {
    what: 'The second password does not open {where}.',
    why: 'It was mistyped, or the file has more than two passwords: for its integrity check, its certificates, and its key.',
    todo: 'Enter the second password again. If the file has more than two passwords, open it with the program that created it, and export it again with one password.',
  },
  'PFX-UNSUPPORTED': {
    what: 'The file uses {algorithm} ({oid}), which OrgCA Backup does not support.',
    why: 'The program that created the file used a rare or obsolete algorithm.',
    todo: 'Open the file in the program that created it, and export it again with AES-256 or Triple DES.',
  },
  'PFX-TOO-EXPENSIVE': {
    what: 'The file was not opened because it requires {iterations} iterations.',
    why: 'At most {limit} are accepted. More could block this computer for hours.',
    todo: 'Check the origin of the file. If it is yours, export it again with fewer iterations, such as 600,000.',
  },
  'PFX-SCRYPT-TOO-EXPENSIVE': {
    what: 'The file was not opened because its key derivation takes too much time or memory: scrypt with N = {n}, r = {r}, p = {p}.',
    why: 'At most {megabytes} MB of memory and the time of 5,000,000 iterations are accepted. More could block this computer for hours.',
    todo: 'Check the origin of the file. If it is yours, export it again with smaller values, such as N = 16384, r = 8, p = 1.',
  },
  'PFX-TOO-MANY-BAGS': {
    what: 'The file was not opened because it contains more than {limit} keys, certificates, or other entries.',
    why: 'The backup of a CA contains one key and a few certificates.',
    todo: 'Check the origin of the file, or choose another one.',
  },
  'PFX-TOO-MANY-ATTRIBUTES': {
    what: 'The file was not opened because its entries have more than {limit} attributes.',
    why: 'The entries of a backup have two or three attributes each, such as a name. The file was probably made to block programs.',
    todo: 'Check the origin of the file, or choose another one.',
  },
  'PFX-TOO-MANY-KEYS': {
    what: 'The file was not opened because it contains more than {limit} private keys.',
    why: 'The backup of a CA contains one key. Each key must be checked with the certificates, which takes time.',
    todo: 'Check the origin of the file. If it is an export of several keys, export the CA alone.',
  },
  'PFX-KEY-TOO-LARGE': {
    what: 'The file was not opened because the parameters of its private key ({algorithm}) are too large.',
    why: 'The numbers in the parameters of a CA’s key have at most 4,096 bits. With larger ones, this computer could calculate for minutes.',
    todo: 'Check the origin of the file, or choose another one.',
  },
  'PFX-TOO-LARGE': {
    what: 'The file was not opened because it has {bytes} bytes.',
    why: 'PKCS #12 files with certificates and keys are much smaller than {limit} bytes.',
    todo: 'Check the origin of the file, or choose another one.',
  },
  'PFX-CANCELLED': {
    what: 'The operation was canceled.',
    why: 'You selected “Cancel” while the file was being encrypted or opened.',
    todo: 'Start again when you are ready. Nothing was written.',
  },
  'PFX-KEY-FORM': {
    what: 'The private key is not in PKCS #8 format.',
    why: 'A PKCS #12 file can contain private keys only in this format.',
    todo: 'Convert the key to PKCS #8 first, or choose another source of the key.',
  },
  'PFX-CERTIFICATE-FORM': {
    what: 'One of the certificates is not an X.509 certificate.',
    why: 'It does not have the structure of a certificate, so no program could read it from the file.',
    todo: 'Get the certificate from its source again.',
  },
  'PFX-KEY-LOCKED': {
    what: 'The password does not open this encrypted private key.',
    why: 'The password is wrong, or the key is damaged. An encrypted key contains nothing that shows which.',
    todo: 'Enter the password again. If you are sure of it, get the key from its source again.',
  },
} as const satisfies ErrorTexts;
