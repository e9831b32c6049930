/** Chapter "Verify". Words in braces are texts of the window. */
export const verify = {
  title: 'Verify',
  intro: [
    'You can rely on a backup only after you have verified it. The Verify wizard opens the backup and shows whether a CA can be restored from it. You do not have to log in. Nothing is changed, except that an interrupted change of the files is completed or undone.',
    'Verify your backups once a year, and each time a stick was moved or a password handed over. You need the stick and the backup password.',
  ],
  steps: {
    L1: {
      title: 'Start without a login',
      do: ['Plug in the stick, start the program, and click {verify.open}.'],
      see: 'This is the first page of the program. If you are already logged in, the console has the same button.',
    },
    V1: {
      title: 'Choose the files',
      do: [
        'Click the button with the name of your stick to add all backups on it.',
        'Click {common.buttons.next}.',
      ],
      see: 'The list shows the files. Two files of one CA belong together. One of them ends in -ec.',
    },
    V2: {
      title: 'About the file',
      do: [
        'Check the line {common.files.facts.receipt}. If the receipt contains the SHA-256 of this file, the file has not changed since the backup was verified.',
        'Click {common.buttons.next}.',
      ],
      see: 'This information can be read without the password. If the file cannot be opened at all, the reason is shown here.',
    },
    V3: {
      title: 'Enter the backup password',
      do: [
        'Enter the backup password. It is not your eDirectory password.',
        'Click {common.buttons.finish}.',
      ],
      see: 'The password and the key do not leave this computer and are not stored.',
    },
    V4: {
      title: 'The result',
      do: [
        'Read the heading. {verify.run.headings.good} means that a CA can be restored from this file.',
        'Save the report with {verify.report.save.pdf} and keep it with the receipt. It contains no secrets.',
        'Click {common.buttons.close}.',
      ],
      see: 'If a line shows {verify.report.states.warn}, read the reason. If it shows {verify.report.states.stop}, make a new backup now, while the CA still works. The line about the seal shows whether the receipt and the LDIF were changed after the backup. A seal can be made only with the backup password.',
    },
  },
};
