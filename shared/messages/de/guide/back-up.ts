import type { backUp as english } from '../../en/guide/back-up.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Sichern“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const backUp = {
  title: 'Sichern',
  intro: [
    'Eine Sicherung ist eine kleine Datei mit dem privaten Schlüssel der Zertifizierungsstelle und ihren Zertifikaten, verschlossen mit einem Passwort. Mit ihr kann die Zertifizierungsstelle zurückgeholt werden, wenn ihr Server verloren geht. Ohne sie müssen alle Zertifikate des Baums neu erstellt werden.',
    'Ein produktives eDirectory bewahrt den privaten Schlüssel von NICI verschlüsselt auf. Der Baum exportiert ihn über sein Gateway, das auch Identity Console verwendet. Wenn der Baum kein Gateway hat, verwenden Sie das Kapitel „Sicherung aus einem Export vervollständigen“.',
    'Wie sicher ist das? Die Aufrufe des Gateways stammen aus der veröffentlichten Beschreibung seiner Schnittstelle und wurden mit dem Gateway des Übungsbaums erprobt. Mit einem produktiven Baum wurden sie nicht erprobt.',
    'Sie brauchen: einen USB-Stick, der weggeschlossen wird, etwa fünf Minuten, und einen Platz für das Passwort, der nicht der Platz des Sticks ist.',
  ],
  steps: {
    C1: {
      title: 'Die Zertifizierungsstelle öffnen',
      do: ['Stecken Sie den USB-Stick ein. Klicken Sie dann auf {console.c1.openCa}.'],
      see: 'Sie sind angemeldet: Ihr Benutzername steht unten im Fenster. Wenn nicht, beginnen Sie mit dem Kapitel „Anmelden“.',
    },
    P1: {
      title: 'Den Export beginnen',
      do: ['Klicken Sie auf {console.p1.export}. Der Assistent öffnet sich.'],
      see: 'Die Seite zeigt ein Zertifikat der CA: das Self-Signed Certificate oder das Public Key Certificate. Welches, ist gleich, beide kommen in die Sicherung.',
    },
    E1: {
      title: 'Der richtige Baum?',
      do: [
        'Lesen Sie den Namen. Es muss der Baum sein, den Sie sichern wollen.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Diese Seite zeigt der Assistent nur, wenn er aus dem Menü der Assistenten geöffnet wurde. Von der CA aus geöffnet, wie oben, beginnt er bei der Seite E3, und diese Seite ist mit {common.buttons.back} zu sehen.',
    },
    E2: {
      title: 'Welches Zertifikat?',
      do: [
        'Lassen Sie die Wahl, wie sie ist. Beide Zertifikate werden in jedem Fall in die Datei geschrieben.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Eines der Zertifikate ist gewählt.',
    },
    E3: {
      title: 'Ja, mit dem privaten Schlüssel',
      do: [
        'Wählen Sie {export.key.yes}. Eine Datei ohne den privaten Schlüssel ist keine Sicherung.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: '{export.key.yes} ist ausgewählt. Wenn NICI den Schlüssel aufbewahrt, fragt die Seite, wie der Schlüssel den Baum verlässt. Wählen Sie {export.key.gateway}, geben Sie das eDirectory-Passwort ein und klicken Sie auf {gateway.check}. Beim Übungsbaum ist die Adresse schon eingetragen; für Ihren eigenen Baum geben Sie den Namen des Servers ein, auf dem Identity Console läuft. Danach nennt die Seite die Schlüssel, die das Gateway anbietet. Wenn {export.key.yes} grau ist, wird der Grund darunter angezeigt.',
    },
    E4: {
      title: 'Auf den USB-Stick',
      do: [
        'Wählen Sie Ihren USB-Stick in der Liste. Fehlt er, stecken Sie ihn ein und klicken auf {files.destination.refresh}.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Der Stick ist gewählt, und darunter steht keine Warnung. Eine Sicherung auf der Festplatte des Servers selbst geht mit dem Server verloren.',
    },
    E5: {
      title: 'Ein Passwort für die Datei',
      do: [
        'Geben Sie ein Passwort ein, oder lassen Sie das Programm mit {export.password.generate} ein gutes erzeugen.',
        'Geben Sie es ein zweites Mal ein. Schreiben Sie es jetzt auf, und bewahren Sie den Zettel getrennt vom Stick auf: Ohne das Passwort kann niemand die Datei öffnen, auch nicht die Hersteller dieses Programms.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: '{export.password.strength} ist {export.password.ratings.good} oder {export.password.ratings.strong}. Behalten Sie die Verschlüsselung bei, sofern ein Administrator nichts anderes vorgibt.',
    },
    E6: {
      title: 'Lesen, bevor geschrieben wird',
      do: [
        'Lesen Sie die Prüfungen. Wenn bei einer {export.summary.states.warn} steht, lesen Sie den Grund. Wenn bei einer {export.summary.states.stop} steht, beheben Sie zuerst das Problem.',
        'Prüfen Sie die Dateien und das Ziel.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Bis jetzt wurde nichts geschrieben. Mit {common.buttons.back} können Sie noch alles ändern.',
    },
    E7: {
      title: 'Geschrieben und bewiesen',
      do: [
        'Warten Sie, bis die Seite sagt: {export.run.doneHeading}. Das Programm hat die Datei dann vom Stick zurückgelesen, mit dem Passwort geöffnet und verglichen.',
        'Schreiben Sie den Anfang des SHA-256-Werts auf, oder bewahren Sie die Quittung auf, die neben der Datei liegt. Beide enthalten kein Geheimnis.',
        'Klicken Sie auf {common.buttons.close}. Nehmen Sie den Stick so heraus, wie Ihr System es verlangt, und schließen Sie ihn weg.',
      ],
      see: 'Die Seite nennt jede Datei. Eine CA mit zwei Schlüsseln, RSA und EC, ergibt zwei Dateien: Bewahren Sie beide auf.',
    },
  },
} satisfies Shape<typeof english>;
