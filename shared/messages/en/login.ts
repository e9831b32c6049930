/** Texts of the pages L1 (Log in) and L2 (Trust). */
export const login = {
  l1: {
    heading: 'Log in to your tree',
    intro: 'OrgCA Backup reads the Organizational CA from your eDirectory tree over LDAP.',
    server: '&Server',
    serverHelp:
      'Name or address of a server of the tree, such as edir1.acme.example or edir1.acme.example:636',
    /** Above port, protection and second server. */
    more: 'More: {protection}, port {port}',
    port: 'P&ort',
    security: 'Protection',
    ldaps: 'L&DAPS',
    starttls: 'Star&tTLS',
    user: '&User',
    fallback: 'Fallback server (optional)',
    fallbackHelp: 'Another server of the tree, such as edir2.acme.example:636',
    userHelp: 'Such as admin.acme or cn=admin,o=acme',
    password: '&Password',
    logIn: '&Log in',
    cancelLogIn: 'Cancel',
    /** Opens the page T1. */
    acceptedServers: 'Trusted s&ervers...',
    training: 'Open the t&raining tree',
    trainingIntro:
      'New here? The training tree is a small directory inside this program. Use it to try everything without a real CA.',
    loggingIn: 'Logging in to {server}...',
    startingTraining: 'Starting the training tree. The first time takes a moment...',
    trainingTitle: 'This is the training tree.',
    trainingText: 'It runs only inside this program. User: {user}, password: {password}',
    problems: {
      server: 'Enter the name or the address of a server, without spaces or slashes.',
      port: 'Enter a number from 1 to 65535.',
      fallback:
        'Enter a server such as edir2.acme.example or edir2.acme.example:636, or leave this field empty.',
      user: 'Enter your user name.',
      password: 'Enter your password.',
    },
    help: [
      'Enter the name or the address of any server of your tree.',
      'LDAPS is encrypted from the start and usually listens on port 636. StartTLS begins unencrypted on port 389 and is encrypted before the login. Your password is never sent unencrypted.',
      'Log in as a user who has the Supervisor right on the Organizational CA object. Without it you can view the CA but not back up its private key.',
      'The fallback server is used only if the first server cannot be reached. Its certificate is checked in the same way.',
      'The program remembers servers and users, never passwords.',
      '“Open the training tree” starts a small directory inside this program, so that you can try everything.',
    ],
  },
  l2: {
    heading: 'Do you trust this server?',
    headingChanged: 'The certificate of this server has changed',
    server: 'Server',
    subject: 'Subject',
    names: 'Issued for',
    none: 'None',
    issuer: 'Issuer',
    trustedThrough: 'Trusted through',
    trustSources: {
      file: 'A certificate authority that you added from a file',
      system: 'A certificate authority of this computer',
      'built-in': 'A certificate authority included with OrgCA Backup',
      notTrusted: 'Not trusted by this computer',
    },
    notBefore: 'Valid from',
    notAfter: 'Valid until',
    signature: 'Signature',
    sha256: 'SHA-256 fingerprint',
    oldSha256: 'Trusted before',
    newSha256: 'Current',
    reasons: {
      'unknown-issuer':
        'Its certificate was issued by a certificate authority that this computer does not know. This is usual, because the tree itself issues it.',
      'name-mismatch':
        'Its certificate was issued for a different name than the one you entered. You might have reached another server.',
      expired: 'Its certificate has expired, or the clock of this computer is wrong. It shows {now}.',
      'not-yet-valid':
        'Its certificate is not valid yet, or the clock of this computer is wrong. It shows {now}.',
      weak: 'The connection uses a key, a signature, or a version of TLS that is no longer considered safe.',
      changed:
        'You trusted a different certificate for this server before. Either the server has a new certificate, or an attacker intercepts the connection and can read your password.',
    },
    compare:
      'Compare the SHA-256 fingerprint with the one from the administrator of the server. Your password has not been sent yet.',
    changedAdvice:
      'Ask the administrator of the server whether the certificate was replaced, and compare the current fingerprint. Your password has not been sent.',
    confirmChanged: 'The current fingerprint &matches the one from the administrator',
    weaknesses: 'What is weak',
    weakness: {
      'md5-signature': 'The certificate is signed with MD5. Such signatures can be forged.',
      'sha1-signature': 'The certificate is signed with SHA-1, which is no longer considered safe.',
      'small-key': 'The key of the certificate is shorter than is considered safe today.',
      'old-tls': 'The server speaks only TLS 1.0 or 1.1. Newer versions are safer.',
      'weak-parameters': 'The server supports only encryption that is disabled by default today.',
    },
    confirmWeak: 'Allow this &weakness for this server, because the network to it is under our control',
    accept: '&Trust',
    refuse: '&Do not trust',
    acceptReason: 'Select the confirmation above first.',
    remembered: 'If you trust it, the decision is remembered for {server}, port {port}.',
    accepting: 'Logging in to {server}...',
    help: [
      'The server presented a certificate that this computer does not trust. It is shown to you before your password is sent.',
      'Compare the fingerprint with the one on the server, for example in iManager or with the administrator on the phone. All letters and digits must match.',
      '“Trust” remembers this certificate for this server. “Do not trust” returns to the login page and keeps your entries.',
    ],
  },
  /** The list of trusted servers and certificate authorities. */
  t1: {
    title: 'Trusted servers',
    intro:
      'OrgCA Backup logs in to a server if you trusted its certificate here, or if a trusted certificate authority issued it.',
    reading: 'Reading the list...',
    servers: 'Trusted server certificates',
    noServers: 'No server certificate is trusted yet.',
    authorities: 'Trusted certificate authorities',
    authoritiesNote:
      'In addition to those of this computer. Add the CA certificate of your own tree, such as RootCert.der or eDirCACert.pem, and its servers are trusted without a question.',
    noAuthorities: 'No certificate authority has been added.',
    columns: {
      server: 'Server',
      certificate: 'Certificate',
      accepted: 'Trusted since',
      weak: 'Weak allowed',
      authority: 'Certificate authority',
      notAfter: 'Valid until',
      remove: 'Remove',
    },
    serverPort: '{server}, port {port}',
    weak: { yes: 'Yes', no: 'No' },
    remove: 'Remove',
    /** Spoken name of the button in each row. */
    removeNamed: 'Remove {name}',
    add: '&Add from a file...',
    added: 'The certificate authorities in the file were added.',
    addedPartly:
      'Only the readable certificates in the file were added. Certificates that cannot be read: {unreadable}',
    ask: {
      title: 'Remove from the list',
      server: 'Forget the certificate of {name}?',
      serverText:
        'At the next login to this server, its certificate is shown again and you decide whether to trust it.',
      authority: 'Remove {name}?',
      authorityText: 'At the next login to one of its servers, you decide again whether to trust the server.',
      remove: '&Remove',
      keep: '&Keep',
    },
    help: [
      'The upper list contains the server certificates that were trusted on this computer. “Remove” deletes an entry. At the next login to that server, you are asked again.',
      '“Weak allowed” shows that a weak signature, a short key, or an old version of TLS was allowed too.',
      'The lower list contains certificate authorities. Each tree has its Organizational CA, which issues the certificates of its servers. Export its Self-Signed Certificate without the private key and add the file here.',
    ],
  },
  /** Logging in again over an open wizard. */
  again: {
    title: 'Log in again',
    todo: 'Your wizard is still open. Enter your password to continue.',
    server: 'Server',
    user: 'User',
    notNow: '&Not now',
    password: '&Password',
    logIn: '&Log in',
    loggingIn: 'Logging in to {server}...',
    missing: 'Enter your password.',
    help: [
      'The server closed the connection while a wizard was open. Your entries in the wizard are kept.',
      'Enter your password and select “Log in” to continue. Select “Not now” to close this dialog. You are asked again when the wizard needs the directory.',
    ],
  },
  /** L4: the directory points to another server. */
  referral: {
    title: 'Connect to another server?',
    notice: {
      title: 'The directory points to another server for {name}.',
      text: 'Nothing has been sent there yet. If you connect, its certificate is checked first. Your user name and password are sent only after that.',
    },
    root: '[Root]',
    labels: {
      choose: '&Server to connect to',
      server: 'Server',
      protection: 'Protection',
      object: 'Requested object',
      pointedBy: 'Referred by',
      user: 'User',
    },
    protection: {
      ldaps: 'LDAPS, encrypted from the start',
      starttls: 'StartTLS, encrypted before the login',
    },
    password: '&Password',
    missing: 'Enter your password.',
    connect: '&Connect',
    leave: '&Do not connect',
    connecting: 'Connecting to {server}...',
    help: [
      'An eDirectory server does not always have a replica of the whole tree. Your server does not have this part and names another server that does.',
      'Check that the server belongs to your tree. An attacker who can change the answers of your server could name a server that only collects passwords.',
      '“Connect” first checks the certificate of that server. If this computer does not trust it, you decide. “Do not connect” is remembered until you log out.',
    ],
  },
  ended: {
    title: 'The connection has ended',
    reasons: {
      'server-gone': 'The server closed the connection or can no longer be reached.',
      idle: 'The window was locked because it was not used for a while.',
      suspended: 'The window was locked when the computer went to sleep.',
      'screen-locked': 'The window was locked together with the screen.',
    },
    locked: 'The window was locked',
    lockedTodo:
      'The session has ended, and all passwords have been cleared. Your other entries are kept. Log in again, or enter the backup password again.',
    todo: 'Log in again. The server and the user are filled in. Enter your password.',
    ok: 'OK',
    help: [
      'The window is locked if it is not used for some time, when the computer goes to sleep and, on Windows and macOS, when the screen is locked. Set the time under “Tools > Options”.',
      'Locking cancels a running backup or verification. A running restore is completed first.',
      'Locking ends the session and clears all passwords. An open wizard keeps all other entries.',
    ],
  },
} as const;
