import type { uiServerCertificate as english } from '../en/ui-server-certificate.ts';
import type { Shape } from '../shape.ts';

/** Wie der Exportassistent und der Beleg ein Server-Certificate-Objekt anstelle der CA nennen. */
export const uiServerCertificate: Shape<typeof english> = {
  title: 'Serverzertifikat - Export',
  pages: {
    E1: {
      step: 'Objekt',
      heading: 'Serverzertifikat für den Export',
      text: 'Dieser Assistent schreibt das Zertifikat eines Servers in eine Datei, für eine Sicherung zusammen mit seinem privaten Schlüssel.',
      help: [
        'Jeder eDirectory-Server hat eigene Zertifikate, die von der Organizational CA ausgestellt sind. LDAP und die Webkonsolen verwenden sie.',
        'Prüfen Sie, ob der Name zum richtigen Server gehört, und wählen Sie dann „Weiter“.',
        'Für ein verlorenes Serverzertifikat kann die CA ein neues ausstellen. Eine Sicherung brauchen Sie nur, wenn der Schlüssel derselbe bleiben muss.',
      ],
    },
    E2: {
      step: 'Zertifikat',
      heading: 'Welches Zertifikat möchten Sie exportieren?',
      text: 'Ein Server-Certificate-Objekt hat ein Zertifikat. Eine Sicherung enthält zusätzlich die Zertifikate der Aussteller.',
      help: ['Prüfen Sie Antragsteller und Gültigkeit und wählen Sie dann „Weiter“.'],
    },
    E3: {
      step: 'Privater Schlüssel',
      heading: 'Möchten Sie den privaten Schlüssel mit dem Zertifikat exportieren?',
      text: 'Für eine Sicherung ist der private Schlüssel erforderlich. Ohne ihn enthält die Datei nur das Zertifikat.',
      help: [
        'Wählen Sie „Ja“, um eine Sicherung zu erstellen. Sie werden nach einem Passwort gefragt, das die Datei schützt.',
        'Wählen Sie „Nein“, um ein Zertifikat zum Weitergeben zu schreiben, zum Beispiel für die Installation in Clients.',
        'Wenn NICI den Schlüssel verschlüsselt hat, muss ihn das Gateway des Baums exportieren. Geben Sie die Adresse des Gateways und Ihr eDirectory-Passwort ein und prüfen Sie die Verbindung.',
        'Wenn „Ja“ nicht verfügbar ist, wird der Grund darunter angezeigt.',
      ],
    },
    E5: {
      step: 'Passwort',
      heading: 'Passwort für die Sicherungsdatei',
      text: 'Die Datei enthält den privaten Schlüssel des Servers. Wer die Datei und dieses Passwort hat, kann sich als dieser Server ausgeben.',
      help: [
        'Eine erzeugte Passphrase ist viel stärker als ein kurzes Passwort und trotzdem leicht einzugeben.',
        'Ohne das Passwort lässt sich die Datei nicht öffnen. Bewahren Sie das Passwort getrennt von der Datei auf.',
      ],
    },
  },
  yesNote:
    'Sicherung: eine passwortgeschützte PKCS-#12-Datei (PFX) mit dem privaten Schlüssel, dem Zertifikat und seiner Zertifikatkette.',
  noNote: 'Nur das Zertifikat, im Format DER oder Base64.',
  receiptTitle: 'Sicherungsbeleg: Serverzertifikat',
  object: 'Objekt',
};
