import type { uiGateway as english } from '../en/ui-gateway.ts';
import type { Shape } from '../shape.ts';

/** Das REST-Gateway des Baums, in jedem Assistenten, der es verwendet. */
export const uiGateway = {
  heading: 'Gateway des Baums (Identity Console)',
  server: 'Gateway-&Adresse',
  serverHelp: 'Name oder Adresse des Identity-Console-Servers, ohne https://',
  port: '&Port',
  password: 'eDirectory-Passw&ort',
  passwordHelp:
    'Noch einmal Ihr eDirectory-Passwort. Es wird nur an das Gateway gesendet und nicht gespeichert.',
  check: '&Verbindung prüfen',
  checked: 'Das Gateway hat geantwortet.',
  checking: 'Die Verbindung mit dem Gateway wird hergestellt...',
  connected: 'Verbunden mit {gateway}',
  offered: 'Das Gateway bietet den {key}-Schlüssel an.',
  missing: 'Das Gateway bietet diesen Schlüssel nicht an.',
  verdicts: 'Validierung durch den Baum',
  kinds: {
    root: 'Public Key Certificate (root)',
    'self-signed RSA': 'Self-Signed Certificate (RSA)',
    'self-signed EC': 'Self-Signed Certificate (EC)',
    server: 'Serverzertifikat',
  },
  valid: '{name}: gültig',
  invalid: '{name}: ungültig (LDAP-Code {code}) {message}',
  unanswered: '{name}: vom Baum nicht validiert',
  reasons: {
    'gateway-address': 'Geben Sie die Adresse des Gateways ein.',
    'gateway-port': 'Geben Sie einen Port von 1 bis 65535 ein.',
    'gateway-password': 'Geben Sie Ihr eDirectory-Passwort ein.',
  },
} as const satisfies Shape<typeof english>;
