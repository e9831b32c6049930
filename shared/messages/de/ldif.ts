import type * as english from '../en/ldif.ts';
import type { Shape } from '../shape.ts';

/** Zeilen, die das LDIF eines CA-Objekts erklären, als Kommentare davor. ASCII. */
export const ldifComments = [
  'Das CA-Objekt, wie es in der Sicherung steht, ohne den privaten Schluessel: Der liegt nur in der PFX-Datei.',
  'Pruefen Sie den DN und hostServer vor der Verwendung. Ein laufendes eDirectory nimmt den Schluessel nur von eigenen Werkzeugen an.',
] as const satisfies Shape<typeof english.ldifComments>;

/** Vor der Kopie eines CA-Objekts, das gleich ersetzt wird. */
export const savedObjectComments = [
  'Das CA-Objekt, wie es vor dem Ersetzen war. Ein im Klartext gespeicherter privater Schluessel steht nicht hierin:',
  'Er liegt in der PFX-Datei daneben, unter dem Passwort der Sicherung. Ein verschlossen gespeicherter steht hierin.',
] as const satisfies Shape<typeof english.savedObjectComments>;
