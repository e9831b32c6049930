import type { restoreOffline as english } from '../../en/guide/restore-offline.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Offline wiederherstellen“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const restoreOffline = {
  title: 'Offline wiederherstellen',
  intro: [
    'Offline bedeutet, dass nur die Sicherung verwendet wird, ohne Netzwerk und ohne Anmeldung. Das Programm erstellt Dateien aus der Sicherung, z. B. das Zertifikat, das andere Server benötigen, oder eine Kopie der Sicherung mit einem anderen Passwort. Die Sicherung selbst bleibt unverändert.',
    'Sie benötigen den Stick mit der Sicherung und das Sicherungspasswort. Sie können jeden Computer verwenden.',
  ],
  steps: {
    L1: {
      title: 'Ohne Anmeldung starten',
      do: [
        'Stecken Sie den Stick ein, starten Sie das Programm und klicken Sie auf {restore.open}. Bearbeiten Sie die Seiten R1 bis R3 wie im Kapitel „Im Verzeichnis wiederherstellen“.',
      ],
      see: 'Eine Anmeldung ist dafür nicht erforderlich.',
    },
    R4: {
      title: 'Offline wählen',
      do: ['Wählen Sie {restore.where.offline}.', 'Klicken Sie auf {common.buttons.next}.'],
      see: 'Die Seite zeigt, zu welcher CA die Sicherung gehört und bis wann ihre Zertifikate gültig sind.',
    },
    F1: {
      title: 'Dateien wählen',
      do: [
        'Aktivieren Sie {restore.outputs.names.pfx}, um eine Kopie der Sicherung mit einem anderen Passwort oder für einen alten Server zu erstellen.',
        'Aktivieren Sie {restore.outputs.names.root-der}, um das Zertifikat zu erstellen, mit dem Server und Browser dem Baum vertrauen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Aktivieren Sie {restore.outputs.names.key} nur, wenn ein Administrator es verlangt.',
    },
    F2: {
      title: 'Passwort für die Kopie wählen',
      do: [
        'Geben Sie ein Passwort für die neue Datei ein. Es kann dasselbe wie das der Sicherung sein.',
        'Geben Sie es ein zweites Mal ein.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Diese Seite erscheint nur, wenn eine Datei mit dem privaten Schlüssel erstellt wird.',
    },
    F3: {
      title: 'Zielordner wählen',
      do: ['Wählen Sie den Stick.', 'Klicken Sie auf {common.buttons.next}.'],
      see: 'Wenn Dateien mit denselben Namen bereits vorhanden sind, fragt die Seite, bevor sie ersetzt werden.',
    },
    R7: {
      title: 'Zusammenfassung lesen',
      do: [
        'Lesen Sie, welche Dateien in welchem Ordner erstellt werden.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Auf der Seite steht {restore.summary.offline}.',
    },
    R8: {
      title: 'Dateien erstellt',
      do: [
        'Warten Sie, bis die Seite {restore.run.filesHeading} meldet. Jede Datei wurde dann zurückgelesen und überprüft.',
        'Klicken Sie auf {common.buttons.close}.',
      ],
      see: 'Die Seite nennt jede Datei mit ihrem Ordner. Löschen Sie Dateien mit einem privaten Schlüssel, sobald sie verwendet wurden.',
    },
  },
} satisfies Shape<typeof english>;
