/** Chapter "Verify". Words in braces are texts of the window. */
export const verify = {
  title: 'Verify',
  intro: [
    'A backup that was never opened again is a hope. Verify opens it and says whether a certificate authority can be restored from it. Nothing is changed, and nobody has to be logged in.',
    'Do it once a year, and whenever a stick was moved or a password handed over. You need the stick and the password of the backup.',
  ],
  steps: {
    L1: {
      title: 'Start without a login',
      do: ['Plug in the stick, start the program, and click {verify.open}.'],
      see: 'This is the first page of the program. If you are logged in already, the same button stands in the console.',
    },
    V1: {
      title: 'Choose the files',
      do: [
        'Click the button with the name of your stick. All the backups on it are taken.',
        'Click {common.buttons.next}.',
      ],
      see: 'The list names the files. Two files of one CA, one of them ending in -ec, belong together.',
    },
    V2: {
      title: 'What a file says of itself',
      do: [
        'Look at the receipt. It should say that it names this very file: then not one bit has changed since the backup was proved.',
        'Click {common.buttons.next}.',
      ],
      see: 'This much can be read without the password. If the file cannot be opened at all, the reason stands here.',
    },
    V3: {
      title: 'The password of the backup',
      do: [
        'Type the password that was chosen when the backup was made. It is not your login password.',
        'Click {common.buttons.finish}.',
      ],
      see: 'Neither the password nor the key leaves this computer, and neither is kept.',
    },
    V4: {
      title: 'The answer',
      do: [
        'Read the heading. {verify.run.headings.good} means that a CA can be restored from this file today.',
        'Keep the report with {verify.report.save.pdf} where you keep the receipt. It holds no secret.',
        'Click {common.buttons.close}.',
      ],
      see: 'A line marked {verify.report.states.warn} has a reason: read it. With {verify.report.states.stop} make a new backup now, while the CA is still alive.',
    },
  },
};
