/** Chapter "Back up all certificates". Words in braces are texts of the window. */
export const treeBackup = {
  title: 'Back up all certificates',
  intro: [
    'One run backs up the Organizational CA and all server certificates of the tree: all keys that the tree exports, in one folder, with one receipt. Use it before a migration, or once a year in place of the chapter “Back up”.',
    'Each object has its own files: one PFX file for each key pair, and an LDIF file with the other attributes. A key that its server does not let out is left out, and the page and the receipt give the reason.',
    'How this was tested: with the gateway of the training tree, which follows the published description of the interface, not with a live tree. The description does not state how a live gateway names a server certificate whose nickname differs from its object. The program therefore compares the certificates themselves.',
    'You need: the address of the tree’s gateway (Identity Console), your eDirectory password, and a USB stick that you can lock away.',
  ],
  steps: {
    start: {
      title: 'Open the wizard',
      do: [
        'Log in as in the chapter “Log in”. In the menu “Wizards”, select “Back up the tree’s certificates...”. Page A1 opens.',
        'Check the list. It shows the CA first, then the server certificates with the date on which they expire.',
        'Click {common.buttons.next}.',
      ],
      see: 'The list contains all servers that you expect. A warning is shown if the server did not return all objects.',
    },
    keys: {
      title: 'Connect to the gateway',
      do: [
        'On page A2, leave {treeBackup.keys.gateway} selected. Enter the address of the gateway and your eDirectory password.',
        'Click {common.gateway.check}. If the program does not know the certificate of the gateway, it shows it and asks.',
        'Click {common.buttons.next}.',
      ],
      see: 'The page shows that it is connected, and how the tree validates its CA certificates. The training tree fills in the address.',
    },
    passwords: {
      title: 'One password or one for each object',
      do: [
        'On page A3, select {treeBackup.passwords.all} and enter a password twice, or select {treeBackup.passwords.each} to have one generated for each object.',
        'Write the passwords down now, and keep the note apart from the stick. They are not shown again.',
        'Click {common.buttons.next}.',
      ],
      see: 'Select {treeBackup.passwords.each} if you want to give the file of one server to its administrator.',
    },
    destination: {
      title: 'Write to the USB stick',
      do: [
        'On page A4, select your USB stick in the list.',
        'Check the summary, and click {common.buttons.finish}.',
      ],
      see: 'If files of an earlier run exist in the folder, the page lists them and asks before it replaces them.',
    },
    result: {
      title: 'Read the result',
      do: [
        'Wait until page A5 shows {treeBackup.run.doneHeading}.',
        'Read {treeBackup.run.skipped}, if it is shown. Each line names an object and the reason.',
        'Click {common.buttons.close}. Eject the stick, and lock it away.',
      ],
      see: 'Each file was read back from the stick, opened with its password, and compared with its certificates. You can verify each file like any other backup.',
    },
  },
};
