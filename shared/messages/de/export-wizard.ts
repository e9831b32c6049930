import { common } from './common.ts';
import type { exportWizard as english } from '../en/export-wizard.ts';
import type { Shape } from '../shape.ts';

/**
 * Texte des Assistenten „Organizational CA - Export“, Seite für Seite. `&` steht vor dem Buchstaben, den Alt erreicht;
 * Zurück, Weiter, Fertig stellen und Hilfe haben Z, W, F und H.
 */
export const exportWizard = {
  title: 'Organizational CA - Export',
  pages: {
    E1: {
      step: 'CA-Objekt',
      heading: 'Organizational CA für den Export',
      text: 'Dieser Assistent schreibt die Zertifikate der Organizational CA in eine Datei, für eine Sicherung zusammen mit ihrem privaten Schlüssel.',
      help: [
        'Jeder eDirectory-Baum hat eine Organizational CA. Sie signiert die Zertifikate der Server und Benutzer des Baums.',
        'Prüfen Sie, ob der Name zu dem Baum gehört, den Sie sichern wollen, und wählen Sie dann „Weiter“.',
        'Die Organizational CA sollte gesichert werden, solange sie richtig funktioniert.',
      ],
    },
    E2: {
      step: 'Zertifikat',
      heading: 'Welches Zertifikat möchten Sie exportieren?',
      text: 'Jedes Schlüsselpaar der Organizational CA hat zwei Zertifikate. Wählen Sie eines davon.',
      help: [
        'Das Self-Signed Certificate ist von der CA selbst signiert. Das Public Key Certificate ist von NICI ausgestellt.',
        'Für eine Sicherung spielt es keine Rolle, welches Sie wählen. Beide werden in die Datei geschrieben.',
        'Wenn Sie ein Zertifikat ohne seinen privaten Schlüssel exportieren, wird das ausgewählte Zertifikat geschrieben.',
      ],
    },
    E3: {
      step: 'Privater Schlüssel',
      heading: 'Möchten Sie den privaten Schlüssel mit dem Zertifikat exportieren?',
      text: 'Für eine Sicherung ist der private Schlüssel erforderlich. Ohne ihn lässt sich die Organizational CA nicht wiederherstellen.',
      help: [
        'Wählen Sie „Ja“, um eine Sicherung zu erstellen. Sie werden nach einem Passwort gefragt, das die Datei schützt.',
        'Wählen Sie „Nein“, um ein Zertifikat zum Weitergeben zu schreiben, zum Beispiel für die Installation in Browsern.',
        'Wenn „Ja“ nicht verfügbar ist, wird der Grund darunter angezeigt.',
        'Wenn NICI den Schlüssel verschlüsselt hat, muss ein Server des Baums ihn entschlüsseln. Hat der Baum ein Gateway, wählen Sie „Der Baum exportiert ihn (Identity Console)“. Geben Sie die Adresse des Gateways und Ihr eDirectory-Passwort ein und prüfen Sie die Verbindung.',
        'Ohne Gateway exportieren Sie die CA selbst und wählen „Aus einer Datei, die iManager oder Identity Console exportiert hat“. Die Seite zeigt die Schritte in iManager.',
        'Das Programm vergleicht diese Datei mit dem CA-Objekt, ergänzt die fehlenden Zertifikate und schreibt daraus eine neue Sicherung mit einem Passwort Ihrer Wahl.',
      ],
    },
    E4: {
      step: 'Datei',
      heading: 'Wohin soll die Datei geschrieben werden?',
      text: 'Schreiben Sie die Sicherung auf einen USB-Stick oder einen anderen Datenträger, den Sie wegschließen können.',
      help: [
        'Wählen Sie einen USB-Stick aus der Liste oder mit „Durchsuchen“ einen anderen Ordner.',
        'Stecken Sie den USB-Stick ein, bevor Sie „Aktualisieren“ wählen.',
        'Eine Sicherung auf der Festplatte des Servers selbst geht mit dem Server verloren.',
      ],
    },
    E5: {
      step: 'Passwort',
      heading: 'Passwort für die Sicherungsdatei',
      text: 'Die Datei enthält den privaten Schlüssel Ihrer Organizational CA. Wer die Datei und dieses Passwort hat, kann in ihrem Namen Zertifikate ausstellen.',
      help: [
        'eDirectory verlangt mindestens 6 Zeichen. Ein erzeugtes Passwort ist viel stärker und trotzdem leicht einzugeben.',
        'Ohne das Passwort lässt sich die Datei nicht öffnen. Bewahren Sie das Passwort getrennt von der Datei auf.',
        'Wenn mehrere Personen die Sicherung nur gemeinsam öffnen sollen, wählen Sie „Verwahrer“. Jeder Verwahrer erhält einen gedruckten Anteil, und die gewählte Zahl von Anteilen öffnet die Sicherung.',
        'Wählen Sie „Kompatibel“ nur, wenn eines der dort genannten alten Systeme die Datei öffnen muss.',
      ],
    },
    E6: {
      step: 'Zusammenfassung',
      heading: 'Bereit zum Schreiben',
      text: 'Prüfen Sie die Angaben und wählen Sie dann „Fertig stellen“. Bis jetzt wurde nichts geschrieben.',
      help: [
        'Einträge mit „Verhindert die Sicherung“ müssen Sie zuerst beheben. Einträge mit „Warnung“ verhindern die Sicherung nicht. Sie werden im Sicherungsbeleg vermerkt.',
        'Wählen Sie „Zurück“, um eine Antwort zu ändern. Ihre Eingaben gehen nicht verloren.',
      ],
    },
    E7: {
      step: 'Fertig stellen',
      heading: 'Die Datei wird geschrieben',
      text: '',
      help: [
        'Die Datei wird geschrieben, vom Datenträger zurückgelesen, mit dem Passwort geöffnet und mit den Zertifikaten verglichen. Erst danach wird sie als geschrieben und überprüft gemeldet.',
        'Bewahren Sie die Datei an einem sicheren Ort auf und das Passwort getrennt davon.',
      ],
    },
  },
  certificatePages: {
    E4: {
      step: 'Datei',
      heading: 'Wohin soll das Zertifikat geschrieben werden?',
      text: 'Die Datei enthält kein Geheimnis. Wählen Sie ein Laufwerk oder einen Ordner.',
      help: [
        'Wählen Sie ein Laufwerk aus der Liste oder mit „Durchsuchen“ einen anderen Ordner.',
        'Ein Zertifikat ohne privaten Schlüssel ist keine Sicherung. Die CA kann daraus nicht wiederhergestellt werden.',
      ],
    },
  },
  reasons: {
    'no-certificates': 'Dieses Objekt enthält kein Zertifikat, das exportiert werden kann.',
    'choose-certificate': 'Wählen Sie ein Zertifikat, um fortzufahren.',
    'key-forbidden':
      'Der private Schlüssel kann nicht exportiert werden. Wählen Sie „Nein“, um fortzufahren.',
    'key-password': 'Geben Sie das Passwort des gespeicherten privaten Schlüssels ein, um fortzufahren.',
    ...common.gateway.reasons,
    'key-file': 'Wählen Sie die Datei, die iManager exportiert hat, um fortzufahren.',
    'key-file-password': 'Geben Sie das Passwort ein, mit dem die Datei exportiert wurde, um fortzufahren.',
    'checks-first': 'Die Prüfungen vor der Sicherung wurden noch nicht ausgeführt.',
    'name-empty': 'Geben Sie einen Dateinamen ein, um fortzufahren.',
    'name-forbidden':
      'Dieser Dateiname ist nicht auf allen Systemen möglich. Verwenden Sie Buchstaben, Ziffern, Leerzeichen, Punkte, Bindestriche und Unterstriche, aber keinen Punkt am Anfang oder Ende.',
    'name-reserved':
      'Windows reserviert diesen Dateinamen für ein Gerät, etwa CON, NUL oder COM1. Wählen Sie einen anderen Namen.',
    'name-long': 'Der Dateiname ist zu lang. Möglich sind höchstens {max} Zeichen.',
    'choose-location': 'Wählen Sie ein Laufwerk oder einen Ordner, um fortzufahren.',
    'browse-again':
      'Der Dateiname wurde geändert, nachdem der Ordner gewählt wurde. Wählen Sie erneut „Durchsuchen“.',
    'same-folder': 'Zwei der Zielordner sind derselbe Ordner. Entfernen Sie eine der Kopien.',
    'agree-replace': 'Wählen Sie „Vorhandene Dateien ersetzen“ oder einen anderen Namen oder Zielordner.',
    'password-short': 'Geben Sie ein Passwort mit mindestens {min} Zeichen ein, um fortzufahren.',
    'password-differs': 'Geben Sie in beiden Feldern dasselbe Passwort ein, um fortzufahren.',
    'check-stops': 'Eine Prüfung verhindert diese Sicherung. Der Grund steht auf dieser Seite.',
  },
  roles: {
    'self-signed': 'Self-Signed Certificate (selbstsigniert)',
    'public-key': 'Public Key Certificate (von NICI ausgestellt)',
    server: 'Serverzertifikat',
    chain: 'Ausstellerzertifikat',
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
    note: 'Ausgestellt von {issuer}. {key}, gültig bis {date}.',
    both: 'Bei der Sicherung werden beide Zertifikate in die Datei geschrieben, unabhängig davon, welches Sie hier wählen.',
    twoPairs:
      'Diese CA hat zwei Schlüsselpaare ({keys}). Eine Sicherung schreibt in einem Durchgang für jedes Schlüsselpaar eine Datei mit den beiden zugehörigen Zertifikaten.',
  },
  key: {
    yes: '&Ja',
    yesNote:
      'Sicherung: eine passwortgeschützte PKCS-#12-Datei (PFX) mit dem privaten Schlüssel und allen Zertifikaten der CA.',
    yesTwoPairs:
      'Sicherung: zwei passwortgeschützte PKCS-#12-Dateien (PFX), eine für jedes Schlüsselpaar, mit den privaten Schlüsseln und allen Zertifikaten der CA.',
    from: 'Quelle des privaten Schlüssels',
    directory: 'N&ur den verfügbaren Schlüssel aus dem Verzeichnis lesen',
    directoryNote: 'Der {keys}-Schlüssel. Das andere Schlüsselpaar ist nicht in der Sicherung enthalten.',
    gateway: 'Der Baum e&xportiert ihn (Identity Console)',
    gatewayNote:
      'Der Schlüssel ist von NICI verschlüsselt. Das Gateway des Baums entschlüsselt ihn auf dem Server und sendet ihn, geschützt mit einem Einmalpasswort. Dieser Assistent prüft ihn und verschlüsselt ihn neu.',
    file: 'Aus einer Datei, die &iManager oder Identity Console exportiert hat',
    fileNote:
      'Sie exportieren die CA selbst. Dieser Assistent prüft die Datei, ergänzt sie aus dem Verzeichnis und schreibt die Sicherung.',
    no: '&Nein',
    noNote:
      'Nur das ausgewählte Zertifikat, im Format DER oder Base64. Daraus lässt sich die CA nicht wiederherstellen.',
    forbidden: '{what} {why} {todo} (Code {code}, Seite E3)',
    onePairMissing: 'Der Schlüssel {key} wird nicht gesichert',
    rights: 'Ihre Rechte am CA-Objekt',
    supervisor: 'Supervisor-Recht',
    readKey: 'Leserecht am privaten Schlüssel',
    answers: {
      granted: 'Ja',
      denied: 'Nein',
      'not-offered': 'Unbekannt (der Server unterstützt diese Abfrage nicht)',
      failed: 'Unbekannt (die Abfrage ist fehlgeschlagen)',
    },
    password: '&Passwort des gespeicherten Schlüssels',
    passwordHelp:
      'Dieser Schlüssel ist im Verzeichnis mit einem eigenen Schlüsselpasswort gespeichert. Es ist weder Ihr eDirectory-Passwort noch das Sicherungspasswort.',
    checking: 'Der Schlüssel wird gelesen und die Zertifikate werden geprüft...',
  },
  keyFile: {
    heading: 'Von iManager exportierte Datei',
    steps: 'So exportieren Sie die CA in iManager',
    stepList: [
      'Melden Sie sich in iManager als Administrator an, der das Supervisor-Recht am CA-Objekt hat.',
      'Wählen Sie unter „Roles & Tasks“ (deutsch „Funktionen und Aufgaben“) „Novell Certificate Server“ (in neueren Versionen „NetIQ Certificate Server“), dann „Configure Certificate Authority“.',
      'Aktivieren Sie auf der Seite „Certificates“ das Kontrollkästchen vor „Self Signed Certificate“ und wählen Sie „Export“. Für ein EC-Schlüsselpaar wählen Sie das EC-Zertifikat.',
      'Aktivieren Sie das Kontrollkästchen „Export Private Key“, geben Sie zweimal ein Passwort ein und wählen Sie „Next“.',
      'Wählen Sie „Save the exported certificate“ und speichern Sie die Datei (cert.pfx) in einem Ordner, den dieser Computer lesen kann.',
    ],
    stepsEnd:
      'Löschen Sie die exportierte Datei, sobald die Sicherung geschrieben und überprüft ist. Sie enthält den privaten Schlüssel Ihrer CA.',
    file: 'Datei',
    none: 'Es ist noch keine Datei ausgewählt.',
    choose: '&Datei auswählen...',
    password: 'Passw&ort dieser Datei',
    passwordHelp:
      'Das Passwort, das in iManager eingegeben wurde. Die Sicherung erhält später ein eigenes Passwort.',
    check: 'Da&tei prüfen',
    checked: 'Diese Datei wurde geprüft.',
    checking: 'Die Datei wird geöffnet und mit dem CA-Objekt verglichen...',
    fits: 'Die Datei passt zur CA und enthält den Schlüssel {key}',
    freshness: {
      same: 'Sie entspricht der aktuellen CA des Baums.',
      'tree-renewed':
        'Das Zertifikat der CA wurde nach dem Export dieser Datei erneuert. Der Schlüssel ist derselbe. Die Sicherung übernimmt die aktuellen Zertifikate aus dem Baum.',
      'file-newer':
        'Die Zertifikate in der Datei sind neuer als die im Baum. Der Schlüssel ist derselbe. Möglicherweise hat der Server, an dem Sie angemeldet sind, die Änderung noch nicht erhalten. Warten Sie darauf oder melden Sie sich an einem anderen Server an. Die Sicherung übernimmt die Zertifikate aus dem Baum.',
    },
    fromTree: {
      one: 'Ein Zertifikat, das in der Datei fehlt, wird aus dem Baum ergänzt.',
      many: '{count} Zertifikate, die in der Datei fehlen, werden aus dem Baum ergänzt.',
    },
    fromFile: {
      one: 'Ein Zertifikat, das im Baum fehlt, wird aus der Datei übernommen.',
      many: '{count} Zertifikate, die im Baum fehlen, werden aus der Datei übernommen.',
    },
    missing:
      'Diese Datei enthält keinen Schlüssel dafür. iManager exportiert immer nur ein Schlüsselpaar. Exportieren Sie auch das andere und führen Sie diesen Assistenten noch einmal mit der zweiten Datei aus.',
  },
  file: {
    format: 'Format',
    formats: { der: '&DER (binär)', pem: 'Ba&se64 (Text)' },
    name: 'Dateina&me',
    secondFile:
      'Das zweite Schlüsselpaar, die übrigen Attribute des CA-Objekts (.ldif) und der Sicherungsbeleg werden in denselben Ordner geschrieben und nach dieser Datei benannt.',
    receipt:
      'Die übrigen Attribute des CA-Objekts (.ldif) und ein Sicherungsbeleg werden in denselben Ordner geschrieben und nach dieser Datei benannt. Beide enthalten kein Geheimnis.',
    stopsTitle: 'Eine Prüfung verhindert diese Sicherung',
    stopsText: 'Sie können fortfahren und die Gründe auf der Seite „Zusammenfassung“ lesen oder zurückgehen.',
    keptTitle: '{file} wird nicht geändert',
    keptText:
      'Die Datei enthält das andere Schlüsselpaar der CA. Gehört sie zu dieser CA, nennt der neue Sicherungsbeleg beide Dateien.',
    existsTitle: 'Eine Datei mit diesem Namen ist bereits vorhanden',
    existsText: 'Vorhandene Dateien: {files}.',
    existsIn: '{folder}: {files}.',
    replace: 'Vorhandene Dateien &ersetzen',
  },
  /** Seite E4: weitere Datenträger im selben Lauf. */
  copies: {
    sameMedium: {
      title: 'Diese Kopie liegt auf demselben Datenträger',
      text: 'Fällt der Datenträger aus oder geht er verloren, sind beide Kopien verloren. Wählen Sie ein anderes Laufwerk.',
    },
    title: 'Weitere Kopien',
    text: 'Ein Datenträger kann ausfallen. Dieselben Dateien werden in diesem Durchgang auf jeden Datenträger geschrieben, zurückgelesen und überprüft.',
    list: 'Datenträger für Kopien',
    remove: 'Entfernen',
    removeName: 'Kopie in {folder} entfernen',
    toDrive: 'Kopie auf {name}',
    toFolder: 'Kopie in einen anderen &Ordner...',
  },
  password: {
    password: '&Passwort',
    repeat: 'Wie&derholen',
    differs: 'Die beiden Passwörter stimmen nicht überein.',
    strength: 'Stärke',
    strengthWaiting: 'Geben Sie ein Passwort ein oder lassen Sie eines erzeugen.',
    ratings: { weak: 'Schwach', fair: 'Mittel', good: 'Gut', strong: 'Stark' },
    strengthWords: '{rating}. Zeit zum Erraten: {time}',
    weak: {
      title: 'Passwortstärke',
      heading: 'Dieses Passwort kann erraten werden. Benötigte Zeit: {time}',
      text: 'Wer die Datei hat, kann unbegrenzt Passwörter ausprobieren. Die Zeit gilt für eine aktuelle Grafikkarte. Wählen Sie ein längeres Passwort oder lassen Sie eines erzeugen.',
      other: '&Anderes Passwort wählen',
      use: '&Trotzdem verwenden',
    },
    warnings: {
      'too-short': 'Zu kurz. eDirectory verlangt mindestens 6 Zeichen.',
      'not-ascii':
        'Es enthält Buchstaben oder Zeichen außerhalb von A-Z, a-z, 0-9 und den üblichen Satzzeichen. Manche Programme (Java, alte Server) können eine Datei mit einem solchen Passwort nicht öffnen.',
      'leading-or-trailing-space':
        'Es beginnt oder endet mit einem Leerzeichen, das beim Aufschreiben leicht verloren geht.',
      common:
        'Es ist ein häufig verwendetes Passwort oder besteht aus häufigen Wörtern. Es wird schnell erraten.',
    },
    generate: 'Passwort erzeu&gen',
    generatedTitle: 'Schreiben Sie dieses Passwort jetzt auf',
    generatedText:
      'Es wird nur hier angezeigt. Prüfen Sie es Buchstabe für Buchstabe und bewahren Sie die Notiz getrennt von der Datei auf.',
    encryption: 'Verschlüsselung',
    profiles: {
      modern: {
        label: '&Modern: AES-256, SHA-256',
        note: 'Lässt sich öffnen mit OpenSSL ab 1.1, Java ab 8u301, Firefox (NSS), Windows 10 ab 1709 und Windows Server ab 2019.',
      },
      compatible: {
        label: 'Kompati&bel: Triple DES, SHA-1',
        note: 'Lässt sich auch auf alten Systemen öffnen: Certificate Server und iManager in jeder Version, Windows Server 2012 bis 2016, macOS bis 14, älteres Java. Die Sicherheit hängt vom Passwort ab. Verwenden Sie deshalb ein erzeugtes Passwort.',
      },
      pbmac1: {
        label: 'PBMAC1: AES-256, SHA-256, Integritätsprüfung nach RFC 9879',
        note: 'Für Organisationen, die FIPS einhalten müssen. Lässt sich nur öffnen mit OpenSSL ab 3.4, Java ab 25.0.5, GnuTLS ab 3.8.6 und NSS ab 3.132. Es ist kein eDirectory-Server bekannt, der solche Dateien öffnet.',
      },
      edirectory: {
        label: 'Wie von eDirectory ges&chrieben: Triple DES, RC2',
        note: 'Das Format der Dateien, die eDirectory selbst exportiert, für den Import in einen Baum. Die Verschlüsselung ist schwach. Verwenden Sie ein erzeugtes Passwort und löschen Sie die Datei nach dem Import.',
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
    content: 'Inhalt',
    keyFile: 'Quelle des Schlüssels',
    gateway: 'Gateway',
    contentBackup: 'Privater Schlüssel ({keys}) mit allen Zertifikaten und deren Kette',
    contentCertificate: '{role} ohne privaten Schlüssel, {format}',
    formats: { der: 'DER', pem: 'Base64' },
    file: 'Datei',
    copies: 'Kopien',
    replaces: 'Ersetzt {files}',
    encryption: 'Verschlüsselung',
    password: 'Passwort',
    passwordSet: 'Festgelegt, {length} Zeichen',
    checks: 'Prüfungen',
    states: {
      pass: 'Bestanden',
      warn: 'Warnung',
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
      receipt: 'Attribute des CA-Objekts und Sicherungsbeleg schreiben',
    },
    stageOf: '{stage}: {file}',
    writing: 'Das Zertifikat wird geschrieben...',
    running: 'Schritt {at} von {count}: {stage}',
    failedHeading: 'Die Datei wurde nicht geschrieben',
    failedText:
      'Ihre Eingaben sind nicht verloren. Wählen Sie „Zurück“, um eine Antwort zu ändern, oder „Fertig stellen“, um es noch einmal zu versuchen.',
    doneHeading: 'Sicherung geschrieben und überprüft',
    doneHeadingCertificate: 'Das Zertifikat wurde geschrieben',
    doneText:
      'Die verschlüsselte Sicherungsdatei wurde in den angegebenen Zielordner geschrieben. Sie kann jetzt für den Notfall an einem sicheren Ort aufbewahrt werden.',
    doneTextCertificate:
      'Die Datei enthält nur ein Zertifikat. Daraus lässt sich die CA nicht wiederherstellen.',
    file: 'Datei',
    size: 'Größe',
    sha256: 'SHA-256',
    inside: 'Inhalt',
    insideKey: 'Privater Schlüssel, {key}',
    insideCertificate: '{role}: {subject}, gültig bis {date}',
    keyEncryption: 'Schutz des Schlüssels',
    certificateEncryption: 'Zertifikate',
    mac: 'Integritätsprüfung',
    objectFile: 'CA-Objekt',
    receipt: 'Sicherungsbeleg',
    verified:
      'Am {time} vom Datenträger zurückgelesen, mit dem Passwort geöffnet und mit den Zertifikaten verglichen.',
    places: 'Zielordner',
    placeVerified: '{folder}: zurückgelesen und überprüft',
    placeFailed: '{folder}: nicht geschrieben',
    copyFailedTitle: 'Die Sicherung ist nicht in {folder} vorhanden',
    copyFailedText:
      '{what} {why} {todo} Die Kopien in den anderen Ordnern wurden geschrieben und überprüft. (Code {code}, Seite E7)',
    ejectTitle: 'Bevor Sie den Datenträger abziehen',
    /** Nach Plattform, wie Node sie nennt. */
    eject: {
      win32: [
        'Schließen Sie Fenster, die das Laufwerk anzeigen. Wählen Sie in der Taskleiste „Hardware sicher entfernen und Medium auswerfen“, dann das Laufwerk.',
        'Warten Sie auf die Meldung, dass die Hardware entfernt werden kann, und ziehen Sie das Laufwerk dann ab.',
      ],
      darwin: [
        'Wählen Sie im Finder das Auswurfsymbol neben dem Namen des Laufwerks.',
        'Warten Sie, bis das Laufwerk aus der Liste verschwunden ist, und ziehen Sie es dann ab.',
      ],
      linux: [
        'Wählen Sie im Dateimanager das Auswurfsymbol neben dem Namen des Laufwerks. In einem Terminal: udisksctl unmount -b GERÄT, dann udisksctl power-off -b GERÄT (lsblk zeigt das Gerät).',
        'Warten Sie, bis das Laufwerk aus der Liste verschwunden ist und seine Lampe nicht mehr blinkt, und ziehen Sie es dann ab. Die Dateien dieser Sicherung sind schon auf den Datenträger geschrieben (sync). Das Auswerfen schließt das Dateisystem.',
      ],
    },
    reveal: '&Im Ordner anzeigen',
    tools: {
      verify: 'Sicherung überprüfen...',
      'recovery-stick': 'Wiederherstellungsstick erstellen...',
    },
    adviceKeepers: [
      'Speichern oder drucken Sie die Anteilsblätter und geben Sie jedem Verwahrer eines.',
      'Führen Sie mit den Verwahrern die Probe durch.',
      'Bewahren Sie den USB-Stick mit allen Dateien an einem sicheren Ort auf, getrennt von den Anteilsblättern.',
      'Überprüfen Sie die Sicherung einmal im Jahr mit den Verwahrern und erstellen Sie eine neue, wenn die CA erneuert wird.',
    ],
    advice: [
      'Bewahren Sie den USB-Stick mit allen Dateien an einem sicheren Ort auf.',
      'Bewahren Sie das Passwort in einem Passwortmanager oder einem versiegelten Umschlag auf, getrennt von der Datei.',
      'Drucken Sie das Wiederherstellungsblatt und bewahren Sie es beim Stick auf.',
      'Überprüfen Sie die Sicherung einmal im Jahr und erstellen Sie eine neue, wenn die CA erneuert wird.',
    ],
  },
} as const satisfies Shape<typeof english>;
