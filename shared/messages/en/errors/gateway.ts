import type { ErrorTexts } from './error-text.ts';

/** Failures of the tree's REST gateway (eDirAPI). */
export const gatewayErrors = {
  'GATEWAY-ADDRESS': {
    what: '“{server}” with port {port} is not an address of a gateway.',
    why: 'A host name or an address is required, and a port from 1 to 65535.',
    todo: 'Enter the name or address that you use for Identity Console, without https:// in front.',
  },
  'GATEWAY-UNREACHABLE': {
    what: 'No gateway answers at {server}, port {port}.',
    why: 'The address or the port is wrong, Identity Console is not running there, or a firewall blocks the connection.',
    todo: 'Check the address and the port in the address bar of Identity Console. Without a gateway, export the CA in iManager and use that file (command line: --key-file).',
  },
  'GATEWAY-TIMEOUT': {
    what: 'The gateway at {server}, port {port}, did not answer within {seconds} seconds.',
    why: 'The gateway or its eDirectory server is overloaded, or a firewall drops the connection.',
    todo: 'Try again. If it happens again, check the gateway, or export the CA in iManager and use that file (command line: --key-file).',
  },
  'GATEWAY-CUT': {
    what: 'The connection to the gateway at {server}, port {port}, ended before the answer was complete.',
    why: 'The gateway was restarted, or the network failed.',
    todo: 'Check the result of the last step, then try again.',
  },
  'GATEWAY-CANCELLED': {
    what: 'The request to the gateway was canceled.',
    why: 'You selected “Cancel”.',
    todo: 'Start again when you are ready.',
  },
  'GATEWAY-TLS-TIMEOUT': {
    what: 'The gateway at {server} accepted the connection on port {port}, but did not complete the TLS handshake within {seconds} seconds.',
    why: 'The port belongs to another service, the gateway does not respond or is overloaded, or a firewall or load balancer between answers in its place.',
    todo: 'Use the HTTPS port of Identity Console, usually 9000, and try again. If it happens again, check the gateway, or export the CA in iManager and use that file (command line: --key-file).',
  },
  'GATEWAY-NO-TLS': {
    what: 'No encrypted connection to {server}, port {port}, could be made.',
    why: 'The port belongs to another service or to plain HTTP, or the server offers no encryption that is supported here.',
    todo: 'Use the HTTPS port of Identity Console, usually 9000. A password is never sent over plain HTTP.',
  },
  'GATEWAY-REFUSED': {
    what: 'You did not trust the certificate of the gateway at {server}, port {port}.',
    why: 'The directory password is sent only to a gateway that you trust. Nothing was sent.',
    todo: 'Compare the SHA-256 fingerprint with the one of Identity Console, then check the connection again.',
  },
  'GATEWAY-CERTIFICATE': {
    what: 'The certificate of the gateway at {server}, port {port}, is not the one that you trusted at the start.',
    why: 'The certificate was replaced while the program was working, or another computer answers in its place. Nothing was sent to it.',
    todo: 'Check the certificate with the person who looks after Identity Console, then start again.',
  },
  'GATEWAY-NOT-EDIRAPI': {
    what: 'The server at {server}, port {port}, is not the gateway of an eDirectory tree.',
    why: 'A web page or another service answers there, not eDirAPI.',
    todo: 'Check the address and the port in the address bar of Identity Console.',
  },
  'GATEWAY-ANSWER': {
    what: 'The answer of the gateway at {server}, port {port}, cannot be read.',
    why: 'It is incomplete, or its form is not the one in the published description of eDirAPI.',
    todo: 'Try again. If it happens again, note the version of Identity Console, export the CA in iManager, and use that file (command line: --key-file).',
  },
  'GATEWAY-TOO-LARGE': {
    what: 'The gateway at {server}, port {port}, sent more data than a CA can contain.',
    why: 'Another service answers there, or the gateway is faulty. The answer was discarded.',
    todo: 'Check the address and the port.',
  },
  'GATEWAY-PASSWORD': {
    what: 'The gateway did not accept the directory password.',
    why: 'The password or the user name is wrong. The gateway does not report which.',
    todo: 'Enter the directory password again. Repeated wrong passwords can lock the account (intruder lockout).',
  },
  'GATEWAY-USER': {
    what: 'The gateway rejected the login before it checked the password.',
    why: 'It does not understand the form of the user name, or it cannot reach the LDAP server of this session ({codes}). If you logged in with StartTLS, the gateway uses port 636 of the same server.',
    todo: 'Log in to the LDAP server that Identity Console uses, then try again.',
  },
  'GATEWAY-SSO': {
    what: 'The gateway at {server}, port {port}, uses single sign-on.',
    why: 'It sends logins to a web page (OSP). OrgCA Backup supports the simple login mode only.',
    todo: 'Export the CA in Identity Console or in iManager, and use that file: “From a file” (command line: --key-file).',
  },
  'GATEWAY-REDIRECT': {
    what: 'The gateway at {server}, port {port}, points to another address.',
    why: 'It answers with a redirect. OrgCA Backup does not follow it, because your password would go to another server.',
    todo: 'Enter the address and port at which Identity Console itself runs.',
  },
  'GATEWAY-ORIGIN': {
    what: 'The gateway does not accept requests for the address {server}, port {port}.',
    why: 'Its list of allowed origins does not contain this address (“check-origin”).',
    todo: 'Enter the address exactly as people enter it for Identity Console, or ask an administrator to add it to the list.',
  },
  'GATEWAY-SESSION': {
    what: 'The gateway ended the session.',
    why: 'The session timed out, or the gateway was restarted.',
    todo: 'Check the result of the last step, then try again.',
  },
  'GATEWAY-TREE': {
    what: 'The gateway at {server}, port {port}, does not serve this tree.',
    why: 'It knows none of the forms of the tree’s name ({codes}).',
    todo: 'Enter the gateway of the tree to which you are logged in.',
  },
  'GATEWAY-NO-RIGHTS': {
    what: 'You do not have the rights for this at the gateway.',
    why: 'The tree refused the request for your account ({codes}).',
    todo: 'Log in as an administrator with the Supervisor right to the object (the CA or the server certificate) and to the Security container.',
  },
  'GATEWAY-NO-CA': {
    what: 'The gateway does not find the Organizational CA.',
    why: 'The tree has no CA, or the gateway does not know the certificate that LDAP shows ({codes}).',
    todo: 'Open the CA object again. If it is there, export the CA in iManager and use that file (command line: --key-file).',
  },
  'GATEWAY-KEY': {
    what: 'The tree cannot export the private key.',
    why: 'The key was created as not exportable, or the server’s NICI cannot open it ({codes}).',
    todo: 'Check in iManager whether the export offers the private key. If it does not, plan to replace the CA or the certificate.',
  },
  'GATEWAY-CALL-MISSING': {
    what: 'The gateway at {server}, port {port}, does not have the function for this.',
    why: 'Its version is too old, or the certificate functions are not installed (HTTP status {status}).',
    todo: 'Update Identity Console, or export the CA in iManager and use that file (command line: --key-file).',
  },
  'GATEWAY-LDAP': {
    what: 'The tree refused the request of the gateway.',
    why: 'It reports: {codes}.',
    todo: 'Look for the code in the log of the gateway, or ask your eDirectory administrator to do it.',
  },
  'GATEWAY-STATUS': {
    what: 'The gateway at {server}, port {port}, reports an error.',
    why: 'It answered with HTTP status {status} and no LDAP code.',
    todo: 'Try again. If it happens again, check the log of the gateway.',
  },
  'GATEWAY-NO-PFX': {
    what: 'The tree’s answer is not a usable PFX.',
    why: 'The data is damaged, is not PKCS #12, or does not open with the one-time password of the request.',
    todo: 'Try again. If it happens again, export the CA in iManager and use that file (command line: --key-file).',
  },
  'GATEWAY-PFX-NO-KEY': {
    what: 'The tree’s answer contains no private key.',
    why: 'The tree exported certificates only.',
    todo: 'Check in iManager whether the export offers the private key.',
  },
  'GATEWAY-OTHER-CA': {
    what: 'The gateway serves another CA than {ca}.',
    why: 'Its key or certificates do not match the CA object that LDAP shows.',
    todo: 'Check that the gateway belongs to the tree to which you are logged in.',
  },
  'GATEWAY-NO-SERVER-CERTIFICATE': {
    what: 'The gateway does not list the certificate of {object}.',
    why: 'It does not know the certificate among those of the host server ({server}), or the object names no host server.',
    todo: 'Check in Identity Console whether the server has this certificate. If it was replaced, open the object again.',
  },
  'GATEWAY-OTHER-CERTIFICATE': {
    what: 'The key that the tree exported does not belong to the certificate of {object}.',
    why: 'The certificate that LDAP shows is another one than the gateway exported.',
    todo: 'Open the object again. If it happens again, check that the gateway belongs to the tree to which you are logged in.',
  },
} as const satisfies ErrorTexts;
