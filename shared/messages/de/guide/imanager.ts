import type { imanager as english } from '../../en/guide/imanager.ts';
import type { Shape } from '../../shape.ts';

/** Kapitel „Sicherung aus einem Export vervollständigen“. Wörter in geschweiften Klammern sind Texte des Fensters, die in Anführungszeichen solche von iManager. */
export const imanager = {
  title: 'Sicherung aus einem Export vervollständigen',
  intro: [
    'eDirectory verschlüsselt den privaten Schlüssel der Zertifizierungsstelle (CA) gewöhnlich mit NICI, der Kryptografiekomponente seiner Server. Nur die Server des Baums können ihn entschlüsseln. Im Kapitel „Sichern“ übernimmt das Gateway des Baums diese Aufgabe. Wenn es kein Gateway gibt oder wenn ihm ein Single Sign-on vorgeschaltet ist, können iManager oder Identity Console die CA in eine Datei exportieren. In diesem Kapitel exportieren Sie die Datei mit iManager und erstellen daraus eine vollständige und überprüfte Sicherung. In Identity Console heißt die Seite „Certificate Management“ (https://SERVER:PORT/identityconsole/#/certificateManagement).',
    'Wie gut ist das erprobt? Die Verschlüsselung durch NICI und die Namen der Seiten und Kontrollkästchen in iManager sind in den Support-Artikeln des Herstellers beschrieben. Die Namen unterscheiden sich von Version zu Version ein wenig. Die Schritte wurden aus diesen Artikeln zusammengestellt und konnten nicht mit jeder Version ausprobiert werden.',
    'Sie benötigen eine Anmeldung in iManager als Benutzer mit dem Supervisor-Recht am CA-Objekt und alles, was im Kapitel „Sichern“ genannt ist.',
  ],
  steps: {
    E3: {
      title: 'Exportierte Datei auswählen',
      do: [
        'Beginnen Sie wie im Kapitel „Sichern“. Auf dieser Seite ist {exportWizard.key.yes} ausgewählt, und darunter wird der Grund angezeigt, warum LDAP den Schlüssel nicht liefert.',
        'Wählen Sie {exportWizard.key.file}. Lassen Sie den Assistenten geöffnet, während Sie in iManager arbeiten.',
      ],
      see: 'Als Code wird BACKUP-KEY-WRAPPED angezeigt. Wenn ein anderer Code angezeigt wird, schlagen Sie ihn im letzten Kapitel nach.',
    },
    'open-imanager': {
      title: 'In iManager anmelden',
      do: [
        'Öffnen Sie iManager in einem Webbrowser. Seine Adresse ist meistens https://SERVER:8443/nps, mit dem Namen Ihres Servers.',
        'Melden Sie sich als Benutzer mit dem Supervisor-Recht am CA-Objekt an.',
      ],
      see: 'Die Seite „Roles & Tasks“ (deutsch „Funktionen und Aufgaben“) wird angezeigt, mit einer Liste von Aufgaben auf der linken Seite.',
    },
    'find-ca': {
      title: 'CA in iManager öffnen',
      do: [
        'Öffnen Sie unter „Roles & Tasks“ den Eintrag „Novell Certificate Server“. Neuere Versionen nennen ihn „NetIQ Certificate Server“.',
        'Klicken Sie auf „Configure Certificate Authority“.',
        'Klicken Sie auf die Registerkarte „Certificates“.',
      ],
      see: 'Zwei oder mehr Zertifikate werden angezeigt, darunter „Self Signed Certificate“. Wenn die Aufgabe fehlt, ist sie Ihrem Benutzer nicht zugewiesen. Wenden Sie sich an den Administrator von iManager.',
    },
    'export-key': {
      title: 'Mit dem privaten Schlüssel exportieren',
      do: [
        'Aktivieren Sie das Kontrollkästchen vor „Self Signed Certificate“ und klicken Sie auf „Export“. Wenn es auch einen EC-Schlüssel gibt, wiederholen Sie diese Schritte mit dem EC-Zertifikat.',
        'Aktivieren Sie das Kontrollkästchen „Export Private Key“.',
        'Geben Sie zweimal ein Passwort ein und merken Sie es sich. Ohne das Passwort ist die Datei wertlos.',
        'Klicken Sie auf „Next“.',
      ],
      see: 'Wenn iManager das Kontrollkästchen „Export Private Key“ nicht anbietet, fehlt Ihrem Benutzer das Recht oder der Schlüssel wurde als nicht exportierbar erstellt.',
    },
    'save-file': {
      title: 'Datei speichern',
      do: [
        'Klicken Sie auf „Save the exported certificate“ und speichern Sie die Datei (meistens cert.pfx) auf diesem Computer.',
        'Schließen Sie iManager.',
      ],
      see: 'Sie haben eine Datei mit der Endung .pfx und kennen ihr Passwort. Die Datei enthält den privaten Schlüssel. Senden Sie sie nicht per E-Mail.',
    },
    'E3-file': {
      title: 'Datei im Assistenten auswählen',
      do: [
        'Klicken Sie im Assistenten auf {exportWizard.keyFile.choose} und wählen Sie die Datei, die iManager exportiert hat.',
        'Geben Sie das Passwort ein, das Sie in iManager eingegeben haben.',
        'Klicken Sie auf {exportWizard.keyFile.check}.',
        'Klicken Sie auf {common.buttons.next}.',
      ],
      see: 'Ein grüner Hinweis meldet, dass die Datei zur CA passt und wie viele Zertifikate aus dem Baum ergänzt werden. Ein gelber Hinweis nennt Abweichungen. Lesen Sie ihn.',
    },
    E6: {
      title: 'Wie gewohnt fortfahren',
      do: [
        'Bearbeiten Sie die Seiten E4 und E5 wie im Kapitel „Sichern“ (USB-Stick und neues Passwort). Diese Seite nennt dann die Datei, aus der der Schlüssel stammt.',
        'Klicken Sie auf {common.buttons.finish}.',
      ],
      see: 'Bei jeder Prüfung steht {exportWizard.summary.states.pass} oder {exportWizard.summary.states.warn}, bei keiner {exportWizard.summary.states.stop}.',
    },
    E7: {
      title: 'Aufräumen',
      do: [
        'Warten Sie, bis die Seite {exportWizard.run.doneHeading} meldet. Löschen Sie dann die Datei, die iManager exportiert hat, und leeren Sie den Papierkorb.',
        'Klicken Sie auf {common.buttons.close} und schließen Sie den Stick weg.',
      ],
      see: 'Nur der Stick enthält jetzt noch den Schlüssel, geschützt durch das neue Passwort.',
    },
  },
} satisfies Shape<typeof english>;
