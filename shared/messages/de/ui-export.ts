import type { UiExport } from '../en/ui-export.ts';
import type { Shape } from '../shape.ts';
import { uiGateway } from './ui-gateway.ts';

/**
 * Texte des Assistenten „Organizational CA - Export“, Seite für Seite. `&` steht vor dem Buchstaben, den Alt erreicht;
 * Zurück, Weiter, Fertig stellen und Hilfe haben Z, W, F und H.
 */
export const uiExport = {
  title: 'Organizational CA - Export',
  pages: {
    E1: {
      step: 'CA-Objekt',
      heading: 'Die zu exportierende Organizational CA',
      text: 'Dieser Assistent schreibt die Zertifikate der Organizational CA in eine Datei, zusammen mit ihrem privaten Schlüssel, wenn Sie eine Sicherung wollen.',
      help: [
        'Jeder eDirectory-Baum hat eine Organizational CA. Sie signiert die Zertifikate der Server und Benutzer des Baums.',
        'Prüfen Sie, ob der Name zu dem Baum gehört, den Sie sichern wollen, und wählen Sie dann Weiter.',
        'Die Organizational CA sollte gesichert werden, solange sie richtig arbeitet.',
      ],
    },
    E2: {
      step: 'Zertifikat',
      heading: 'Welches Zertifikat wollen Sie exportieren?',
      text: 'Jeder Schlüssel der Organizational CA hat zwei Zertifikate. Wählen Sie eines davon.',
      help: [
        'Das Self-Signed Certificate ist von der CA selbst signiert. Das Public Key Certificate ist von der CA von NetIQ (NICI) signiert.',
        'Für eine Sicherung ist es gleich, welches Sie wählen: Beide werden in die Datei geschrieben.',
        'Exportieren Sie ein Zertifikat ohne seinen privaten Schlüssel, wird das gewählte geschrieben.',
      ],
    },
    E3: {
      step: 'Privater Schlüssel',
      heading: 'Wollen Sie den privaten Schlüssel mit dem Zertifikat exportieren?',
      text: 'Eine Sicherung braucht den privaten Schlüssel. Ohne ihn lässt sich die Organizational CA nicht wiederherstellen.',
      help: [
        'Wählen Sie Ja, um eine Sicherung zu erstellen. Sie werden nach einem Passwort gefragt, das die Datei schützt.',
        'Wählen Sie Nein, um ein Zertifikat zu schreiben, das andere haben dürfen, zum Beispiel um es in Browsern zu installieren.',
        'Kann Ja nicht gewählt werden, steht der Grund darunter.',
        'Hat NICI den Schlüssel verschlüsselt, muss ein Server des Baums ihn öffnen. Wählen Sie „Der Baum exportiert ihn (Identity Console)“, wenn der Baum ein Gateway hat: Geben Sie seine Adresse und das Passwort Ihrer Anmeldung ein und prüfen Sie die Verbindung.',
        'Ohne Gateway exportieren Sie die CA selbst und wählen „Aus einer Datei, die iManager oder Identity Console exportiert hat“. Die Seite nennt die Schritte in iManager.',
        'Das Programm vergleicht diese Datei mit dem CA-Objekt, ergänzt die Zertifikate, die ihr fehlen, und schreibt daraus eine neue Sicherung unter einem Passwort Ihrer Wahl.',
      ],
    },
    E4: {
      step: 'Datei',
      heading: 'Wohin soll die Datei geschrieben werden?',
      text: 'Legen Sie die Sicherung auf einen USB-Stick oder einen anderen Datenträger, den Sie wegschließen können.',
      help: [
        'Wählen Sie einen USB-Stick aus der Liste, oder wählen Sie Durchsuchen, um einen anderen Ordner auszusuchen.',
        'Stecken Sie den USB-Stick ein, bevor Sie Aktualisieren wählen.',
        'Eine Sicherung auf der Festplatte des Servers selbst geht mit dem Server verloren.',
      ],
    },
    E5: {
      step: 'Passwort',
      heading: 'Passwort für die Sicherungsdatei',
      text: 'Die Datei wird den privaten Schlüssel Ihrer Organizational CA enthalten. Wer die Datei und dieses Passwort hat, kann in ihrem Namen Zertifikate ausstellen.',
      help: [
        'Die Dokumentation verlangt 6 oder mehr Zeichen. Ein erzeugtes Passwort ist viel stärker und trotzdem leicht einzugeben.',
        'Ohne das Passwort kann niemand die Datei öffnen, auch nicht die Hersteller dieses Programms. Bewahren Sie es getrennt von der Datei auf.',
        'Wählen Sie Kompatibel nur, wenn die Datei von einem der dort genannten alten Systeme geöffnet werden muss.',
      ],
    },
    E6: {
      step: 'Zusammenfassung',
      heading: 'Bereit, die Datei zu schreiben',
      text: 'Prüfen Sie, was geschehen wird, und wählen Sie dann Fertig stellen. Bis jetzt wurde nichts geschrieben.',
      help: [
        'Was mit „Verhindert die Sicherung“ bezeichnet ist, muss zuerst in Ordnung gebracht werden. Was mit „Bitte ansehen“ bezeichnet ist, verhindert die Sicherung nicht; es wird in der Quittung vermerkt.',
        'Wählen Sie Zurück, um eine Antwort zu ändern. Ihre Eingaben gehen nicht verloren.',
      ],
    },
    E7: {
      step: 'Fertig',
      heading: 'Die Datei wird geschrieben',
      text: '',
      help: [
        'Die Datei wird geschrieben, vom Datenträger zurückgelesen, mit dem Passwort geöffnet und mit den Zertifikaten verglichen. Erst dann wird sie als geschrieben gemeldet.',
        'Bewahren Sie die Datei an einem sicheren Ort auf, und das Passwort getrennt davon.',
      ],
    },
  },
  reasons: {
    'no-certificates': 'Dieses Objekt enthält kein Zertifikat, das exportiert werden kann.',
    'choose-certificate': 'Wählen Sie ein Zertifikat, um weiterzugehen.',
    'key-forbidden': 'Der private Schlüssel kann nicht exportiert werden. Wählen Sie Nein, um weiterzugehen.',
    'key-password': 'Geben Sie das Passwort des gespeicherten privaten Schlüssels ein, um weiterzugehen.',
    ...uiGateway.reasons,
    'key-file': 'Wählen Sie die Datei, die iManager exportiert hat, um weiterzugehen.',
    'key-file-password': 'Geben Sie das Passwort ein, mit dem die Datei exportiert wurde, um weiterzugehen.',
    'checks-first': 'Die Prüfungen vor einer Sicherung sind noch nicht gelaufen.',
    'name-empty': 'Geben Sie einen Dateinamen ein, um weiterzugehen.',
    'name-forbidden':
      'Dieser Dateiname ist nicht überall möglich. Nehmen Sie Buchstaben, Ziffern, Leerzeichen, Punkte, Bindestriche und Unterstriche, und keinen Punkt am Anfang oder Ende.',
    'name-long': 'Der Dateiname ist zu lang: {max} Zeichen sind möglich.',
    'choose-location': 'Wählen Sie ein Laufwerk oder einen Ordner, um weiterzugehen.',
    'browse-again':
      'Der Dateiname hat sich geändert, seit der Ordner gewählt wurde. Wählen Sie noch einmal Durchsuchen.',
    'same-folder': 'Zwei der Orte sind derselbe Ordner: Entfernen Sie eine der Kopien.',
    'agree-replace':
      'Stimmen Sie zu, die vorhandene Datei zu ersetzen, oder wählen Sie einen anderen Namen oder Ort.',
    'password-short': 'Geben Sie ein Passwort mit {min} oder mehr Zeichen ein, um weiterzugehen.',
    'password-differs': 'Geben Sie in beiden Feldern dasselbe Passwort ein, um weiterzugehen.',
    'check-stops': 'Eine Prüfung verhindert diese Sicherung. Der Grund steht auf dieser Seite.',
  },
  roles: {
    'self-signed': 'Self-Signed Certificate (selbst signiert)',
    'public-key': 'Public Key Certificate (öffentlicher Schlüssel)',
    server: 'Serverzertifikat',
    chain: 'Zertifikat eines Ausstellers',
  },
  ca: {
    name: 'Name',
    dn: 'Objekt (DN)',
    hostServer: 'Host-Server',
    noHostServer: 'im Objekt nicht genannt',
    keys: 'Schlüssel',
  },
  certificate: {
    legend: 'Zertifikat',
    withKey: '{role} ({key})',
    note: 'Inhaber {subject}, Aussteller {issuer}. {key}, gültig bis {date}.',
    both: 'Bei der Sicherung werden beide Zertifikate in die Datei geschrieben, gleich welches Sie hier wählen.',
    twoPairs:
      'Diese CA hat zwei Schlüsselpaare ({keys}). Eine Sicherung schreibt in einem Durchgang für jedes eine Datei, jede mit ihren beiden Zertifikaten.',
  },
  key: {
    yes: '&Ja',
    yesNote:
      'Sicherung: eine passwortgeschützte PKCS-#12-Datei (PFX) mit dem privaten Schlüssel und allen Zertifikaten der CA.',
    yesTwoPairs:
      'Sicherung: zwei passwortgeschützte PKCS-#12-Dateien (PFX), eine für jedes Schlüsselpaar, mit den privaten Schlüsseln und allen Zertifikaten der CA.',
    from: 'Wie der Schlüssel den Baum verlässt',
    directory: 'N&ur was das Verzeichnis herausgibt',
    directoryNote: 'Der {keys}-Schlüssel. Das andere Schlüsselpaar ist nicht in der Sicherung enthalten.',
    gateway: 'Der Baum e&xportiert ihn (Identity Console)',
    gatewayNote:
      'Der Schlüssel ist von NICI verschlüsselt. Das Gateway des Baums öffnet ihn auf dem Server und sendet ihn unter einem Einmalpasswort; dieser Assistent prüft ihn und verschlüsselt ihn neu.',
    file: 'Aus einer Datei, die &iManager oder Identity Console exportiert hat',
    fileNote:
      'Sie exportieren die CA selbst. Dieser Assistent prüft die Datei, ergänzt sie aus dem Verzeichnis und schreibt die Sicherung.',
    no: '&Nein',
    noNote:
      'Nur das gewählte Zertifikat, im Format DER oder Base64. Daraus lässt sich die CA nicht wiederherstellen.',
    forbidden: '{what} {why} {todo} (Code {code}, Seite E3)',
    onePairMissing: 'Der Schlüssel {key} wird nicht in der Sicherung sein',
    rights: 'Ihre Rechte am CA-Objekt',
    supervisor: 'Supervisor',
    readKey: 'Privaten Schlüssel lesen',
    answers: {
      granted: 'Ja',
      denied: 'Nein',
      'not-offered': 'Dieser Server sagt es nicht',
      failed: 'Konnte nicht festgestellt werden',
    },
    password: '&Passwort des gespeicherten Schlüssels',
    passwordHelp:
      'Dieser Schlüssel ist im Verzeichnis unter einem eigenen Passwort gespeichert. Es ist weder Ihr Anmeldepasswort noch das Passwort der Sicherung.',
    checking: 'Der Schlüssel wird gelesen, und die Zertifikate werden geprüft...',
  },
  keyFile: {
    heading: 'Die Datei, die iManager exportiert hat',
    steps: 'So exportieren Sie die CA in iManager',
    stepList: [
      'Melden Sie sich in iManager als Administrator an, der das Recht Supervisor an der Organizational CA hat.',
      'Wählen Sie unter Roles & Tasks (Rollen und Aufgaben) Novell Certificate Server (in neueren Versionen NetIQ Certificate Server), dann Configure Certificate Authority.',
      'Setzen Sie auf der Seite Certificates das Häkchen vor Self Signed Certificate und wählen Sie Export. Für ein EC-Schlüsselpaar wählen Sie das EC-Zertifikat.',
      'Setzen Sie das Häkchen bei „Export Private Key“, geben Sie zweimal ein Passwort ein und wählen Sie Next.',
      'Wählen Sie „Save the exported certificate“ und legen Sie die Datei (cert.pfx) dort ab, wo dieser Computer sie lesen kann.',
    ],
    stepsEnd:
      'Löschen Sie die exportierte Datei, sobald die Sicherung geschrieben und geprüft ist: Sie enthält den privaten Schlüssel Ihrer CA.',
    file: 'Datei',
    none: 'Es ist noch keine Datei gewählt.',
    choose: '&Datei wählen...',
    password: 'Passw&ort dieser Datei',
    passwordHelp: 'Das in iManager eingegebene. Die Sicherung bekommt später ein eigenes Passwort.',
    check: 'Da&tei prüfen',
    checked: 'Diese Datei ist geprüft.',
    checking: 'Die Datei wird geöffnet und mit dem CA-Objekt verglichen...',
    fits: 'Die Datei passt zur CA: Sie enthält den Schlüssel {key}',
    freshness: {
      same: 'Sie wurde von der CA exportiert, wie sie heute im Baum steht.',
      'tree-renewed':
        'Das Zertifikat der CA wurde seit dem Export dieser Datei erneuert. Der Schlüssel ist derselbe, und die Sicherung nimmt die heutigen Zertifikate aus dem Baum.',
      'file-newer':
        'Die Zertifikate in der Datei sind neuer als die im Baum. Der Schlüssel ist derselbe. Vielleicht kennt der Server, an dem Sie angemeldet sind, die Änderung noch nicht: Warten Sie darauf, oder melden Sie sich an einem anderen an. Die Sicherung nimmt die Zertifikate des Baums.',
    },
    fromTree: {
      one: 'Ein Zertifikat, das in der Datei fehlt, kommt aus dem Baum dazu.',
      many: '{count} Zertifikate, die in der Datei fehlen, kommen aus dem Baum dazu.',
    },
    fromFile: {
      one: 'Ein Zertifikat, das im Baum fehlt, kommt aus der Datei.',
      many: '{count} Zertifikate, die im Baum fehlen, kommen aus der Datei.',
    },
    missing:
      'Diese Datei enthält keinen Schlüssel dafür. iManager exportiert immer nur ein Schlüsselpaar: Exportieren Sie auch das andere, und durchlaufen Sie diesen Assistenten noch einmal mit jener Datei.',
  },
  file: {
    format: 'Format',
    formats: { der: '&DER (binär)', pem: 'Ba&se64 (Text)' },
    name: 'Dateina&me',
    secondFile:
      'Das zweite Schlüsselpaar, die übrigen Attribute des CA-Objekts (.ldif) und die Quittung kommen in denselben Ordner und werden nach dieser Datei benannt.',
    receipt:
      'Die übrigen Attribute des CA-Objekts (.ldif) und eine Quittung kommen in denselben Ordner und werden nach dieser Datei benannt. Beide enthalten kein Geheimnis.',
    stopsTitle: 'Eine Prüfung verhindert diese Sicherung',
    stopsText: 'Sie können weitergehen und die Gründe auf der Seite Zusammenfassung lesen, oder zurückgehen.',
    existsTitle: 'Es gibt schon eine Datei mit diesem Namen',
    existsText: 'Diese Dateien sind da: {files}.',
    existsIn: '{folder}: {files}.',
    replace: 'Vorhandene Dateien &ersetzen',
  },
  /** Seite E4: weitere Datenträger im selben Lauf. */
  copies: {
    title: 'Weitere Kopien',
    text: 'Ein Datenträger kann ausfallen. Dieselben Dateien kommen in diesem Lauf auf jeden Datenträger, und jede wird zurückgelesen und geprüft.',
    list: 'Datenträger, die eine Kopie bekommen',
    remove: 'Entfernen',
    removeName: 'Die Kopie in {folder} entfernen',
    toDrive: 'Kopie auf {name}',
    toFolder: 'Kopie in einen anderen &Ordner...',
  },
  password: {
    password: '&Passwort',
    repeat: 'Wie&derholen',
    differs: 'Die beiden Passwörter sind verschieden.',
    strength: 'Stärke',
    strengthWaiting: 'Geben Sie ein Passwort ein oder lassen Sie eines erzeugen.',
    ratings: { weak: 'Schwach', fair: 'Mittel', good: 'Gut', strong: 'Stark' },
    strengthWords: '{rating}. Zeit, es zu erraten: {time}',
    weak: {
      title: 'Passwortstärke',
      heading: 'Dieses Passwort kann erraten werden. Benötigte Zeit: {time}',
      text: 'Wer die Datei hat, kann unbegrenzt Passwörter ausprobieren. Die Zeit gilt für eine aktuelle Grafikkarte. Wählen Sie ein längeres Passwort oder lassen Sie eines erzeugen.',
      other: '&Anderes Passwort wählen',
      use: '&Trotzdem verwenden',
    },
    warnings: {
      'too-short': 'Zu kurz: Die Dokumentation verlangt 6 oder mehr Zeichen.',
      'not-ascii':
        'Es enthält Buchstaben oder Zeichen außerhalb von A-Z, a-z, 0-9 und den üblichen Satzzeichen. Manche Programme (Java, alte Server) können eine Datei mit einem solchen Passwort nicht öffnen.',
      'leading-or-trailing-space':
        'Es beginnt oder endet mit einem Leerzeichen, das beim Aufschreiben leicht verloren geht.',
      common:
        'Es ist ein verbreitetes Passwort oder aus verbreiteten Wörtern gebildet. Es wird früh erraten.',
    },
    generate: 'Passwort erzeu&gen',
    generatedTitle: 'Schreiben Sie dieses Passwort jetzt auf',
    generatedText:
      'Es wird nur hier angezeigt. Prüfen Sie es Buchstabe für Buchstabe und bewahren Sie die Notiz getrennt von der Datei auf.',
    encryption: 'Verschlüsselung',
    profiles: {
      modern: {
        label: '&Modern: AES-256, SHA-256',
        note: 'Lässt sich öffnen mit OpenSSL 1.1 und neuer, Java 8u301 und neuer, Firefox (NSS), Windows 10 1709 und neuer, Windows Server 2019 und neuer.',
      },
      compatible: {
        label: 'Kompati&bel: Triple DES, SHA-1',
        note: 'Lässt sich auch auf alten Systemen öffnen: Certificate Server und iManager jeden Alters, Windows Server 2012 bis 2016, macOS bis 14, älteres Java. Die Stärke hängt am Passwort; verwenden Sie deshalb ein erzeugtes Passwort.',
      },
      pbmac1: {
        label: 'PBMAC1: AES-256, SHA-256, Integritätsprüfung nach RFC 9879',
        note: 'Für Stellen, die FIPS einhalten müssen. Lässt sich nur öffnen mit OpenSSL 3.4, Java 25.0.5, GnuTLS 3.8.6, NSS 3.132 und neuer. Kein eDirectory-Server ist bekannt, der es öffnet.',
      },
      edirectory: {
        label: 'Wie von eDirectory ges&chrieben: Triple DES, RC2',
        note: 'Das Format der Dateien, die eDirectory selbst exportiert, für den Import in einen Baum. Die Verschlüsselung ist schwach: Verwenden Sie ein erzeugtes Passwort und löschen Sie die Datei nach dem Import.',
      },
    },
    iterations: '{profile} ({count} Iterationen)',
    advanced: 'Erweitert',
    iterationCount: 'Iterationen: {count}',
    dotNet: 'Für .NET ab Version 9: {count} Iterationen',
    oldest: 'Für die ältesten Server: {count} Iterationen',
    pbmac1: 'PBMAC1, für Organisationen, die FIPS einhalten müssen',
  },
  summary: {
    ca: 'CA-Objekt',
    content: 'Was geschrieben wird',
    keyFile: 'Schlüssel aus',
    gateway: 'Gateway',
    contentBackup: 'Privater Schlüssel ({keys}) mit allen Zertifikaten und ihrer Kette',
    contentCertificate: '{role} ohne seinen privaten Schlüssel, {format}',
    formats: { der: 'DER', pem: 'Base64' },
    file: 'Datei',
    copies: 'Kopien',
    replaces: 'Ersetzt {files}',
    encryption: 'Verschlüsselung',
    password: 'Passwort',
    passwordSet: 'Gesetzt: {length} Zeichen',
    checks: 'Prüfungen',
    states: {
      pass: 'Gut',
      warn: 'Bitte ansehen',
      stop: 'Verhindert die Sicherung',
      unchecked: 'Nicht geprüft',
    },
    checkReason: '{what} {why} {todo} (Code {code}, Seite E6)',
  },
  run: {
    stagesLabel: 'Fortschritt',
    stages: {
      read: 'CA-Objekt aus dem Verzeichnis lesen',
      assemble: 'Schlüssel und Zertifikate zusammenstellen und prüfen',
      encrypt: 'Verschlüsseln',
      write: 'Datei schreiben',
      'read-back': 'Datei zurücklesen, öffnen und vergleichen',
      receipt: 'Attribute des CA-Objekts und Quittung schreiben',
    },
    stageOf: '{stage}: {file}',
    writing: 'Das Zertifikat wird geschrieben...',
    running: 'Schritt {at} von {count}: {stage}',
    failedHeading: 'Die Datei wurde nicht geschrieben',
    failedText:
      'Ihre Eingaben sind nicht verloren. Wählen Sie Zurück, um eine Antwort zu ändern, oder Fertig stellen, um es noch einmal zu versuchen.',
    doneHeading: 'Sicherung geschrieben und überprüft',
    doneHeadingCertificate: 'Das Zertifikat ist geschrieben',
    doneText:
      'Die verschlüsselte Sicherungsdatei wurde am angegebenen Ort geschrieben. Sie kann jetzt für den Notfall an einem sicheren Ort aufbewahrt werden.',
    doneTextCertificate:
      'Die Datei enthält nur ein Zertifikat. Daraus lässt sich die CA nicht wiederherstellen.',
    file: 'Datei',
    size: 'Größe',
    sha256: 'SHA-256',
    inside: 'Was darin ist',
    insideKey: 'Privater Schlüssel, {key}',
    insideCertificate: '{role}: {subject}, gültig bis {date}',
    keyEncryption: 'Schutz des Schlüssels',
    certificateEncryption: 'Zertifikate',
    mac: 'Integritätsprüfung',
    objectFile: 'CA-Objekt',
    receipt: 'Quittung',
    proved:
      'Am {time} vom Datenträger zurückgelesen, mit dem Passwort geöffnet und mit den Zertifikaten verglichen.',
    places: 'Orte',
    placeProved: '{folder}: zurückgelesen und geprüft',
    placeFailed: '{folder}: nicht geschrieben',
    copyFailedTitle: 'Die Sicherung liegt nicht in {folder}',
    copyFailedText:
      '{what} {why} {todo} Die anderen Orte betrifft das nicht: Die Sicherung dort ist geprüft. (Code {code}, Seite E7)',
    ejectTitle: 'Bevor Sie den Datenträger abziehen',
    /** Nach Plattform, wie Node sie nennt. */
    eject: {
      win32: [
        'Schließen Sie Fenster, die das Laufwerk zeigen. Wählen Sie in der Taskleiste „Hardware sicher entfernen und Medium auswerfen“, dann das Laufwerk.',
        'Warten Sie auf die Meldung, dass die Hardware entfernt werden kann, und ziehen Sie es dann ab.',
      ],
      darwin: [
        'Wählen Sie im Finder das Auswurfsymbol neben dem Namen des Laufwerks.',
        'Warten Sie, bis das Laufwerk aus der Liste verschwunden ist, und ziehen Sie es dann ab.',
      ],
      linux: [
        'Wählen Sie im Dateimanager das Auswurfsymbol neben dem Namen des Laufwerks. In einem Terminal: udisksctl unmount -b GERÄT, dann udisksctl power-off -b GERÄT (lsblk zeigt das Gerät).',
        'Warten Sie, bis das Laufwerk aus der Liste verschwunden ist und seine Lampe nicht mehr blinkt, und ziehen Sie es dann ab. Die Dateien dieser Sicherung sind schon auf den Datenträger geschrieben (sync); das Auswerfen schließt das Dateisystem.',
      ],
    },
    reveal: '&Im Ordner zeigen',
    tools: {
      verify: 'Sicherung überprüfen...',
      'recovery-stick': 'Wiederherstellungsstick erstellen...',
    },
    advice: [
      'Bewahren Sie den USB-Stick mit allen Dateien an einem sicheren Ort auf.',
      'Bewahren Sie das Passwort in einem Passwortmanager oder einem versiegelten Umschlag auf, getrennt von der Datei.',
      'Drucken Sie das Wiederherstellungsblatt und bewahren Sie es beim Stick auf.',
      'Überprüfen Sie die Sicherung einmal im Jahr und erstellen Sie eine neue, wenn die CA erneuert wird.',
    ],
  },
} satisfies Shape<UiExport>;
