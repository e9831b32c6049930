/** The view Certificates (O2): the certificates of the CA and of the servers by expiration date. */
export const uiCertificates = {
  title: 'Certificates',
  heading: 'Certificates of the CA and the servers',
  lead: 'Sorted by expiration date. Certificates that expire within 60 days are marked.',
  reading: 'Reading the certificates...',
  count: 'Certificates: {count}',
  incomplete: 'Not all objects could be listed. More certificates might exist.',
  columns: {
    expires: 'Expires',
    state: 'Status',
    object: 'Object',
    server: 'Host server',
    subject: 'Subject',
  },
  states: { valid: 'Valid', soon: 'Expires soon', expired: 'Expired' },
  noServer: 'No host server',
  issuer: 'Issued by {issuer}, {key}',
  open: 'Open',
  openReason: 'Select a certificate.',
  help: [
    'The list contains the certificates of the Organizational CA and of every server. It is read over LDAP from the server that you are logged in to.',
    'Clients refuse to connect to a server with an expired certificate or show a warning. Renew the certificate in iManager or Identity Console before it expires.',
    '“Open” shows the properties of the object, where you can validate, view, and export the certificate.',
  ],
};
