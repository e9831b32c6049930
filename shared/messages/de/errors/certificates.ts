import type { certificateErrors as english } from '../../en/errors/certificates.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Lesen von Zertifikaten und Schlüsseln. */
export const certificateErrors = {
  'CERT-UNREADABLE': {
    what: 'Ein Zertifikat kann nicht gelesen werden.',
    why: 'Die Daten sind kein X.509-Zertifikat oder sie sind beschädigt.',
    todo: 'Öffnen Sie das Objekt in iManager und validieren Sie dort seine Zertifikate.',
  },
  'CERT-FIELD': {
    what: 'Das Feld {field} eines Zertifikats kann nicht gelesen werden.',
    why: 'Das Programm, das das Zertifikat ausgestellt hat, hält sich in diesem Feld nicht an den Standard (RFC 5280), oder das Zertifikat ist beschädigt.',
    todo: 'Öffnen Sie das Zertifikat mit einem anderen Programm, etwa iManager, und vergleichen Sie es mit dem Original. Stimmen beide überein, stellen Sie das Zertifikat neu aus.',
  },
  'CERT-TOO-MANY': {
    what: 'Die Datei {file} enthält zu viele Zertifikate.',
    why: 'Sie enthält mindestens {limit} Zertifikate. Ein Export einer CA oder eines Servers enthält nur wenige.',
    todo: 'Prüfen Sie, ob Sie die richtige Datei gewählt haben. Exportieren Sie den Schlüssel mit iManager erneut und wählen Sie die neue Datei.',
  },
  'CERT-TOO-MANY-SIGNATURES': {
    what: 'Die Zertifikate können einander nicht zugeordnet werden. Zahl der Zertifikate: {certificates}. Zu viele davon haben denselben Namen.',
    why: 'Dafür müssten mehr als {limit} Signaturen geprüft werden. Die Zertifikate einer CA brauchen nur wenige Prüfungen.',
    todo: 'Prüfen Sie, woher die Zertifikate stammen. Entfernen Sie Zertifikate, die nicht zur CA gehören, oder bitten Sie Ihren eDirectory-Administrator darum.',
  },
} as const satisfies Shape<typeof english>;
