/** Chapter "Restore into a directory". Words in braces are texts of the window. */
export const restoreDirectory = {
  title: 'Restore into a directory',
  intro: [
    'Do this when the certificate authority of the tree is lost or damaged, or when its server is gone and another one shall take its place. Do it together with the administrator of the tree. Do not do it to try something out: for that there is the training tree.',
    'You need: the stick with the backup, its password, and a login with the Supervisor right on the container Security. Log in first, as in the chapter "Log in".',
    'How it ends depends on the directory. A directory that stores keys unwrapped is restored by this program directly. A live eDirectory accepts keys only from its own tools. If the tree has a gateway, the gateway imports the CA. Otherwise the wizard prepares the file and lists the steps in iManager with the names of your tree. In both cases it checks the result. This was tried with the training tree and with OpenLDAP, not with a live eDirectory.',
  ],
  steps: {
    C1: {
      title: 'Start the wizard',
      do: ['Plug in the stick and click {restore.open}.'],
      see: 'The name of the tree at the top left is the tree that you want to restore.',
    },
    R1: {
      title: 'Choose the backup',
      do: ['Click the button with the name of your stick.', 'Click {common.buttons.next}.'],
      see: 'The list shows the files of one backup: one file, or two of which one ends in -ec. Remove what does not belong to it.',
    },
    R2: {
      title: 'Is it the right one?',
      do: [
        'Compare the SHA-256 with the one on the printed page or on the receipt.',
        'Click {common.buttons.next}.',
      ],
      see: 'Further down the page names the tree of the backup and the date on which it was made.',
    },
    R3: {
      title: 'The password of the backup',
      do: [
        'Type the password that was chosen when the backup was made. It is not your login password.',
        'Click {common.buttons.next}. The file is opened and everything in it is checked.',
      ],
      see: 'Nothing has been changed so far. Up to the last page nothing will be.',
    },
    R4: {
      title: 'Into the directory',
      do: ['Choose {restore.where.directory}.', 'Click {common.buttons.next}.'],
      see: 'The answer names your tree. If it is grey, you are not logged in: close the wizard, log in, and begin again.',
    },
    R5: {
      title: 'Which server, which name',
      do: [
        'Choose the server that shall run the certificate authority. It may be another one than before.',
        'Leave the name as it is: the authority keeps the name that it had.',
        'Click {common.buttons.next}.',
      ],
      see: 'The server that you chose is switched on and answers.',
    },
    R6: {
      title: 'What is there now',
      do: [
        'Read what the directory holds. {restore.present.nothing}: then the object is created. Otherwise the page says whether it is the authority of this backup.',
        'Click {common.buttons.next}.',
      ],
      see: 'If the page warns that a key would be lost, or that the backup is of another tree, stop here and ask the administrator.',
    },
    F3: {
      title: 'Save what is there',
      do: [
        'Choose your stick. The object that is there now is saved to it before it is replaced.',
        'Click {common.buttons.next}.',
      ],
      see: 'This page comes only when an object is there that will be replaced.',
    },
    R7: {
      title: 'The last question',
      do: [
        'Type the name of the object exactly as the page shows it. So nobody replaces a certificate authority by accident.',
        'Click {common.buttons.finish}.',
      ],
      see: 'What is done, where, and from which file stands above. With {common.buttons.back} you can still change everything.',
    },
    R8: {
      title: 'Restored',
      do: [
        'Wait until the page says {restore.run.restoredHeading}. The object was then read back from the directory and compared with the backup.',
        'Scroll down and do what the page lists as next: validate a certificate, and make a new backup if the server has changed.',
        'Click {common.buttons.close}.',
      ],
      see: 'If anything goes wrong, the directory is put back as it was, and the page says why.',
    },
    'R6-live': {
      title: 'The same page with a live eDirectory',
      do: [
        'Choose {restore.present.asItIs}, or {restore.present.convert} where the server is old.',
        'Click {common.buttons.next}, and go on to the last page as above.',
      ],
      see: 'The page says {restore.present.guided}.',
    },
    'R8-live': {
      title: 'The steps in iManager',
      do: [
        'Do the steps of one of the lists, one after the other, in iManager or in ConsoleOne. Leave this page open meanwhile.',
        'Then click {restore.result.check}.',
      ],
      see: 'The page says {restore.result.same}. If it does not, the list below says what differs.',
    },
  },
};
