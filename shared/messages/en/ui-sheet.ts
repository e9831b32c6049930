/** Texts of the dialog for the printed page of a backup (T4). */
export const uiSheet = {
  open: 'Sheet to p&rint...',
  openShort: 'Sheet...',
  openName: 'Sheet to print for {files}',
  title: 'Sheet to print',
  heading: 'The sheet that goes with the medium',
  text: 'One page with names, serial numbers, fingerprints and the steps of a restore, and room for place, bag and signatures. It never holds the password.',
  several: 'There are {count} backups: each gets a page of its own.',
  medium: 'Label of the &medium',
  mediumHelp: 'What is written on the stick or its bag. Leave it empty to fill it in by hand.',
  save: 'Save as &PDF...',
  print: 'P&rint...',
  making: 'Making the sheet...',
  saved: 'The sheet is saved: {path}',
  printed: 'The sheet went to the printer.',
  help: [
    'Print one sheet for each medium, write down where it is kept, and have it signed by the two people who put it there.',
    'The fingerprints stand in groups of four, so that two people can compare them aloud.',
    'Keep the sheet with the medium, and the password in another place.',
  ],
};
