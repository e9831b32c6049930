import type { UiRestore } from '../en/ui-restore.ts';
import type { Shape } from '../shape.ts';
import { uiGateway } from './ui-gateway.ts';

/** Texte des Assistenten, der eine Organizational CA wiederherstellt. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const uiRestore = {
  title: 'CA wiederherstellen',
  open: '&CA wiederherstellen...',
  pages: {
    R1: {
      step: 'Datei',
      heading: 'Importieren: Aus welcher Sicherung soll wiederhergestellt werden?',
      text: 'Wählen Sie die Datei mit dem privaten Schlüssel und den Zertifikaten der Organizational CA. Vor der letzten Seite wird nichts geändert.',
      help: [
        'In ConsoleOne heißt das Import und Read from File.',
        'Eine CA mit einem RSA- und einem EC-Schlüssel hat zwei Dateien, etwa ACME-TREE-CA.pfx und ACME-TREE-CA-ec.pfx. Wählen Sie beide.',
        'Alles bis zur Seite Wohin geht ohne Netz und ohne Anmeldung.',
      ],
    },
    R2: {
      step: 'Inhalt',
      heading: 'Was die Datei über sich selbst sagt',
      text: 'Vergleichen Sie es mit dem gedruckten Blatt der Sicherung, bevor Sie weitergehen.',
      help: [
        'Der SHA-256-Wert ist derselbe wie auf dem gedruckten Blatt, wenn die Datei nicht verändert wurde.',
        'Die Quittung neben der Datei sagt, zu welchem Baum die Sicherung gehört.',
      ],
    },
    R3: {
      step: 'Passwort',
      heading: 'Passwort der Sicherung',
      text: 'Die Datei wird im Speicher geöffnet, und alles darin wird geprüft.',
      help: [
        'Geben Sie das Passwort ein, das beim Erstellen der Sicherung gewählt wurde. Es ist nicht Ihr Anmeldepasswort.',
      ],
    },
    R4: {
      step: 'Wohin',
      heading: 'Wohin soll die CA wiederhergestellt werden?',
      text: 'Die Datei wurde geöffnet; daraus kann eine CA wiederhergestellt werden.',
      help: [
        'In das Verzeichnis erstellt oder ersetzt das CA-Objekt des Baums, an dem Sie angemeldet sind. In einem echten eDirectory bereitet der Assistent den Import mit iManager oder ConsoleOne vor und führt hindurch.',
        'Offline macht Dateien aus der Sicherung, etwa RootCert.der oder eine Kopie mit anderem Passwort. Das braucht kein Netz.',
      ],
    },
    R5: {
      step: 'Server und Name',
      heading: 'Host-Server und Objektname',
      text: 'Die CA läuft auf ihrem Host-Server. Ein Baum hat eine Organizational CA, im Container Security.',
      help: [
        'Wählen Sie den Server, auf dem die CA laufen soll. Es darf ein anderer sein als bisher.',
        'Behalten Sie den Objektnamen der früheren CA, etwa ACME-TREE CA.',
      ],
    },
    R6: {
      step: 'Was da ist',
      heading: 'Was jetzt im Verzeichnis ist',
      text: '',
      help: [
        'Ein vorhandenes CA-Objekt wird ganz gesichert, bevor es ersetzt wird.',
        'Ist die Sicherung von einer älteren CA, können die Zertifikate der neueren nicht mehr geprüft werden.',
      ],
    },
    F1: {
      step: 'Dateien',
      heading: 'Welche Dateien sollen gemacht werden?',
      text: 'Jede Datei wird zurückgelesen und geprüft, bevor sie als geschrieben gilt. Die Sicherung selbst bleibt, wie sie ist.',
      help: [
        'RootCert.der und eDirCACert.pem kommen dorthin, wo Server das Zertifikat der CA suchen.',
        'Die .p7b-Datei enthält alle Zertifikate, für die Speicher von Windows und anderen.',
        'Der private Schlüssel allein wird selten gebraucht. Wer ihn und sein Passwort hat, kann im Namen der CA Zertifikate ausstellen.',
      ],
    },
    F2: {
      step: 'Neues Passwort',
      heading: 'Passwort der neuen Datei',
      text: 'Die neue Datei enthält den privaten Schlüssel der CA. Sie darf dasselbe Passwort haben wie die Sicherung oder ein anderes.',
      help: ['Wählen Sie Kompatibel, wo ein alter Server die Datei öffnen muss.'],
    },
    F3: {
      step: 'Ordner',
      heading: 'Wohin sollen die Dateien geschrieben werden?',
      text: 'Wählen Sie einen USB-Stick oder einen anderen Ordner.',
      help: ['Stecken Sie den USB-Stick ein, bevor Sie Aktualisieren wählen.'],
    },
    R7: {
      step: 'Übersicht',
      heading: 'Bereit',
      text: 'Prüfen Sie, was geschehen wird, und wählen Sie dann Fertig stellen. Bisher wurde nichts geändert.',
      help: ['Mit Zurück ändern Sie eine Antwort. Nichts, was Sie eingegeben haben, geht verloren.'],
    },
    R8: {
      step: 'Fertigstellen',
      heading: 'Wird wiederhergestellt',
      text: '',
      help: [
        'Was in das Verzeichnis geschrieben wurde, wird zurückgelesen und mit der Sicherung verglichen. Schlägt etwas fehl, wird das Verzeichnis zurückversetzt.',
        'Wählen Sie nach einem Import mit iManager oder ConsoleOne Wiederhergestellte CA prüfen: Das Objekt wird mit der Sicherung verglichen.',
      ],
    },
  },
  reasons: {
    'choose-file': 'Wählen Sie eine Datei, um weiterzugehen.',
    'two-files':
      'Eine CA hat höchstens zwei Dateien: eine ihres RSA- und eine ihres EC-Schlüssels. Entfernen Sie die anderen.',
    'damaged-file':
      'Entfernen Sie die Datei, die nicht geöffnet werden kann, und wählen Sie eine andere Kopie.',
    'password-missing': 'Geben Sie das Passwort ein, um weiterzugehen.',
    'passwords-missing': 'Geben Sie das Passwort jeder Datei ein, um weiterzugehen.',
    'open-first': 'Die Datei wurde noch nicht geöffnet.',
    'log-in-first':
      'Niemand ist angemeldet. Wählen Sie Offline, oder schließen Sie den Assistenten und melden Sie sich an.',
    'name-missing': 'Geben Sie den Namen des CA-Objekts ein, um weiterzugehen.',
    'server-missing': 'Wählen Sie den Host-Server, um weiterzugehen.',
    'look-first': 'Das Verzeichnis wurde noch nicht angesehen.',
    'no-rights': 'Ihnen fehlen die Rechte, das CA-Objekt zu schreiben.',
    'agree-tree':
      'Bestätigen Sie, dass die Sicherung zu diesem Baum gehört, oder gehen Sie zurück und wählen Sie eine andere.',
    'choose-output': 'Wählen Sie mindestens eine Datei, die gemacht werden soll.',
    'confirm-key':
      'Bestätigen Sie, dass der private Schlüssel allein geschrieben wird, oder lassen Sie ihn weg.',
    'password-short': 'Geben Sie ein Passwort mit {min} oder mehr Zeichen ein, um weiterzugehen.',
    'password-differs': 'Geben Sie in beiden Feldern dasselbe Passwort ein, um weiterzugehen.',
    'choose-folder': 'Wählen Sie ein Laufwerk oder einen Ordner, um weiterzugehen.',
    'agree-replace':
      'Stimmen Sie zu, die vorhandenen Dateien zu ersetzen, oder wählen Sie einen anderen Ordner.',
    ...uiGateway.reasons,
    'type-name': 'Geben Sie den Namen des Objekts ein, das ersetzt wird: {name}',
  },
  file: {
    two: 'Zwei Schlüsselpaare, zwei Dateien',
    twoText: 'Hat die CA auch einen EC-Schlüssel, wählen Sie beide Dateien der Sicherung.',
  },
  missing: {
    title: 'Zur Sicherung gehört eine weitere Datei: {files}',
    ask: 'Sie enthält das andere Schlüsselpaar der CA. Gehen Sie zurück und wählen Sie beide Dateien.',
    warn: 'Sie enthält das andere Schlüsselpaar der CA. Es wird nicht wiederhergestellt.',
    left: 'Sie enthält das andere Schlüsselpaar der CA. Es wurde nicht wiederhergestellt. Stellen Sie die CA mit beiden Dateien wieder her.',
  },
  opening: 'Die Datei wird geöffnet, und ihr Inhalt wird geprüft...',
  where: {
    subject: 'CA',
    key: 'Privater Schlüssel',
    keyOf: '{key} in {file}',
    certificates: 'Zertifikate',
    password: 'Passwort',
    certificate: '{role}: ausgestellt von {issuer}, gültig bis {date}',
    directory: 'In das &Verzeichnis',
    directoryNote: 'Erstellt oder ersetzt das CA-Objekt des Baums {tree}.',
    directoryNoLogin:
      'Niemand ist angemeldet. Schließen Sie den Assistenten, melden Sie sich am Baum an, und beginnen Sie von vorn.',
    offline: '&Offline',
    offlineNote:
      'Macht Dateien aus der Sicherung: Zertifikate für Zertifikatspeicher, eine Kopie mit anderem Passwort, das Blatt zur Wiederherstellung.',
  },
  object: {
    hostServer: 'Host-&Server',
    hostServerHelp: 'Ein Server des Baums, etwa EDIR1.services.acme',
    chooseServer: 'Server wählen',
    name: '&Objektname',
    looking: 'Das Verzeichnis wird angesehen...',
  },
  present: {
    nothing: 'In diesem Baum gibt es keine Organizational CA',
    nothingText: 'Das Objekt {name} wird erstellt.',
    existing: 'Es gibt ein CA-Objekt, und es wird ersetzt',
    existingGuided: 'Es gibt ein CA-Objekt: Es muss vor dem Import gelöscht werden',
    relations: {
      same: 'Es ist die CA dieser Sicherung.',
      renewed:
        'Es hat den Schlüssel dieser Sicherung, aber ein neueres Zertifikat. Nach der Wiederherstellung ist das ältere wieder da.',
      're-created':
        'Es ist eine andere CA als die in dieser Sicherung: Sie wurde seither neu erstellt. Zertifikate, die sie ausgestellt hat, werden ungültig.',
      'other-tree': 'Es ist eine andere CA als die in dieser Sicherung.',
      'no-pair':
        'Es hat den Namen dieser Sicherung und kein Schlüsselpaar dieser Art. Die Wiederherstellung ergänzt das Schlüsselpaar.',
      none: 'Es enthält kein Zertifikat, das gelesen werden kann.',
    },
    rights: {
      denied: 'Ihnen fehlen die Rechte, die CA wiederherzustellen',
      unknown: 'Ihre Rechte für die Wiederherstellung können hier nicht geprüft werden',
    },
    rightsText: {
      denied:
        'Sie benötigen das Supervisor-Recht am CA-Objekt und am Security-Container. Melden Sie sich als anderer Administrator an, oder bitten Sie Ihren eDirectory-Administrator um die Rechte. Es wurde nichts geändert.',
      unknown:
        'Dieser Server beantwortet keine Fragen nach effektiven Rechten. Wenn Ihnen ein Recht fehlt, wird die Wiederherstellung zurückgesetzt.',
    },
    dn: 'Objekt (DN)',
    subject: 'CA',
    hostServer: 'Host-Server',
    key: 'Sein privater Schlüssel',
    keys: {
      clear: 'ist lesbar: Er wird mit dem Passwort dieser Sicherung in eine PFX-Datei gesichert',
      locked: 'ist im Verzeichnis verschlossen (NICI): Was gespeichert ist, wird gesichert, wie es ist',
      absent: 'ist nicht lesbar oder nicht da',
    },
    otherPair: 'Das {pair}-Schlüsselpaar dieses CA-Objekts ist in keiner der gewählten Dateien',
    otherPairDirect:
      'Es bleibt im Objekt, wie es ist. Falls es in der Sicherung eine Datei davon gibt, gehen Sie zur Seite Datei zurück und wählen Sie beide.',
    otherPairGuided:
      'Es wird mit dem Objekt gelöscht. Falls es in der Sicherung eine Datei davon gibt, gehen Sie zur Seite Datei zurück und wählen Sie beide.',
    losesKey: 'Der private Schlüssel dieses CA-Objekts ist nicht lesbar',
    losesKeyDirect:
      'Er ist nicht der Schlüssel dieser Sicherung und lässt sich in keiner PFX-Datei aufheben: Mit dem Ersetzen des Objekts ist er verloren, falls es keine andere Sicherung von ihm gibt.',
    losesKeyGuided:
      'Er ist nicht der Schlüssel dieser Sicherung, und nur NICI auf seinem Host-Server kann ihn verwenden: Mit dem Löschen des Objekts ist er verloren. Falls Sie ihn noch brauchen, exportieren Sie die CA zuvor mit iManager.',
    otherTree: 'Nichts zeigt, dass diese Sicherung vom Baum {tree} ist',
    otherTreeText:
      'Ihre CA ist {subject}. Die CA eines anderen Baums würde die Zertifikate dieses Baums ungültig machen.',
    agreeTree: 'D&ie Sicherung ist von diesem Baum',
    importBy: 'Wie die CA in den Baum kommt',
    byGateway: 'Der Baum i&mportiert sie (Identity Console)',
    byGatewayNote:
      'Das Gateway des Baums importiert die CA und NICI verschlüsselt ihre Schlüssel. Eine vorhandene CA wird zuvor über das Gateway gesichert und gelöscht. Schlägt der Import fehl, wird sie sofort wieder importiert.',
    byHand: '&Sie importieren sie in iManager oder ConsoleOne',
    byHandNote: 'Der Assistent bereitet die Datei vor und zeigt jeden Schritt.',
    withoutKeys:
      'Der Baum kann die Schlüssel seiner aktuellen CA nicht exportieren: nur Zertifikate und Attribute (LDIF) speichern',
    guided: 'Das ist ein echtes eDirectory: Importiert wird mit iManager oder ConsoleOne',
    guidedText:
      'Es hält private Schlüssel verschlossen (NICI) und nimmt sie nur von seinen eigenen Werkzeugen. Dieser Assistent bereitet die Datei vor, zeigt die Schritte mit den Namen dieses Baums und prüft das Ergebnis.',
    import: 'Die Datei, die importiert wird',
    asItIs: 'Die Siche&rung, wie sie ist',
    asItIsNote: 'Wo der Server eine Datei mit dieser Verschlüsselung öffnet: {encryption}.',
    convert: 'Eine &umgewandelte Kopie',
    convertNote:
      'In der Reihenfolge geschrieben, in der Server sie importieren, und auf Wunsch kompatibel verschlüsselt für alte Server.',
    checks: 'Woran Importe scheitern',
  },
  outputs: {
    question: 'Dateien',
    names: {
      pfx: 'Sicherung mit neuem &Passwort oder neuer Verschlüsselung (.pfx)',
      'root-der': 'Self-Signed Certificate, &DER (RootCert.der)',
      'root-pem': 'Self-Signed Certificate, Base64 (eDirCACert.pe&m)',
      'chain-pem': '&Alle Zertifikate, Base64 (.pem)',
      p7b: 'A&lle Zertifikate, PKCS #7 (.p7b)',
      ldif: 'CA-Objekt ohne seinen Schlüssel, LD&IF',
      sheet: 'Bla&tt zur Wiederherstellung, zum Drucken (Text)',
      key: 'Privater Schlüssel allein, vers&chlüsseltes PKCS #8 (.pem)',
    },
    medium: 'Aufschrift des Datenträgers',
    mediumHelp: 'Steht auf dem Blatt zur Wiederherstellung. Sie kann leer bleiben.',
    keyTitle: 'Der private Schlüssel wird in einer eigenen Datei liegen',
    keyText:
      'Wer diese Datei und ihr Passwort hat, kann im Namen der CA Zertifikate ausstellen. Löschen Sie die Datei, sobald sie benutzt wurde.',
    keyConfirm: 'Ich &brauche den privaten Schlüssel allein und werde die Datei danach löschen',
  },
  folder: {
    save: {
      heading: 'Wohin soll das vorhandene CA-Objekt gesichert werden?',
      text: 'Es wird ganz gesichert, bevor es ersetzt wird: seine Attribute und, wenn er lesbar ist, sein privater Schlüssel.',
    },
    existsTitle: 'Einige dieser Dateien sind schon da',
    existsText: 'Diese Dateien sind da: {files}.',
    replace: 'Die vorhandenen Dateien &ersetzen',
  },
  summary: {
    file: 'Aus',
    ca: 'CA',
    what: 'Was geschieht',
    create: 'Erstellt das CA-Objekt {name} im Baum {tree}',
    replace: 'Sichert und ersetzt das CA-Objekt {name} im Baum {tree}',
    guide: 'Zeigt die Schritte des Imports in den Baum {tree}',
    offline: 'Macht Dateien aus der Sicherung; kein Verzeichnis wird berührt',
    object: 'Objekt (DN)',
    hostServer: 'Host-Server',
    attributes: 'Attribute',
    attribute: '{name}: {value}',
    binary: 'binär, Werte: {count}, {size}',
    attributesFrom: 'Die Einstellungen stammen aus {file}. Der Sicherungsbeleg nennt diese Datei.',
    attributesNone:
      'Aus der Sicherung und dem Baum übernommen. Alle anderen Einstellungen des CA-Objekts erhalten die Standardwerte des Servers.',
    refused:
      'Die LDIF-Datei der Sicherung enthält Attribute, die ein CA-Objekt nicht hat. Sie werden nicht geschrieben: {names}',
    saved: 'Gesichert nach',
    outputs: 'Dateien',
    folder: 'Ordner',
    replaced: 'Ersetzt {files}',
    encryption: 'Verschlüsselung',
    typeTitle: 'Das CA-Objekt {name} wird ersetzt',
    typeText: 'Geben Sie zur Zustimmung seinen Namen ein.',
    typeLabel: '&Objektname',
  },
  run: {
    stagesLabel: 'Fortschritt',
    stages: {
      check: 'Sicherung und Verzeichnis prüfen',
      save: 'Das vorhandene CA-Objekt sichern',
      write: 'Das CA-Objekt schreiben',
      'read-back': 'Zurücklesen und mit der Sicherung vergleichen',
      delete: 'Das vorhandene CA-Objekt löschen',
      import: 'Die CA vom Gateway importieren lassen',
      compare: 'Das CA-Objekt mit der Sicherung vergleichen',
    },
    running: 'Schritt {at} von {count}: {stage}',
    writing: 'Die Dateien werden gemacht und zurückgelesen...',
    preparing: 'Die Schritte werden zusammengestellt...',
    failedHeading: 'Die CA wurde nicht wiederhergestellt',
    failedHeadingOffline: 'Die Dateien wurden nicht gemacht',
    failedText:
      'Nichts, was Sie eingegeben haben, ist verloren. Mit Zurück ändern Sie eine Antwort, mit Fertig stellen versuchen Sie es noch einmal.',
    restoredHeading: 'Die CA ist wiederhergestellt',
    restoredText: 'Das Objekt wurde aus dem Verzeichnis zurückgelesen und mit der Sicherung verglichen.',
    filesHeading: 'Die Dateien sind gemacht',
    filesText: 'Jede Datei wurde zurückgelesen und geprüft.',
    guideHeading: 'Die Sicherung mit iManager oder ConsoleOne importieren',
    guideText:
      'Gehen Sie nach einer der beiden Listen vor. Lassen Sie diese Seite offen, und prüfen Sie am Ende die wiederhergestellte CA.',
  },
  result: {
    compared: 'Verglichen',
    saved: 'Vorher gesichert',
    file: 'Datei',
    size: 'Größe',
    sha256: 'SHA-256',
    nextFiles: [
      'Bewahren Sie Dateien mit einem privaten Schlüssel sicher auf oder löschen Sie sie nach Gebrauch.',
      'Bewahren Sie das Wiederherstellungsblatt bei der Sicherung auf.',
    ],
    next: [
      'Melden Sie sich an iManager an, und prüfen Sie dort ein Server-Zertifikat (Validate).',
      'Starten Sie eDirectory auf den Servern neu, damit sie ihren PKI Health Check ausführen.',
      'Machen Sie eine neue Sicherung, wenn sich der Host-Server oder ein Zertifikat geändert hat.',
    ],
    iManager: 'Mit iManager',
    consoleOne: 'Mit ConsoleOne',
    last: 'Zum Schluss',
    check: 'Wiederhergestellte &CA prüfen',
    item: '{part}: {state}',
    checking: 'Das CA-Objekt wird gelesen und mit der Sicherung verglichen...',
    same: 'Die CA im Verzeichnis ist die dieser Sicherung',
    different: 'Die CA im Verzeichnis ist noch nicht die dieser Sicherung',
    parts: {
      'public-key': 'Public Key Certificate ({pair})',
      'self-signed': 'Self-Signed Certificate ({pair})',
      chain: 'Kette ({pair})',
      key: 'Privater Schlüssel ({pair})',
    },
    pairs: { rsa: 'RSA', ec: 'EC' },
    states: {
      same: 'wie in der Sicherung',
      missing: 'fehlt im Verzeichnis',
      different: 'anders als in der Sicherung',
      locked: 'da, vom Verzeichnis verschlossen (NICI), sodass er nicht verglichen werden kann',
    },
  },
} satisfies Shape<UiRestore>;
