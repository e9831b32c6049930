import type { imanager as english } from '../../en/guide/imanager.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Sicherung aus einem Export vervollständigen“. Wörter in geschweiften Klammern sind Texte des Fensters, die in Anführungszeichen solche von iManager. */
export const imanager = {
  title: 'Sicherung aus einem Export vervollständigen',
  intro: [
    'eDirectory hält den privaten Schlüssel der Zertifizierungsstelle gewöhnlich in einem Teil seiner Server verschlossen, der NICI heißt. Nur die Server des Baums können ihn öffnen. Im Kapitel „Sichern“ übernimmt das Gateway des Baums diese Aufgabe. Wenn es kein Gateway gibt oder Single Sign-on davor steht, können iManager oder Identity Console die CA in eine Datei exportieren. Dieses Kapitel holt die Datei aus iManager und macht daraus eine vollständige und überprüfte Sicherung. In Identity Console heißt die Seite „Certificate Management“ (https://SERVER:PORT/identityconsole/#/certificateManagement).',
    'Wie sicher ist das? Dass der Schlüssel verschlossen ist, und wie die Seiten und Kästchen in iManager heißen, steht in den Support-Artikeln der Hersteller. Sie unterscheiden sich von Version zu Version ein wenig. Die Hersteller dieses Programms haben die Schritte aus diesen Artikeln zusammengestellt und konnten sie nicht mit jeder Version ausprobieren.',
    'Sie brauchen: eine Anmeldung in iManager als Benutzer mit dem Supervisor-Recht auf die Organizational CA, und was das Kapitel „Sichern“ verlangt.',
  ],
  steps: {
    E3: {
      title: 'Der Assistent sagt, warum',
      do: [
        'Beginnen Sie wie im Kapitel „Sichern“. Auf dieser Seite ist {export.key.yes} ausgewählt, und darunter wird der Grund angezeigt, warum LDAP den Schlüssel nicht liefert.',
        'Wählen Sie {export.key.file}. Lassen Sie den Assistenten offen, während Sie in iManager arbeiten.',
      ],
      see: 'Als Code wird BACKUP-KEY-WRAPPED angezeigt. Steht dort ein anderer, schlagen Sie ihn im letzten Kapitel nach.',
    },
    'open-imanager': {
      title: 'In iManager anmelden',
      do: [
        'Öffnen Sie iManager in einem Webbrowser. Seine Adresse ist meistens https://SERVER:8443/nps, mit dem Namen Ihres Servers.',
        'Melden Sie sich als Benutzer mit dem Supervisor-Recht auf die Organizational CA an.',
      ],
      see: 'Die Seite „Roles & Tasks“ (Rollen und Aufgaben) ist zu sehen, mit einer Liste von Aufgaben links.',
    },
    'find-ca': {
      title: 'Dort die Zertifizierungsstelle öffnen',
      do: [
        'Öffnen Sie unter „Roles & Tasks“ den Eintrag „Novell Certificate Server“. Neuere Versionen nennen ihn „NetIQ Certificate Server“.',
        'Klicken Sie auf „Configure Certificate Authority“.',
        'Klicken Sie auf die Registerkarte „Certificates“.',
      ],
      see: 'Zwei oder mehr Zertifikate sind aufgeführt, darunter „Self Signed Certificate“. Fehlt die Aufgabe, hat Ihr Benutzer keine Rolle dafür: Fragen Sie den Administrator von iManager.',
    },
    'export-key': {
      title: 'Mit dem privaten Schlüssel exportieren',
      do: [
        'Kreuzen Sie „Self Signed Certificate“ an, und klicken Sie auf „Export“. Gibt es auch einen EC-Schlüssel, tun Sie das alles ein zweites Mal mit dem EC-Zertifikat.',
        'Kreuzen Sie „Export Private Key“ an.',
        'Geben Sie zweimal ein Passwort ein, und merken Sie es sich: Ohne das Passwort ist die Datei nichts wert.',
        'Klicken Sie auf „Next“.',
      ],
      see: 'Bietet iManager kein Kästchen „Export Private Key“ an, fehlt Ihrem Benutzer das Recht, oder der Schlüssel wurde so erstellt, dass er nie exportiert werden kann.',
    },
    'save-file': {
      title: 'Die Datei speichern',
      do: [
        'Klicken Sie auf „Save the exported certificate“, und speichern Sie die Datei (meistens cert.pfx) auf diesem Computer.',
        'Schließen Sie iManager.',
      ],
      see: 'Sie haben eine Datei, die auf .pfx endet, und kennen ihr Passwort. Sie enthält den privaten Schlüssel: Schicken Sie sie nicht per E-Mail.',
    },
    'E3-file': {
      title: 'Dem Assistenten die Datei geben',
      do: [
        'Klicken Sie im Assistenten auf {export.keyFile.choose}, und wählen Sie die Datei, die iManager exportiert hat.',
        'Geben Sie das Passwort ein, das Sie in iManager eingegeben haben.',
        'Klicken Sie auf {export.keyFile.check}.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Ein grüner Hinweis sagt, dass die Datei zur CA passt, und wie viele Zertifikate aus dem Baum ergänzt werden. Ein gelber sagt, was abweicht: Lesen Sie ihn.',
    },
    E6: {
      title: 'Weiter wie gewohnt',
      do: [
        'Die Seiten E4 und E5 sind wie im Kapitel „Sichern“: der Stick, und ein neues Passwort. Diese Seite nennt dann die Datei, aus der der Schlüssel kommt.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Jede Prüfung sagt {export.summary.states.pass} oder {export.summary.states.warn}, keine {export.summary.states.stop}.',
    },
    E7: {
      title: 'Aufräumen',
      do: [
        'Warten Sie, bis die Seite sagt: {export.run.doneHeading}. Löschen Sie dann die Datei, die iManager exportiert hat, und leeren Sie den Papierkorb.',
        'Klicken Sie auf {common.buttons.close}, und schließen Sie den Stick weg.',
      ],
      see: 'Nur der Stick hat jetzt noch den Schlüssel, unter dem neuen Passwort.',
    },
  },
} satisfies Shape<typeof english>;
