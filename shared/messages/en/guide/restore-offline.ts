/** Chapter "Restore offline". Words in braces are texts of the window. */
export const restoreOffline = {
  title: 'Restore offline',
  intro: [
    'Offline means: out of the backup alone, without a network and without a login. The program makes files of the backup, such as the certificate that other servers need, or a copy of the backup with another password. The backup itself stays as it is.',
    'You need: the stick with the backup, and its password. Any computer will do.',
  ],
  steps: {
    L1: {
      title: 'Start without a login',
      do: [
        'Plug in the stick, start the program, and click {restore.open}. Do the pages R1 to R3 as in the chapter "Restore into a directory".',
      ],
      see: 'Nobody has to be logged in for this.',
    },
    R4: {
      title: 'Offline',
      do: ['Choose {restore.where.offline}.', 'Click {common.buttons.next}.'],
      see: 'The page shows whose certificate authority it is, and until when its certificates are valid.',
    },
    F1: {
      title: 'Which files?',
      do: [
        'Tick {restore.outputs.names.pfx} for a copy of the backup with another password, or for an old server.',
        'Tick {restore.outputs.names.root-der} for the certificate that servers and browsers need to trust the tree.',
        'Click {common.buttons.next}.',
      ],
      see: 'Leave the private key alone out, unless a specialist asked for it.',
    },
    F2: {
      title: 'A password for the copy',
      do: [
        'Type a password for the new file. It may be the one of the backup.',
        'Type it a second time.',
        'Click {common.buttons.next}.',
      ],
      see: 'This page comes only when a file with the private key is made.',
    },
    F3: {
      title: 'Where to?',
      do: ['Choose the stick.', 'Click {common.buttons.next}.'],
      see: 'If files of the same names are there already, the page asks before it replaces them.',
    },
    R7: {
      title: 'Read before you begin',
      do: ['Read which files are made, and where.', 'Click {common.buttons.finish}.'],
      see: 'The page says {restore.summary.offline}.',
    },
    R8: {
      title: 'The files are there',
      do: [
        'Wait until the page says {restore.run.filesHeading}. Each of them was then read back and proved.',
        'Click {common.buttons.close}.',
      ],
      see: 'The page names every file with its place. Delete files with a private key as soon as they have been used.',
    },
  },
};
