import type * as english from '../en/ldif.ts';
import type { Shape } from '../shape.ts';

/** Zeilen, die das LDIF eines CA-Objekts erklären, als Kommentare davor. ASCII. */
export const ldifComments = [
  'Das CA-Objekt aus der Sicherung, ohne den privaten Schluessel. Diesen enthaelt nur die PFX-Datei.',
  'Pruefen Sie den DN und hostServer vor der Verwendung. Ein produktives eDirectory uebernimmt den Schluessel nur von seinen eigenen Werkzeugen.',
] as const satisfies Shape<typeof english.ldifComments>;

/** Vor der Kopie eines CA-Objekts, das gleich ersetzt wird. */
export const savedObjectComments = [
  'Das CA-Objekt vor dem Ersetzen. Ein unverschluesselt gespeicherter privater Schluessel ist nicht enthalten.',
  'Er ist in der PFX-Datei im selben Ordner, geschuetzt mit dem Sicherungspasswort. Ein von NICI verschluesselter Schluessel ist unveraendert enthalten.',
] as const satisfies Shape<typeof english.savedObjectComments>;
