import type { ErrorTexts } from './error-text.ts';

/** Failures of the connection to the directory and of reading from it. */
export const directoryErrors = {
  // The connection
  'LDAP-ADDRESS': {
    what: '“{server}” with port {port} is not an address of a server.',
    why: 'A host name or an address is expected, and a port from 1 to 65535.',
    todo: 'Type the server as its name (ldap.acme.com) or address (10.0.0.1), without ldap:// in front.',
  },
  'LDAP-DNS': {
    what: 'The name {server} is not known.',
    why: 'No name server could turn it into an address.',
    todo: 'Check the spelling, or type the address of the server instead of its name.',
  },
  'LDAP-UNREACHABLE': {
    what: 'The server {server} does not answer on port {port}.',
    why: 'The address or the port is wrong, the server is down, or a firewall is in between.',
    todo: 'Check the address and the port (636 for LDAPS, 389 for StartTLS), then try again.',
  },
  'LDAP-CONNECT-TIMEOUT': {
    what: 'The server {server} did not take the connection on port {port} within {seconds} seconds.',
    why: 'The server is down or overloaded, a firewall drops the connection, or what listens on that port does not speak TLS.',
    todo: 'Check the address and the port (636 for LDAPS, 389 for StartTLS), then try again.',
  },
  'LDAP-TIMEOUT': {
    what: 'The server {server} did not answer within {seconds} seconds.',
    why: 'It is overloaded, or the network to it is disturbed.',
    todo: 'Try again. If it happens again, use another server of the tree.',
  },
  'LDAP-TOO-SLOW': {
    what: 'The server {server} did not complete its answer within {seconds} seconds.',
    why: 'It sends its answer in small parts, or the network to it is very slow. The request was stopped.',
    todo: 'Try again. If it happens again, use another server of the tree.',
  },
  'LDAP-DISCONNECTED': {
    what: 'The connection to {server} was cut.',
    why: 'The server closed it after a while without work, was restarted, or the network failed. Nothing was lost.',
    todo: 'Log in again and repeat the step.',
  },
  'LDAP-CLOSED-AT-ONCE': {
    what: 'The server {server} closed the connection on port {port} without an answer.',
    why: 'The port expects TLS from the first byte (LDAPS) although StartTLS was selected, it belongs to another service, or the server refuses connections from this computer.',
    todo: 'Select LDAPS with port 636, or StartTLS with port 389. If the port is right, ask your administrator about restrictions of the LDAP server.',
  },
  'LDAP-CLOSED': {
    what: 'You are logged out.',
    why: 'This session was closed.',
    todo: 'Log in again and repeat the step.',
  },
  'LDAP-CANCELLED': {
    what: 'The request was cancelled.',
    why: 'You chose to stop it.',
    todo: 'Start again when you are ready.',
  },
  'LDAP-NOT-LDAP': {
    what: 'What answers on {server}, port {port}, is not an LDAP server.',
    why: 'The port belongs to another service, or it expects TLS from the first byte (LDAPS) while StartTLS was chosen.',
    todo: 'Use port 636 with LDAPS or port 389 with StartTLS, and check the address.',
  },
  'LDAP-PROTOCOL': {
    what: 'The server {server} sent an answer that does not follow the LDAP protocol.',
    why: 'The server is damaged, or something between here and there changes the data. The connection was closed.',
    todo: 'Try another server of the tree. If this one goes on like that, have it looked at.',
  },
  'LDAP-TOO-LARGE': {
    what: 'The server {server} sent more data at once than can be right.',
    why: 'No entry of eDirectory is that large. The answer was thrown away.',
    todo: 'Check that this is the right server, or use another one of the tree.',
  },
  'LDAP-TOO-MANY': {
    what: 'The server {server} sent more entries than were asked for or can be shown ({most}).',
    why: 'The container is too large to be listed, or the server does not keep to the request.',
    todo: 'Open a smaller container, or look for the object by its name.',
  },

  // TLS and trust
  'LDAP-TLS-REFUSED': {
    what: 'No encrypted connection to {server}, port {port}, could be made.',
    why: 'The server has no certificate for LDAP, does not speak TLS on this port, or offers nothing that is supported here.',
    todo: 'Check that the port is the LDAPS port (636), or choose StartTLS with port 389. On the server, check the certificate of the LDAP server object.',
  },
  'LDAP-STARTTLS-REFUSED': {
    what: 'The server {server} refused to start TLS on port {port}.',
    why: 'StartTLS is switched off there, or the LDAP server has no certificate.',
    todo: 'Choose LDAPS with port 636, or set up a certificate for the LDAP server object.',
  },
  'LDAP-CLEAR-REFUSED': {
    what: 'The password was not sent.',
    why: 'The connection to {server} is not encrypted; anybody on the way could have read it.',
    todo: 'Choose LDAPS or StartTLS.',
  },
  'LDAP-CERT-UNKNOWN': {
    what: 'Nobody that this computer knows vouches for the certificate of {server}.',
    why: 'That is usual in eDirectory: the Organizational CA of the tree issued it. It would be the same if somebody pretended to be your server.',
    todo: 'Compare the SHA-256 fingerprint with the one that the server shows in iManager. Accept the certificate only if they are the same.',
  },
  'LDAP-CERT-CHANGED': {
    what: 'The certificate of {server} is not the one that was accepted before.',
    why: 'The certificate was renewed, or somebody is in between and waits for your password.',
    todo: 'Do not go on before you know which. Ask whoever looks after the server, and compare the SHA-256 fingerprint.',
  },
  'LDAP-CERT-WEAK': {
    what: 'The connection to {server} is protected by methods that can be broken today.',
    why: 'The certificate has an SHA-1 signature or a short key, or the server only knows old versions of TLS.',
    todo: 'Better renew the certificate or update the server. You can accept the weakness for this one server if the network is yours.',
  },
  'LDAP-CERT-HOST': {
    what: 'The certificate belongs to another name than {server}.',
    why: 'You typed an alias or an address that the certificate does not name, or this is another server.',
    todo: 'Log in with one of the names in the certificate, or accept it if you know why they differ.',
  },
  'LDAP-CERT-EXPIRED': {
    what: 'The certificate of {server} has expired.',
    why: 'It was not renewed in time.',
    todo: 'Renew the server certificate. To back up the CA before that, compare the SHA-256 fingerprint and accept the certificate for this server.',
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
  'LDAP-PINS': {
    what: 'The list of accepted servers cannot be read or written.',
    why: 'Its file is damaged, or this user may not open it. Without it nobody can tell a changed certificate from a new one.',
    todo: 'Repair or remove the file of accepted servers, then check and accept the server again.',
  },

  // Logging in
  'LDAP-USER-EMPTY': {
    what: 'No user was given.',
    why: 'The backup needs somebody with rights to the Organizational CA.',
    todo: 'Type your user name, such as cn=admin,o=acme or admin.acme.',
  },
  'LDAP-PASSWORD-EMPTY': {
    what: 'No password was given.',
    why: 'Many servers take a login without a password as one of a stranger, and then show almost nothing.',
    todo: 'Type your password.',
  },
  'LDAP-NAME-INVALID': {
    what: '“{name}” is not a name of an object.',
    why: 'Names are written as cn=admin,o=acme or admin.acme. Dots, commas and plus signs inside of a name need a backslash in front.',
    todo: 'Correct the name and try again.',
  },
  'LDAP-49-669': {
    what: 'The password is wrong, or there is no user {user}.',
    why: 'eDirectory answers the same in both cases (-669), so that nobody can find out names by trying.',
    todo: 'Check the user name with its context, and the password. Caps Lock may be on.',
  },
  'LDAP-49-601': {
    what: 'There is no user {user}.',
    why: 'The name or its context is wrong, or the user was moved ({codes}).',
    todo: 'Type the whole name, such as cn=admin,ou=it,o=acme or admin.it.acme.',
  },
  'LDAP-49-222': {
    what: 'The password of {user} has expired.',
    why: 'All grace logins are used up (-222).',
    todo: 'Have the password set anew, or log in as another administrator.',
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
    why: 'It does not hold this user and points to another server: {target} ({codes})',
    todo: 'Log in to the server that it points to, or to another server with a replica that holds the user.',
  },
  'LDAP-49': {
    what: 'The server {server} did not accept the user {user} with this password.',
    why: 'The name or the password is wrong. The server did not say which.',
    todo: 'Check the user name with its context, and the password.',
  },
  'LDAP-BIND-NAME': {
    what: 'The server does not understand the user name {user}.',
    why: 'It is not the name of an object in this tree.',
    todo: 'Type the whole name, such as cn=admin,o=acme or admin.acme.',
  },
  'LDAP-53-220': {
    what: 'The account of {user} is disabled or has expired.',
    why: 'An administrator switched it off, or its expiration date has passed (-220).',
    todo: 'Have the account enabled, or log in as another administrator.',
  },
  'LDAP-53-218': {
    what: 'The user {user} may not log in at this time.',
    why: 'Login hours are set for this account (-218).',
    todo: 'Try again within the allowed hours, or log in as another administrator.',
  },
  'LDAP-217': {
    what: 'The user {user} is logged in too often.',
    why: 'The number of logins at the same time is limited for this account (-217).',
    todo: 'Log out elsewhere, or log in as another administrator.',
  },
  'LDAP-197': {
    what: 'The account of {user} is locked.',
    why: 'There were too many attempts with a wrong password (intruder lockout, {codes}).',
    todo: 'Wait until the lock ends, or have the account unlocked.',
  },
  'LDAP-216': {
    what: 'The password of {user} does not keep to the rules of the tree.',
    why: 'It is too short or too simple for the current password policy (-216).',
    todo: 'Have the password set anew, then log in with the new one.',
  },
  'LDAP-7': {
    what: 'The server {server} does not let {user} log in with a password.',
    why: 'This way of logging in is switched off for the server or for this user, or the user has no simple password.',
    todo: 'Log in as another administrator, or have the login method allowed.',
  },
  'LDAP-13': {
    what: 'The server {server} wants an encrypted connection.',
    why: '“Require TLS” is set on its LDAP group object (13).',
    todo: 'Choose LDAPS with port 636, or StartTLS.',
  },

  // Answers of the server
  'LDAP-2': {
    what: 'The server {server} did not understand the request.',
    why: 'It does not know a part of the LDAP protocol that is needed here (2).',
    todo: 'Use another server of the tree, with a newer eDirectory if there is one.',
  },
  'LDAP-3': {
    what: 'The server {server} took too long and stopped.',
    why: 'Its time limit for searches was reached (3).',
    todo: 'Try again, open a smaller container, or have the limit raised on the LDAP server object.',
  },
  'LDAP-4': {
    what: 'The server {server} stopped at its limit.',
    why: 'There are more entries than it is set up to return ({codes}).',
    todo: 'Open a smaller container, or have the limit raised on the LDAP server object.',
  },
  'LDAP-12': {
    what: 'The server {server} does not have a function that it claims to have.',
    why: 'It refused to return the list page by page (12).',
    todo: 'Try another server of the tree.',
  },
  'LDAP-32': {
    what: 'There is no object {name}.',
    why: 'It was deleted or renamed, it is not on this server, or you have no right to see it.',
    todo: 'Check the name and your rights. If the object exists, try another server of the tree.',
  },
  'LDAP-601': {
    what: 'There is no object {name}.',
    why: 'It was deleted or renamed, or you have no right to see it (-601).',
    todo: 'Check the name, and that you have the Browse right to the object.',
  },
  'LDAP-603': {
    what: 'The object {name} does not have what was asked for.',
    why: 'The attribute is missing, or not known to this tree ({codes}).',
    todo: 'Check in iManager that the object is complete and that Certificate Server is installed.',
  },
  'LDAP-34': {
    what: 'The server does not understand the name {name}.',
    why: 'A part of it has a form that this tree does not know (34).',
    todo: 'Check the name.',
  },
  'LDAP-50': {
    what: 'You have no right to do this with {name}.',
    why: 'The server refused the request for the user who is logged in (50).',
    todo: 'Log in as somebody with the Supervisor right to the object, or ask for it.',
  },
  'LDAP-672': {
    what: 'You have no access to {name}.',
    why: 'The rights of the user who is logged in are not sufficient (-672).',
    todo: 'Log in as somebody with the Supervisor right to the object, or ask for it.',
  },
  'LDAP-51': {
    what: 'The server {server} is busy.',
    why: 'It cannot take requests at the moment ({codes}).',
    todo: 'Wait a minute and try again, or use another server of the tree.',
  },
  'LDAP-53': {
    what: 'The server {server} refuses to do this.',
    why: 'It gave no reason that is known here ({codes}).',
    todo: 'Check the restrictions of the account, and ask your administrator about the numbers.',
  },
  'LDAP-625': {
    what: 'The server {server} could not reach another server of the tree.',
    why: 'What was asked for is on a server that does not answer ({codes}).',
    todo: 'Check that all servers with a replica of [Root] are up, or log in to the server that hosts the CA.',
  },
  'LDAP-641': {
    what: 'The server {server} could not work with the request.',
    why: 'Versions of eDirectory may not match, or the request reached the wrong server (-641).',
    todo: 'Log in to the server that hosts the CA and try again.',
  },
  'LDAP-663': {
    what: 'The directory on {server} is locked.',
    why: 'The database is closed, or under repair (-663).',
    todo: 'Wait until the repair is done, or use another server of the tree.',
  },
  'LDAP-65': {
    what: 'The tree does not accept the object {name} like this.',
    why: 'Its schema lacks a class or an attribute, or does not allow the object at this place ({codes}).',
    todo: 'Check that Certificate Server is installed and the schema was extended.',
  },
  'LDAP-66': {
    what: 'The object {name} cannot be deleted.',
    why: 'There are objects below it (66).',
    todo: 'Delete or move them first.',
  },
  'LDAP-68': {
    what: 'There is already an object {name}.',
    why: 'The name is taken (68).',
    todo: 'Delete or rename the existing object first.',
  },
  'LDAP-80': {
    what: 'The server {server} reports an error of its own.',
    why: 'LDAP has no more exact code for it ({codes}).',
    todo: 'Check the server with its own tools, or use another server of the tree.',
  },
  'LDAP-OTHER': {
    what: 'The server {server} refused the request.',
    why: 'It gave no reason that is known here ({codes}).',
    todo: 'Ask your administrator about the numbers, or try another server of the tree.',
  },
  'LDAP-REFERRAL': {
    what: 'The server {server} does not hold this itself.',
    why: 'It points to another server: {target}',
    todo: 'Decide whether to connect there. Its certificate is checked like any other, and your password is sent only if you agree.',
  },
  'LDAP-REFERRAL-DECLINED': {
    what: 'The object {name} is on another server, to which you did not want to connect.',
    why: 'The server {server} points to {target}. Your decision holds until you log out.',
    todo: 'Log out and log in again to be asked once more, or log in to a server that holds the object.',
  },
  'LDAP-REFERRAL-LOOP': {
    what: 'The servers point to each other in a circle.',
    why: 'Each of them says that another one holds the object, or too many of them point on.',
    todo: 'Log in to the server that hosts the CA. Have the referrals of the LDAP group objects checked.',
  },
  'LDAP-REFERRAL-INVALID': {
    what: 'The server {server} points to another server in a way that cannot be followed.',
    why: 'What it gave is not an LDAP address, or names another object: {target}',
    todo: 'Log in to the server that hosts the CA.',
  },

  // The Organizational CA
  'LDAP-SECURITY-NONE': {
    what: 'There is no Security container to be seen in this tree.',
    why: 'The tree has no Certificate Server, you have no Browse right to the container, or this server does not hold it.',
    todo: 'Log in as an administrator, on a server with a replica of [Root].',
  },
  'LDAP-CA-NONE': {
    what: 'This tree has no Organizational CA.',
    why: 'There is no object of the class NDSPKI:Certificate Authority in {name}, or you have no right to see it.',
    todo: 'Log in as an administrator. If the tree has none, there is nothing to back up. To restore a CA from a backup, select “Restore a CA”.',
  },
  'LDAP-CA-SEVERAL': {
    what: 'There are {count} Organizational CA objects in this tree.',
    why: 'A tree can have only one, and nothing says which of these it is: {names}',
    todo: 'Open the right one in the tree on the left. Have the others checked in iManager.',
  },
  'LDAP-CA-TOO-LARGE': {
    what: 'The object {name} holds more than a CA object can.',
    why: 'A key or certificate is larger than eDirectory allows, or there are too many of them.',
    todo: 'Check that this is the right server and the right object.',
  },
  'LDAP-RIGHTS-UNREADABLE': {
    what: 'The answer about your rights to {name} could not be read.',
    why: 'The server {server} answers this question in a way that is not known here.',
    todo: 'You can go on: whether the rights suffice will show when the key is read.',
  },
} as const satisfies ErrorTexts;
