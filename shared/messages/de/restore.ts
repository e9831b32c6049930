import { common } from './common.ts';
import type { restore as english } from '../en/restore.ts';
import type { Shape } from '../shape.ts';

/** Texte des Assistenten, der eine Organizational CA wiederherstellt. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const restore = {
  title: 'CA wiederherstellen',
  open: '&CA wiederherstellen...',
  pages: {
    R1: {
      step: 'Datei',
      heading: 'Aus welcher Sicherung möchten Sie die CA wiederherstellen?',
      text: 'Wählen Sie die Datei mit dem privaten Schlüssel und den Zertifikaten der Organizational CA. Vor der letzten Seite wird nichts geändert.',
      help: [
        'In ConsoleOne heißen diese Schritte „Import“ und „Read from File“.',
        'Eine CA mit einem RSA- und einem EC-Schlüsselpaar hat zwei Dateien, z. B. ACME-TREE-CA.pfx und ACME-TREE-CA-ec.pfx. Wählen Sie beide.',
        'Bis zur Seite „Ziel“ sind weder Netzwerk noch Anmeldung erforderlich.',
      ],
    },
    R2: {
      step: 'Inhalt',
      heading: 'Angaben zur Datei',
      text: 'Vergleichen Sie diese Angaben mit dem Wiederherstellungsblatt, bevor Sie fortfahren.',
      help: [
        'Wenn die Datei nicht verändert wurde, stimmt ihr SHA-256-Hashwert mit dem auf dem Wiederherstellungsblatt überein.',
        'Der Sicherungsbeleg im Ordner der Datei nennt den Baum, zu dem die Sicherung gehört.',
      ],
    },
    R3: {
      step: 'Passwort',
      heading: 'Sicherungspasswort',
      text: 'Die Datei wird im Arbeitsspeicher geöffnet und ihr gesamter Inhalt wird geprüft.',
      help: [
        'Geben Sie das Passwort ein, das beim Erstellen der Sicherung gewählt wurde. Es ist nicht Ihr eDirectory-Passwort.',
      ],
    },
    R4: {
      step: 'Ziel',
      heading: 'Wo möchten Sie die CA wiederherstellen?',
      text: 'Die Datei wurde geöffnet. Daraus kann eine CA wiederhergestellt werden.',
      help: [
        '„Im Verzeichnis wiederherstellen“ erstellt oder ersetzt das CA-Objekt des Baums, an dem Sie angemeldet sind. In einem produktiven eDirectory importiert das Gateway des Baums die CA, oder der Assistent führt Sie durch iManager oder ConsoleOne.',
        '„Offline“ erstellt Dateien aus der Sicherung, z. B. RootCert.der oder eine Kopie mit anderem Passwort. Ein Netzwerk ist nicht erforderlich.',
      ],
    },
    R5: {
      step: 'Server und Name',
      heading: 'Host-Server und Objektname',
      text: 'Die CA läuft auf ihrem Host-Server. Ein Baum hat eine Organizational CA. Sie ist im Security-Container.',
      help: [
        'Wählen Sie den Server, auf dem die CA laufen soll. Das kann ein anderer Server sein als bisher.',
        'Behalten Sie den Objektnamen der bisherigen CA bei, z. B. ACME-TREE CA.',
      ],
    },
    R6: {
      step: 'Vorhandene CA',
      heading: 'Vorhandene CA im Verzeichnis',
      text: '',
      help: [
        'Ein vorhandenes CA-Objekt wird vollständig gespeichert, bevor es ersetzt wird.',
        'Wenn die Sicherung zu einer älteren CA gehört, können die Zertifikate der neueren nicht mehr geprüft werden.',
      ],
    },
    F1: {
      step: 'Dateien',
      heading: 'Welche Dateien möchten Sie erstellen?',
      text: 'Jede Datei wird zurückgelesen und überprüft, bevor sie als geschrieben gemeldet wird. Die Sicherung selbst bleibt unverändert.',
      help: [
        'RootCert.der und eDirCACert.pem sind die Dateien, in denen Server das Zertifikat der CA suchen.',
        'Die .p7b-Datei enthält alle Zertifikate für Zertifikatspeicher, z. B. in Windows.',
        'Eine Datei nur mit dem privaten Schlüssel wird selten benötigt. Wer sie und ihr Passwort hat, kann im Namen der CA Zertifikate ausstellen.',
      ],
    },
    F2: {
      step: 'Neues Passwort',
      heading: 'Passwort der neuen Datei',
      text: 'Die neue Datei enthält den privaten Schlüssel der CA. Sie kann dasselbe Passwort wie die Sicherung oder ein anderes haben.',
      help: ['Wählen Sie „Kompatibel“, wenn ein alter Server die Datei öffnen muss.'],
    },
    F3: {
      step: 'Ordner',
      heading: 'Wohin sollen die Dateien geschrieben werden?',
      text: 'Wählen Sie einen USB-Stick oder einen anderen Ordner.',
      help: ['Stecken Sie den USB-Stick ein, bevor Sie „Aktualisieren“ wählen.'],
    },
    R7: {
      step: 'Zusammenfassung',
      heading: 'Bereit zum Start',
      text: 'Prüfen Sie die Angaben und wählen Sie dann „Fertig stellen“. Bis jetzt wurde nichts geändert.',
      help: ['Wählen Sie „Zurück“, um eine Antwort zu ändern. Ihre Eingaben gehen nicht verloren.'],
    },
    R8: {
      step: 'Fertig stellen',
      heading: 'CA wird wiederhergestellt',
      text: '',
      help: [
        'Die in das Verzeichnis geschriebenen Daten werden zurückgelesen und mit der Sicherung verglichen. Bei einem Fehler wird das Verzeichnis auf den vorherigen Stand zurückgesetzt.',
        'Wählen Sie nach einem Import mit iManager oder ConsoleOne „Wiederhergestellte CA prüfen“. Das CA-Objekt wird dann mit der Sicherung verglichen.',
      ],
    },
  },
  reasons: {
    'choose-file': 'Wählen Sie eine Datei, um fortzufahren.',
    'two-files':
      'Eine CA hat höchstens zwei Dateien, eine für den RSA- und eine für den EC-Schlüssel. Entfernen Sie die anderen.',
    'damaged-file': 'Entfernen Sie die Datei, die sich nicht öffnen lässt, und wählen Sie eine andere Kopie.',
    'password-missing': 'Geben Sie das Passwort ein, um fortzufahren.',
    'passwords-missing': 'Geben Sie das Passwort jeder Datei ein, um fortzufahren.',
    'open-first': 'Die Datei wurde noch nicht geöffnet.',
    'choose-where': 'Wählen Sie, wohin die CA wiederhergestellt wird.',
    'log-in-first':
      'Sie sind nicht angemeldet. Wählen Sie „Offline“ oder schließen Sie den Assistenten und melden Sie sich zuerst an.',
    'name-missing': 'Geben Sie den Namen des CA-Objekts ein, um fortzufahren.',
    'server-missing': 'Wählen Sie den Host-Server, um fortzufahren.',
    'look-first': 'Das Verzeichnis wurde noch nicht gelesen.',
    'no-rights': 'Ihnen fehlen die Rechte, das CA-Objekt zu schreiben.',
    'agree-tree':
      'Bestätigen Sie, dass die Sicherung zu diesem Baum gehört, oder gehen Sie zurück und wählen Sie eine andere.',
    'choose-output': 'Wählen Sie mindestens eine Datei, die erstellt werden soll.',
    'confirm-key':
      'Bestätigen Sie, dass der private Schlüssel in eine eigene Datei geschrieben wird, oder wählen Sie diese Datei ab.',
    'password-short': 'Geben Sie ein Passwort mit mindestens {min} Zeichen ein, um fortzufahren.',
    'password-differs': 'Geben Sie in beiden Feldern dasselbe Passwort ein, um fortzufahren.',
    'choose-folder': 'Wählen Sie ein Laufwerk oder einen Ordner, um fortzufahren.',
    'agree-replace': 'Wählen Sie „Vorhandene Dateien ersetzen“ oder einen anderen Zielordner.',
    ...common.gateway.reasons,
    'type-name': 'Geben Sie den Namen des Objekts ein, das ersetzt wird: {name}',
    'identify-ca': 'Geben Sie den Fingerabdruck des CA-Zertifikats in jeder Datei ein.',
  },
  file: {
    two: 'Zwei Schlüsselpaare, zwei Dateien',
    twoText: 'Wenn die CA auch einen EC-Schlüssel hat, wählen Sie beide Dateien der Sicherung.',
  },
  missing: {
    title: 'Zur Sicherung gehört eine weitere Datei: {files}',
    ask: 'Sie enthält das andere Schlüsselpaar der CA. Gehen Sie zurück und wählen Sie beide Dateien.',
    warn: 'Sie enthält das andere Schlüsselpaar der CA. Es wird nicht wiederhergestellt.',
    left: 'Sie enthält das andere Schlüsselpaar der CA. Es wurde nicht wiederhergestellt. Stellen Sie die CA mit beiden Dateien wieder her.',
  },
  opening: 'Die Datei wird geöffnet und ihr Inhalt wird geprüft...',
  where: {
    subject: 'CA',
    key: 'Privater Schlüssel',
    keyOf: '{key} in {file}',
    certificates: 'Zertifikate',
    password: 'Passwort',
    certificate: '{role}: ausgestellt von {issuer}, gültig bis {date}',
    directory: 'Im &Verzeichnis wiederherstellen',
    directoryNote: 'Erstellt oder ersetzt das CA-Objekt des Baums {tree}.',
    directoryNoLogin:
      'Sie sind nicht angemeldet. Schließen Sie den Assistenten, melden Sie sich am Baum an und starten Sie den Assistenten erneut.',
    offline: '&Offline',
    offlineNote:
      'Erstellt Dateien aus der Sicherung: Zertifikate für Zertifikatspeicher, eine Kopie mit anderem Passwort, das Wiederherstellungsblatt.',
  },
  object: {
    hostServer: 'Host-&Server',
    hostServerHelp: 'Ein Server des Baums, z. B. EDIR1.services.acme',
    chooseServer: 'Server auswählen',
    name: '&Objektname',
    looking: 'Das Verzeichnis wird gelesen...',
  },
  present: {
    nothing: 'In diesem Baum gibt es keine Organizational CA',
    nothingText: 'Das Objekt {name} wird erstellt.',
    existing: 'Ein CA-Objekt ist vorhanden und wird ersetzt',
    existingGuided: 'Ein CA-Objekt ist vorhanden und muss vor dem Import gelöscht werden',
    relations: {
      same: 'Es ist die CA dieser Sicherung.',
      renewed:
        'Es hat den Schlüssel dieser Sicherung, aber ein neueres Zertifikat. Nach der Wiederherstellung ist wieder das ältere Zertifikat vorhanden.',
      're-created':
        'Es ist eine andere CA als in dieser Sicherung. Sie wurde nach der Sicherung neu erstellt. Zertifikate, die sie ausgestellt hat, werden ungültig.',
      'other-tree': 'Es ist eine andere CA als in dieser Sicherung.',
      'no-pair':
        'Es hat den Namen dieser Sicherung, aber kein Schlüsselpaar dieser Art. Die Wiederherstellung ergänzt das Schlüsselpaar.',
      none: 'Es enthält kein lesbares Zertifikat.',
    },
    rights: {
      denied: 'Ihnen fehlen die Rechte, die CA wiederherzustellen',
      unknown: 'Ihre Rechte für die Wiederherstellung können hier nicht geprüft werden',
    },
    rightsText: {
      denied:
        'Sie benötigen das Supervisor-Recht am CA-Objekt und am Security-Container. Melden Sie sich als anderer Administrator an oder bitten Sie Ihren eDirectory-Administrator um die Rechte. Es wurde nichts geändert.',
      unknown:
        'Dieser Server beantwortet keine Abfragen der effektiven Rechte. Wenn Ihnen ein Recht fehlt, wird die Wiederherstellung zurückgesetzt.',
    },
    dn: 'Objekt (DN)',
    subject: 'CA',
    hostServer: 'Host-Server',
    key: 'Privater Schlüssel',
    keys: {
      clear: 'ist lesbar und wird mit dem Sicherungspasswort in eine PFX-Datei gesichert',
      locked: 'ist von NICI verschlüsselt und wird unverändert gespeichert',
      absent: 'ist nicht lesbar oder nicht vorhanden',
    },
    otherPair: 'Das {pair}-Schlüsselpaar dieses CA-Objekts ist in keiner der ausgewählten Dateien enthalten',
    otherPairDirect:
      'Es bleibt unverändert im Objekt. Wenn die Sicherung eine Datei dafür hat, gehen Sie zur Seite „Datei“ zurück und wählen Sie beide.',
    otherPairGuided:
      'Es wird mit dem Objekt gelöscht. Wenn die Sicherung eine Datei dafür hat, gehen Sie zur Seite „Datei“ zurück und wählen Sie beide.',
    losesKey: 'Der private Schlüssel dieses CA-Objekts ist nicht lesbar',
    losesKeyDirect:
      'Er ist nicht der Schlüssel dieser Sicherung und kann nicht in eine PFX-Datei exportiert werden. Wenn das Objekt ersetzt wird, ist er verloren, sofern es keine andere Sicherung davon gibt.',
    losesKeyGuided:
      'Er ist nicht der Schlüssel dieser Sicherung, und nur NICI auf seinem Host-Server kann ihn verwenden. Wenn das Objekt gelöscht wird, ist er verloren. Falls Sie ihn noch benötigen, exportieren Sie die CA zuerst mit iManager.',
    otherTree: 'Nichts weist darauf hin, dass diese Sicherung zum Baum {tree} gehört',
    otherTreeText:
      'Die CA der Sicherung ist {subject}. Die CA eines anderen Baums macht die Zertifikate dieses Baums ungültig.',
    agreeTree: 'D&iese Sicherung gehört zu diesem Baum',
    importBy: 'Importverfahren',
    byGateway: 'Der Baum i&mportiert sie (Identity Console)',
    byGatewayNote:
      'Das Gateway des Baums importiert die CA, und NICI verschlüsselt ihre Schlüssel. Eine vorhandene CA wird zuvor über das Gateway gesichert und gelöscht. Wenn der Import fehlschlägt, wird sie sofort wieder importiert.',
    byHand: '&Sie importieren sie in iManager oder ConsoleOne',
    byHandNote: 'Der Assistent bereitet die Datei vor und zeigt jeden Schritt.',
    withoutKeys:
      'Nur Zertifikate und Attribute (LDIF) speichern, weil der Baum die Schlüssel seiner aktuellen CA nicht exportieren kann',
    guided: 'Dies ist ein produktives eDirectory. Der Import erfolgt mit iManager oder ConsoleOne',
    guidedText:
      'Private Schlüssel sind dort von NICI verschlüsselt und werden nur von den eigenen Werkzeugen importiert. Dieser Assistent bereitet die Datei vor, zeigt die Schritte mit den Namen Ihres Baums und prüft das Ergebnis.',
    import: 'Datei für den Import',
    asItIs: 'Unveränderte Siche&rung',
    asItIsNote: 'Wenn der Server Dateien mit dieser Verschlüsselung öffnet: {encryption}.',
    convert: '&Konvertierte Kopie',
    convertNote:
      'In der Reihenfolge geschrieben, in der Server die Zertifikate importieren, und auf Wunsch für alte Server kompatibel verschlüsselt.',
    checks: 'Prüfungen für den Import',
  },
  outputs: {
    groups: {
      certificates: 'Zertifikate für Server und Zertifikatspeicher',
      backup: 'Für eine weitere Wiederherstellung',
      key: 'Privater Schlüssel für ein anderes Programm',
    },
    names: {
      pfx: 'Sicherung mit neuem &Passwort oder neuer Verschlüsselung (.pfx)',
      'root-der': 'Self-Signed Certificate, &DER (RootCert.der)',
      'root-pem': 'Self-Signed Certificate, Base64 (eDirCACert.pe&m)',
      'chain-pem': '&Alle Zertifikate, Base64 (.pem)',
      p7b: 'A&lle Zertifikate, PKCS #7 (.p7b)',
      ldif: 'CA-Objekt ohne seinen Schlüssel, LD&IF',
      sheet: 'Wiederherstellungsbla&tt zum Drucken (Text)',
      key: 'Nur der private Schlüssel, vers&chlüsseltes PKCS #8 (.pem)',
    },
    medium: 'Beschriftung des Datenträgers',
    mediumHelp: 'Steht auf dem Wiederherstellungsblatt. Das Feld kann leer bleiben.',
    keyTitle: 'Der private Schlüssel wird in eine eigene Datei geschrieben',
    keyText:
      'Wer diese Datei und ihr Passwort hat, kann im Namen der CA Zertifikate ausstellen. Löschen Sie die Datei, sobald sie verwendet wurde.',
    keyConfirm:
      'Privaten Schlüssel in eine eigene Datei schrei&ben. Sie muss nach der Verwendung gelöscht werden',
  },
  beside: {
    legend: 'Sicherungsbeleg und LDIF-Datei im selben Ordner',
    sealed: 'Nach Prüfung des &Siegels verwenden',
    sealedNote:
      'Sie enthalten den Baum, den Host-Server und Einstellungen des CA-Objekts, die keine PFX-Datei enthält.',
    ignored: 'Nur die &PFX-Datei verwenden',
    ignoredNote:
      'Keine andere Datei im Ordner wird gelesen. Wählen Sie dies, wenn das Siegel verletzt ist und es keine andere Kopie gibt.',
    unsealedTitle: 'Diese Sicherung ist nicht versiegelt',
    unsealedText:
      'Sie ist älter oder stammt von einem anderen Programm. Mit dem Passwort lässt sich nicht prüfen, ob die Dateien im selben Ordner geändert wurden.',
    uncheckedTitle: 'Das Siegel dieser Sicherung kann hier nicht geprüft werden',
    uncheckedText:
      'Der Sicherungsbeleg kann nicht gelesen werden, das Siegel stammt von einer späteren Version von OrgCA Backup, oder seine Iterationszahl ist zu hoch.',
    accept: 'Sicherungsbeleg und Einstellungen aus {file} verwenden, obwohl kein Siegel für sie gilt',
  },
  folder: {
    save: {
      heading: 'Wo soll das vorhandene CA-Objekt gespeichert werden?',
      text: 'Es wird vollständig gespeichert, bevor es ersetzt wird. Dazu gehören seine Attribute und, wenn er lesbar ist, sein privater Schlüssel.',
    },
  },
  summary: {
    file: 'Sicherung',
    ca: 'CA',
    what: 'Vorgang',
    create: 'Erstellt das CA-Objekt {name} im Baum {tree}',
    replace: 'Speichert und ersetzt das CA-Objekt {name} im Baum {tree}',
    guide: 'Zeigt die Schritte des Imports in den Baum {tree}',
    offline: 'Erstellt Dateien aus der Sicherung; das Verzeichnis wird nicht geändert',
    object: 'Objekt (DN)',
    hostServer: 'Host-Server',
    attributes: 'Attribute',
    attribute: '{name}: {value}',
    binary: 'binär, Werte: {count}, {size}',
    attributesUnsealed:
      'Die Einstellungen stammen aus {file}. Kein Siegel gilt für diese Datei. Prüfen Sie jeden Wert.',
    attributesFrom:
      'Die Einstellungen stammen aus {file}. Diese Datei stimmt mit dem Sicherungsbeleg überein.',
    attributesNone:
      'Aus der Sicherung und dem Baum übernommen. Alle anderen Einstellungen des CA-Objekts erhalten die Standardwerte des Servers.',
    refused:
      'Die LDIF-Datei der Sicherung enthält Attribute, die ein CA-Objekt nicht hat. Sie werden nicht geschrieben: {names}',
    alsoChanged: 'Außerdem geändert',
    reference: '{attribute} von {dn}: {value}',
    notChanged:
      'Das CA-Objekt führt diese Objekte auf, aber sie sind keine CRL-Konfigurationen im Security-Container. Sie werden nicht geändert: {names}',
    saved: 'Gespeichert in',
    outputs: 'Dateien',
    folder: 'Ordner',
    replaced: 'Ersetzt {files}',
    encryption: 'Verschlüsselung',
    typeTitle: 'Das CA-Objekt {name} wird ersetzt',
    typeText: 'Geben Sie zur Bestätigung seinen Namen ein.',
    typeLabel: '&Objektname',
    identifyText:
      'Die Sicherung hat einen anderen Schlüssel als diese CA. Geben Sie den SHA-256-Fingerabdruck ihres CA-Zertifikats vom gedruckten Wiederherstellungsblatt oder aus dem Beleg ein, mindestens die ersten 32 Stellen. Bei zwei Dateien geben Sie beide ein.',
    identifyLabel: 'CA-Ze&rtifikat (SHA-256)',
  },
  run: {
    stagesLabel: 'Fortschritt',
    stages: {
      check: 'Sicherung und Verzeichnis prüfen',
      save: 'Vorhandenes CA-Objekt speichern',
      write: 'CA-Objekt schreiben',
      'read-back': 'Zurücklesen und mit der Sicherung vergleichen',
      delete: 'Vorhandenes CA-Objekt löschen',
      import: 'CA vom Gateway importieren lassen',
      compare: 'CA-Objekt mit der Sicherung vergleichen',
    },
    running: 'Schritt {at} von {count}: {stage}',
    writing: 'Die Dateien werden erstellt und zurückgelesen...',
    preparing: 'Die Schritte werden zusammengestellt...',
    failedHeading: 'Die CA wurde nicht wiederhergestellt',
    unconfirmedHeading: 'Die Wiederherstellung wurde nicht bestätigt',
    unconfirmedText:
      'Folgen Sie der Meldung, bevor Sie es noch einmal versuchen. Ihre Eingaben sind nicht verloren.',
    failedHeadingOffline: 'Die Dateien wurden nicht erstellt',
    failedText:
      'Ihre Eingaben sind nicht verloren. Wählen Sie „Zurück“, um eine Antwort zu ändern, oder „Fertig stellen“, um es noch einmal zu versuchen.',
    restoredHeading: 'CA wiederhergestellt und überprüft',
    restoredText: 'Das Objekt wurde aus dem Verzeichnis zurückgelesen und mit der Sicherung verglichen.',
    filesHeading: 'Die Dateien wurden erstellt',
    filesText: 'Jede Datei wurde zurückgelesen und überprüft.',
    guideHeading: 'Sicherung mit iManager oder ConsoleOne importieren',
    guideText:
      'Folgen Sie einer der beiden Listen. Lassen Sie diese Seite geöffnet und prüfen Sie am Ende die wiederhergestellte CA.',
  },
  saveExisting: {
    title: 'CA-Objekt {name} speichern, bevor Sie es löschen',
    text: 'Mit den folgenden Schritten wird das CA-Objekt gelöscht. Die gespeicherte Datei (LDIF) enthält seine Zertifikate und Einstellungen. Ein von NICI verschlüsselter privater Schlüssel kann aus dieser Datei nicht wiederhergestellt werden.',
    save: 'CA-Objekt &speichern...',
    saved: 'Das CA-Objekt {name} ist gespeichert',
  },
  result: {
    compared: 'Verglichen',
    saved: 'Zuvor gespeichert',
    file: 'Datei',
    size: 'Größe',
    sha256: 'SHA-256',
    nextFiles: [
      'Bewahren Sie Dateien mit einem privaten Schlüssel sicher auf oder löschen Sie sie nach Gebrauch.',
      'Bewahren Sie das Wiederherstellungsblatt bei der Sicherung auf.',
    ],
    next: [
      'Melden Sie sich an iManager an und validieren Sie ein Serverzertifikat.',
      'Starten Sie eDirectory auf den Servern neu, damit sie ihren PKI Health Check ausführen.',
      'Erstellen Sie eine neue Sicherung, wenn sich der Host-Server oder ein Zertifikat geändert hat.',
    ],
    iManager: 'Mit iManager',
    consoleOne: 'Mit ConsoleOne',
    last: 'Zum Schluss',
    check: 'Wiederhergestellte &CA prüfen',
    item: '{part}: {state}',
    checking: 'Das CA-Objekt wird gelesen und mit der Sicherung verglichen...',
    same: 'Die CA im Verzeichnis stimmt mit dieser Sicherung überein',
    different: 'Die CA im Verzeichnis stimmt noch nicht mit dieser Sicherung überein',
    parts: {
      'public-key': 'Public Key Certificate ({pair})',
      'self-signed': 'Self-Signed Certificate ({pair})',
      chain: 'Kette ({pair})',
      key: 'Privater Schlüssel ({pair})',
    },
    pairs: { rsa: 'RSA', ec: 'EC' },
    states: {
      same: 'stimmt mit der Sicherung überein',
      missing: 'fehlt im Verzeichnis',
      different: 'stimmt nicht mit der Sicherung überein',
      locked: 'vorhanden, von NICI verschlüsselt und deshalb nicht vergleichbar',
    },
  },
} as const satisfies Shape<typeof english>;
