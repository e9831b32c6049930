/** Texts of the window around the illustrated guide (G1). Its own words are in guide/, and loaded with it. */
export const uiGuide = {
  /** In the native menu. */
  menu: '&Illustrated guide',
  title: 'Illustrated guide',
  openHere: 'Open the guide here',
  contents: 'Contents of the guide',
  search: '&Search the guide',
  results: {
    none: 'Nothing in the guide matches.',
    one: '1 place',
    many: '{count} places',
  },
  opening: 'Opening the guide...',
  save: 'Save as &PDF...',
  saved: 'The guide is saved: {path}',
  inShort: 'In short',
  noStep: 'The guide has no step for this page. What there is to say of it stands above.',
  /** A step or an entry among what was found. */
  stepOn: '{title} ({page})',
};

export type UiGuide = typeof uiGuide;
