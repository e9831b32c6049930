import type { verify as english } from '../en/verify.ts';
import type { Shape } from '../shape.ts';

/** Texte des Assistenten „Sicherung prüfen“, Seite für Seite. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const verify = {
  title: 'Sicherung überprüfen',
  /** Auf der Anmeldeseite und in der Konsole. */
  open: 'S&icherung überprüfen...',
  given: {
    one: '{file} überprüfen?',
    many: '{count} Dateien überprüfen?',
    text: 'In diesem Fenster ist ein Dialog geöffnet. Er bleibt geöffnet. Sie können die Dateien überprüfen, sobald Sie ihn geschlossen haben.',
    later: 'Später über&prüfen',
    leave: '&Nicht überprüfen',
  },
  pages: {
    V1: {
      step: 'Dateien',
      heading: 'Welche Sicherungen möchten Sie überprüfen?',
      text: 'Verlassen können Sie sich nur auf eine Sicherung, die überprüft wurde. Dieser Assistent öffnet sie und zeigt, ob daraus eine CA wiederhergestellt werden kann. Geändert wird dabei nichts. Nur eine unterbrochene Änderung ihrer Dateien wird abgeschlossen oder rückgängig gemacht.',
      help: [
        'Wählen Sie mit „Durchsuchen“ eine oder mehrere Dateien aus oder übernehmen Sie die Sicherungen eines USB-Sticks mit dessen Schaltfläche.',
        'Jede PKCS-#12-Datei (.pfx, .p12) kann überprüft werden, auch eine von iManager oder ConsoleOne.',
        'Netzwerk und Anmeldung sind nicht erforderlich. Wenn Sie angemeldet sind, wird die Sicherung mit der aktuellen CA des Baums verglichen.',
      ],
    },
    V2: {
      step: 'Über die Datei',
      heading: 'Angaben zur Datei',
      text: 'Diese Angaben lassen sich ohne das Passwort lesen.',
      help: [
        'Die Verfahren und die Zahl der Iterationen zeigen, wie gut die Datei geschützt ist.',
        'Der Sicherungsbeleg wurde zusammen mit der Sicherung geschrieben. Er nennt den SHA-256-Hashwert der überprüften Datei.',
        'Vergleichen Sie den SHA-256-Hashwert in Vierergruppen mit dem auf dem Wiederherstellungsblatt.',
      ],
    },
    V3: {
      step: 'Passwort',
      heading: 'Sicherungspasswort',
      text: 'Die Datei wird nur im Arbeitsspeicher dieses Computers geöffnet. Weder das Passwort noch der Schlüssel wird aufbewahrt.',
      help: [
        'Geben Sie das Passwort ein, das beim Erstellen der Sicherung gewählt wurde, und wählen Sie dann „Fertig stellen“.',
        'Ohne das Passwort lässt sich die Datei nicht öffnen.',
      ],
    },
    V4: {
      step: 'Bericht',
      heading: 'Die Sicherung wird überprüft',
      text: '',
      help: [
        'Einträge mit „Fehlgeschlagen“ nennen den Grund, warum aus der Datei keine CA wiederhergestellt werden kann. Einträge mit „Warnung“ verhindern eine Wiederherstellung nicht.',
        'Der Bericht enthält kein Geheimnis. Speichern Sie ihn als PDF oder Text zum Lesen oder als JSON für Programme und bewahren Sie ihn beim Sicherungsbeleg auf.',
      ],
    },
  },
  reasons: {
    'choose-file': 'Wählen Sie eine Datei, um fortzufahren.',
    'too-many': 'Es können höchstens {max} Dateien auf einmal überprüft werden. Entfernen Sie einige davon.',
    'password-missing': 'Geben Sie das Passwort ein, um fortzufahren.',
    'passwords-missing': 'Geben Sie das Passwort jeder Datei ein, um fortzufahren.',
  },
  run: {
    runningOne: '{file} wird geöffnet und überprüft...',
    runningMany: '{count} Dateien werden geöffnet und überprüft...',
    failedHeading: 'Die Sicherung wurde nicht überprüft',
    failedText:
      'Ihre Eingaben sind nicht verloren. Wählen Sie „Zurück“, um eine Antwort zu ändern, oder „Fertig stellen“, um es noch einmal zu versuchen.',
    headings: {
      good: 'Sicherung erfolgreich überprüft',
      attention: 'Sicherung überprüft, mit Warnungen',
      alone: 'Nur die PFX-Datei allein lässt sich wiederherstellen',
      bad: 'Aus dieser Datei lässt sich keine CA wiederherstellen',
      someBad: 'Aus einigen Dateien lässt sich keine CA wiederherstellen',
    },
    notCompared: 'Die Sicherung wurde nicht mit der aktuellen CA des Baums verglichen',
    notComparedText: '{what} {why} {todo} (Code {code}, Seite V4)',
  },
  report: {
    next: {
      good: [
        'Bewahren Sie die Datei und ihr Passwort an zwei sicheren Orten auf.',
        'Überprüfen Sie die Sicherung in einem Jahr erneut und erstellen Sie eine neue, wenn die CA erneuert wird.',
      ],
      attention: [
        'Lesen Sie die Warnungen unten.',
        'Wenn die CA erneuert wurde, erstellen Sie eine neue Sicherung.',
      ],
      alone: [
        'Überprüfen Sie eine andere Kopie der Sicherung.',
        'Wenn es keine gibt, stellen Sie die PFX-Datei allein wieder her: Seite R2 des Wiederherstellungsassistenten.',
      ],
      unchecked: [
        'Lesen Sie die fehlgeschlagene Prüfung unten.',
        'Überprüfen Sie die Datei erneut. Bis dahin ist sie weder gut noch schlecht.',
      ],
      bad: [
        'Verlassen Sie sich nicht auf diese Datei.',
        'Überprüfen Sie eine andere Kopie oder erstellen Sie eine neue Sicherung, solange die CA funktioniert.',
      ],
    },
    states: { pass: 'Bestanden', warn: 'Warnung', stop: 'Fehlgeschlagen', unchecked: 'Nicht geprüft' },
    checks: 'Ergebnisse für {file}',
    reason: '{what} {why} {todo} (Code {code}, Seite V4)',
    certificate: '{role}: {subject}, ausgestellt von {issuer}, gültig vom {from} bis zum {until}',
    checkedAt: 'Überprüft',
    key: 'Privater Schlüssel',
    notAsked:
      'Sie sind nicht angemeldet. Deshalb wurde die Sicherung nicht mit der aktuellen CA des Baums verglichen.',
    save: {
      pdf: 'Bericht als &PDF speichern...',
      text: 'Bericht als &Text speichern...',
      json: 'Bericht als &JSON speichern...',
    },
    saved: 'Der Bericht wurde gespeichert: {path}',
  },
} as const satisfies Shape<typeof english>;
