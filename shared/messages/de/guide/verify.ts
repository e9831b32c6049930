import type { verify as english } from '../../en/guide/verify.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Prüfen“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const verify = {
  title: 'Überprüfen',
  intro: [
    'Verlassen können Sie sich nur auf eine Sicherung, die überprüft wurde. Der Assistent öffnet sie und zeigt, ob daraus eine CA wiederhergestellt werden kann. Eine Anmeldung ist nicht erforderlich. Geändert wird dabei nichts. Nur eine unterbrochene Änderung der Dateien wird abgeschlossen oder rückgängig gemacht.',
    'Überprüfen Sie die Sicherung einmal im Jahr und immer wenn ein Stick den Ort gewechselt hat oder ein Passwort übergeben wurde. Sie benötigen den Stick und das Sicherungspasswort.',
  ],
  steps: {
    L1: {
      title: 'Ohne Anmeldung starten',
      do: ['Stecken Sie den Stick ein, starten Sie das Programm und klicken Sie auf {verify.open}.'],
      see: 'Das ist die erste Seite des Programms. Wenn Sie bereits angemeldet sind, finden Sie dieselbe Schaltfläche in der Konsole.',
    },
    V1: {
      title: 'Dateien auswählen',
      do: [
        'Klicken Sie auf die Schaltfläche mit dem Namen Ihres Sticks. Alle Sicherungen auf dem Stick werden übernommen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Die Liste nennt die Dateien. Zwei Dateien einer CA, von denen eine auf -ec endet, gehören zusammen.',
    },
    V2: {
      title: 'Angaben zur Datei lesen',
      do: [
        'Prüfen Sie die Zeile {common.files.facts.receipt}. Wenn der Beleg den SHA-256-Hashwert dieser Datei enthält, wurde die Datei seit dem Erstellen der Sicherung nicht verändert.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Diese Angaben lassen sich ohne das Passwort lesen. Wenn sich die Datei nicht öffnen lässt, steht hier der Grund.',
    },
    V3: {
      title: 'Sicherungspasswort eingeben',
      do: [
        'Geben Sie das Passwort ein, das beim Erstellen der Sicherung gewählt wurde. Es ist nicht Ihr eDirectory-Passwort.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Das Passwort und der Schlüssel bleiben auf diesem Computer und werden nicht gespeichert.',
    },
    V4: {
      title: 'Ergebnis lesen',
      do: [
        'Lesen Sie die Überschrift. {verify.run.headings.good} bedeutet, dass aus dieser Datei eine CA wiederhergestellt werden kann.',
        'Speichern Sie den Bericht mit {verify.report.save.pdf} und bewahren Sie ihn beim Sicherungsbeleg auf. Er enthält kein Geheimnis.',
        'Klicken Sie auf {common.buttons.close}.',
      ],
      see: 'Lesen Sie bei {verify.report.states.warn} den Grund. Bei {verify.report.states.stop} erstellen Sie sofort eine neue Sicherung, solange die CA noch funktioniert. Die Zeile über das Siegel zeigt, ob Sicherungsbeleg und LDIF-Datei seit der Sicherung geändert wurden. Ein Siegel kann nur mit dem Sicherungspasswort erstellt werden.',
    },
  },
} satisfies Shape<typeof english>;
