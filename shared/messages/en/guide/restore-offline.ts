/** Chapter "Restore offline". Words in braces are texts of the window. */
export const restoreOffline = {
  title: 'Restore offline',
  intro: [
    'Offline means that you need only the backup, no network and no login. The program creates files from the backup, such as the certificate that other servers need, or a copy of the backup with another password. The backup itself is not changed.',
    'You need: the stick with the backup, its password, and any computer.',
  ],
  steps: {
    L1: {
      title: 'Start without a login',
      do: [
        'Plug in the stick, start the program, and click {restore.open}. Complete the pages R1 to R3 as in the chapter “Restore into a directory”.',
      ],
      see: 'You do not have to log in.',
    },
    R4: {
      title: 'Offline',
      do: ['Select {restore.where.offline}.', 'Click {common.buttons.next}.'],
      see: 'The page shows the CA of the backup and how long its certificates are valid.',
    },
    F1: {
      title: 'Which files?',
      do: [
        'Select {restore.outputs.names.pfx} for a copy of the backup with another password, or for an old server.',
        'Select {restore.outputs.names.root-der} for the certificate that servers and browsers need to trust the tree.',
        'Click {common.buttons.next}.',
      ],
      see: 'Do not select {restore.outputs.names.key} unless an administrator asks for it.',
    },
    F2: {
      title: 'A password for the copy',
      do: [
        'Enter a password for the new file. It can be the backup password.',
        'Enter it again.',
        'Click {common.buttons.next}.',
      ],
      see: 'This page appears only if you create a file with the private key.',
    },
    F3: {
      title: 'Destination',
      do: ['Select the stick.', 'Click {common.buttons.next}.'],
      see: 'If files of the same names already exist, the page asks before they are replaced.',
    },
    R7: {
      title: 'Check the summary',
      do: ['Check the files and the folder.', 'Click {common.buttons.finish}.'],
      see: 'The page shows {restore.summary.offline}.',
    },
    R8: {
      title: 'Files created',
      do: [
        'Wait until the page shows {restore.run.filesHeading}. Each file has been read back and verified.',
        'Click {common.buttons.close}.',
      ],
      see: 'The page lists each file with its folder. Delete files with a private key as soon as you have used them.',
    },
  },
};
