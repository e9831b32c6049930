import type { restoreSheet as english } from '../en/restore-sheet.ts';
import type { Shape } from '../shape.ts';

/** Das gedruckte Blatt zu einer Sicherung: was sie ist, woran man sie erkennt, wie daraus eine CA wiederhergestellt wird. Nie das Passwort. */
export const restoreSheet = {
  title: 'Sicherung der Organizational CA {subject}',
  intro: 'Bewahren Sie dieses Blatt beim Datenträger auf, und das Passwort an einem anderen Ort.',
  caObject: 'CA-Objekt',
  tree: 'Baum',
  hostServer: 'Host-Server',
  unknown: 'nicht bekannt',
  made: 'Erstellt',
  printed: 'Dieses Blatt',
  medium: 'Aufschrift des Datenträgers',
  file: 'Datei',
  keyPair: 'Privater Schlüssel',
  sha256: 'SHA-256 der Datei',
  certificate: 'Zertifikat',
  serial: 'Seriennummer',
  validity: 'Gültig',
  validFromTo: '{from} bis {to}',
  fingerprint: 'SHA-256',
  blanks: {
    place: 'Aufbewahrt in',
    bag: 'Nummer des Beutels',
    first: 'Datum und Unterschrift',
    second: 'Datum und zweite Unterschrift',
  },
  blank: '______________________________',
  stepsTitle: 'So wird die CA wiederhergestellt',
  iManagerTitle: 'Mit iManager',
  consoleOneTitle: 'Mit ConsoleOne',
  first: [
    'Nehmen Sie dieses Blatt, den Datenträger mit {file} und das Passwort.',
    'Starten Sie OrgCA Backup, wählen Sie Sicherung prüfen, und prüfen Sie {file}: Der SHA-256-Wert muss der auf diesem Blatt sein.',
    'Sagt der Assistent, dass die Kette oder ihre Reihenfolge nicht so ist, wie Server sie importieren, lassen Sie ihn die Datei zuerst umwandeln.',
  ],
  iManager: [
    'Melden Sie sich an iManager als Administrator mit dem Supervisor-Recht am Security-Container an.',
    'Löschen Sie das Objekt der Organizational CA {name} im Security-Container, wenn es noch da ist.',
    'Wählen Sie Novell Certificate Server, dann Configure Certificate Authority. Da es keine CA gibt, bietet iManager an, eine zu erstellen.',
    'Wählen Sie {server} als Host-Server, {name} als Namen des Objekts und die Methode Import.',
    'Wählen Sie die Datei {file}, geben Sie ihr Passwort ein, dann Finish.',
  ],
  consoleOne: [
    'Melden Sie sich am Baum als Administrator mit dem Supervisor-Recht am Security-Container an, und starten Sie ConsoleOne.',
    'Löschen Sie das Objekt der Organizational CA {name} im Security-Container, wenn es noch da ist.',
    'Klicken Sie mit der rechten Maustaste auf den Security-Container und wählen Sie New, Object, dann NDSPKI:Certificate Authority.',
    'Wählen Sie auf der Seite Create an Organizational Certificate Authority Object {server} als Server, {name} als Objektnamen und Import. Wählen Sie Next.',
    'Wählen Sie Read from File und die Datei {file}. Wählen Sie Next.',
    'Geben Sie das Passwort der Datei ein und wählen Sie Finish.',
  ],
  last: [
    'Hat die CA auch einen EC-Schlüssel, importieren Sie dessen Datei auf dieselbe Weise.',
    'Melden Sie sich mit OrgCA Backup an und wählen Sie Wiederhergestellte CA prüfen: Das vergleicht das Objekt mit der Sicherung.',
    'Prüfen Sie in iManager ein Serverzertifikat (Validate), und lassen Sie die Server ihren PKI Health Check ausführen (eDirectory neu starten).',
  ],
  unknownServer: 'einen Server des Baums, auf dem Certificate Server 2.21 oder neuer läuft',
} as const satisfies Shape<typeof english>;
