/** Failures of the connection to the directory and of reading from it. */
export const directoryErrors = {
  'LDAP-UNREACHABLE': {
    what: 'The server {server} does not answer on port {port}.',
    why: 'The address or the port is wrong, the server is down, or a firewall is in between.',
    todo: 'Check the address and the port (636 for LDAPS, 389 for StartTLS), then try again.',
  },
} as const;
