import type { UiLogin } from '../en/ui-login.ts';
import type { Shape } from '../shape.ts';

/** Texte der Seiten L1 (Anmelden) und L2 (Vertrauen). */
export const uiLogin = {
  l1: {
    heading: 'An Ihrem Baum anmelden',
    intro: 'OrgCA Backup liest die Organizational CA über LDAP aus Ihrem eDirectory-Baum.',
    server: '&Server',
    serverHelp: 'Name oder Adresse eines Servers des Baums, etwa edir1.acme.example',
    port: 'P&ort',
    security: 'Schutz',
    ldaps: 'L&DAPS',
    starttls: 'Star&tTLS',
    user: '&Benutzer',
    fallback: 'Wenn er nicht antwortet',
    fallbackHelp:
      'Freiwillig: ein anderer Server des Baums, etwa edir2.acme.example oder edir2.acme.example:636',
    userHelp: 'Etwa admin.acme oder cn=admin,o=acme',
    password: '&Passwort',
    logIn: '&Anmelden',
    cancelLogIn: 'Abbrechen',
    /** Öffnet die Seite T1. */
    acceptedServers: 'Akz&eptierte Server...',
    training: 'Üb&ungsbaum öffnen',
    trainingIntro:
      'Neu hier? Der Übungsbaum ist ein kleines Verzeichnis in diesem Programm. Sie können alles damit ausprobieren; nichts davon ist echt.',
    loggingIn: 'Anmeldung an {server}...',
    startingTraining: 'Der Übungsbaum wird gestartet. Beim ersten Mal dauert das einen Augenblick...',
    trainingTitle: 'Das ist der Übungsbaum.',
    trainingText:
      'Er läuft nur in diesem Programm. Sein Benutzer ist {user}, und sein Passwort ist {password}',
    problems: {
      server: 'Geben Sie den Namen oder die Adresse eines Servers ein, ohne Leerzeichen und Schrägstriche.',
      port: 'Geben Sie eine Zahl von 1 bis 65535 ein.',
      fallback:
        'Geben Sie einen Server ein, und nach einem Doppelpunkt seinen Port, wenn er ein anderer ist; oder lassen Sie das Feld leer.',
      user: 'Geben Sie Ihren Benutzernamen ein.',
      password: 'Geben Sie Ihr Passwort ein.',
    },
    help: [
      'Geben Sie den Namen oder die Adresse irgendeines Servers Ihres Baums ein.',
      'LDAPS ist von Anfang an verschlüsselt und meist auf Port 636 zu erreichen. StartTLS beginnt unverschlüsselt auf Port 389 und verschlüsselt vor der Anmeldung. Ihr Passwort wird nie unverschlüsselt gesendet.',
      'Melden Sie sich als Benutzer mit dem Supervisor-Recht am Objekt der Organizational CA an. Ohne dieses Recht können Sie die CA ansehen, aber ihren privaten Schlüssel nicht sichern.',
      'Ein zweiter Server wird nur gefragt, wenn der erste nicht zu erreichen ist; für ihn gelten dieselben Regeln des Vertrauens.',
      'Das Programm merkt sich Server und Benutzer, nie Passwörter.',
      'Übungsbaum öffnen startet ein kleines Verzeichnis in diesem Programm, das zum Ausprobieren gemacht ist.',
    ],
  },
  l2: {
    heading: 'Vertrauen Sie diesem Server?',
    headingChanged: 'Das Zertifikat dieses Servers hat sich geändert',
    server: 'Server',
    subject: 'Antragsteller (Subject)',
    names: 'Ausgestellt für',
    none: 'Keine Angabe',
    issuer: 'Aussteller (Issuer)',
    vouchedBy: 'Dafür bürgt',
    vouching: {
      file: 'Eine Zertifizierungsstelle, die Sie aus einer Datei hinzugefügt haben',
      system: 'Eine Zertifizierungsstelle, der dieser Computer vertraut',
      'built-in': 'Eine Zertifizierungsstelle, die das Programm mitbringt',
      nobody: 'Niemand, den dieser Computer kennt',
    },
    notBefore: 'Gültig ab',
    notAfter: 'Gültig bis',
    signature: 'Signatur',
    sha256: 'SHA-256-Fingerabdruck',
    oldSha256: 'Früher akzeptiert',
    newSha256: 'Jetzt gezeigt',
    reasons: {
      'unknown-issuer':
        'Sein Zertifikat wurde von einer Zertifizierungsstelle ausgestellt, die dieser Computer nicht kennt. Das ist üblich: Der Baum stellt es selbst aus.',
      'name-mismatch':
        'Sein Zertifikat wurde für einen anderen Namen ausgestellt als den, den Sie eingegeben haben. Vielleicht haben Sie einen anderen Server erreicht.',
      expired: 'Sein Zertifikat ist abgelaufen.',
      'not-yet-valid': 'Sein Zertifikat ist noch nicht gültig, oder die Uhr dieses Computers geht falsch.',
      weak: 'Die Verbindung verwendet einen Schlüssel, eine Signatur oder eine TLS-Version, die nicht mehr als sicher gilt.',
      changed:
        'Sie haben für diesen Server früher ein anderes Zertifikat akzeptiert. Entweder hat der Server ein neues Zertifikat bekommen, oder jemand steht zwischen Ihnen und dem Server und kann Ihr Passwort mitlesen.',
    },
    compare:
      'Vergleichen Sie den SHA-256-Fingerabdruck mit dem, den Ihnen der Administrator des Servers nennt. Ihr Passwort wurde noch nicht gesendet.',
    changedAdvice:
      'Fragen Sie den Administrator des Servers, ob das Zertifikat ersetzt wurde, und vergleichen Sie den jetzt gezeigten Fingerabdruck. Ihr Passwort wurde nicht gesendet.',
    confirmChanged:
      'Ich habe den jetzt gezeigten Fingerabdruck mit dem des Administrators &verglichen, und beide sind gleich.',
    weaknesses: 'Was schwach ist',
    weakness: {
      'md5-signature': 'Das Zertifikat ist mit MD5 signiert. Solche Signaturen lassen sich fälschen.',
      'sha1-signature': 'Das Zertifikat ist mit SHA-1 signiert; das gilt nicht mehr als sicher.',
      'small-key': 'Der Schlüssel des Zertifikats ist kürzer, als heute für sicher gehalten wird.',
      'old-tls': 'Der Server spricht nur TLS 1.0 oder 1.1. Neuere Versionen sind sicherer.',
      'weak-parameters':
        'Der Server lässt sich nur auf eine Verschlüsselung ein, die heute in der Regel abgelehnt wird.',
    },
    confirmWeak:
      'Ich akzeptiere diese &Schwäche für diesen einen Server, weil das Netz dazwischen unser eigenes ist.',
    accept: '&Akzeptieren',
    refuse: '&Nicht akzeptieren',
    acceptReason: 'Lesen Sie, was darüber steht, und bestätigen Sie es zuerst.',
    remembered: 'Wenn Sie akzeptieren, wird die Entscheidung für {server}, Port {port}, gemerkt.',
    accepting: 'Anmeldung an {server}...',
    help: [
      'Der Server hat ein Zertifikat gezeigt, für das niemand bürgt, den dieser Computer kennt. Das Programm zeigt es Ihnen, bevor es Ihr Passwort sendet.',
      'Vergleichen Sie den Fingerabdruck mit dem auf dem Server, zum Beispiel in iManager oder mit dem Administrator am Telefon. Alle Buchstaben und Ziffern müssen gleich sein.',
      'Akzeptieren merkt sich dieses Zertifikat für diesen Server. Nicht akzeptieren führt zur Anmeldeseite zurück; Ihre Eingaben bleiben erhalten.',
    ],
  },
  t1: {
    title: 'Akzeptierte Server',
    intro:
      'Das Programm meldet sich an einem Server an, wenn dessen Zertifikat hier akzeptiert wurde oder wenn eine Zertifizierungsstelle dafür bürgt, die dieser Computer kennt.',
    reading: 'Die Liste wird gelesen...',
    servers: 'Server, deren Zertifikat akzeptiert wurde',
    noServers: 'Es wurde noch kein Zertifikat akzeptiert.',
    authorities: 'Zertifizierungsstellen, die für Server bürgen',
    authoritiesNote:
      'Neben den Zertifizierungsstellen dieses Computers. Fügen Sie das Zertifikat Ihres eigenen Baums hinzu, etwa RootCert.der oder eDirCACert.pem; dann wird seinen Servern ohne Frage vertraut.',
    noAuthorities: 'Es wurde keine Zertifizierungsstelle hinzugefügt.',
    columns: {
      server: 'Server',
      certificate: 'Zertifikat',
      accepted: 'Akzeptiert am',
      weak: 'Schwach erlaubt',
      authority: 'Zertifizierungsstelle',
      notAfter: 'Gültig bis',
      remove: 'Entfernen',
    },
    serverPort: '{server}, Port {port}',
    weak: { yes: 'Ja', no: 'Nein' },
    remove: 'Entfernen',
    removeNamed: '{name} entfernen',
    add: '&Aus einer Datei hinzufügen...',
    added: 'Die Zertifizierungsstellen der Datei wurden hinzugefügt.',
    ask: {
      title: 'Aus der Liste entfernen',
      server: 'Das Zertifikat von {name} vergessen?',
      serverText:
        'Bei der nächsten Anmeldung an diesem Server zeigt Ihnen das Programm sein Zertifikat wieder und fragt, ob Sie ihm vertrauen.',
      authority: '{name} entfernen?',
      authorityText: 'Bei der nächsten Anmeldung wird nach den Servern, für die sie bürgt, wieder gefragt.',
      remove: '&Entfernen',
      keep: '&Behalten',
    },
    help: [
      'Die obere Liste enthält die Server, deren Zertifikat jemand auf diesem Computer akzeptiert hat. Entfernen vergisst eines davon; bei der nächsten Anmeldung dort werden Sie wieder gefragt.',
      'Schwach erlaubt sagt, dass die Entscheidung eine schwache Signatur, einen kurzen Schlüssel oder eine alte Version von TLS einschloss.',
      'Die untere Liste enthält Zertifizierungsstellen. Jeder Baum hat eine, seine Organizational CA, die die Zertifikate seiner Server ausstellt. Exportieren Sie ihr Self-Signed Certificate (selbstsigniertes CA-Zertifikat) ohne den privaten Schlüssel und fügen Sie die Datei hier hinzu.',
    ],
  },
  again: {
    title: 'Wieder anmelden',
    todo: 'Ihr Assistent ist noch da. Geben Sie Ihr Passwort ein, und machen Sie dort weiter, wo Sie waren.',
    server: 'Server',
    user: 'Benutzer',
    notNow: '&Nicht jetzt',
    password: '&Passwort',
    logIn: '&Anmelden',
    loggingIn: 'Anmeldung an {server}...',
    missing: 'Geben Sie Ihr Passwort ein.',
    help: [
      'Der Server hat die Verbindung geschlossen, während ein Assistent offen war. Nichts, was Sie dort eingegeben haben, ist verloren.',
      'Geben Sie Ihr Passwort ein und wählen Sie Anmelden: Der Assistent macht dort weiter, wo er war. Nicht jetzt schließt diese Frage; was das Verzeichnis braucht, fragt wieder.',
    ],
  },
  /** L4: Das Verzeichnis verweist auf einen anderen Server. */
  referral: {
    title: 'Mit einem anderen Server verbinden?',
    notice: {
      title: 'Für {name} verweist das Verzeichnis auf einen anderen Server.',
      text: 'Dorthin wurde noch nichts gesendet. Wenn Sie sich verbinden, wird sein Zertifikat geprüft wie das jedes Servers, und erst danach werden Ihr Benutzername und Ihr Passwort gesendet.',
    },
    root: '[Root]',
    labels: {
      choose: 'Verbindung &mit',
      server: 'Server',
      protection: 'Schutz',
      object: 'Soll enthalten',
      pointedBy: 'Verwiesen hat',
      user: 'Benutzer',
    },
    protection: {
      ldaps: 'LDAPS, von Anfang an verschlüsselt',
      starttls: 'StartTLS, vor der Anmeldung verschlüsselt',
    },
    password: '&Passwort',
    missing: 'Geben Sie Ihr Passwort ein.',
    connect: '&Verbinden',
    leave: '&Nicht verbinden',
    connecting: 'Verbindung mit {server}...',
    help: [
      'Ein eDirectory-Server muss nicht den ganzen Baum haben. Ihr Server hat diesen Teil nicht und nennt einen anderen, der ihn hat.',
      'Vergleichen Sie den Namen dieses Servers mit dem, was Sie über Ihren Baum wissen. Wer die Antworten Ihres Servers verändern könnte, könnte auch einen Server nennen, der nur Ihr Passwort will.',
      'Verbinden fragt jenen Server zuerst nach seinem Zertifikat. Wo niemand dafür bürgt, sehen Sie es und entscheiden. Nicht verbinden gilt, bis Sie sich abmelden.',
    ],
  },
  ended: {
    title: 'Die Verbindung ist zu Ende',
    reasons: {
      'server-gone': 'Der Server hat die Verbindung geschlossen oder ist nicht mehr zu erreichen.',
      idle: 'Das Fenster wurde gesperrt, weil es eine Weile nicht benutzt wurde.',
      suspended: 'Das Fenster wurde gesperrt, als der Computer in den Ruhezustand ging.',
      'screen-locked': 'Das Fenster wurde zusammen mit dem Bildschirm gesperrt.',
    },
    locked: 'Das Fenster wurde gesperrt',
    lockedTodo:
      'Die Sitzung ist zu Ende, die Passwörter sind vergessen. Alles andere, was Sie eingegeben haben, ist noch da: Melden Sie sich wieder an, oder geben Sie das Passwort Ihrer Sicherung noch einmal ein.',
    todo: 'Melden Sie sich wieder an, um weiterzumachen. Server und Benutzer sind noch da; geben Sie Ihr Passwort noch einmal ein.',
    ok: 'OK',
    help: [
      'Ein Fenster, das mit der Sitzung eines Administrators offen steht, wird gesperrt, wenn niemand es benutzt: nach einer Weile, wenn der Computer in den Ruhezustand geht und wenn sein Bildschirm gesperrt wird. Wie lange es wartet, wählen Sie unter Werkzeuge, Optionen.',
      'Eine Sicherung, Prüfung oder Wiederherstellung, die läuft, wird nie abgebrochen: Die Sperre wartet auf ihr Ende.',
      'Das Sperren beendet die Sitzung und vergisst jedes Passwort, das eingegeben wurde. Sonst geht nichts verloren: Ein offener Assistent behält seine Antworten.',
    ],
  },
} satisfies Shape<UiLogin>;
