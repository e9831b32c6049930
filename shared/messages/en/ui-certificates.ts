/** The view Certificates (O2): the certificates of the CA and of the servers by their end. */
export const uiCertificates = {
  title: 'Certificates',
  heading: 'Certificates of the CA and the servers',
  lead: 'The certificate that expires first is on top. Certificates that expire within 60 days are marked.',
  reading: 'Reading the certificates...',
  count: 'Certificates: {count}',
  incomplete: 'The server did not return all objects. More certificates might exist.',
  columns: {
    expires: 'Expires',
    state: 'Status',
    object: 'Object and server',
    subject: 'Subject and issuer',
    open: 'Properties',
  },
  states: { valid: 'Valid', soon: 'Expires soon', expired: 'Expired' },
  noServer: 'No host server',
  issuer: 'Issued by {issuer}, {key}',
  open: 'Open',
  openName: 'Open {name}',
  help: [
    'The list contains the certificates of the Organizational CA and of every server. It is read over LDAP from the server that you are logged in to.',
    'A server with an expired certificate refuses encrypted connections or makes its clients warn. Renew the certificate in iManager or Identity Console before it expires.',
    'Open shows the properties of the object, where you can validate, examine and export the certificate.',
  ],
};
