import type { uiCertificates as english } from '../en/ui-certificates.ts';
import type { Shape } from '../shape.ts';

/** Die Ansicht „Zertifikate“ (O2): die Zertifikate der CA und der Server nach ihrem Ablauf. */
export const uiCertificates: Shape<typeof english> = {
  title: 'Zertifikate',
  heading: 'Zertifikate der CA und der Server',
  lead: 'Sortiert nach Ablaufdatum. Zertifikate, die innerhalb von 60 Tagen ablaufen, sind markiert.',
  reading: 'Zertifikate werden gelesen...',
  count: 'Zertifikate: {count}',
  incomplete: 'Nicht alle Objekte konnten aufgelistet werden. Möglicherweise gibt es weitere Zertifikate.',
  columns: {
    expires: 'Läuft ab',
    state: 'Status',
    object: 'Objekt',
    server: 'Host-Server',
    subject: 'Antragsteller',
  },
  states: { valid: 'Gültig', soon: 'Läuft bald ab', expired: 'Abgelaufen' },
  noServer: 'Kein Host-Server',
  issuer: 'Ausgestellt von {issuer}, {key}',
  open: 'Öffnen',
  openReason: 'Wählen Sie ein Zertifikat aus.',
  help: [
    'Die Liste enthält die Zertifikate der Organizational CA und aller Server. Sie wird über LDAP von dem Server gelesen, an dem Sie angemeldet sind.',
    'Clients lehnen Verbindungen zu einem Server mit abgelaufenem Zertifikat ab oder zeigen eine Warnung. Erneuern Sie das Zertifikat rechtzeitig in iManager oder Identity Console.',
    '„Öffnen“ zeigt die Eigenschaften des Objekts. Dort können Sie das Zertifikat validieren, ansehen und exportieren.',
  ],
};
