import type { uiSheet as english } from '../en/ui-sheet.ts';
import type { Shape } from '../shape.ts';

/** Texte des Dialogs für das gedruckte Blatt zu einer Sicherung (T4). */
export const uiSheet = {
  open: 'Blatt zum D&rucken...',
  openShort: 'Blatt...',
  openName: 'Blatt zum Drucken für {files}',
  title: 'Blatt zum Drucken',
  heading: 'Das Blatt, das zum Datenträger gehört',
  text: 'Eine Seite mit Namen, Seriennummern, Fingerabdrücken und den Schritten einer Wiederherstellung, mit Platz für Ort, Beutel und Unterschriften. Das Passwort steht nie darauf.',
  several: 'Es sind {count} Sicherungen: Jede bekommt eine eigene Seite.',
  medium: 'Aufschrift des &Datenträgers',
  mediumHelp:
    'Was auf dem Stick oder seinem Beutel steht. Lassen Sie das Feld leer, um es von Hand auszufüllen.',
  save: 'Als &PDF speichern...',
  print: 'D&rucken...',
  making: 'Das Blatt wird erstellt...',
  saved: 'Das Blatt ist gespeichert: {path}',
  printed: 'Das Blatt wurde an den Drucker gegeben.',
  help: [
    'Drucken Sie ein Blatt für jeden Datenträger, schreiben Sie auf, wo er liegt, und lassen Sie die zwei Personen unterschreiben, die ihn dorthin gelegt haben.',
    'Die Fingerabdrücke stehen in Vierergruppen, damit zwei Personen sie laut vergleichen können.',
    'Bewahren Sie das Blatt beim Datenträger auf, und das Passwort an einem anderen Ort.',
  ],
} satisfies Shape<typeof english>;
