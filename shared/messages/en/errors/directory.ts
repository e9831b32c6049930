import type { ErrorTexts } from './error-text.ts';

/** Failures of the connection to the directory and of reading from it. */
export const directoryErrors = {
  // The connection
  'LDAP-ADDRESS': {
    what: '“{server}” with port {port} is not an address of a server.',
    why: 'A host name or an address is required, and a port from 1 to 65535.',
    todo: 'Enter the name (ldap.acme.com) or address (10.0.0.1) of the server, without ldap://.',
  },
  'LDAP-DNS': {
    what: 'The server name {server} cannot be resolved.',
    why: 'DNS has no address for it.',
    todo: 'Check the spelling, or enter the address of the server instead of its name.',
  },
  'LDAP-UNREACHABLE': {
    what: 'The server {server} does not answer on port {port}.',
    why: 'The address or the port is wrong, the server is down, or a firewall blocks the connection.',
    todo: 'Check the address and the port (636 for LDAPS, 389 for StartTLS), then try again.',
  },
  'LDAP-CONNECT-TIMEOUT': {
    what: 'The server {server} did not accept the connection on port {port} within {seconds} seconds.',
    why: 'The server is down or overloaded, or a firewall drops the connection.',
    todo: 'Check the address and the port (636 for LDAPS, 389 for StartTLS), then try again.',
  },
  'LDAP-TLS-TIMEOUT': {
    what: 'The server {server} accepted the connection on port {port}, but did not complete the TLS handshake within {seconds} seconds.',
    why: 'The service on that port does not support TLS, the LDAP server does not respond or is overloaded, or a firewall or load balancer between answers in its place.',
    todo: 'Check the port (636 for LDAPS, 389 for StartTLS), then try again. If it happens again, use another server of the tree.',
  },
  'LDAP-TIMEOUT': {
    what: 'The server {server} did not answer within {seconds} seconds.',
    why: 'It is overloaded, or the network connection is faulty.',
    todo: 'Try again. If it happens again, use another server of the tree.',
  },
  'LDAP-TOO-SLOW': {
    what: 'The server {server} did not complete its answer within {seconds} seconds.',
    why: 'It sends its answer in small parts, or the network to it is very slow. The request was stopped.',
    todo: 'Try again. If it happens again, use another server of the tree.',
  },
  'LDAP-DISCONNECTED': {
    what: 'The connection to {server} was closed.',
    why: 'The server closed it after a period without activity or was restarted, or the network failed.',
    todo: 'Log in again and repeat the step.',
  },
  'LDAP-CLOSED-AT-ONCE': {
    what: 'The server {server} closed the connection on port {port} without an answer.',
    why: 'The port expects TLS from the first byte (LDAPS) although StartTLS was selected, it belongs to another service, or the server refuses connections from this computer.',
    todo: 'Use LDAPS with port 636, or StartTLS with port 389 (command line: --starttls). If the port is right, ask your administrator about restrictions of the LDAP server.',
  },
  'LDAP-CLOSED': {
    what: 'You are logged out.',
    why: 'This session was closed.',
    todo: 'Log in again and repeat the step.',
  },
  'LDAP-CANCELLED': {
    what: 'The request was canceled.',
    why: 'You stopped it.',
    todo: 'Start again when you are ready.',
  },
  'LDAP-NOT-LDAP': {
    what: 'The service at {server}, port {port}, is not an LDAP server.',
    why: 'The port belongs to another service, or it expects TLS from the first byte (LDAPS) although StartTLS was selected.',
    todo: 'Use port 636 with LDAPS or port 389 with StartTLS, and check the address.',
  },
  'LDAP-PROTOCOL': {
    what: 'The server {server} sent an answer that does not follow the LDAP protocol.',
    why: 'The server is faulty, or a device on the way changes the data. The connection was closed.',
    todo: 'Try another server of the tree. If it happens again, ask your eDirectory administrator to check this server.',
  },
  'LDAP-TOO-LARGE': {
    what: 'The server {server} sent too much data at once.',
    why: 'No entry of eDirectory is that large. The answer was discarded.',
    todo: 'Check that this is the right server, or use another server of the tree.',
  },
  'LDAP-TOO-MANY': {
    what: 'The server {server} sent more entries than requested or than can be shown ({max}).',
    why: 'The container is too large to be listed, or the server ignores the limit in the request.',
    todo: 'Open a smaller container, or use “Find” to search for the object by name (command line: --ca-object).',
  },

  // TLS and trust
  'LDAP-TLS-REFUSED': {
    what: 'No encrypted connection to {server}, port {port}, could be established.',
    why: 'The server has no certificate for LDAP, does not support TLS on this port, or supports only methods that OrgCA Backup does not support.',
    todo: 'Check that the port is the LDAPS port (636), or use StartTLS with port 389 (command line: --starttls). On the server, check the certificate of the LDAP server object.',
  },
  'LDAP-STARTTLS-REFUSED': {
    what: 'The server {server} refused to start TLS on port {port}.',
    why: 'StartTLS is disabled there, or the LDAP server has no certificate.',
    todo: 'Use LDAPS with port 636 (command line: without --starttls), or set up a certificate for the LDAP server object.',
  },
  'LDAP-CLEAR-REFUSED': {
    what: 'The password was not sent.',
    why: 'The connection to {server} is not encrypted, so others on the network could have read it.',
    todo: 'Use LDAPS or StartTLS.',
  },
  'LDAP-CERT-UNKNOWN': {
    what: 'This computer does not trust the certificate of {server}.',
    why: 'This is usual in eDirectory, because the Organizational CA of the tree issued it. The same happens if an attacker impersonates your server.',
    todo: 'Compare the SHA-256 fingerprint with the one that iManager shows for the server. Trust the certificate only if they match.',
  },
  'LDAP-CERT-CHANGED': {
    what: 'The certificate of {server} is not the one that you trusted before.',
    why: 'The certificate was renewed, or an attacker intercepts the connection to get your password.',
    todo: 'Do not continue until you know which. Ask the administrator of the server, and compare the SHA-256 fingerprint.',
  },
  'LDAP-CERT-WEAK': {
    what: 'The connection to {server} is protected by methods that can be broken today.',
    why: 'The certificate has an SHA-1 signature or a short key, or the server supports only old versions of TLS.',
    todo: 'Renew the certificate or update the server. You can allow the weakness for this server if the network is under your control.',
  },
  'LDAP-CERT-HOST': {
    what: 'The certificate was not issued for the name {server}.',
    why: 'You entered an alias or an address that is not in the certificate, or this is another server.',
    todo: 'Log in with one of the names in the certificate, or trust it if you know why they differ.',
  },
  'LDAP-CERT-EXPIRED': {
    what: 'The certificate of {server} has expired.',
    why: 'It was not renewed in time, or the clock of this computer is wrong.',
    todo: 'Check the date of this computer. If it is right, renew the server certificate. To back up the CA before that, compare the SHA-256 fingerprint and trust the certificate for this server.',
  },
  'LDAP-CERT-EARLY': {
    what: 'The certificate of {server} is not valid yet.',
    why: 'The clock of this computer or of the server is wrong.',
    todo: 'Check the date and time on both, then try again.',
  },
  'LDAP-CA-FILE': {
    what: 'The file contains no certificate that can be used to check servers.',
    why: 'The certificate of a certificate authority is expected as DER, PEM or PKCS #7 (P7B), such as RootCert.der or eDirCACert.pem.',
    todo: 'Choose another file, or export the Self-Signed Certificate of the Organizational CA again.',
  },
  'LDAP-CA-FILE-PFX': {
    what: 'The file is a PKCS #12 (PFX) file. It is protected with a password and can contain a private key.',
    why: 'The certificate of a certificate authority is expected as DER, PEM or PKCS #7 (P7B), such as RootCert.der or eDirCACert.pem.',
    todo: 'Choose another file, or export the Self-Signed Certificate of the Organizational CA without its private key.',
  },
  'LDAP-CA-FILE-TOO-MANY': {
    what: 'There are too many certificates of certificate authorities. No certificate of the file is used.',
    why: 'A file has {limit} certificates or more, with its other parts included, or the list of trusted certificate authorities would reach that number.',
    todo: 'Choose a file that contains only the certificate authorities of your servers.',
  },
  'LDAP-CA-FILE-PARTLY': {
    what: 'Only the readable certificates in {file} are used. Certificates that cannot be read: {count}',
    why: 'The file was cut off or changed, or these certificates do not follow X.509.',
    todo: 'If a server is not trusted, export the certificates of its authorities again.',
  },
  'LDAP-PINS': {
    what: 'The list of trusted servers cannot be read or written.',
    why: 'Its file is damaged, or you do not have permission to open it. Without it, a changed certificate cannot be distinguished from a new one.',
    todo: 'Repair or delete the file of trusted servers, then check and trust the server again.',
  },

  // Logging in
  'LDAP-USER-EMPTY': {
    what: 'The user name is missing.',
    why: 'A backup requires a user with rights to the Organizational CA.',
    todo: 'Enter your user name, such as cn=admin,o=acme or admin.acme.',
  },
  'LDAP-PASSWORD-EMPTY': {
    what: 'The password is missing.',
    why: 'Many servers treat a login without a password as anonymous and then show almost nothing.',
    todo: 'Enter your password.',
  },
  'LDAP-NAME-INVALID': {
    what: '“{name}” is not the name of an object.',
    why: 'Names are written as cn=admin,o=acme or admin.acme. Dots, commas, and plus signs inside a name need a backslash before them.',
    todo: 'Correct the name and try again.',
  },
  'LDAP-49-669': {
    what: 'The password is wrong, or the user {user} does not exist.',
    why: 'eDirectory reports both in the same way (-669), so that names cannot be guessed.',
    todo: 'Check the user name with its context, the password, and the Caps Lock key.',
  },
  'LDAP-49-601': {
    what: 'The user {user} does not exist.',
    why: 'The name or its context is wrong, or the user was moved ({codes}).',
    todo: 'Enter the full name, such as cn=admin,ou=it,o=acme or admin.it.acme.',
  },
  'LDAP-49-222': {
    what: 'The password of {user} has expired.',
    why: 'All grace logins are used up (-222).',
    todo: 'Ask an administrator to reset the password, or log in with another administrator account.',
  },
  'LDAP-PASSWORD-EXPIRED': {
    what: 'The password of {user} has expired.',
    why: 'The server {server} no longer accepts it ({codes}).',
    todo: 'Ask your administrator to reset the password, or log in as another administrator.',
  },
  'LDAP-PASSWORD-RESET': {
    what: 'The password of {user} must be changed first.',
    why: 'An administrator reset it. The server {server} refuses everything else until the user has changed it.',
    todo: 'Change the password with another program, then log in with the new one.',
  },
  'LDAP-BIND-REFERRAL': {
    what: 'The server {server} cannot check the login of {user} itself.',
    why: 'It has no replica with this user and refers to another server: {target} ({codes})',
    todo: 'Log in to that server, or to another server with a replica that contains the user.',
  },
  'LDAP-49': {
    what: 'The server {server} did not accept the user {user} with this password.',
    why: 'The name or the password is wrong. The server does not report which.',
    todo: 'Check the user name with its context, and the password.',
  },
  'LDAP-BIND-NAME': {
    what: 'The server does not understand the user name {user}.',
    why: 'It is not the name of an object in this tree.',
    todo: 'Enter the full name, such as cn=admin,o=acme or admin.acme.',
  },
  'LDAP-53-220': {
    what: 'The account of {user} is disabled or has expired.',
    why: 'An administrator disabled it, or its expiration date has passed (-220).',
    todo: 'Ask your eDirectory administrator to enable the account, or log in with another administrator account.',
  },
  'LDAP-53-218': {
    what: 'The user {user} cannot log in at this time.',
    why: 'The login hours of this account are restricted (-218).',
    todo: 'Try again within the allowed hours, or log in with another administrator account.',
  },
  'LDAP-217': {
    what: 'The user {user} has reached the limit for concurrent logins.',
    why: 'The number of concurrent logins is limited for this account (-217).',
    todo: 'Log out elsewhere, or log in with another administrator account.',
  },
  'LDAP-197': {
    what: 'The account of {user} is locked.',
    why: 'There were too many attempts with a wrong password (intruder lockout, {codes}).',
    todo: 'Wait until the lock ends, or ask your eDirectory administrator to unlock the account.',
  },
  'LDAP-216': {
    what: 'The password of {user} does not comply with the password policy.',
    why: 'It is too short or too simple for the current policy (-216).',
    todo: 'Ask an administrator to reset the password, then log in with the new one.',
  },
  'LDAP-7': {
    what: '{user} cannot log in to {server} with a password.',
    why: 'This login method is disabled for the server or the user, or the user has no simple password.',
    todo: 'Log in with another administrator account, or ask your eDirectory administrator to enable the login method.',
  },
  'LDAP-13': {
    what: '{server} requires an encrypted connection.',
    why: '“Require TLS” is set on its LDAP group object (13).',
    todo: 'Use LDAPS with port 636, or StartTLS (command line: --starttls).',
  },

  // Answers of the server
  'LDAP-2': {
    what: 'The server {server} did not understand the request.',
    why: 'It does not support a required part of the LDAP protocol (2).',
    todo: 'Use another server of the tree, with a newer eDirectory if there is one.',
  },
  'LDAP-3': {
    what: 'The server {server} took too long and stopped.',
    why: 'Its time limit for searches was reached (3).',
    todo: 'Try again, open a smaller container, or ask your eDirectory administrator to raise the limit on the LDAP server object.',
  },
  'LDAP-4': {
    what: 'The server {server} stopped at its limit.',
    why: 'The search has more entries than the server is configured to return ({codes}).',
    todo: 'Open a smaller container, or ask your eDirectory administrator to raise the limit on the LDAP server object.',
  },
  'LDAP-12': {
    what: 'The server {server} does not support a function that it announces.',
    why: 'It refused to return the list page by page (12).',
    todo: 'Try another server of the tree.',
  },
  'LDAP-32': {
    what: 'The object {name} does not exist.',
    why: 'It was deleted or renamed, it is not on this server, or you have no right to see it.',
    todo: 'Check the name and your rights. If the object exists, try another server of the tree.',
  },
  'LDAP-601': {
    what: 'The object {name} does not exist.',
    why: 'It was deleted or renamed, or you have no right to see it (-601).',
    todo: 'Check the name, and that you have the Browse right to the object.',
  },
  'LDAP-603': {
    what: 'The object {name} does not have the requested attribute.',
    why: 'The attribute is missing, or it is not in the schema of this tree ({codes}).',
    todo: 'Check in iManager that the object is complete and that Certificate Server is installed.',
  },
  'LDAP-34': {
    what: 'The server does not understand the name {name}.',
    why: 'Part of it has a form that this tree does not support (34).',
    todo: 'Check the name.',
  },
  'LDAP-50': {
    what: 'You do not have the right to do this with {name}.',
    why: 'The server refused the request of your account (50).',
    todo: 'Log in with an account that has the Supervisor right on the object, or ask your eDirectory administrator for the right.',
  },
  'LDAP-672': {
    what: 'You have no access to {name}.',
    why: 'The rights of your account are not sufficient (-672).',
    todo: 'Log in with an account that has the Supervisor right on the object, or ask your eDirectory administrator for the right.',
  },
  'LDAP-51': {
    what: 'The server {server} is busy.',
    why: 'It cannot process requests at the moment ({codes}).',
    todo: 'Wait a minute and try again, or use another server of the tree.',
  },
  'LDAP-53': {
    what: 'The server {server} refused the operation.',
    why: 'The reason is unknown ({codes}).',
    todo: 'Check the restrictions of the account, and ask your eDirectory administrator about these codes.',
  },
  'LDAP-625': {
    what: 'The server {server} could not reach another server of the tree.',
    why: 'The requested data is on a server that does not answer ({codes}).',
    todo: 'Check that all servers with a replica of [Root] are running, or log in to the CA’s host server.',
  },
  'LDAP-641': {
    what: 'The server {server} could not process the request.',
    why: 'The eDirectory versions might not match, or the request reached the wrong server (-641).',
    todo: 'Log in to the CA’s host server and try again.',
  },
  'LDAP-663': {
    what: 'The directory on {server} is locked.',
    why: 'The database is closed, or under repair (-663).',
    todo: 'Wait until the repair is complete, or use another server of the tree.',
  },
  'LDAP-65': {
    what: 'The tree rejected the object {name}.',
    why: 'Its schema does not have a class or an attribute, or does not allow the object in this container ({codes}).',
    todo: 'Check that Certificate Server is installed and that the schema has been extended.',
  },
  'LDAP-66': {
    what: 'The object {name} cannot be deleted.',
    why: 'It contains other objects (66).',
    todo: 'Delete or move those objects first.',
  },
  'LDAP-68': {
    what: 'The object {name} already exists.',
    why: 'The name is in use (68).',
    todo: 'Delete or rename the existing object first.',
  },
  'LDAP-80': {
    what: 'The server {server} reports an internal error.',
    why: 'LDAP has no more specific code for it ({codes}).',
    todo: 'Check the server with the tools of eDirectory, or use another server of the tree.',
  },
  'LDAP-OTHER': {
    what: 'The server {server} refused the request.',
    why: 'The reason is unknown ({codes}).',
    todo: 'Try another server of the tree, or ask your eDirectory administrator about these codes.',
  },
  'LDAP-REFERRAL': {
    what: 'The server {server} does not have this part of the tree.',
    why: 'It refers to another server: {target}',
    todo: 'Decide whether to connect to it. Its certificate is checked, and your password is sent only if you agree.',
  },
  'LDAP-REFERRAL-DECLINED': {
    what: 'The object {name} is on another server, and you chose not to connect to it.',
    why: 'The server {server} refers to {target}. Your decision applies until you log out.',
    todo: 'Log out and log in again to be asked again, or log in to a server with a replica that contains the object.',
  },
  'LDAP-REFERRAL-LOOP': {
    what: 'The servers refer to each other in a loop.',
    why: 'Each server refers to another one for the object, or there are too many referrals.',
    todo: 'Log in to the CA’s host server, and ask your eDirectory administrator to check the referrals of the LDAP group objects.',
  },
  'LDAP-REFERRAL-INVALID': {
    what: 'The referral of the server {server} cannot be followed.',
    why: 'It is not an LDAP address, or it names another object: {target}',
    todo: 'Log in to the CA’s host server.',
  },

  // The Organizational CA
  'LDAP-SECURITY-NONE': {
    what: 'The Security container of this tree was not found.',
    why: 'The tree has no Certificate Server, you do not have the Browse right on the container, or this server has no replica of it.',
    todo: 'Log in as an administrator, on a server with a replica of [Root].',
  },
  'LDAP-CA-NONE': {
    what: 'This tree has no Organizational CA.',
    why: '{name} contains no object of the class NDSPKI:Certificate Authority, or you do not have the right to see it.',
    todo: 'Log in as an administrator. If the tree has none, there is nothing to back up. To restore a CA from a backup, use “Restore a CA” (not available on the command line).',
  },
  'LDAP-CA-SEVERAL': {
    what: 'This tree has more than one Organizational CA object ({count}).',
    why: 'A tree can have only one, and nothing shows which of these it is: {names}',
    todo: 'Open the right one in the tree on the left (command line: --ca-object). Check the others in iManager.',
  },
  'LDAP-CA-TOO-LARGE': {
    what: 'The object {name} contains more data than a CA object can.',
    why: 'A key or certificate is larger than eDirectory allows, or an attribute has too many values.',
    todo: 'Check that this is the right server and the right object.',
  },
  'LDAP-RIGHTS-UNREADABLE': {
    what: 'The answer about your rights to {name} could not be read.',
    why: 'The server {server} returned an unknown format.',
    todo: 'You can continue. The rights are checked when the key is read.',
  },
} as const satisfies ErrorTexts;
