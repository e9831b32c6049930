/** Chapter "Keepers". Words in braces are texts of the window. */
export const keepers = {
  title: 'Keepers: a password that no one person holds',
  intro: [
    'With keepers, no one person can open a backup. OrgCA Backup creates the password, never shows it, and splits it into shares. Any 3 of 5 keepers, for example, open the backup together. Two of them learn nothing about the password.',
    'You need a printer, one person for each share, and one envelope with a numbered seal for each sheet.',
  ],
  steps: {
    E5: {
      title: 'Choose keepers in place of a password',
      do: [
        'In the Export wizard, select {keepers.choose.keepers.label}.',
        'Select how many keepers there are and how many shares are required.',
        'Click {common.buttons.next}.',
      ],
      see: 'Choose the numbers so that you can lose a share and still open the backup. 3 of 5 is a good choice for most organizations.',
    },
    E7: {
      title: 'Give each keeper a sheet',
      do: [
        'For each keeper, click {keepers.sheets.print} or {keepers.sheets.save}. Hand the sheet over before you create the next one.',
        'Then click {keepers.rehearsal.start}.',
      ],
      see: 'The shares are cleared when you close the wizard. The sheets are then the only way to open the backup.',
    },
    'K1-rehearsal': {
      title: 'Rehearse',
      do: [
        'Ask the first keeper to enter the words from the sheet, group by group. Four letters of each word are enough.',
        'Click {keepers.add}. Then ask the next keeper.',
      ],
      see: 'When enough shares are entered, the wizard opens the written backup with them, and the receipt records the rehearsal.',
    },
    V3: {
      title: 'Open a backup with shares',
      do: ['On the page with the password, in any wizard, click {keepers.open}.'],
      see: 'The keepers enter their shares one after the other, as in the rehearsal.',
    },
    T6: {
      title: 'Change keepers',
      do: [
        'If a keeper leaves or a sheet is lost, choose {common.menu.menuTools} > {common.menu.menuChangeKeepers}, and choose the backup.',
        'Enter the old shares with {keepers.open}.',
        'Click {keepers.change.prepare}. Save or print the new sheets, then click {keepers.change.change} and enter the new shares.',
      ],
      see: 'The backup stays the same, but only the new shares open it. Change or destroy the other copies, because the old shares still open those.',
    },
  },
};
