/** Thrown for data that is not LDAP: the stream is out of step, and the connection ends (RFC 4511, section 4.1.1). */
export class ProtocolError extends Error {
  constructor() {
    super('not an LDAP message');
    this.name = 'ProtocolError';
  }
}
