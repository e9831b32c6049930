import type { ProfileName } from '../../views.ts';

/** The section "Without this program" of START-HERE.txt, restore sheet and guide. `other`: encryption that is none of the profiles. */
export const withoutProgram = {
  title: 'Without this program',
  intro: [
    'The backup is a standard PKCS #12 file (RFC 7292). With its password, other programs read it, too.',
    'Open a terminal in the folder with the files and enter the lines below. If a line asks for a password, enter it. It is not shown while you enter it. A wrong password is reported.',
    'The private key of the CA can sign certificates for the whole tree. Use a computer without a network, and delete the key and each copy as soon as you no longer need them.',
  ],
  keepers:
    'If keepers share the password, their shares must be combined first. The file docs/keepers.md in the source code of OrgCA Backup describes how.',
  openssl: {
    title: 'OpenSSL (Linux, macOS, Windows)',
    check: 'Look into the file and check its integrity.',
    certificates: 'Save the certificates.',
    key: 'Save the private key. Choose a password for the new file and enter it twice.',
    match: 'Compare certificate and key. Both lines must show the same public key.',
    notes: {
      modern: 'Requires OpenSSL 1.1 or later.',
      compatible:
        'The option -legacy loads old algorithms. If openssl does not know it (before version 3.0, LibreSSL), leave it out.',
      edirectory:
        'The option -legacy loads old algorithms. If openssl does not know it (before version 3.0, LibreSSL), leave it out.',
      pbmac1:
        'Requires OpenSSL 3.4 or later. Older versions report a wrong password; with the option -nomacver they open the file without checking its integrity.',
      other: 'If openssl reports “unsupported”, add the option -legacy after pkcs12.',
    } satisfies Record<ProfileName | 'other', string>,
  },
  keytool: {
    title: 'keytool (Java)',
    check: 'Look into the file and check its integrity. “PrivateKeyEntry” means that it contains the key.',
    certificates: 'Show the certificates as text (Base64).',
    copy: 'Copy key and certificates to a new file. Enter a password for the new file twice, then the backup password.',
    notes: {
      modern: 'Requires Java 8u301 or later.',
      compatible: 'Requires Java 7 or later.',
      edirectory: 'Requires Java 7 or later.',
      pbmac1: 'Requires Java 25.0.5 or later.',
      other: 'Use a current version of Java.',
    } satisfies Record<ProfileName | 'other', string>,
  },
  windows: {
    title: 'Windows',
    check: 'Look into the file without an import.',
    steps: [
      'To import, double-click the file, select “Current User”, enter the password, select “Mark this key as exportable”, and select “Place all certificates in the following store”, “Personal”.',
      'Start certmgr.msc and open “Personal”, “Certificates”. “All Tasks”, “Export” saves a certificate, or certificate and key.',
      'Then delete the certificate there. This deletes its private key from the computer, too.',
    ],
    notes: {
      modern: 'Requires Windows 10 1709, Windows Server 2019, or later.',
      compatible: 'Windows can open the file.',
      edirectory: 'Windows can open the file.',
      pbmac1: 'Windows is not known to open this file. Use OpenSSL.',
      other: 'If Windows rejects the correct password, use OpenSSL.',
    } satisfies Record<ProfileName | 'other', string>,
  },
  macos: {
    title: 'macOS',
    steps: [
      'In Keychain Access, select the keychain “login”, then “File”, “Import Items”, and the file. Enter its password.',
      'Select “My Certificates”. The arrow in front of the certificate shows its key. “File”, “Export Items” saves both.',
      'Then delete certificate and key there.',
    ],
    notes: {
      modern: 'macOS 14 and earlier report a wrong password for this file. Use OpenSSL.',
      compatible: 'macOS can open the file.',
      edirectory: 'macOS can open the file.',
      pbmac1: 'macOS is not known to open this file. Use OpenSSL.',
      other: 'If macOS rejects the correct password, use OpenSSL.',
    } satisfies Record<ProfileName | 'other', string>,
  },
};
