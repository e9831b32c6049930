/** What the client sent is no LDAP; the connection cannot be kept in step and ends (RFC 4511, section 4.1.1). */
export class ProtocolError extends Error {
  constructor() {
    super('not an LDAP message');
    this.name = 'ProtocolError';
  }
}
