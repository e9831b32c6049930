/** Texts of the window around the illustrated guide (G1). Its own words are in guide/, and loaded with it. */
export const uiGuide = {
  /** In the native menu. */
  menu: '&Illustrated guide',
  title: 'Illustrated guide',
  openHere: 'Open the guide here',
  contents: 'Contents of the guide',
  search: '&Search the guide',
  results: {
    none: 'No matches in the guide.',
    one: '1 match',
    many: '{count} matches',
  },
  opening: 'Opening the guide...',
  save: 'Save as &PDF...',
  saved: 'The guide was saved: {path}',
  inShort: 'Summary',
  /** A step or an entry among the search results. */
  stepOn: '{title} ({page})',
};

export type UiGuide = typeof uiGuide;
