/** Chapter "Make a recovery stick". Words in braces are texts of the window. */
export const recoveryStick = {
  title: 'Make a recovery stick',
  intro: [
    'A recovery stick is a USB stick with the backup, the program, this guide, and START-HERE.txt. The program runs from it without a network, an installation, or a login.',
    'You need: the backup with its receipt, a USB stick with exFAT or FAT32, and the portable packages of OrgCA Backup for the systems that you use.',
  ],
  steps: {
    M2: {
      title: 'Choose the backup',
      do: [
        'Choose {common.menu.menuTools} > {common.menu.menuRecoveryStick}. Read the first page, and click {common.buttons.next}.',
        'Click the button with the name of the stick with the backup, or {common.files.browse}.',
        'Click {common.buttons.next}.',
      ],
      see: 'The list shows the backup. The receipt, the second key pair, and the LDIF file are added if they are in the same folder.',
    },
    M3: {
      title: 'Add the program',
      do: ['Click {stick.program.choose} and choose the portable packages.', 'Click {common.buttons.next}.'],
      see: 'Add more than one system. You do not know which computer will be available when you need the stick.',
    },
    M4: {
      title: 'Choose the stick',
      do: ['Select your USB stick.', 'Click {common.buttons.next}.'],
      see: 'It can be the stick that the backup is on. Other files on it are kept.',
    },
    write: {
      title: 'Write it',
      do: ['Click {common.buttons.next} and check the list of files.', 'Click {common.buttons.finish}.'],
      see: 'Wait until the last page shows {stick.run.doneHeading}. Eject the stick, try it on another computer, and keep it apart from the password.',
    },
  },
};
