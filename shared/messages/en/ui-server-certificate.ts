/** Texts of the Export wizard and the receipt for a Server Certificate object instead of the CA. */
export const uiServerCertificate = {
  title: 'Server Certificate - Export',
  pages: {
    E1: {
      step: 'Object',
      heading: 'The server certificate to export',
      text: 'This wizard writes the certificate of a server to a file, together with its private key if you want a backup.',
      help: [
        'Each eDirectory server has certificates of its own, which the Organizational CA issued. LDAP and the web consoles use them.',
        'Check that the name belongs to the right server, then select Next.',
        'If a server certificate is lost, the CA can issue a new one. You need a backup only if the key must stay the same.',
      ],
    },
    E2: {
      step: 'Certificate',
      heading: 'Which certificate do you want to export?',
      text: 'A Server Certificate object has one certificate. A backup also contains the certificates of its issuers.',
      help: ['Check the subject and the dates, then select Next.'],
    },
    E3: {
      step: 'Private key',
      heading: 'Do you want to export the private key with the certificate?',
      text: 'A backup needs the private key. Without it the file contains only the certificate.',
      help: [
        'Select Yes to make a backup. You are asked for a password that protects the file.',
        'Select No to write a certificate that others can have, for example to install it in clients.',
        'If NICI has wrapped the key, the tree’s gateway must export it: enter its address and the password of your login, and check the connection.',
        'If you cannot select Yes, the reason is shown below it.',
      ],
    },
    E5: {
      step: 'Password',
      heading: 'Password for the backup file',
      text: 'The file will contain the private key of the server. Anyone who has the file and this password can impersonate the server.',
      help: [
        'A generated passphrase is much stronger than a short password and still easy to enter.',
        'Without the password the file cannot be opened. Keep the password apart from the file.',
      ],
    },
  },
  yesNote:
    'Backup: one password-protected PKCS #12 (PFX) file with the private key, the certificate and its chain.',
  noNote: 'The certificate alone, in DER or Base64 format.',
  receiptTitle: 'Backup receipt: server certificate',
  object: 'Object',
} as const;
