/** Chapter "Server certificates". Words in braces are texts of the window. */
export const serverCertificates = {
  title: 'Server certificates',
  intro: [
    'The CA issues a certificate to each eDirectory server. If it expires, clients refuse to connect or show a warning. OrgCA Backup lists these certificates, validates them, and exports them like those of the CA.',
  ],
  steps: {
    O2: {
      title: 'Open a server certificate',
      do: [
        'Choose {common.menu.menuView} > {common.menu.menuCertificates}.',
        'Select the certificate. The one that expires first is on top.',
        'Click {console.certificates.open}.',
      ],
      see: 'The properties open. {console.p1.validate} checks the certificate, and {console.p1.export} opens the Export wizard. A backup of the key is needed only if the key must stay the same. Otherwise, the CA issues a new certificate.',
    },
  },
};
