import type { backUp as english } from '../../en/guide/back-up.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Sichern“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const backUp = {
  title: 'Sichern',
  intro: [
    'Eine Sicherung ist eine kleine Datei mit dem privaten Schlüssel der Zertifizierungsstelle (CA) und ihren Zertifikaten, geschützt durch ein Passwort. Damit lässt sich die CA wiederherstellen, wenn ihr Server ausfällt. Ohne Sicherung müssen alle Zertifikate des Baums neu erstellt werden.',
    'In einem produktiven eDirectory ist der private Schlüssel von NICI verschlüsselt. Der Baum exportiert ihn über sein Gateway, das auch Identity Console verwendet. Wenn der Baum kein Gateway hat, verwenden Sie das Kapitel „Sicherung aus einem Export vervollständigen“.',
    'Wie gut ist das erprobt? Die Aufrufe des Gateways stammen aus der veröffentlichten Beschreibung seiner Schnittstelle und wurden mit dem Gateway des Übungsbaums erprobt. Mit einem produktiven Baum wurden sie nicht erprobt.',
    'Sie benötigen einen USB-Stick, der weggeschlossen wird, etwa fünf Minuten Zeit und einen Aufbewahrungsort für das Passwort, der nicht der Ort des Sticks ist.',
  ],
  steps: {
    C1: {
      title: 'CA öffnen',
      do: ['Stecken Sie den USB-Stick ein. Klicken Sie dann auf {console.c1.openCa}.'],
      see: 'Sie sind angemeldet, und Ihr Benutzername steht unten im Fenster. Wenn nicht, beginnen Sie mit dem Kapitel „Anmelden“.',
    },
    P1: {
      title: 'Export starten',
      do: ['Klicken Sie auf {console.p1.export}. Der Assistent öffnet sich.'],
      see: 'Die Seite zeigt ein Zertifikat der CA, das Self-Signed Certificate oder das Public Key Certificate. Welches angezeigt wird, spielt keine Rolle. Die Sicherung enthält beide.',
    },
    E1: {
      title: 'Name des Baums prüfen',
      do: [
        'Lesen Sie den Namen. Es muss der Baum sein, den Sie sichern wollen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Der Assistent beginnt mit dieser Seite nur, wenn Sie ihn über das Menü „Assistenten“ öffnen. Wenn Sie ihn wie oben von der CA aus öffnen, beginnt er mit der Seite E3. Mit {common.buttons.back} können Sie diese Seite trotzdem sehen.',
    },
    E2: {
      title: 'Zertifikat wählen',
      do: [
        'Ändern Sie die Auswahl nicht. In jedem Fall werden beide Zertifikate in die Datei geschrieben.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Eines der Zertifikate ist ausgewählt.',
    },
    E3: {
      title: 'Privaten Schlüssel einschließen',
      do: [
        'Wählen Sie {exportWizard.key.yes}. Eine Datei ohne den privaten Schlüssel ist keine Sicherung.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: '{exportWizard.key.yes} ist ausgewählt. Wenn NICI den Schlüssel verschlüsselt hat, fragt die Seite nach der Quelle des Schlüssels. Wählen Sie {exportWizard.key.gateway}, geben Sie das eDirectory-Passwort ein und klicken Sie auf {common.gateway.check}. Beim Übungsbaum ist die Adresse schon eingetragen. Für Ihren eigenen Baum geben Sie den Namen des Servers ein, auf dem Identity Console läuft. Danach nennt die Seite die Schlüssel, die das Gateway anbietet. Wenn {exportWizard.key.yes} nicht verfügbar ist, wird der Grund darunter angezeigt.',
    },
    E4: {
      title: 'USB-Stick wählen',
      do: [
        'Wählen Sie Ihren USB-Stick in der Liste. Wenn er fehlt, stecken Sie ihn ein und klicken Sie auf {common.files.destination.refresh}.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Der Stick ist ausgewählt, und darunter steht keine Warnung. Eine Sicherung auf der Festplatte des Servers geht mit dem Server verloren.',
    },
    E5: {
      title: 'Passwort für die Datei wählen',
      do: [
        'Geben Sie ein Passwort ein oder lassen Sie mit {exportWizard.password.generate} ein gutes erzeugen.',
        'Geben Sie es ein zweites Mal ein. Notieren Sie das Passwort jetzt und bewahren Sie die Notiz getrennt vom Stick auf. Ohne das Passwort lässt sich die Datei nicht öffnen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Neben {exportWizard.password.strength} steht {exportWizard.password.ratings.good} oder {exportWizard.password.ratings.strong}. Ändern Sie die Verschlüsselung nur, wenn ein Administrator es verlangt.',
    },
    E6: {
      title: 'Zusammenfassung lesen',
      do: [
        'Lesen Sie die Prüfungen. {exportWizard.summary.states.warn} hält Sie nicht auf, aber lesen Sie den Grund. {exportWizard.summary.states.stop} müssen Sie zuerst beheben.',
        'Scrollen Sie nach unten und lesen Sie, was wohin geschrieben wird.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Wenn eine zweite Person die Sicherung bestätigt, geben Sie den Namen unter {keepers.witness} ein. Bis jetzt wurde nichts geschrieben. Mit {common.buttons.back} können Sie noch alles ändern.',
    },
    E7: {
      title: 'Geschrieben und überprüft',
      do: [
        'Warten Sie, bis die Seite {exportWizard.run.doneHeading} meldet. Das Programm hat die Datei dann vom Stick zurückgelesen, mit dem Passwort geöffnet und verglichen.',
        'Notieren Sie den Anfang des SHA-256-Hashwerts oder bewahren Sie den Sicherungsbeleg auf, der im selben Ordner ist. Beide enthalten kein Geheimnis.',
        'Klicken Sie auf {common.buttons.close}. Werfen Sie den Stick aus, ziehen Sie ihn ab und schließen Sie ihn weg.',
      ],
      see: 'Die Seite nennt jede Datei. Eine CA mit zwei Schlüsselpaaren, RSA und EC, ergibt zwei Dateien. Bewahren Sie beide auf.',
    },
  },
} satisfies Shape<typeof english>;
