import type { treeBackup as english } from '../en/tree-backup.ts';
import type { Shape } from '../shape.ts';

/** Texte des Assistenten „Zertifikate des Baums sichern“, Seite für Seite. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const treeBackup = {
  title: 'Zertifikate des Baums sichern',
  pages: {
    A1: {
      step: 'Zertifikate',
      heading: 'Zertifikate in der Sicherung',
      text: 'Die Sicherung enthält die privaten Schlüssel und Zertifikate der Organizational CA und aller Serverzertifikate, die der Baum exportiert.',
      help: [
        'Die Liste stammt vom Server, an dem Sie angemeldet sind. Sie enthält die Organizational CA und jedes Serverzertifikat-Objekt.',
        'Schlüssel, die nicht exportiert werden können, fehlen in der Sicherung. Die letzte Seite und der Sicherungsbeleg nennen sie mit dem Grund.',
        'Jedes Objekt erhält eigene Dateien. Ein Sicherungsbeleg führt alle auf.',
      ],
    },
    A2: {
      step: 'Private Schlüssel',
      heading: 'Wie verlassen die privaten Schlüssel den Baum?',
      text: 'In einem produktiven Baum verschlüsselt NICI die privaten Schlüssel. Nur der Baum selbst kann sie exportieren, und zwar über sein Gateway.',
      help: [
        'Geben Sie die Adresse des Identity-Console-Servers und Ihr eDirectory-Passwort ein und prüfen Sie die Verbindung.',
        'Jeder Schlüssel wird mit einem Einmalpasswort übertragen, über LDAP mit seinem Objekt verglichen und mit Ihrem Passwort neu verschlüsselt. Mit dem Einmalpasswort wird er nie gespeichert.',
        'Wählen Sie „Das Verzeichnis“ nur für ein Verzeichnis, das unverschlüsselte Schlüssel speichert, zum Beispiel ein Testverzeichnis. Alle anderen Schlüssel fehlen dann in der Sicherung.',
      ],
    },
    A3: {
      step: 'Passwörter',
      heading: 'Passwort für die Dateien',
      text: 'Jede Datei enthält einen privaten Schlüssel. Wer die Datei und ihr Passwort hat, kann den Schlüssel verwenden.',
      help: [
        'Mit einem Passwort für alle Dateien müssen Sie nur ein Passwort aufbewahren.',
        'Mit einem Passwort je Objekt können Sie die Datei eines Servers an dessen Administrator weitergeben, ohne die Schlüssel der CA und der anderen Server preiszugeben.',
        'Ohne ihr Passwort lässt sich eine Datei nicht öffnen. Bewahren Sie die Passwörter getrennt von den Dateien auf.',
      ],
    },
    A4: {
      step: 'Ziel',
      heading: 'Wohin sollen die Dateien geschrieben werden?',
      text: 'Wählen Sie einen USB-Stick oder einen anderen Datenträger, den Sie wegschließen können. Prüfen Sie die Zusammenfassung und wählen Sie dann „Fertig stellen“. Bis jetzt wurde nichts geschrieben.',
      help: [
        'Alle Dateien werden in einen Ordner geschrieben. Wählen Sie einen USB-Stick aus der Liste oder mit „Durchsuchen“ einen anderen Ordner.',
        'Jedes Objekt erhält eine PFX-Datei je Schlüsselpaar und eine LDIF-Datei mit seinen übrigen Attributen. Der Sicherungsbeleg führt alle Dateien auf und nennt, was fehlt.',
      ],
    },
    A5: {
      step: 'Fertig stellen',
      heading: 'Die Dateien werden geschrieben',
      text: '',
      help: [
        'Zuerst werden alle Schlüssel exportiert. Danach wird jede Datei geschrieben, vom Datenträger zurückgelesen, mit ihrem Passwort geöffnet und mit ihren Zertifikaten verglichen. Die Dateien erhalten ihre Namen erst, wenn alle übereinstimmen.',
        'Wenn sich ein Objekt nicht exportieren lässt, werden die anderen ohne dieses gesichert. Wenn der Datenträger ausfällt, bleibt keine Datei darauf zurück.',
      ],
    },
  },
  reasons: {
    'no-objects': 'Es wurde noch kein Zertifikat gefunden, das gesichert werden kann.',
    'no-passwords': 'Die Passwörter sind noch nicht erzeugt.',
  },
  objects: {
    reading: 'Zertifikate werden gelesen...',
    incomplete:
      'Nicht alle Objekte konnten aufgelistet werden. Die Sicherung enthält möglicherweise nicht alle Zertifikate.',
    count: 'Objekte: {count}',
    ca: '{name}: Organizational CA, gültig bis {date}',
    server: '{name}: {server}, gültig bis {date}',
    noServer: 'kein Host-Server',
  },
  keys: {
    gateway: 'Der &Baum exportiert sie (Identity Console)',
    gatewayNote:
      'Das Gateway des Baums entschlüsselt jeden Schlüssel auf seinem Server und sendet ihn mit einem Einmalpasswort. Verwenden Sie es für einen produktiven Baum.',
    directory: 'Das Verzeichnis sp&eichert sie unverschlüsselt',
    directoryNote:
      'Die Schlüssel werden über LDAP gelesen. Schlüssel, die NICI verschlüsselt hat, fehlen in der Sicherung.',
  },
  passwords: {
    legend: 'Passwort',
    all: 'Ein Passwort für a&lle Dateien',
    allNote: 'Ein Passwort öffnet die Dateien der CA und aller Server.',
    each: 'Ein Passwort für &jedes Objekt',
    eachNote: 'OrgCA Backup erzeugt ein starkes Passwort für die CA und für jedes Serverzertifikat.',
    generated: 'Schreiben Sie diese Passwörter jetzt auf',
    generatedText:
      'Sie werden nur hier angezeigt. Prüfen Sie jedes Zeichen und bewahren Sie die Notiz getrennt von den Dateien auf.',
    of: '{name} ({file})',
  },
  summary: {
    heading: 'Zusammenfassung',
    objects: 'Objekte',
    keys: 'Private Schlüssel',
    fromGateway: 'Vom Baum exportiert ({gateway})',
    fromDirectory: 'Aus dem Verzeichnis gelesen',
    passwords: { all: 'Eines für alle Dateien', each: 'Eines je Objekt' },
  },
  run: {
    parts: {
      read: 'Schlüssel und Zertifikate exportieren',
      write: 'Dateien verschlüsseln, schreiben, zurücklesen und vergleichen',
      receipt: 'Sicherungsbeleg schreiben',
    },
    at: '{at} von {count}: {name}',
    failedHeading: 'Die Dateien wurden nicht geschrieben',
    doneHeading: 'Sicherung geschrieben und überprüft',
    saved: 'Gesichert: {count} von {of} in {folder}',
    skipped: 'Nicht exportiert',
    skippedText:
      'Die Sicherung enthält diese Objekte nicht. Auch der Sicherungsbeleg führt sie mit dem Grund auf.',
    reason: '{what} (Code {code}, Seite A5)',
    about: '{code}: {why} {todo}',
    next: [
      'Lesen Sie, warum ein Objekt nicht exportiert wurde, falls es eines gibt.',
      'Bewahren Sie den USB-Stick mit allen Dateien an einem sicheren Ort auf und die Passwörter getrennt davon.',
      'Überprüfen Sie die Sicherung einmal im Jahr und erstellen Sie eine neue, wenn ein Zertifikat erneuert wird.',
    ],
  },
} as const satisfies Shape<typeof english>;
