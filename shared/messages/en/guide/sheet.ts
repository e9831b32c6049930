/** Chapter "Restore sheet". Words in braces are texts of the window. */
export const sheet = {
  title: 'Print the restore sheet',
  intro: [
    'The restore sheet goes with the medium. It names the CA, the files, and their fingerprints, lists the steps of a restore, and shows how to open the backup without this program. It never contains the password.',
  ],
  steps: {
    T4: {
      title: 'Print or save the sheet',
      do: [
        'Click {tools.sheet.open} after a backup (page E7) or a verification (page V4), or next to a backup in the record.',
        'Enter the label on the medium, or leave the field empty.',
        'Click {tools.sheet.save} or {tools.sheet.print}.',
      ],
      see: 'Keep the sheet with the medium and the password in another place. Print one sheet for each medium.',
    },
  },
};
