import type { restoreDirectory as english } from '../../en/guide/restore-directory.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „In ein Verzeichnis wiederherstellen“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const restoreDirectory = {
  title: 'Im Verzeichnis wiederherstellen',
  intro: [
    'Stellen Sie die CA wieder her, wenn sie verloren oder beschädigt ist oder wenn ihr Server ausgefallen ist und ein anderer seine Aufgabe übernehmen soll. Arbeiten Sie dabei mit dem Administrator des Baums zusammen. Verwenden Sie zum Ausprobieren nur den Übungsbaum.',
    'Sie benötigen den Stick mit der Sicherung, das Sicherungspasswort und eine Anmeldung mit dem Supervisor-Recht am Security-Container. Melden Sie sich zuerst an, wie im Kapitel „Anmelden“ beschrieben.',
    'Der Ablauf hängt vom Verzeichnis ab. In ein Verzeichnis, das Schlüssel unverschlüsselt speichert, schreibt das Programm die CA direkt. Ein produktives eDirectory nimmt Schlüssel nur von seinen eigenen Werkzeugen an. Wenn der Baum ein Gateway hat, importiert das Gateway die CA. Sonst bereitet der Assistent die Datei vor, nennt die Schritte in iManager mit den Namen Ihres Baums und prüft das Ergebnis. Erprobt wurde das mit dem Übungsbaum und mit OpenLDAP, nicht mit einem produktiven eDirectory.',
  ],
  steps: {
    C1: {
      title: 'Assistenten starten',
      do: ['Stecken Sie den Stick ein und klicken Sie auf {restore.open}.'],
      see: 'Links oben steht der Baum, in dem Sie die CA wiederherstellen wollen.',
    },
    R1: {
      title: 'Sicherung auswählen',
      do: [
        'Klicken Sie auf die Schaltfläche mit dem Namen Ihres Sticks.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Die Liste zeigt die Dateien einer Sicherung. Das ist eine Datei, oder es sind zwei, von denen eine auf -ec endet. Entfernen Sie Dateien, die nicht dazugehören.',
    },
    R2: {
      title: 'Sicherung vergleichen',
      do: [
        'Vergleichen Sie den SHA-256-Hashwert mit dem auf dem Wiederherstellungsblatt oder im Sicherungsbeleg.',
        'Lassen Sie {restore.beside.sealed} ausgewählt. Wählen Sie {restore.beside.ignored} nur, wenn Seite R3 ein verletztes Siegel meldet und es keine andere Kopie gibt.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Weiter unten nennt die Seite den Baum der Sicherung und das Datum, an dem sie erstellt wurde.',
    },
    R3: {
      title: 'Sicherungspasswort eingeben',
      do: [
        'Geben Sie das Passwort ein, das beim Erstellen der Sicherung gewählt wurde. Es ist nicht Ihr eDirectory-Passwort.',
        'Klicken Sie auf {common.buttons.next}. Die Datei wird geöffnet und ihr gesamter Inhalt wird geprüft. Das Siegel des Sicherungsbelegs zeigt, ob die Dateien im selben Ordner geändert wurden.',
      ],
      see: 'Bis jetzt wurde nichts geändert. Das bleibt bis zur letzten Seite so.',
    },
    R4: {
      title: 'Ziel wählen',
      do: ['Wählen Sie {restore.where.directory}.', 'Klicken Sie auf {common.buttons.next}.'],
      see: 'Die Auswahl nennt Ihren Baum. Wenn sie nicht verfügbar ist, sind Sie nicht angemeldet. Schließen Sie den Assistenten, melden Sie sich an und beginnen Sie erneut. Wenn die Seite {restore.beside.unsealedTitle} zeigt, werden die Einstellungen aus der LDIF-Datei nur mit Ihrer Zustimmung verwendet. Stimmen Sie nur zu, wenn Sie wissen, wer die Dateien ändern konnte.',
    },
    R5: {
      title: 'Server und Name',
      do: [
        'Wählen Sie den Server, auf dem die CA laufen soll. Das kann ein anderer Server sein als bisher.',
        'Ändern Sie den Namen nicht. Die CA behält ihren bisherigen Namen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Der ausgewählte Server ist eingeschaltet und antwortet.',
    },
    R6: {
      title: 'Aktueller Stand im Verzeichnis',
      do: [
        'Lesen Sie, was das Verzeichnis enthält. Bei {restore.present.nothing} wird das Objekt erstellt. Sonst zeigt die Seite, ob es die CA dieser Sicherung ist.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Wenn die Seite warnt, dass ein Schlüssel verloren geht oder dass die Sicherung zu einem anderen Baum gehört, brechen Sie ab und fragen Sie den Administrator.',
    },
    F3: {
      title: 'Vorhandenes CA-Objekt speichern',
      do: [
        'Wählen Sie Ihren Stick. Das vorhandene CA-Objekt wird darauf gespeichert, bevor es ersetzt wird.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Diese Seite erscheint nur, wenn ein vorhandenes Objekt ersetzt wird.',
    },
    R7: {
      title: 'Bestätigen',
      do: [
        'Geben Sie den Namen des Objekts genau so ein, wie die Seite ihn zeigt. Das verhindert, dass Sie eine CA versehentlich ersetzen.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Darüber steht, was wo und aus welcher Datei geschieht. Wenn die Sicherung einen anderen Schlüssel als die vorhandene CA hat, verlangt die Seite auch den Fingerabdruck ihres CA-Zertifikats. Er steht auf dem gedruckten Wiederherstellungsblatt. Mit {common.buttons.back} können Sie noch alles ändern.',
    },
    R8: {
      title: 'Wiederhergestellt',
      do: [
        'Warten Sie, bis die Seite {restore.run.restoredHeading} meldet. Das Objekt wurde dann aus dem Verzeichnis zurückgelesen und mit der Sicherung verglichen.',
        'Führen Sie die Schritte unter {common.whatToDo} aus. Validieren Sie ein Zertifikat und erstellen Sie eine neue Sicherung, wenn sich der Host-Server geändert hat.',
        'Klicken Sie auf {common.buttons.close}.',
      ],
      see: 'Bei einem Fehler wird das Verzeichnis zurückgesetzt, und die Seite nennt den Grund.',
    },
    'R6-live': {
      title: 'Dieselbe Seite mit einem produktiven eDirectory',
      do: [
        'Wählen Sie {restore.present.asItIs} oder, bei einem alten Server, {restore.present.convert}.',
        'Klicken Sie auf {common.buttons.next} und gehen Sie wie oben bis zur letzten Seite.',
      ],
      see: 'Die Seite meldet {restore.present.guided}.',
    },
    'R8-live': {
      title: 'Schritte in iManager',
      do: [
        'Führen Sie die Schritte einer der Listen nacheinander in iManager oder in ConsoleOne aus. Lassen Sie diese Seite dabei geöffnet.',
        'Klicken Sie dann auf {restore.result.check}.',
      ],
      see: 'Die Seite meldet {restore.result.same}. Wenn nicht, nennt die Liste darunter die Abweichungen.',
    },
  },
} satisfies Shape<typeof english>;
