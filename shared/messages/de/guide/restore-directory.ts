import type { restoreDirectory as english } from '../../en/guide/restore-directory.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „In ein Verzeichnis wiederherstellen“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const restoreDirectory = {
  title: 'In ein Verzeichnis wiederherstellen',
  intro: [
    'Tun Sie das, wenn die Zertifizierungsstelle des Baums verloren oder beschädigt ist, oder wenn ihr Server weg ist und ein anderer seinen Platz einnehmen soll. Tun Sie es zusammen mit dem Administrator des Baums. Tun Sie es nicht, um etwas auszuprobieren: Dafür gibt es den Übungsbaum.',
    'Sie brauchen: den Stick mit der Sicherung, ihr Passwort, und eine Anmeldung mit dem Supervisor-Recht auf den Container Security. Melden Sie sich zuerst an, wie im Kapitel „Anmelden“.',
    'Wie es endet, hängt vom Verzeichnis ab. Ein Verzeichnis, das Schlüssel unverschlüsselt speichert, stellt dieses Programm direkt wieder her. Ein produktives eDirectory nimmt Schlüssel nur von seinen eigenen Werkzeugen an. Wenn der Baum ein Gateway hat, importiert das Gateway die CA. Sonst bereitet der Assistent die Datei vor und nennt die Schritte in iManager mit den Namen Ihres Baums. In beiden Fällen prüft er das Ergebnis. Erprobt wurde das mit dem Übungsbaum und mit OpenLDAP, nicht mit einem produktiven eDirectory.',
  ],
  steps: {
    C1: {
      title: 'Den Assistenten starten',
      do: ['Stecken Sie den Stick ein, und klicken Sie auf {restore.open}.'],
      see: 'Der Baum links oben ist der, in dem Sie wiederherstellen wollen.',
    },
    R1: {
      title: 'Die Sicherung wählen',
      do: [
        'Klicken Sie auf die Schaltfläche mit dem Namen Ihres Sticks.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Die Liste zeigt die Dateien einer Sicherung: eine Datei, oder zwei, von denen eine auf -ec endet. Entfernen Sie, was nicht dazugehört.',
    },
    R2: {
      title: 'Ist es die richtige?',
      do: [
        'Vergleichen Sie den SHA-256-Wert mit dem auf dem gedruckten Blatt oder auf der Quittung.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Weiter unten nennt die Seite den Baum der Sicherung und den Tag, an dem sie erstellt wurde.',
    },
    R3: {
      title: 'Das Passwort der Sicherung',
      do: [
        'Geben Sie das Passwort ein, das beim Erstellen der Sicherung gewählt wurde. Es ist nicht Ihr Anmeldepasswort.',
        'Klicken Sie auf {common.buttons.next}. Die Datei wird geöffnet, und alles darin wird geprüft.',
      ],
      see: 'Bis jetzt wurde nichts geändert. Bis zur letzten Seite wird es so bleiben.',
    },
    R4: {
      title: 'In das Verzeichnis',
      do: ['Wählen Sie {restore.where.directory}.', 'Klicken Sie auf {common.buttons.next}.'],
      see: 'Die Antwort nennt Ihren Baum. Ist sie grau, sind Sie nicht angemeldet: Schließen Sie den Assistenten, melden Sie sich an, und beginnen Sie von vorn.',
    },
    R5: {
      title: 'Welcher Server, welcher Name',
      do: [
        'Wählen Sie den Server, auf dem die Zertifizierungsstelle laufen soll. Es darf ein anderer sein als vorher.',
        'Lassen Sie den Namen, wie er ist: Die Zertifizierungsstelle behält ihren Namen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Der gewählte Server ist eingeschaltet und antwortet.',
    },
    R6: {
      title: 'Was jetzt da ist',
      do: [
        'Lesen Sie, was das Verzeichnis enthält. {restore.present.nothing}: Dann wird das Objekt angelegt. Sonst sagt die Seite, ob es die Zertifizierungsstelle dieser Sicherung ist.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Warnt die Seite, dass ein Schlüssel verloren ginge oder die Sicherung von einem anderen Baum ist, hören Sie hier auf und fragen den Administrator.',
    },
    F3: {
      title: 'Aufheben, was da ist',
      do: [
        'Wählen Sie Ihren Stick. Das vorhandene Objekt wird darauf gespeichert, bevor es ersetzt wird.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Diese Seite kommt nur, wenn ein Objekt da ist, das ersetzt wird.',
    },
    R7: {
      title: 'Die letzte Frage',
      do: [
        'Geben Sie den Namen des Objekts genau so ein, wie die Seite ihn zeigt. So ersetzt niemand aus Versehen eine Zertifizierungsstelle.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Darüber steht, was wo und aus welcher Datei geschieht. Mit {common.buttons.back} können Sie noch alles ändern.',
    },
    R8: {
      title: 'Wiederhergestellt',
      do: [
        'Warten Sie, bis die Seite sagt: {restore.run.restoredHeading}. Das Objekt wurde dann aus dem Verzeichnis zurückgelesen und mit der Sicherung verglichen.',
        'Führen Sie die Schritte unter {common.whatToDo} aus. Validieren Sie ein Zertifikat und erstellen Sie eine neue Sicherung, wenn sich der Host-Server geändert hat.',
        'Klicken Sie auf {common.buttons.close}.',
      ],
      see: 'Geht etwas schief, wird das Verzeichnis in den alten Stand zurückversetzt, und die Seite sagt, warum.',
    },
    'R6-live': {
      title: 'Dieselbe Seite mit einem echten eDirectory',
      do: [
        'Wählen Sie {restore.present.asItIs}, oder {restore.present.convert}, wenn der Server alt ist.',
        'Klicken Sie auf {common.buttons.next}, und gehen Sie wie oben bis zur letzten Seite.',
      ],
      see: 'Die Seite sagt: {restore.present.guided}.',
    },
    'R8-live': {
      title: 'Die Schritte in iManager',
      do: [
        'Tun Sie die Schritte einer der Listen nacheinander, in iManager oder in ConsoleOne. Lassen Sie diese Seite dabei offen.',
        'Klicken Sie dann auf {restore.result.check}.',
      ],
      see: 'Die Seite sagt: {restore.result.same}. Wenn nicht, nennt die Liste darunter, was abweicht.',
    },
  },
} satisfies Shape<typeof english>;
