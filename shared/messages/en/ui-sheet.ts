/** Texts of the dialog for the printed page of a backup (T4). */
export const uiSheet = {
  open: '&Restore sheet...',
  openShort: 'Sheet...',
  openName: 'Restore sheet for {files}',
  title: 'Restore sheet',
  heading: 'Restore sheet',
  text: 'A printed page with names, serial numbers, fingerprints, the steps of a restore, and space for storage place, bag, and signatures. It never contains the password.',
  several: 'Number of backups: {count}. Each has a page of its own.',
  medium: 'Label of the &medium',
  mediumHelp: 'The label on the stick or its bag. Leave it empty to fill it in by hand.',
  save: 'Save as &PDF...',
  print: 'P&rint...',
  making: 'Creating the sheet...',
  saved: 'The sheet was saved: {path}',
  printed: 'The sheet was sent to the printer.',
  help: [
    'Print one sheet for each medium, write down where it is kept, and have it signed by the two people who put it there.',
    'The fingerprints are printed in groups of four, so that two people can compare them aloud.',
    'Keep the sheet with the medium. Keep the password in another place.',
  ],
};
