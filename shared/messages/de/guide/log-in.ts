import type { logIn as english } from '../../en/guide/log-in.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Anmelden“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const logIn = {
  title: 'Anmelden',
  intro: [
    'Ein Verzeichnisbaum ist die Liste aller Benutzer, Computer und Server Ihrer Organisation. eDirectory führt sie. In jedem Baum gibt es eine Organizational CA: die Zertifizierungsstelle, die für die Server des Baums bürgt, so wie ein Passamt für Menschen bürgt. Dieses Programm erstellt eine Sicherung von ihr.',
    'Legen Sie bereit, bevor Sie beginnen: den Namen eines Servers des Baums, einen Benutzernamen mit seinem Passwort, und den Fingerabdruck des Serverzertifikats vom Administrator dieses Servers.',
  ],
  steps: {
    L1: {
      title: 'Wohin, und wer Sie sind',
      do: [
        'Geben Sie den Namen eines Servers Ihres Baums ein.',
        'Lassen Sie {login.l1.ldaps}, wie es ist, wenn man Ihnen nichts anderes gesagt hat. Ihr Passwort wird nie im Klartext gesendet.',
        'Geben Sie Ihren Benutzernamen mit seinem Platz im Baum ein: admin.acme ist der Benutzer admin im Container acme.',
        'Geben Sie Ihr Passwort ein. Das Programm behält es nie.',
        'Klicken Sie auf {login.l1.logIn}.',
      ],
      see: 'Drei Felder sind ausgefüllt: Server, Benutzer und Passwort. {login.l1.fallback} darf leer bleiben.',
    },
    'L1-training': {
      title: 'Oder zuerst alles ausprobieren',
      do: [
        'Klicken Sie zum Üben auf {login.l1.training}. Das Programm füllt die Felder aus und meldet Sie an einem eigenen Baum an, nur auf diesem Computer.',
      ],
      see: 'Nichts, was Sie im Übungsbaum tun, kann etwas beschädigen. Gehen Sie die ganze Anleitung einmal damit durch.',
    },
    L2: {
      title: 'Das Zertifikat des Servers ansehen',
      do: [
        'Vergleichen Sie den Fingerabdruck mit dem, den Ihnen der Administrator des Servers gegeben hat. Alle Buchstaben und Ziffern müssen gleich sein.',
        'Klicken Sie dann auf {login.l2.accept}. Weicht ein Zeichen ab, klicken Sie auf {login.l2.refuse} und fragen den Administrator: Sie sprechen vielleicht mit einem anderen Computer.',
      ],
      see: 'Diese Seite erscheint für jeden Server nur einmal, weil sich das Programm Ihre Entscheidung merkt. Ihr Passwort wurde noch nicht gesendet. Im Übungsbaum gibt es nichts zu vergleichen. Klicken Sie auf {login.l2.accept}.',
    },
    C1: {
      title: 'Sie sind angemeldet',
      do: [
        'Klicken Sie links auf einen Container, um zu sehen, was darin ist. In Security liegt die Zertifizierungsstelle.',
        'Oder klicken Sie auf {console.c1.openCa}: Das führt geradewegs dorthin.',
      ],
      see: 'Der Name Ihres Baums steht unter {console.c1.myWorld}. Ihr Benutzername und der Server stehen am unteren Rand des Fensters.',
    },
    P1: {
      title: 'Ist die CA gesund?',
      do: [
        'Klicken Sie auf {console.p1.validate}. Das Programm prüft das Zertifikat: seine Daten, seine Signatur und seine Kette.',
        'Lesen Sie die Antwort. {console.p1.valid} ist, was Sie sehen wollen. Alles andere muss sich ein Administrator ansehen, bevor Sie sich auf eine Sicherung verlassen.',
        'Klicken Sie auf {common.buttons.cancel}, um zum Baum zurückzukehren, oder lesen Sie im nächsten Kapitel weiter.',
      ],
      see: 'Der Antragsteller nennt Ihren Baum, und das Ablaufdatum liegt in der Zukunft.',
    },
  },
} satisfies Shape<typeof english>;
