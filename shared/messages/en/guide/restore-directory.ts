/** Chapter "Restore into a directory". Words in braces are texts of the window. */
export const restoreDirectory = {
  title: 'Restore into a directory',
  intro: [
    'Restore the CA if it is lost or damaged, or if its host server is gone and another server must replace it. Do it together with the administrator of the tree. To practice, use the training tree.',
    'You need: the stick with the backup, its password, and a login with the Supervisor right on the Security container. Log in first, as in the chapter “Log in”.',
    'The steps depend on the directory. A directory that stores unwrapped keys is restored directly by this program. A live eDirectory imports keys only with its own tools. If the tree has a gateway, the gateway imports the CA. Otherwise the wizard prepares the file and lists the steps in iManager with the names of your tree. In both cases it checks the result. This was tried with the training tree and with OpenLDAP, not with a live eDirectory.',
  ],
  steps: {
    C1: {
      title: 'Start the wizard',
      do: ['Plug in the stick and click {restore.open}.'],
      see: 'The top left shows the name of the tree whose CA you want to restore.',
    },
    R1: {
      title: 'Choose the backup',
      do: ['Click the button with the name of your stick.', 'Click {common.buttons.next}.'],
      see: 'The list shows the files of one backup: one file, or two files of which one ends in -ec. Remove all other files.',
    },
    R2: {
      title: 'Check the file',
      do: [
        'Compare the SHA-256 with the restore sheet or the receipt.',
        'Leave {restore.beside.sealed} selected. Select {restore.beside.ignored} only if page R3 shows that the seal is broken and there is no other copy.',
        'Click {common.buttons.next}.',
      ],
      see: 'The page also shows the tree and the date of the backup.',
    },
    R3: {
      title: 'Enter the backup password',
      do: [
        'Enter the backup password. It is not your eDirectory password.',
        'Click {common.buttons.next}. The file is opened, and its contents are checked. The seal of the receipt shows whether the files in the same folder were changed.',
      ],
      see: 'Nothing is changed before the last page.',
    },
    R4: {
      title: 'Into the directory',
      do: ['Select {restore.where.directory}.', 'Click {common.buttons.next}.'],
      see: 'The note below it names your tree. If it is disabled, you are not logged in. Close the wizard, log in, and start again. If the page shows {restore.beside.unsealedTitle}, the settings in the LDIF are used only if you agree. Agree only if you know who could change the files.',
    },
    R5: {
      title: 'Host server and name',
      do: [
        'Choose the host server of the CA. It does not have to be the previous one.',
        'Keep the name, so that the CA has its previous name.',
        'Click {common.buttons.next}.',
      ],
      see: 'The server that you chose is running.',
    },
    R6: {
      title: 'Check the existing CA',
      do: [
        'Read what the directory contains. If the page shows {restore.present.nothing}, the object is created. Otherwise it shows whether the existing CA is the CA of this backup.',
        'Click {common.buttons.next}.',
      ],
      see: 'If the page warns that a key will be lost, or that the backup belongs to another tree, stop here and ask the administrator.',
    },
    F3: {
      title: 'Save the existing CA object',
      do: [
        'Select your stick. The existing object is saved to it before it is replaced.',
        'Click {common.buttons.next}.',
      ],
      see: 'This page appears only if an existing object will be replaced.',
    },
    R7: {
      title: 'Confirm',
      do: [
        'Enter the name of the object exactly as the page shows it. This prevents you from replacing a CA by accident.',
        'Click {common.buttons.finish}.',
      ],
      see: 'The page shows the action, the tree, and the file. If the backup has another key than the existing CA, the page also requires the fingerprint of its CA certificate, which is on the printed restore sheet. With {common.buttons.back} you can still change everything.',
    },
    R8: {
      title: 'Restored',
      do: [
        'Wait until the page shows {restore.run.restoredHeading}. The object has been read back from the directory and compared with the backup.',
        'Follow the steps under {common.whatToDo}. Validate a certificate, and make a new backup if the host server has changed.',
        'Click {common.buttons.close}.',
      ],
      see: 'If the restore fails, the directory is rolled back, and the page shows the reason.',
    },
    'R6-live': {
      title: 'The same page with a live eDirectory',
      do: [
        'Select {restore.present.asItIs}, or {restore.present.convert} for an old server.',
        'Click {common.buttons.next}, and continue to the last page as above.',
      ],
      see: 'The page shows {restore.present.guided}.',
    },
    'R8-live': {
      title: 'The steps in iManager',
      do: [
        'Follow one of the two lists, in iManager or in ConsoleOne. Leave this page open.',
        'Then click {restore.result.check}.',
      ],
      see: 'The page shows {restore.result.same}. If it does not, the list shows the differences.',
    },
  },
};
