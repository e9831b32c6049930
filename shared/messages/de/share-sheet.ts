import type { shareSheet as english } from '../en/share-sheet.ts';
import type { Shape } from '../shape.ts';

/** Die gedruckte Seite eines Verwahrers. */
export const shareSheet = {
  title: 'Anteilsblatt für Verwahrer {index} von {count}',
  rule: 'Beliebige {threshold} der {count} Anteile des Satzes {set} öffnen die Sicherung. Weniger verraten nichts.',
  footer: 'Anteil {index} von {count}, Satz {set}, {subject}',
  subject: 'Organizational CA',
  tree: 'Baum',
  files: 'Sicherungsdateien',
  made: 'Anteile erstellt',
  set: 'Satz',
  fingerprint: 'CA-Zertifikat, SHA-256',
  witness: 'Zeuge',
  program: 'Erstellt mit',
  share: 'Der Anteil: fünf Gruppen mit je fünf Wörtern',
  qr: 'QR-Code mit denselben Wörtern',
  doTitle: 'So verwahren Sie das Blatt',
  do: [
    'Versiegeln Sie dieses Blatt in einem Umschlag. Notieren Sie die Nummer des Siegels.',
    'Bewahren Sie es an einem Ort auf, zu dem nur Sie Zugang haben, getrennt von der Sicherung und den anderen Blättern.',
    'Bitten Sie um neue Verwahrer, bevor Sie Ihre Stelle aufgeben.',
    'Melden Sie sofort, wenn das Blatt verloren gegangen ist oder andere Personen es gesehen haben.',
  ],
  dontTitle: 'Zu vermeiden',
  dont: [
    'Kopieren, fotografieren oder versenden Sie dieses Blatt nicht.',
    'Geben Sie die Wörter in keinem anderen Programm als OrgCA Backup ein.',
    'Lesen Sie die Wörter nicht laut vor.',
    'Bewahren Sie nie zwei Blätter eines Satzes am selben Ort auf.',
  ],
  useTitle: 'So wird die Sicherung geöffnet',
  use: [
    'Ein Administrator startet OrgCA Backup mit der Sicherung und wählt „{enter}“, sobald das Passwort verlangt wird.',
    'Geben Sie die 25 Wörter selbst ein, Gruppe für Gruppe von links nach rechts. Vier Buchstaben je Wort genügen. Ein Scanner, der wie eine Tastatur arbeitet, kann den QR-Code lesen.',
    'Wenn {threshold} Verwahrer ihre Anteile eingegeben haben, ist die Sicherung geöffnet. Versiegeln Sie das Blatt wieder.',
  ],
  blanks: {
    keeper: 'Name des Verwahrers',
    seal: 'Nummer des Siegels',
    place: 'Aufbewahrt in',
    first: 'Datum und Unterschrift des Verwahrers',
    second: 'Datum und Unterschrift des Zeugen',
  },
} as const satisfies Shape<typeof english>;
