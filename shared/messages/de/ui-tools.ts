import type { UiTools } from '../en/ui-tools.ts';
import type { Shape } from '../shape.ts';

/** Texte des Menüs Werkzeuge: das Verzeichnis der Sicherungen, und das Ändern des Passworts einer Sicherung. */
export const uiTools = {
  record: {
    title: 'Verzeichnis der Sicherungen',
    heading: 'Was auf diesem Computer getan wurde',
    text: 'Jede Sicherung, Prüfung und Wiederherstellung, die dieses Programm auf diesem Computer gemacht hat, die neueste zuerst. Das Verzeichnis enthält kein Geheimnis.',
    reading: 'Das Verzeichnis wird gelesen...',
    empty: 'Auf diesem Computer ist noch nichts verzeichnet. Die erste Sicherung wird die erste Zeile sein.',
    table: 'Verzeichnete Arbeiten, die neueste zuerst',
    columns: {
      when: 'Wann',
      what: 'Was',
      ca: 'CA',
      where: 'Wo',
      verified: 'Zuletzt geprüft',
      outcome: 'Ergebnis',
    },
    kinds: {
      backup: 'Sicherung',
      verification: 'Prüfung',
      restore: 'Wiederherstellung',
      conversion: 'Umwandlung',
      'recovery-stick': 'Stick erstellt',
      'password-change': 'Neues Passwort',
    },
    outcomes: { good: 'Gut', attention: 'Bitte ansehen', bad: 'Fehlgeschlagen' },
    noFile: 'keine Datei',
    noCa: 'nicht bekannt',
    notVerified: 'Nicht seit der Erstellung',
    notApplicable: 'trifft nicht zu',
    brokenTitle: 'Auf dieses Verzeichnis ist kein Verlass',
    broken: {
      unreadable:
        'Zeile {line} ist nicht lesbar: Ein Absturz hat sie abgeschnitten, oder ein anderes Programm hat die Datei verändert. Sie und was nach ihr kommt, wird nicht gezeigt. Halten Sie sich an die Quittungen neben den Sicherungen.',
      changed:
        'Zeile {line} folgt nicht aus der vorigen: Eine Zeile wurde verändert, entfernt oder eingefügt. Was ab dort steht, wird nicht gezeigt. Halten Sie sich an die Quittungen neben den Sicherungen, und finden Sie heraus, wer das Verzeichnis verändert hat.',
    },
    help: [
      'Eine Zeile für jede Sicherung, Prüfung und Wiederherstellung. „Zuletzt geprüft“ sagt, wann eine Datei mit demselben SHA-256-Wert zuletzt mit dem Assistenten Sicherung prüfen geöffnet und für gut befunden wurde.',
      'Jede Zeile ist an die vorige gebunden. Wurde das Verzeichnis nachträglich verändert, sagt es ein roter Hinweis.',
      'Das Verzeichnis gehört zu diesem Computer und diesem Benutzer. Die Quittung neben jeder Sicherung geht mit ihr mit.',
    ],
  },
  password: {
    title: 'Passwort einer Sicherung ändern',
    heading: 'Ein neues Passwort für eine Sicherungsdatei',
    text: 'Die Datei wird neu verschlüsselt. Die alte Datei bleibt, wo sie ist, bis die neue zurückgelesen, mit dem neuen Passwort geöffnet und verglichen wurde.',
    file: 'Sicherungsdatei',
    none: 'Es wurde noch keine Datei gewählt.',
    choose: 'Da&tei wählen...',
    several: 'Nur eine Datei auf einmal: {file} wurde genommen.',
    folder: 'Ordner',
    protection: 'Schutz jetzt',
    acceptUnprotected: 'Die &Herkunft der Datei ist bekannt. Mit dem neuen Passwort schützen',
    protectionText: '{key}; {mac}',
    oldPassword: '&Altes Passwort',
    oldSpelling: 'Altes Passwort',
    newPassword: 'Ne&ues Passwort',
    change: 'Passwort ä&ndern',
    changing: 'Die Datei wird geöffnet und neu verschlüsselt...',
    reasons: {
      file: 'Wählen Sie eine Sicherungsdatei.',
      'old-password': 'Geben Sie das alte Passwort ein.',
      'password-short': 'Geben Sie ein neues Passwort mit {min} oder mehr Zeichen ein.',
      'password-differs': 'Geben Sie das neue Passwort zweimal ein.',
      'password-same': 'Das neue Passwort ist das alte.',
    },
    done: 'Die Sicherung hat ihr neues Passwort',
    doneText:
      'Die neue Datei wurde zurückgelesen, mit dem neuen Passwort geöffnet und mit der alten verglichen.',
    receiptUpdated: 'Die Quittung daneben nennt jetzt die neue Datei.',
    receiptNotUpdated: 'Daneben liegt keine Quittung, die sie nennt.',
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
      'Sie brauchen das alte Passwort: Ohne es kann niemand die Datei öffnen.',
      'Geht etwas schief, ist nichts verloren: Die alte Datei wird erst ersetzt, wenn die neue geprüft ist.',
      'Die Sicherung eines RSA- und eines EC-Schlüsselpaars besteht aus zwei Dateien. Ändern Sie das Passwort beider.',
      'Kopien der Datei behalten das alte Passwort. Ändern Sie es auch dort, oder vernichten Sie die Kopien.',
    ],
  },
  support: {
    title: 'Supportbericht',
    heading: 'Was jemand wissen muss, der Ihnen hilft',
    text: 'Lesen Sie ihn, bevor Sie ihn weitergeben: Was hier steht, ist alles, was gespeichert wird. Passwörter, Schlüssel, Namen, Adressen und Pfade sind nicht darin.',
    reading: 'Der Bericht wird zusammengestellt...',
    report: 'Der Bericht',
    save: '&Speichern unter...',
    copy: '&Kopieren',
    copied: 'Der Bericht ist in der Zwischenablage.',
    saved: 'Der Bericht ist gespeichert: {path}',
    help: [
      'Der Bericht sagt, welche Version auf welchem System läuft, wie das Programm eingestellt ist und was es seit dem Start getan hat: Seiten, Aufrufe mit ihrer Dauer und Codes von Fehlern.',
      'Er besteht nur aus Codes und Zahlen. Was Sie eingeben und was das Verzeichnis antwortet, steht nie darin.',
      'Speichern Sie ihn und schicken Sie ihn der Person, die Ihnen hilft, mit dem Code und der Seitenkennung der Meldung, die Sie gesehen haben.',
    ],
  },
  options: {
    title: 'Optionen',
    heading: 'Sperre, Erinnerung, Darstellung und Bildschirmaufnahmen',
    text: 'Diese Optionen gelten für Sie auf diesem Computer, sofort und von jetzt an.',
    lock: 'Sperren ohne Nutzung nach',
    minutes: '{count} Minuten',
    lockNote:
      'Das Sperren beendet die Sitzung und vergisst die Passwörter; Assistenten behalten den Rest. Es geschieht auch, wenn der Computer in den Ruhezustand geht oder sein Bildschirm gesperrt wird, und nie mitten in einer Sicherung oder Wiederherstellung.',
    reminder: 'An Sicherungen erinnern nach',
    months: '{count} Monaten',
    theme: 'Darstellung',
    themes: { system: 'S&ystem', light: 'H&ell', dark: '&Dunkel', contrast: 'Hoher &Kontrast' },
    capture: 'Das Fenster aus Bildschirmfotos und Bildschirmfreigaben heraushalten',
    captures: {
      readable: {
        label: 'So&lange ein Passwort zu lesen ist',
        note: 'Ein Passwort, das angezeigt wird, oder ein erzeugtes Passwort; sonst nichts.',
      },
      fields: {
        label: 'Solange ein &Feld für ein Passwort da ist',
        note: 'Auch die Anmeldeseite: Wer über eine Freigabe hilft, sieht sie schwarz.',
      },
      never: {
        label: '&Nie',
        note: 'Um jede Seite abbilden zu können, etwa für eine eigene Anleitung.',
      },
    },
    linux: 'Linux hat kein Mittel dafür: Bilder sind hier immer möglich.',
    help: [
      'Zehn Minuten sind üblich. Wählen Sie fünf, wo andere an Ihrem Schreibtisch vorbeikommen. Gesperrt wird irgendwann immer: Die Sitzung eines Administrators gibt den Schlüssel der CA jedem, der sich davorsetzt.',
      'Windows und macOS können ein Fenster aus Bildschirmfotos, Aufnahmen und Freigaben heraushalten. Linux kann es nicht. Eine Kamera kann immer ein Bild machen.',
      'Ein Passwort, das angezeigt wird, verschwindet nach einer halben Minute wieder. Ein Passwort, das Sie kopieren, wird nach einer Minute aus der Zwischenablage genommen, wenn Sie seither nichts anderes kopiert haben; der Verlauf der Zwischenablage Ihres Systems kann es länger behalten.',
    ],
  },
  last: {
    label: 'Letzte Sicherung',
    none: 'Auf diesem Computer ist keine Sicherung verzeichnet.',
    backup: '{time} ({files})',
    verified: 'Zuletzt geprüft am {time}.',
    notVerified: 'Seit der Erstellung nicht geprüft.',
    renewed:
      'Ein Zertifikat der CA wurde seither erneuert; diese Sicherung enthält deshalb nicht mehr die heutigen Zertifikate. Erstellen Sie eine neue.',
    /** In der Konsole, über dem Container mit der CA. */
    line: {
      none: '{name}: Auf diesem Computer ist keine Sicherung verzeichnet.',
      backup: '{name}: zuletzt gesichert am {time}. {verified}',
      renewed:
        '{name}: seit der letzten Sicherung am {time} erneuert. Erstellen Sie eine neue: Der alten fehlen die Zertifikate von heute.',
      verified: 'Zuletzt geprüft am {time}.',
      notVerified: 'Seitdem nicht geprüft.',
    },
  },
} satisfies Shape<UiTools>;
