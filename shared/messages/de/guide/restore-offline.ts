import type { restoreOffline as english } from '../../en/guide/restore-offline.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Offline wiederherstellen“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const restoreOffline = {
  title: 'Offline wiederherstellen',
  intro: [
    'Offline heißt: allein aus der Sicherung, ohne Netz und ohne Anmeldung. Das Programm macht aus der Sicherung Dateien, etwa das Zertifikat, das andere Server brauchen, oder eine Kopie der Sicherung mit einem anderen Passwort. Die Sicherung selbst bleibt, wie sie ist.',
    'Sie brauchen: den Stick mit der Sicherung, und ihr Passwort. Jeder Computer ist recht.',
  ],
  steps: {
    L1: {
      title: 'Beginnen, ohne sich anzumelden',
      do: [
        'Stecken Sie den Stick ein, starten Sie das Programm, und klicken Sie auf {restore.open}. Die Seiten R1 bis R3 sind wie im Kapitel „In ein Verzeichnis wiederherstellen“.',
      ],
      see: 'Niemand muss dafür angemeldet sein.',
    },
    R4: {
      title: 'Offline',
      do: ['Wählen Sie {restore.where.offline}.', 'Klicken Sie auf {common.buttons.next}.'],
      see: 'Die Seite zeigt, wessen Zertifizierungsstelle es ist, und bis wann ihre Zertifikate gelten.',
    },
    F1: {
      title: 'Welche Dateien?',
      do: [
        'Kreuzen Sie {restore.outputs.names.pfx} an, um eine Kopie der Sicherung mit einem anderen Passwort oder für einen alten Server zu erhalten.',
        'Kreuzen Sie {restore.outputs.names.root-der} an: Dieses Zertifikat brauchen Server und Browser, um dem Baum zu vertrauen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Wählen Sie {restore.outputs.names.key} nur aus, wenn ein Administrator danach fragt.',
    },
    F2: {
      title: 'Ein Passwort für die Kopie',
      do: [
        'Geben Sie ein Passwort für die neue Datei ein. Es darf das der Sicherung sein.',
        'Geben Sie es ein zweites Mal ein.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Diese Seite kommt nur, wenn eine Datei mit dem privaten Schlüssel entsteht.',
    },
    F3: {
      title: 'Wohin?',
      do: ['Wählen Sie den Stick.', 'Klicken Sie auf {common.buttons.next}.'],
      see: 'Sind Dateien mit denselben Namen schon da, fragt die Seite, bevor sie ersetzt werden.',
    },
    R7: {
      title: 'Lesen, bevor es losgeht',
      do: ['Lesen Sie, welche Dateien entstehen, und wo.', 'Klicken Sie auf {common.buttons.finish}.'],
      see: 'Die Seite sagt: {restore.summary.offline}.',
    },
    R8: {
      title: 'Die Dateien sind da',
      do: [
        'Warten Sie, bis die Seite sagt: {restore.run.filesHeading}. Jede Datei wurde dann zurückgelesen und bewiesen.',
        'Klicken Sie auf {common.buttons.close}.',
      ],
      see: 'Die Seite nennt jede Datei mit ihrem Ort. Löschen Sie Dateien mit einem privaten Schlüssel, sobald sie gebraucht wurden.',
    },
  },
} satisfies Shape<typeof english>;
