import type { UiVerify } from '../en/ui-verify.ts';
import type { Shape } from '../shape.ts';

/** Texte des Assistenten „Sicherung prüfen“, Seite für Seite. `&` steht vor dem Buchstaben, den Alt erreicht. */
export const uiVerify = {
  title: 'Sicherung prüfen',
  /** Auf der Anmeldeseite und in der Konsole. */
  open: 'S&icherung prüfen...',
  given: {
    one: '{file} soll geprüft werden',
    many: '{count} Dateien sollen geprüft werden',
    text: 'In diesem Fenster ist noch etwas anderes offen. Davon geht nichts verloren: Geprüft werden kann, sobald es geschlossen ist.',
    later: 'Nach dem Schließen &prüfen',
    leave: '&Nicht prüfen',
  },
  pages: {
    V1: {
      step: 'Dateien',
      heading: 'Welche Sicherungen wollen Sie prüfen?',
      text: 'Eine Sicherung, die nie wieder geöffnet wurde, ist eine Hoffnung. Dieser Assistent öffnet sie und sagt, ob daraus eine CA wiederhergestellt werden kann. Es wird nichts geändert.',
      help: [
        'Wählen Sie Durchsuchen, um eine oder mehrere Dateien auszusuchen, oder nehmen Sie die Sicherungen eines USB-Sticks mit dessen Schaltfläche.',
        'Jede PKCS-#12-Datei (.pfx, .p12) kann geprüft werden, auch eine von iManager oder ConsoleOne.',
        'Netz und Anmeldung sind nicht nötig. Sind Sie angemeldet, wird die Sicherung mit der CA verglichen, die der Baum heute hat.',
      ],
    },
    V2: {
      step: 'Über die Datei',
      heading: 'Was die Datei über sich selbst sagt',
      text: 'Das lässt sich ohne das Passwort lesen.',
      help: [
        'Die Verfahren und die Zahl der Iterationen sagen, wie gut die Datei geschützt ist.',
        'Die Quittung liegt seit dem Erstellen neben der Sicherung. Sie sagt, welchen SHA-256-Wert die Datei hatte, als sie geprüft wurde.',
        'Vergleichen Sie den SHA-256-Wert in Vierergruppen mit dem auf dem gedruckten Blatt.',
      ],
    },
    V3: {
      step: 'Passwort',
      heading: 'Passwort der Sicherung',
      text: 'Die Datei wird im Speicher geöffnet, nur auf diesem Computer. Weder das Passwort noch der Schlüssel wird behalten.',
      help: [
        'Geben Sie das Passwort ein, das beim Erstellen der Sicherung gewählt wurde, und wählen Sie dann Fertig stellen.',
        'Ohne das Passwort kann niemand die Datei öffnen, auch nicht die Hersteller dieses Programms.',
      ],
    },
    V4: {
      step: 'Bericht',
      heading: 'Die Sicherung wird geprüft',
      text: '',
      help: [
        'Was mit „Unbrauchbar“ bezeichnet ist, sagt, warum aus der Datei keine CA wiederhergestellt werden kann. Was mit „Bitte ansehen“ bezeichnet ist, verhindert eine Wiederherstellung nicht.',
        'Der Bericht enthält kein Geheimnis. Speichern Sie ihn als PDF oder Text für Menschen oder als JSON für Programme, und bewahren Sie ihn bei der Quittung auf.',
      ],
    },
  },
  reasons: {
    'choose-file': 'Wählen Sie eine Datei, um weiterzugehen.',
    'too-many': 'Höchstens {max} Dateien können auf einmal geprüft werden: Entfernen Sie einige davon.',
    'password-missing': 'Geben Sie das Passwort ein, um weiterzugehen.',
    'passwords-missing': 'Geben Sie das Passwort jeder Datei ein, um weiterzugehen.',
  },
  run: {
    runningOne: '{file} wird geöffnet, und der Inhalt wird angesehen...',
    runningMany: '{count} Dateien werden geöffnet, und ihr Inhalt wird angesehen...',
    failedHeading: 'Die Sicherung wurde nicht geprüft',
    failedText:
      'Ihre Eingaben sind nicht verloren. Wählen Sie Zurück, um eine Antwort zu ändern, oder Fertig stellen, um es noch einmal zu versuchen.',
    headings: {
      good: 'Die Sicherung ist gut',
      attention: 'Sehen Sie sich das an, bevor Sie sich auf die Sicherung verlassen',
      bad: 'Aus dieser Datei lässt sich keine CA wiederherstellen',
      someBad: 'Nicht jede Datei ist brauchbar',
    },
    notCompared: 'Der Baum wurde nicht nach seiner heutigen CA gefragt',
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
      bad: [
        'Verlassen Sie sich nicht auf diese Datei.',
        'Überprüfen Sie eine andere Kopie oder erstellen Sie eine neue Sicherung, solange die CA funktioniert.',
      ],
    },
    states: { pass: 'Gut', warn: 'Bitte ansehen', stop: 'Unbrauchbar', unchecked: 'Nicht geprüft' },
    checks: 'Was in {file} gefunden wurde',
    reason: '{what} {why} {todo} (Code {code}, Seite V4)',
    certificate: '{role}: {subject}, ausgestellt von {issuer}, gültig vom {from} bis zum {until}',
    checkedAt: 'Geprüft',
    key: 'Privater Schlüssel',
    notAsked:
      'Niemand ist angemeldet; deshalb wurde die Sicherung nicht mit der CA verglichen, die der Baum heute hat.',
    save: {
      pdf: 'Bericht als &PDF speichern...',
      text: 'Bericht als &Text speichern...',
      json: 'Bericht als &JSON speichern...',
    },
    saved: 'Der Bericht ist gespeichert: {path}',
  },
} satisfies Shape<UiVerify>;
