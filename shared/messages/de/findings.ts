import { clock } from './clock.ts';
import type { findings as english } from '../en/findings.ts';
import type { Shape } from '../shape.ts';

/** Was die Prüfung (Validate) eines Zertifikats ergab, in Worten. */
export const findings = {
  'CERT-CLOCK-BEHIND': clock.behind,
  'CERT-CLOCK-AHEAD': clock.ahead,
  'CERT-DATES-GOOD': 'Es ist vom {from} bis zum {until} gültig.',
  'CERT-EXPIRES-SOON': 'Es ist nur noch bis zum {until} gültig. Verbleibende Tage: {days}.',
  'CERT-NOT-YET-VALID': 'Es ist erst ab dem {from} gültig. Prüfen Sie die Uhr dieses Computers.',
  'CERT-EXPIRED': 'Es ist am {until} abgelaufen.',
  'CERT-SELF-SIGNATURE-GOOD': 'Es ist mit seinem eigenen Schlüssel signiert, und die Signatur ist gültig.',
  'CERT-SIGNATURE-GOOD': 'Die Signatur des Ausstellers ({issuer}) ist gültig.',
  'CERT-SIGNATURE-BAD':
    'Die Signatur stammt nicht vom Aussteller ({issuer}). Das Zertifikat ist beschädigt oder wurde verändert.',
  'CERT-SIGNATURE-UNCHECKED':
    'Die Signatur ({algorithm}) kann hier nicht geprüft werden, weil dieses Programm das Verfahren oder die Art des Ausstellerschlüssels nicht kennt.',
  'CERT-ISSUER-MISSING':
    'Das Ausstellerzertifikat ({issuer}) fehlt. Deshalb kann die Signatur nicht geprüft werden.',
  'CERT-CHAIN-GOOD': 'Seine Kette ist vollständig bis zu {root}.',
  'CERT-CHAIN-UNCHECKED':
    'Die Signatur von {subject} in seiner Kette ({algorithm}) kann hier nicht geprüft werden.',
  'CERT-CHAIN-INCOMPLETE': 'Seine Kette ist nicht vollständig. Das Zertifikat von {missing} fehlt.',
  'CERT-ISSUER-NOT-CA': 'Ein Aussteller in seiner Kette ({subject}) darf keine Zertifikate ausstellen.',
  'CERT-ISSUER-EXPIRED': 'Ein Aussteller in seiner Kette ({subject}) ist am {until} abgelaufen.',
  'CERT-ISSUER-NOT-YET-VALID': 'Ein Aussteller in seiner Kette ({subject}) ist erst ab dem {from} gültig.',
  'CERT-PATH-TOO-LONG':
    'Ein Aussteller in seiner Kette ({subject}) begrenzt die Zahl der untergeordneten Zertifizierungsstellen auf {limit}.',
  'CERT-IS-CA': 'Es ist das Zertifikat einer Zertifizierungsstelle.',
  'CERT-NOT-CA': 'Es ist nicht das Zertifikat einer Zertifizierungsstelle.',
  'CERT-MAY-NOT-SIGN': 'Laut seiner Schlüsselverwendung darf es keine Zertifikate signieren.',
  'CERT-SIGNATURE-STRONG': 'Es ist mit {algorithm} signiert.',
  'CERT-WEAK-SIGNATURE': 'Es ist mit {algorithm} signiert. Dieses Verfahren gilt nicht mehr als sicher.',
  'CERT-WEAK-KEY': 'Sein Schlüssel ({key}) ist zu kurz, um heute noch als sicher zu gelten.',
} as const satisfies Shape<typeof english>;
