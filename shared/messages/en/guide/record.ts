/** Chapter "Backup record". Words in braces are texts of the window. */
export const record = {
  title: 'Backup record',
  intro: [
    'The record lists each backup, verification, and restore on this computer. It shows when a backup was last verified. It contains no secrets.',
  ],
  steps: {
    T2: {
      title: 'Read the record',
      do: [
        'Choose {common.menu.menuTools} > {common.menu.menuRecord}.',
        'Select a line to see its files, their folder, and their SHA-256.',
        'Click {tools.record.save} to save the record as a table, for example for an auditor.',
      ],
      see: 'If a red notice says that the record was damaged or changed, rely on the receipts of the backups instead.',
    },
  },
};
