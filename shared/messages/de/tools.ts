import type { tools as english } from '../en/tools.ts';
import type { Shape } from '../shape.ts';

/** Texte des Menüs Werkzeuge: das Verzeichnis der Sicherungen, und das Ändern des Passworts einer Sicherung. */
export const tools = {
  record: {
    title: 'Sicherungsprotokoll',
    heading: 'Vorgänge auf diesem Computer',
    text: 'Alle Sicherungen, Überprüfungen und Wiederherstellungen, die dieses Programm auf diesem Computer ausgeführt hat, die neuesten zuerst. Das Protokoll enthält kein Geheimnis.',
    reading: 'Das Protokoll wird gelesen...',
    empty: 'Das Protokoll hat noch keinen Eintrag. Die erste Sicherung wird der erste Eintrag.',
    table: 'Protokollierte Vorgänge, die neuesten zuerst',
    gateway: 'Schlüssel vom Gateway',
    csv: {
      name: 'sicherungsprotokoll',
      columns: { line: 'Zeile', caObject: 'CA-Objekt', files: 'Dateien', folders: 'Ordner', code: 'Code' },
    },
    filter: '&Filter',
    noMatch: 'Kein Eintrag enthält diesen Text.',
    detailsOf: '{kind}, {time}',
    tree: 'Baum',
    program: 'Programm',
    save: 'Als CSV &exportieren...',
    saved: 'Gespeichert unter {path}',
    columns: {
      when: 'Zeitpunkt',
      what: 'Vorgang',
      ca: 'CA',
      where: 'Ort',
      verified: 'Zuletzt überprüft',
      outcome: 'Ergebnis',
    },
    kinds: {
      backup: 'Sicherung',
      verification: 'Überprüfung',
      restore: 'Wiederherstellung',
      conversion: 'Konvertierung',
      'recovery-stick': 'Stick erstellt',
      'recovery-set': 'Prüfliste',
      'password-change': 'Neues Passwort',
    },
    outcomes: { good: 'Erfolgreich', attention: 'Warnung', bad: 'Fehlgeschlagen' },
    noFile: 'keine Datei',
    noCa: 'unbekannt',
    notVerified: 'Nie',
    by: 'Durch',
    witness: 'Zeuge',
    brokenTitle: 'Das Sicherungsprotokoll ist beschädigt oder wurde verändert',
    broken: {
      unreadable:
        'Zeile {line} ist nicht lesbar. Ein Absturz hat sie abgeschnitten, oder ein anderes Programm hat die Datei verändert. Diese Zeile wird nicht angezeigt. Verlassen Sie sich auf die Sicherungsbelege in den Ordnern der Sicherungen.',
      changed:
        'Zeile {line} schließt nicht an die vorige Zeile an. Eine der beiden wurde verändert, oder eine Zeile wurde entfernt oder eingefügt. Verlassen Sie sich nicht auf diese beiden Zeilen, sondern auf die Sicherungsbelege in den Ordnern der Sicherungen. Klären Sie, wer Schreibzugriff auf das Sicherungsprotokoll hatte.',
    },
    agrees: 'Dieses Protokoll stimmt mit den Belegen von Sicherungen überein.',
    gapsNotWhole: 'Dieses Protokoll wurde nicht mit allen Belegen von Sicherungen verglichen',
    uncompared: {
      'no-receipt': 'Kein Beleg wurde gefunden, der dieses Protokoll nennt.',
      away: 'Ein Ordner einer Sicherung ist nicht verfügbar, zum Beispiel weil der Datenträger nicht angeschlossen ist.',
      unreadable: 'Ein Beleg oder sein Ordner ist nicht lesbar.',
      'too-many': 'Es gibt mehr Belege oder Ordner, als gelesen werden.',
      'too-slow': 'Das Lesen der Belege dauert zu lange.',
    },
    idLost:
      'Die ID des Protokolls (record.jsonl.id) ist beschädigt oder fehlt. Belege, die das Protokoll nennen, werden deshalb nicht erkannt. Möglicherweise wurden Zeilen entfernt. Vergleichen Sie die Zeilen mit den Belegen und den gedruckten Blättern. Die nächste Sicherung gibt dem Protokoll eine neue ID.',
    gapsTitle: 'Dieses Protokoll stimmt nicht mit den Belegen von Sicherungen überein',
    gaps: {
      shorter:
        'Das Protokoll hat nach Zeile {line} keine Zeilen, obwohl {file} in {folder} danach geschrieben wurde. Zeilen am Ende wurden entfernt, oder das Protokoll konnte nach der Sicherung nicht ergänzt werden.',
      differs:
        'Zeile {line} ist nicht die Zeile, die {file} in {folder} nennt. Das Protokoll wurde nach dieser Sicherung geändert oder ersetzt.',
    },
    line: 'Zeile {line}',
    help: [
      'Jede Sicherung, Überprüfung und Wiederherstellung hat eine Zeile. „Zuletzt überprüft“ zeigt, wann eine Datei mit demselben SHA-256-Hashwert zuletzt mit dem Assistenten „Sicherung überprüfen“ erfolgreich überprüft wurde.',
      'Jede Zeile ist mit der vorigen verkettet. Wenn das Protokoll nachträglich verändert wurde, erscheint ein roter Hinweis.',
      'Das Protokoll gehört zu diesem Computer und diesem Benutzer. Der Sicherungsbeleg bleibt bei der Sicherung.',
    ],
  },
  password: {
    title: 'Passwort einer Sicherung ändern',
    heading: 'Neues Passwort für eine Sicherungsdatei',
    text: 'Die Datei wird neu verschlüsselt. Die alte Datei bleibt erhalten, bis die neue zurückgelesen, mit dem neuen Passwort geöffnet und verglichen wurde.',
    file: 'Sicherungsdatei',
    none: 'Es ist noch keine Datei ausgewählt.',
    choose: 'Da&tei auswählen...',
    several: 'Es ist nur eine Datei auf einmal möglich. Übernommen wurde {file}.',
    folder: 'Ordner',
    protection: 'Aktueller Schutz',
    acceptUnprotected: 'Die &Herkunft der Datei ist bekannt. Mit dem neuen Passwort schützen',
    acceptUnsealed:
      'Nur vertrauenswürdige Personen konnten die Dateien dieser Sicherung ändern. Mit dem neuen Passwort &versiegeln',
    protectionText: '{key}; {mac}',
    oldPassword: '&Altes Passwort',
    oldSpelling: 'Altes Passwort',
    newPassword: 'Ne&ues Passwort',
    change: 'Passwort ä&ndern',
    changing: 'Die Datei wird geöffnet und neu verschlüsselt...',
    reasons: {
      file: 'Wählen Sie eine Sicherungsdatei.',
      'old-password': 'Geben Sie das alte Passwort ein.',
      'password-short': 'Geben Sie ein neues Passwort mit mindestens {min} Zeichen ein.',
      'password-differs': 'Geben Sie das neue Passwort zweimal ein.',
      'password-same': 'Das neue Passwort ist dasselbe wie das alte.',
    },
    done: 'Passwort geändert und überprüft',
    doneText:
      'Die neue Datei wurde zurückgelesen, mit dem neuen Passwort geöffnet und mit der alten verglichen.',
    receiptUpdated:
      'Der Sicherungsbeleg im selben Ordner nennt jetzt die neue Datei. Er ist nicht versiegelt.',
    receiptNotUpdated: 'Im selben Ordner ist kein Sicherungsbeleg, der diese Datei nennt.',
    receiptKept: {
      unreadable:
        'Der Sicherungsbeleg im selben Ordner kann nicht gelesen werden und wurde nicht aktualisiert.',
      original:
        'Die Datei ist eine Kopie. Der Sicherungsbeleg nennt das Original im selben Ordner und wurde nicht geändert: Die neue Datei nennt er nicht.',
    },
    receiptSealed:
      'Der Sicherungsbeleg im selben Ordner nennt die neue Datei und ist mit dem neuen Passwort versiegelt.',
    partners:
      'Diese Dateien der Sicherung haben noch das alte Passwort: {files}. Ändern Sie auch deren Passwort.',
    next: [
      'Ändern Sie auch das Passwort der Kopien auf anderen Datenträgern oder vernichten Sie die Kopien.',
      'Bewahren Sie das neue Passwort in einem Passwortmanager oder einem versiegelten Umschlag auf.',
    ],
    sha256: 'SHA-256',
    key: 'Schutz des Schlüssels',
    mac: 'Integritätsprüfung',
    again: 'Andere Da&tei',
    help: [
      'Sie benötigen das alte Passwort. Ohne dieses Passwort lässt sich die Datei nicht öffnen.',
      'Bei einem Fehler geht nichts verloren. Die alte Datei wird erst ersetzt, wenn die neue überprüft ist.',
      'Die Sicherung eines RSA- und eines EC-Schlüsselpaars besteht aus zwei Dateien. Ändern Sie das Passwort in beiden Dateien.',
      'Kopien der Datei behalten das alte Passwort. Ändern Sie es auch dort oder vernichten Sie die Kopien.',
    ],
  },
  support: {
    title: 'Supportbericht',
    heading: 'Angaben für den Support',
    text: 'Lesen Sie den Bericht, bevor Sie ihn weitergeben. Gespeichert wird nur, was hier steht. Passwörter, Schlüssel, Namen, Adressen und Pfade sind nicht enthalten.',
    reading: 'Der Bericht wird zusammengestellt...',
    report: 'Bericht',
    save: '&Speichern unter...',
    copy: '&Kopieren',
    copied: 'Der Bericht wurde in die Zwischenablage kopiert.',
    saved: 'Der Bericht wurde gespeichert: {path}',
    help: [
      'Der Bericht zeigt, welche Version auf welchem System läuft, wie das Programm eingestellt ist und was es seit dem Start ausgeführt hat: Seiten, Aufrufe mit ihrer Dauer und Fehlercodes.',
      'Er besteht nur aus Codes und Zahlen. Ihre Eingaben und die Antworten des Verzeichnisses sind nie enthalten.',
      'Speichern Sie den Bericht und senden Sie ihn an die Person, die Ihnen hilft. Nennen Sie dabei den Code und die Seitenkennung der Meldung.',
    ],
  },
  options: {
    title: 'Optionen',
    heading: 'Sperre, Erinnerung, Darstellung und Bildschirmaufnahmen',
    text: 'Diese Optionen gelten ab sofort für Sie auf diesem Computer.',
    lock: 'Sperren bei Inaktivität nach',
    minutes: '{count} Minuten',
    lockNote:
      'Das Sperren beendet die Sitzung und löscht die Passwörter. Die anderen Eingaben bleiben in den Assistenten erhalten. Ein laufender Vorgang wird abgebrochen, eine Wiederherstellung aber zuerst abgeschlossen. Gesperrt wird auch, wenn der Computer in den Energiesparmodus wechselt, unter Windows und macOS zudem mit dem Bildschirm.',
    reminder: 'An Sicherungen erinnern nach',
    months: '{count} Monaten',
    theme: 'Darstellung',
    themes: { system: 'S&ystem', light: 'H&ell', dark: '&Dunkel', contrast: 'Hoher &Kontrast' },
    capture: 'Fenster aus Bildschirmfotos und Bildschirmfreigaben ausschließen',
    captures: {
      readable: {
        label: 'So&lange ein Passwort lesbar ist',
        note: 'Bei einem angezeigten oder einem erzeugten Passwort, auf keiner anderen Seite.',
      },
      fields: {
        label: 'Solange ein Passwort&feld sichtbar ist',
        note: 'Auch auf der Anmeldeseite. Wer Ihnen über eine Bildschirmfreigabe hilft, sieht ein schwarzes Fenster.',
      },
      never: {
        label: '&Nie',
        note: 'Um Bilder von jeder Seite aufzunehmen, z. B. für eine eigene Anleitung.',
      },
    },
    linux: 'Linux bietet keine Möglichkeit dafür. Bildschirmfotos sind hier immer möglich.',
    help: [
      'Zehn Minuten sind üblich. Wählen Sie fünf, wenn andere Personen an Ihrem Arbeitsplatz vorbeikommen. Das Sperren lässt sich nicht abschalten, denn eine offene Administratorsitzung gibt jeder Person am Computer Zugriff auf den Schlüssel der CA.',
      'Windows und macOS können ein Fenster aus Bildschirmfotos, Aufnahmen und Bildschirmfreigaben ausschließen. Linux kann das nicht. Vor einer Kamera schützt diese Option nicht.',
      'Ein angezeigtes Passwort wird nach einer halben Minute wieder ausgeblendet. Ein kopiertes Passwort wird nach einer Minute aus der Zwischenablage gelöscht, wenn Sie inzwischen nichts anderes kopiert haben. Der Zwischenablageverlauf Ihres Systems kann es länger behalten.',
    ],
  },
  last: {
    label: 'Letzte Sicherung',
    none: 'Im Sicherungsprotokoll dieses Computers steht keine Sicherung.',
    backup: '{time} ({files})',
    verified: 'Zuletzt überprüft am {time}.',
    notVerified: 'Seit der Erstellung nicht überprüft.',
    renewed:
      'Ein Zertifikat der CA wurde seither erneuert. Diese Sicherung enthält deshalb nicht die aktuellen Zertifikate. Erstellen Sie eine neue Sicherung.',
    /** In der Konsole, über dem Container mit der CA. */
    line: {
      none: '{name}: Im Sicherungsprotokoll dieses Computers steht keine Sicherung.',
      backup: '{name}: zuletzt gesichert am {time}. {verified}',
      renewed:
        '{name}: seit der letzten Sicherung am {time} erneuert. Erstellen Sie eine neue Sicherung. Die alte enthält nicht die aktuellen Zertifikate.',
      verified: 'Zuletzt überprüft am {time}.',
      notVerified: 'Seitdem nicht überprüft.',
    },
  },

  /** Texte des Dialogs für das gedruckte Blatt zu einer Sicherung (T4). */
  sheet: {
    open: 'Wiede&rherstellungsblatt...',
    openShort: 'Blatt...',
    openName: 'Wiederherstellungsblatt für {files}',
    title: 'Wiederherstellungsblatt',
    heading: 'Wiederherstellungsblatt zum Datenträger',
    text: 'Eine Seite mit Namen, Seriennummern, Fingerabdrücken und den Schritten einer Wiederherstellung sowie Platz für Ort, Beutel und Unterschriften. Das Passwort steht nie darauf.',
    several: 'Anzahl der Sicherungen: {count}. Jede erhält eine eigene Seite.',
    medium: 'Beschriftung des &Datenträgers',
    mediumHelp:
      'Die Beschriftung auf dem Stick oder seinem Beutel. Lassen Sie das Feld leer, um es von Hand auszufüllen.',
    save: 'Als &PDF speichern...',
    print: 'D&rucken...',
    making: 'Das Wiederherstellungsblatt wird erstellt...',
    saved: 'Das Wiederherstellungsblatt wurde gespeichert: {path}',
    printed: 'Das Wiederherstellungsblatt wurde an den Drucker gesendet.',
    help: [
      'Drucken Sie für jeden Datenträger ein Blatt. Notieren Sie darauf den Aufbewahrungsort und lassen Sie die beiden Personen unterschreiben, die den Datenträger dorthin gebracht haben.',
      'Die Fingerabdrücke stehen in Vierergruppen, damit zwei Personen sie laut vergleichen können.',
      'Bewahren Sie das Wiederherstellungsblatt beim Datenträger auf, das Passwort aber an einem anderen Ort.',
    ],
  },

  /** Texte des Supportberichts, wie er gezeigt und gespeichert wird. */
  supportReport: {
    title: 'OrgCA Backup - Supportbericht',
    intro:
      'Ohne Passwörter, Schlüssel, Namen von Personen, Bäumen oder Objekten, Adressen von Servern und Namen von Dateien und Ordnern.',
    made: 'Erstellt',
    version: 'Version',
    packaged: 'Installiertes Paket',
    runtime: 'Laufzeitumgebung',
    platform: 'Plattform',
    settings: 'Einstellungen',
    language: 'Sprache',
    timeZone: 'Zeitzone',
    dark: 'Dunkle Farben',
    highContrast: 'Hoher Kontrast',
    screenReader: 'Bildschirmleser',
    window: 'Fenster',
    zoom: 'Zoom',
    scale: 'Anzeigeskalierung',
    acceptedServers: 'Vertrauenswürdige Server',
    authorities: 'Vertrauenswürdige CAs',
    recorded: 'Protokolleinträge',
    directory: 'Verzeichnis',
    directories: { none: 'nicht angemeldet', ldaps: 'angemeldet, LDAPS', starttls: 'angemeldet, StartTLS' },
    yes: 'ja',
    no: 'nein',
    unreadable: 'nicht lesbar',
    log: 'Ablaufprotokoll, in Sekunden seit dem Start',
    dropped: '(weggelassene ältere Zeilen: {count})',
    events: {
      page: 'Seite {page} geöffnet',
      menu: 'Menü: {command}',
      done: '{call}: fertig nach {ms} ms',
      failed: '{call}: {code} nach {ms} ms',
      refused: '{call}: abgewiesen',
      bug: '{call}: Programmfehler, {error} bei {at}',
      progress: 'Schritt: {stage}',
      ended: 'Die Sitzung endete: {reason}',
      given: 'Dateien wurden dem Programm von außen übergeben: {count}',
    },
  },
} as const satisfies Shape<typeof english>;
