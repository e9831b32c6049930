import type { uiSheet as english } from '../en/ui-sheet.ts';
import type { Shape } from '../shape.ts';

/** Texte des Dialogs für das gedruckte Blatt zu einer Sicherung (T4). */
export const uiSheet = {
  open: 'Wiede&rherstellungsblatt...',
  openShort: 'Blatt...',
  openName: 'Wiederherstellungsblatt für {files}',
  title: 'Wiederherstellungsblatt',
  heading: 'Wiederherstellungsblatt zum Datenträger',
  text: 'Eine Seite mit Namen, Seriennummern, Fingerabdrücken und den Schritten einer Wiederherstellung sowie Platz für Ort, Beutel und Unterschriften. Das Passwort steht nie darauf.',
  several: 'Anzahl der Sicherungen: {count}. Jede erhält eine eigene Seite.',
  medium: 'Beschriftung des &Datenträgers',
  mediumHelp:
    'Die Beschriftung auf dem Stick oder seinem Beutel. Lassen Sie das Feld leer, um es von Hand auszufüllen.',
  save: 'Als &PDF speichern...',
  print: 'D&rucken...',
  making: 'Das Wiederherstellungsblatt wird erstellt...',
  saved: 'Das Wiederherstellungsblatt wurde gespeichert: {path}',
  printed: 'Das Wiederherstellungsblatt wurde an den Drucker gesendet.',
  help: [
    'Drucken Sie für jeden Datenträger ein Blatt. Notieren Sie darauf den Aufbewahrungsort und lassen Sie die beiden Personen unterschreiben, die den Datenträger dorthin gebracht haben.',
    'Die Fingerabdrücke stehen in Vierergruppen, damit zwei Personen sie laut vergleichen können.',
    'Bewahren Sie das Wiederherstellungsblatt beim Datenträger auf, das Passwort aber an einem anderen Ort.',
  ],
} satisfies Shape<typeof english>;
