import type { UiGuide } from '../en/ui-guide.ts';
import type { Shape } from '../shape.ts';

/** Texte des Fensters um die bebilderte Anleitung (G1). Ihre eigenen Wörter stehen in guide/ und werden mit ihr geladen. */
export const uiGuide = {
  /** Im Menü des Systems. */
  menu: '&Bebilderte Anleitung',
  title: 'Bebilderte Anleitung',
  openHere: 'Anleitung hier öffnen',
  contents: 'Inhalt der Anleitung',
  search: 'In der Anleitung &suchen',
  results: {
    none: 'Keine Stelle in der Anleitung entspricht Ihrer Suche.',
    one: '1 Stelle',
    many: '{count} Stellen',
  },
  opening: 'Die Anleitung wird geöffnet...',
  save: 'Als &PDF speichern...',
  saved: 'Die Anleitung wurde gespeichert: {path}',
  inShort: 'Kurzfassung',
  /** Ein Schritt oder Eintrag unter dem Gefundenen. */
  stepOn: '{title} ({page})',
} satisfies Shape<UiGuide>;
