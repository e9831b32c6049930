/** The tree's REST gateway, in each wizard that uses it. */
export const uiGateway = {
  heading: 'Gateway of the tree (Identity Console)',
  server: 'Gateway &address',
  serverHelp: 'The name or address at which Identity Console runs, without https:// in front.',
  port: '&Port',
  password: 'Directory pass&word',
  passwordHelp: 'The password of your login, once more. It is sent to the gateway only and not stored.',
  check: 'Chec&k connection',
  checked: 'The gateway has answered.',
  checking: 'Asking the gateway...',
  connected: 'Connected to {gateway}',
  offered: 'The gateway offers the {key} key.',
  missing: 'The gateway does not offer this key.',
  verdicts: 'Validation by the tree',
  kinds: {
    root: 'Public Key Certificate (root)',
    'self-signed RSA': 'Self-Signed Certificate (RSA)',
    'self-signed EC': 'Self-Signed Certificate (EC)',
  },
  valid: '{name}: valid',
  invalid: '{name}: not valid (LDAP code {code}) {message}',
  unanswered: '{name}: not validated by the tree',
  reasons: {
    'gateway-address': 'Enter the address of the gateway.',
    'gateway-port': 'Enter a port from 1 to 65535.',
    'gateway-password': 'Enter the directory password.',
  },
} as const;
