import type { findings as english } from '../en/findings.ts';
import type { Shape } from '../shape.ts';

/** Was die Prüfung (Validate) eines Zertifikats ergab, in Worten. */
export const findings = {
  'CERT-DATES-GOOD': 'Es ist vom {from} bis zum {until} gültig.',
  'CERT-EXPIRES-SOON': 'Es ist nur noch bis zum {until} gültig: {days} Tage bleiben.',
  'CERT-NOT-YET-VALID': 'Es ist erst ab dem {from} gültig. Prüfen Sie die Uhr dieses Computers.',
  'CERT-EXPIRED': 'Es ist am {until} abgelaufen.',
  'CERT-SELF-SIGNATURE-GOOD': 'Es ist mit seinem eigenen Schlüssel signiert, und die Signatur stimmt.',
  'CERT-SIGNATURE-GOOD': 'Die Signatur seines Ausstellers ({issuer}) stimmt.',
  'CERT-SIGNATURE-BAD':
    'Die Signatur stammt nicht von seinem Aussteller ({issuer}): Das Zertifikat wurde verändert oder beschädigt.',
  'CERT-SIGNATURE-UNCHECKED':
    'Die Signatur ({algorithm}) kann hier nicht geprüft werden, weil dieses Programm das Verfahren oder die Art des Ausstellerschlüssels nicht kennt.',
  'CERT-ISSUER-MISSING':
    'Das Zertifikat seines Ausstellers ({issuer}) fehlt; die Signatur kann deshalb nicht geprüft werden.',
  'CERT-CHAIN-GOOD': 'Seine Kette ist vollständig bis zu {root}.',
  'CERT-CHAIN-UNCHECKED':
    'Die Signatur von {subject} in seiner Kette ({algorithm}) kann hier nicht geprüft werden.',
  'CERT-CHAIN-INCOMPLETE': 'Seine Kette ist nicht vollständig: Das Zertifikat von {missing} fehlt.',
  'CERT-ISSUER-NOT-CA': 'Ein Aussteller in seiner Kette ({subject}) darf keine Zertifikate ausstellen.',
  'CERT-ISSUER-EXPIRED': 'Ein Aussteller in seiner Kette ({subject}) ist am {until} abgelaufen.',
  'CERT-ISSUER-NOT-YET-VALID': 'Ein Aussteller in seiner Kette ({subject}) ist erst ab dem {from} gültig.',
  'CERT-PATH-TOO-LONG':
    'Ein Aussteller in seiner Kette ({subject}) erlaubt unter sich nur {limit} weitere Zertifizierungsstellen.',
  'CERT-IS-CA': 'Es ist das Zertifikat einer Zertifizierungsstelle.',
  'CERT-NOT-CA': 'Es ist nicht das Zertifikat einer Zertifizierungsstelle.',
  'CERT-MAY-NOT-SIGN': 'Seine Schlüsselverwendung erlaubt ihm nicht, Zertifikate zu signieren.',
  'CERT-SIGNATURE-STRONG': 'Es ist mit {algorithm} signiert.',
  'CERT-WEAK-SIGNATURE': 'Es ist mit {algorithm} signiert; das gilt nicht mehr als sicher.',
  'CERT-WEAK-KEY': 'Sein Schlüssel ({key}) ist kürzer, als heute für sicher gehalten wird.',
} as const satisfies Shape<typeof english>;
