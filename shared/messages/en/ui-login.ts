/** Texts of the pages L1 (Log in) and L2 (Trust). */
export const uiLogin = {
  l1: {
    heading: 'Log in to your tree',
    intro: 'OrgCA Backup reads the Organizational CA from your eDirectory tree over LDAP.',
    server: '&Server',
    serverHelp: 'Name or address of a server of the tree, such as edir1.acme.example',
    port: 'P&ort',
    security: 'Protection',
    ldaps: 'L&DAPS',
    starttls: 'Star&tTLS',
    user: '&User',
    fallback: 'If it does not answer, try',
    fallbackHelp: 'Optional: another server of the tree, such as edir2.acme.example:636',
    userHelp: 'Such as admin.acme or cn=admin,o=acme',
    password: '&Password',
    logIn: '&Log in',
    cancelLogIn: 'Cancel',
    /** Opens the page T1. */
    acceptedServers: '&Accepted servers...',
    training: 'Open the t&raining tree',
    trainingIntro:
      'New here? The training tree is a small directory inside this program. You can try everything with it; nothing is real.',
    loggingIn: 'Logging in to {server}...',
    startingTraining: 'Starting the training tree. The first time takes a moment...',
    trainingTitle: 'This is the training tree.',
    trainingText: 'It runs inside this program only. Its user is {user} and its password is {password}',
    problems: {
      server: 'Type the name or the address of a server, without spaces and slashes.',
      port: 'Type a number from 1 to 65535.',
      fallback: 'Type a server, and after a colon its port where it is another one; or leave this empty.',
      user: 'Type your user name.',
      password: 'Type your password.',
    },
    help: [
      'Type the name or the address of any server of your tree.',
      'LDAPS is encrypted from the start and usually listens on port 636. StartTLS begins in the clear on port 389 and is encrypted before the login. Your password is never sent in the clear.',
      'Log in as a user who has the Supervisor right on the Organizational CA object. Without it you can look at the CA, but not back up its private key.',
      'A second server is asked only when the first one cannot be reached; the same rules of trust hold for it.',
      'The program remembers servers and users, never passwords.',
      'Open the training tree starts a small directory inside this program, made for trying things out.',
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
    vouchedBy: 'Vouched for by',
    vouching: {
      file: 'An authority that you added from a file',
      system: 'An authority that this computer trusts',
      'built-in': 'An authority that comes with this program',
      nobody: 'Nobody that this computer knows',
    },
    notBefore: 'Valid from',
    notAfter: 'Valid until',
    signature: 'Signature',
    sha256: 'SHA-256 fingerprint',
    oldSha256: 'Accepted before',
    newSha256: 'Shown now',
    reasons: {
      'unknown-issuer':
        'Its certificate was issued by an authority that this computer does not know. This is usual: the tree issues it itself.',
      'name-mismatch':
        'Its certificate was issued for another name than the one you typed. You may have reached another server.',
      expired: 'Its certificate has expired.',
      'not-yet-valid': 'Its certificate is not valid yet, or the clock of this computer is wrong.',
      weak: 'The connection uses a key, a signature, or a version of TLS that is no longer considered safe.',
      changed:
        'You accepted another certificate for this server before. Either the server was given a new certificate, or somebody stands between you and the server and can read your password.',
    },
    compare:
      'Compare the SHA-256 fingerprint with the one that the administrator of the server tells you. Your password has not been sent yet.',
    changedAdvice:
      'Ask the administrator of the server whether the certificate was replaced, and compare the fingerprint that is shown now. Your password has not been sent.',
    confirmChanged:
      'I have c&ompared the fingerprint that is shown now with the one of the administrator, and they are the same.',
    weaknesses: 'What is weak',
    weakness: {
      'md5-signature': 'The certificate is signed with MD5. Such signatures can be forged.',
      'sha1-signature': 'The certificate is signed with SHA-1, which is no longer considered safe.',
      'small-key': 'The key of the certificate is shorter than what is considered safe today.',
      'old-tls': 'The server speaks only TLS 1.0 or 1.1. Newer versions are safer.',
      'weak-parameters': 'The server agrees only to encryption that is refused by default today.',
    },
    confirmWeak: 'I accept this &weakness for this one server, because the network between us is ours.',
    accept: '&Accept',
    refuse: '&Do not accept',
    acceptReason: 'Read what stands above and confirm it first.',
    remembered: 'If you accept, the decision is remembered for {server}, port {port}.',
    accepting: 'Logging in to {server}...',
    help: [
      'The server showed a certificate that nobody this computer knows vouches for. The program shows it to you before it sends your password.',
      'Compare the fingerprint with the one on the server, for example in iManager or with the administrator on the telephone. All the letters and digits must be the same.',
      'Accept remembers this certificate for this server. Do not accept goes back to the login page; what you typed is kept.',
    ],
  },
  /** The list of accepted servers and authorities. */
  t1: {
    title: 'Accepted servers',
    intro:
      'The program logs in to a server when its certificate was accepted here, or when an authority that this computer knows vouches for it.',
    reading: 'Reading the list...',
    servers: 'Servers whose certificate was accepted',
    noServers: 'No certificate has been accepted yet.',
    authorities: 'Authorities that vouch for servers',
    authoritiesNote:
      'Besides the authorities of this computer. Add the certificate of your own tree, such as RootCert.der or eDirCACert.pem, and its servers are trusted without a question.',
    noAuthorities: 'No authority has been added.',
    columns: {
      server: 'Server',
      certificate: 'Certificate',
      accepted: 'Accepted on',
      weak: 'Weak allowed',
      authority: 'Authority',
      notAfter: 'Valid until',
      remove: 'Remove',
    },
    serverPort: '{server}, port {port}',
    weak: { yes: 'Yes', no: 'No' },
    remove: 'Remove',
    /** What the button is called, as there is one in each row. */
    removeNamed: 'Remove {name}',
    add: '&Add from a file...',
    added: 'The authorities of the file were added.',
    ask: {
      title: 'Remove from the list',
      server: 'Forget the certificate of {name}?',
      serverText:
        'At the next login to this server the program shows you its certificate again and asks whether you trust it.',
      authority: 'Remove {name}?',
      authorityText: 'At the next login the servers that it vouches for are asked about again.',
      remove: '&Remove',
      keep: '&Keep',
    },
    help: [
      'The upper list holds the servers whose certificate somebody accepted on this computer. Remove forgets one; you are asked again when you next log in there.',
      'Weak allowed says that the decision included a weak signature, a short key or an old version of TLS.',
      'The lower list holds authorities. Every tree has one, its Organizational CA, which issues the certificates of its servers. Export its self-signed certificate without the private key and add the file here.',
    ],
  },
  /** Logging in again over an open wizard. */
  again: {
    title: 'Log in again',
    todo: 'Your wizard is still there. Type your password, and go on where you were.',
    server: 'Server',
    user: 'User',
    notNow: '&Not now',
    password: '&Password',
    logIn: '&Log in',
    loggingIn: 'Logging in to {server}...',
    missing: 'Type your password.',
    help: [
      'The server closed the connection while a wizard was open. Nothing that you entered there is lost.',
      'Type your password and choose Log in: the wizard goes on where it was. Not now closes this question; what needs the directory asks again.',
    ],
  },
  /** L4: the directory points to another server. */
  referral: {
    title: 'Connect to another server?',
    notice: {
      title: 'The directory points to another server for {name}.',
      text: 'Nothing has been sent there yet. If you connect, its certificate is checked like that of any server, and your user name and password are sent only after that.',
    },
    root: '[Root]',
    labels: {
      choose: '&Server to connect to',
      server: 'Server',
      protection: 'Protection',
      object: 'It is said to hold',
      pointedBy: 'Pointed to by',
      user: 'User',
    },
    protection: {
      ldaps: 'LDAPS, encrypted from the start',
      starttls: 'StartTLS, encrypted before the login',
    },
    password: '&Password',
    missing: 'Type your password.',
    connect: '&Connect',
    leave: '&Do not connect',
    connecting: 'Connecting to {server}...',
    help: [
      'An eDirectory server need not hold the whole tree. Your server does not have this part of it and names another server that does.',
      'Compare the name of that server with what you know of your tree. Whoever could change the answers of your server could also name a server that only wants your password.',
      'Connect asks that server for its certificate first. Where nobody vouches for it, you see it and decide. Do not connect is remembered until you log out.',
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
      'The session has ended and the passwords are forgotten. Everything else that you typed is still there: log in again, or type the password of your backup again.',
    todo: 'Log in again to go on. The server and the user are still there; type your password again.',
    ok: 'OK',
    help: [
      'A window that stands open with the session of an administrator is locked when nobody uses it: after a while, when the computer goes to sleep, and when its screen is locked. How long it waits is chosen under Tools, Options.',
      'A backup, a verification or a restore that is running is never cut off: the lock waits for its end.',
      'Locking ends the session and forgets every password that was typed. Nothing else is lost: an open wizard keeps its answers.',
    ],
  },
};

export type UiLogin = typeof uiLogin;
