import type { certificateErrors as english } from '../../en/errors/certificates.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Lesen von Zertifikaten und Schlüsseln. */
export const certificateErrors = {
  'CERT-UNREADABLE': {
    what: 'Ein Zertifikat kann nicht gelesen werden.',
    why: 'Die Daten sind kein X.509-Zertifikat, oder sie sind beschädigt.',
    todo: 'Öffnen Sie das Objekt in iManager und prüfen Sie dort seine Zertifikate (Validate).',
  },
} as const satisfies Shape<typeof english>;
