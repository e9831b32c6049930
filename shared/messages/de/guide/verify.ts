import type { verify as english } from '../../en/guide/verify.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Prüfen“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const verify = {
  title: 'Prüfen',
  intro: [
    'Eine Sicherung, die nie wieder geöffnet wurde, ist eine Hoffnung. Das Prüfen öffnet sie und sagt, ob daraus eine Zertifizierungsstelle wiederhergestellt werden kann. Es wird nichts geändert, und niemand muss angemeldet sein.',
    'Tun Sie das einmal im Jahr, und immer wenn ein Stick umgezogen ist oder ein Passwort übergeben wurde. Sie brauchen den Stick und das Passwort der Sicherung.',
  ],
  steps: {
    L1: {
      title: 'Beginnen, ohne sich anzumelden',
      do: ['Stecken Sie den Stick ein, starten Sie das Programm, und klicken Sie auf {verify.open}.'],
      see: 'Das ist die erste Seite des Programms. Sind Sie schon angemeldet, steht dieselbe Schaltfläche in der Konsole.',
    },
    V1: {
      title: 'Die Dateien wählen',
      do: [
        'Klicken Sie auf die Schaltfläche mit dem Namen Ihres Sticks. Alle Sicherungen darauf werden genommen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Die Liste nennt die Dateien. Zwei Dateien einer CA, von denen eine auf -ec endet, gehören zusammen.',
    },
    V2: {
      title: 'Was eine Datei über sich selbst sagt',
      do: [
        'Prüfen Sie die Zeile {files.facts.receipt}. Wenn der Beleg den SHA-256-Hashwert dieser Datei enthält, wurde die Datei seit der Überprüfung der Sicherung nicht geändert.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'So viel lässt sich ohne das Passwort lesen. Kann die Datei gar nicht geöffnet werden, steht hier der Grund.',
    },
    V3: {
      title: 'Das Passwort der Sicherung',
      do: [
        'Geben Sie das Passwort ein, das beim Erstellen der Sicherung gewählt wurde. Es ist nicht Ihr Anmeldepasswort.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Weder das Passwort noch der Schlüssel verlässt diesen Computer, und keines von beiden wird behalten.',
    },
    V4: {
      title: 'Die Antwort',
      do: [
        'Lesen Sie die Überschrift. {verify.run.headings.good} heißt: Aus dieser Datei kann heute eine CA wiederhergestellt werden.',
        'Bewahren Sie den Bericht mit {verify.report.save.pdf} dort auf, wo die Quittung liegt. Er enthält kein Geheimnis.',
        'Klicken Sie auf {common.buttons.close}.',
      ],
      see: 'Eine Zeile mit {verify.report.states.warn} hat einen Grund: Lesen Sie ihn. Steht dort {verify.report.states.stop}, erstellen Sie jetzt eine neue Sicherung, solange die CA noch lebt.',
    },
  },
} satisfies Shape<typeof english>;
