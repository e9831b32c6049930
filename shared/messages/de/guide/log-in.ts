import type { logIn as english } from '../../en/guide/log-in.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Anmelden“. Wörter in geschweiften Klammern sind Texte des Fensters. */
export const logIn = {
  title: 'Anmelden',
  intro: [
    'Ein Verzeichnisbaum ist die Liste aller Benutzer, Computer und Server Ihrer Organisation. eDirectory verwaltet ihn. In jedem Baum gibt es eine Organizational CA. Diese Zertifizierungsstelle stellt den Servern des Baums ihre Zertifikate aus, so wie ein Passamt den Menschen ihre Pässe. Dieses Programm erstellt eine Sicherung der CA.',
    'Halten Sie den Namen eines Servers des Baums, einen Benutzernamen mit Passwort und den Fingerabdruck des Serverzertifikats bereit. Den Fingerabdruck erhalten Sie vom Administrator dieses Servers.',
  ],
  steps: {
    L1: {
      title: 'Server und Benutzer eingeben',
      do: [
        'Geben Sie den Namen eines Servers Ihres Baums ein.',
        'Geben Sie Ihren Benutzernamen mit seinem Kontext im Baum ein. admin.acme ist der Benutzer admin im Container acme.',
        'Geben Sie Ihr Passwort ein. Das Programm speichert es nie.',
        'Klicken Sie auf {login.l1.logIn}.',
      ],
      see: 'Die drei Felder für Server, Benutzer und Passwort sind ausgefüllt. Ihr Passwort wird nie unverschlüsselt gesendet. Port, Absicherung und Ersatzserver stehen unter den Feldern und müssen selten geändert werden.',
    },
    'L1-training': {
      title: 'Oder zuerst alles ausprobieren',
      do: [
        'Klicken Sie zum Üben auf {login.l1.training}. Das Programm füllt die Felder aus und meldet Sie an einem eigenen Baum an, nur auf diesem Computer.',
      ],
      see: 'Im Übungsbaum können Sie nichts beschädigen. Gehen Sie die ganze Anleitung einmal damit durch.',
    },
    L2: {
      title: 'Zertifikat des Servers prüfen',
      do: [
        'Vergleichen Sie den Fingerabdruck mit dem, den Sie vom Administrator des Servers erhalten haben. Alle Buchstaben und Ziffern müssen übereinstimmen.',
        'Wenn sie übereinstimmen, klicken Sie auf {login.l2.accept}. Wenn ein Zeichen abweicht, klicken Sie auf {login.l2.refuse} und fragen Sie den Administrator. Möglicherweise sind Sie mit einem anderen Computer verbunden.',
      ],
      see: 'Diese Seite erscheint einmal für jeden Server. Danach kennt das Programm Ihre Antwort. Ihr Passwort wurde noch nicht gesendet. Beim Übungsbaum gibt es nichts zu vergleichen. Klicken Sie auf {login.l2.accept}.',
    },
    C1: {
      title: 'Sie sind angemeldet',
      do: [
        'Klicken Sie links auf einen Container, um seinen Inhalt zu sehen. Der Container Security enthält die CA.',
        'Oder klicken Sie auf {console.c1.openCa}, um sie direkt zu öffnen.',
      ],
      see: 'Der Name Ihres Baums steht unter {console.c1.myWorld}, Ihr Benutzername mit dem Server unten im Fenster.',
    },
    P1: {
      title: 'CA validieren',
      do: [
        'Klicken Sie auf {console.p1.validate}. Das Programm prüft die Gültigkeit, die Signatur und die Kette des Zertifikats.',
        'Lesen Sie das Ergebnis. Es muss {console.p1.valid} sein. Jedes andere Ergebnis muss ein Administrator prüfen, bevor Sie sich auf eine Sicherung verlassen.',
        'Klicken Sie auf {common.buttons.cancel}, um zum Baum zurückzukehren, oder lesen Sie im nächsten Kapitel weiter.',
      ],
      see: 'Der Antragsteller (Subject) nennt Ihren Baum, und das Ablaufdatum liegt in der Zukunft.',
    },
  },
} satisfies Shape<typeof english>;
