import type { login as english } from '../en/login.ts';
import type { Shape } from '../shape.ts';

/** Texte der Seiten L1 (Anmelden) und L2 (Vertrauen). */
export const login = {
  l1: {
    heading: 'An Ihrem Baum anmelden',
    intro: 'OrgCA Backup liest die Organizational CA über LDAP aus Ihrem eDirectory-Baum.',
    server: '&Server',
    serverHelp: 'Name oder Adresse eines Servers im Baum, z. B. edir1.acme.example',
    more: 'Weitere Angaben: {protection}, Port {port}',
    port: 'P&ort',
    security: 'Verschlüsselung',
    ldaps: 'L&DAPS',
    starttls: 'Star&tTLS',
    user: '&Benutzer',
    fallback: 'Ersatzserver (optional)',
    fallbackHelp: 'Ein anderer Server des Baums, z. B. edir2.acme.example:636',
    userHelp: 'Zum Beispiel admin.acme oder cn=admin,o=acme',
    password: '&Passwort',
    logIn: '&Anmelden',
    cancelLogIn: 'Abbrechen',
    /** Öffnet die Seite T1. */
    acceptedServers: 'V&ertrauenswürdige Server...',
    training: 'Üb&ungsbaum öffnen',
    trainingIntro:
      'Neu hier? Der Übungsbaum ist ein kleines Verzeichnis in diesem Programm. Sie können alles damit ausprobieren. Nichts davon ist echt.',
    loggingIn: 'Anmeldung an {server}...',
    startingTraining: 'Der Übungsbaum wird gestartet. Beim ersten Mal dauert das einen Augenblick...',
    trainingTitle: 'Das ist der Übungsbaum.',
    trainingText: 'Er läuft nur in diesem Programm. Benutzer: {user}, Passwort: {password}',
    problems: {
      server: 'Geben Sie den Namen oder die Adresse eines Servers ein, ohne Leerzeichen und Schrägstriche.',
      port: 'Geben Sie eine Zahl von 1 bis 65535 ein.',
      fallback:
        'Geben Sie einen Server ein und nach einem Doppelpunkt den Port, wenn er abweicht. Sie können das Feld auch leer lassen.',
      user: 'Geben Sie Ihren Benutzernamen ein.',
      password: 'Geben Sie Ihr Passwort ein.',
    },
    help: [
      'Geben Sie den Namen oder die Adresse eines beliebigen Servers Ihres Baums ein.',
      'LDAPS ist von Anfang an verschlüsselt und verwendet meist Port 636. StartTLS beginnt unverschlüsselt auf Port 389 und schaltet die Verschlüsselung vor der Anmeldung ein. Ihr Passwort wird nie unverschlüsselt gesendet.',
      'Melden Sie sich als Benutzer mit dem Supervisor-Recht am CA-Objekt an. Ohne dieses Recht können Sie die CA ansehen, aber ihren privaten Schlüssel nicht sichern.',
      'Der Ersatzserver wird nur verwendet, wenn der erste Server nicht erreichbar ist. Sein Zertifikat wird auf dieselbe Weise geprüft.',
      'Das Programm merkt sich Server und Benutzer, aber keine Passwörter.',
      '„Übungsbaum öffnen“ startet ein kleines Verzeichnis in diesem Programm, mit dem Sie alles ausprobieren können.',
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
    trustedThrough: 'Vertrauenswürdig durch',
    trustSources: {
      file: 'Eine Zertifizierungsstelle, die Sie aus einer Datei hinzugefügt haben',
      system: 'Eine Zertifizierungsstelle, der dieser Computer vertraut',
      'built-in': 'Eine Zertifizierungsstelle, die in diesem Programm enthalten ist',
      notTrusted: 'Keine diesem Computer bekannte Zertifizierungsstelle',
    },
    notBefore: 'Gültig ab',
    notAfter: 'Gültig bis',
    signature: 'Signatur',
    sha256: 'SHA-256-Fingerabdruck',
    oldSha256: 'Bisheriger Fingerabdruck',
    newSha256: 'Aktueller Fingerabdruck',
    reasons: {
      'unknown-issuer':
        'Das Zertifikat wurde von einer Zertifizierungsstelle ausgestellt, die dieser Computer nicht kennt. Das ist üblich, weil der Baum es selbst ausstellt.',
      'name-mismatch':
        'Das Zertifikat wurde für einen anderen Namen ausgestellt, als Sie eingegeben haben. Möglicherweise haben Sie einen anderen Server erreicht.',
      expired: 'Das Zertifikat ist abgelaufen, oder die Uhr dieses Computers geht falsch. Sie zeigt {now}.',
      'not-yet-valid':
        'Das Zertifikat ist noch nicht gültig, oder die Uhr dieses Computers geht falsch. Sie zeigt {now}.',
      weak: 'Die Verbindung verwendet einen Schlüssel, eine Signatur oder eine TLS-Version, die nicht mehr als sicher gilt.',
      changed:
        'Sie haben für diesen Server bisher einem anderen Zertifikat vertraut. Entweder hat der Server ein neues Zertifikat erhalten, oder ein Angreifer hat sich zwischen Sie und den Server geschaltet und kann Ihr Passwort mitlesen.',
    },
    compare:
      'Vergleichen Sie den SHA-256-Fingerabdruck mit dem, den Ihnen der Administrator des Servers nennt. Ihr Passwort wurde noch nicht gesendet.',
    changedAdvice:
      'Fragen Sie den Administrator des Servers, ob das Zertifikat ersetzt wurde, und vergleichen Sie den aktuellen Fingerabdruck. Ihr Passwort wurde nicht gesendet.',
    confirmChanged:
      'Der aktuelle Fingerabdruck wurde mit dem des Administrators ver&glichen und stimmt überein.',
    weaknesses: 'Schwachstellen',
    weakness: {
      'md5-signature': 'Das Zertifikat ist mit MD5 signiert. Solche Signaturen lassen sich fälschen.',
      'sha1-signature': 'Das Zertifikat ist mit SHA-1 signiert. SHA-1 gilt nicht mehr als sicher.',
      'small-key': 'Der Schlüssel des Zertifikats ist zu kurz, um heute noch als sicher zu gelten.',
      'old-tls': 'Der Server unterstützt nur TLS 1.0 oder 1.1. Neuere Versionen sind sicherer.',
      'weak-parameters':
        'Der Server unterstützt nur eine Verschlüsselung, die heute standardmäßig abgelehnt wird.',
    },
    confirmWeak:
      'Diese &Schwachstelle nur für diesen Server zulassen, weil das Netzwerk dazwischen unser eigenes ist.',
    accept: '&Vertrauen',
    refuse: '&Nicht vertrauen',
    acceptReason: 'Lesen Sie zuerst die Hinweise oben und aktivieren Sie das Kontrollkästchen.',
    remembered:
      'Wenn Sie dem Server vertrauen, wird die Entscheidung für {server}, Port {port}, gespeichert.',
    accepting: 'Anmeldung an {server}...',
    help: [
      'Der Server hat ein Zertifikat gezeigt, dem dieser Computer nicht vertraut. Das Programm zeigt es Ihnen, bevor es Ihr Passwort sendet.',
      'Vergleichen Sie den Fingerabdruck mit dem des Servers, zum Beispiel in iManager oder am Telefon mit dem Administrator. Alle Buchstaben und Ziffern müssen übereinstimmen.',
      '„Vertrauen“ speichert dieses Zertifikat für diesen Server. „Nicht vertrauen“ führt zur Anmeldeseite zurück. Ihre Eingaben bleiben erhalten.',
    ],
  },
  t1: {
    title: 'Vertrauenswürdige Server',
    intro:
      'Das Programm meldet sich an einem Server an, wenn Sie seinem Zertifikat vertrauen oder wenn es von einer Zertifizierungsstelle stammt, der dieser Computer vertraut.',
    reading: 'Die Liste wird gelesen...',
    servers: 'Server mit vertrauenswürdigem Zertifikat',
    noServers: 'Sie haben noch keinem Serverzertifikat vertraut.',
    authorities: 'Vertrauenswürdige Zertifizierungsstellen',
    authoritiesNote:
      'Diese Liste ergänzt die Zertifizierungsstellen dieses Computers. Fügen Sie das Zertifikat Ihres Baums hinzu, z. B. RootCert.der oder eDirCACert.pem. Seinen Servern wird dann ohne Rückfrage vertraut.',
    noAuthorities: 'Es wurde keine Zertifizierungsstelle hinzugefügt.',
    columns: {
      server: 'Server',
      certificate: 'Zertifikat',
      accepted: 'Vertraut seit',
      weak: 'Schwachstelle zugelassen',
      authority: 'Zertifizierungsstelle',
      notAfter: 'Gültig bis',
      remove: 'Entfernen',
    },
    serverPort: '{server}, Port {port}',
    weak: { yes: 'Ja', no: 'Nein' },
    remove: 'Entfernen',
    removeNamed: '{name} entfernen',
    add: '&Aus einer Datei hinzufügen...',
    added: 'Die Zertifizierungsstellen aus der Datei wurden hinzugefügt.',
    addedPartly:
      'Nur die lesbaren Zertifikate aus der Datei wurden hinzugefügt. Nicht lesbare Zertifikate: {unreadable}',
    ask: {
      title: 'Aus der Liste entfernen',
      server: 'Zertifikat von {name} entfernen?',
      serverText:
        'Bei der nächsten Anmeldung an diesem Server zeigt Ihnen das Programm das Zertifikat erneut und fragt, ob Sie ihm vertrauen.',
      authority: '{name} entfernen?',
      authorityText:
        'Bei der nächsten Anmeldung an einem Server mit einem Zertifikat dieser Zertifizierungsstelle werden Sie erneut gefragt.',
      remove: '&Entfernen',
      keep: '&Behalten',
    },
    help: [
      'Die obere Liste enthält die Server, deren Zertifikaten auf diesem Computer vertraut wurde. „Entfernen“ löscht einen Eintrag. Bei der nächsten Anmeldung an diesem Server werden Sie erneut gefragt.',
      '„Schwachstelle zugelassen“ bedeutet, dass die Entscheidung eine schwache Signatur, einen kurzen Schlüssel oder eine alte TLS-Version einschließt.',
      'Die untere Liste enthält Zertifizierungsstellen. Jeder Baum hat eine, seine Organizational CA. Sie stellt die Zertifikate seiner Server aus. Exportieren Sie ihr Self-Signed Certificate ohne den privaten Schlüssel und fügen Sie die Datei hier hinzu.',
    ],
  },
  again: {
    title: 'Erneut anmelden',
    todo: 'Ihr Assistent ist noch geöffnet. Geben Sie Ihr Passwort ein, um fortzufahren.',
    server: 'Server',
    user: 'Benutzer',
    notNow: '&Nicht jetzt',
    password: '&Passwort',
    logIn: '&Anmelden',
    loggingIn: 'Anmeldung an {server}...',
    missing: 'Geben Sie Ihr Passwort ein.',
    help: [
      'Der Server hat die Verbindung geschlossen, während ein Assistent geöffnet war. Ihre Eingaben sind nicht verloren.',
      'Geben Sie Ihr Passwort ein und wählen Sie „Anmelden“. Der Assistent wird dann fortgesetzt. „Nicht jetzt“ schließt diesen Dialog. Sie werden erneut gefragt, sobald der Assistent das Verzeichnis benötigt.',
    ],
  },
  /** L4: Das Verzeichnis verweist auf einen anderen Server. */
  referral: {
    title: 'Mit einem anderen Server verbinden?',
    notice: {
      title: 'Für {name} verweist das Verzeichnis auf einen anderen Server.',
      text: 'An diesen Server wurde noch nichts gesendet. Wenn Sie die Verbindung herstellen, wird sein Zertifikat wie das jedes anderen Servers geprüft. Erst danach werden Ihr Benutzername und Ihr Passwort gesendet.',
    },
    root: '[Root]',
    labels: {
      choose: '&Server für die Verbindung',
      server: 'Server',
      protection: 'Verschlüsselung',
      object: 'Angefordertes Objekt',
      pointedBy: 'Verweis von',
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
      'Ein eDirectory-Server muss nicht den ganzen Baum enthalten. Ihr Server hat diesen Teil nicht und nennt einen anderen Server, der ihn hat.',
      'Vergleichen Sie den Namen dieses Servers mit dem, was Sie über Ihren Baum wissen. Wer die Antworten Ihres Servers fälschen kann, könnte auch einen Server nennen, der nur Ihr Passwort abfangen soll.',
      'Wenn Sie „Verbinden“ wählen, wird zuerst das Zertifikat dieses Servers geprüft. Wenn dieser Computer dem Zertifikat nicht vertraut, sehen Sie es und entscheiden. „Nicht verbinden“ gilt, bis Sie sich abmelden.',
    ],
  },
  ended: {
    title: 'Die Verbindung wurde beendet',
    reasons: {
      'server-gone': 'Der Server hat die Verbindung geschlossen oder ist nicht mehr erreichbar.',
      idle: 'Das Fenster wurde gesperrt, weil es längere Zeit nicht benutzt wurde.',
      suspended: 'Das Fenster wurde gesperrt, als der Computer in den Energiesparmodus wechselte.',
      'screen-locked': 'Das Fenster wurde zusammen mit dem Bildschirm gesperrt.',
    },
    locked: 'Das Fenster wurde gesperrt',
    lockedTodo:
      'Die Sitzung wurde beendet und alle Passwörter wurden gelöscht. Ihre anderen Eingaben sind noch vorhanden. Melden Sie sich erneut an oder geben Sie das Sicherungspasswort noch einmal ein.',
    todo: 'Melden Sie sich erneut an, um fortzufahren. Server und Benutzer sind noch eingetragen. Geben Sie nur Ihr Passwort noch einmal ein.',
    ok: 'OK',
    help: [
      'Ein Fenster mit der offenen Sitzung eines Administrators wird gesperrt, wenn es eine Zeit lang nicht benutzt wird, wenn der Computer in den Energiesparmodus wechselt und, unter Windows und macOS, wenn der Bildschirm gesperrt wird. Die Wartezeit wählen Sie unter „Werkzeuge > Optionen“.',
      'Das Sperren bricht eine laufende Sicherung oder Überprüfung ab. Eine laufende Wiederherstellung wird zuerst abgeschlossen.',
      'Das Sperren beendet die Sitzung und löscht alle eingegebenen Passwörter. Sonst geht nichts verloren. Ein offener Assistent behält Ihre Eingaben.',
    ],
  },
} as const satisfies Shape<typeof english>;
