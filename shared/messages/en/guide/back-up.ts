/** Chapter "Back up". Words in braces are texts of the window. */
export const backUp = {
  title: 'Back up',
  intro: [
    'A backup is a small file with the private key and the certificates of the CA, encrypted with a password. With it, you can restore the CA if its host server is lost. Without it, every certificate of the tree must be issued again.',
    'A live eDirectory keeps the private key wrapped by NICI. The tree exports it through its gateway, the same one that Identity Console uses. If the tree has no gateway, use the chapter “Complete a backup from an export”.',
    'How this was tested: The calls of the gateway come from the published description of its interface. They were tested with the gateway of the training tree, not with a live tree.',
    'You need: a USB stick that you can lock away, about five minutes, and a place for the password that is not the place of the stick.',
  ],
  steps: {
    C1: {
      title: 'Open the CA',
      do: ['Plug in the USB stick. Then click {console.c1.openCa}.'],
      see: 'You are logged in, and your user name is at the bottom of the window. If not, begin with the chapter “Log in”.',
    },
    P1: {
      title: 'Start the export',
      do: ['Click {console.p1.export}. The wizard opens.'],
      see: 'The page shows a certificate of the CA: the Self-Signed Certificate or the Public Key Certificate. It does not matter which one is shown, because the backup contains both.',
    },
    E1: {
      title: 'The right tree?',
      do: [
        'Check that the name belongs to the tree that you want to back up.',
        'Click {common.buttons.next}.',
      ],
      see: 'The wizard begins with this page if you open it from the menu “Wizards”. If you open it from the CA, as above, it begins with page E3. Click {common.buttons.back} to see this page.',
    },
    E2: {
      title: 'Which certificate?',
      do: ['Keep the selection. The backup contains both certificates.', 'Click {common.buttons.next}.'],
      see: 'One of the certificates is selected.',
    },
    E3: {
      title: 'Yes, with the private key',
      do: [
        'Select {exportWizard.key.yes}. A file without the private key is not a backup.',
        'Click {common.buttons.next}.',
      ],
      see: '{exportWizard.key.yes} is selected. If NICI keeps the key, the page asks how the key leaves the tree. Select {exportWizard.key.gateway}, enter your eDirectory password, and click {common.gateway.check}. The training tree fills in the address; for your own tree, enter the name of the server on which Identity Console runs. The page then lists the keys that the gateway offers. If {exportWizard.key.yes} is disabled, the reason is shown below it.',
    },
    E4: {
      title: 'Write to the USB stick',
      do: [
        'Select your USB stick in the list. If it is missing, plug it in and click {common.files.destination.refresh}.',
        'Click {common.buttons.next}.',
      ],
      see: 'The stick is selected, and there is no warning below it. A backup on the disk of the server is lost together with the server.',
    },
    E5: {
      title: 'A password for the file',
      do: [
        'Enter a password, or click {exportWizard.password.generate} for a strong one.',
        'Enter it again. Write it down now and keep the note apart from the stick. Without the password, the file cannot be opened, not even by us.',
        'Click {common.buttons.next}.',
      ],
      see: '{exportWizard.password.strength} is {exportWizard.password.ratings.good} or {exportWizard.password.ratings.strong}. Keep the encryption, unless an administrator told you to select the other one.',
    },
    E6: {
      title: 'Check the summary',
      do: [
        'Read the checks. If one shows {exportWizard.summary.states.warn}, read the reason. If one shows {exportWizard.summary.states.stop}, fix the problem first.',
        'Check the files and the destination.',
        'Click {common.buttons.finish}.',
      ],
      see: 'If a second person confirms the backup, enter the name in {keepers.witness}. Nothing has been written yet. With {common.buttons.back} you can still change everything.',
    },
    E7: {
      title: 'Written and verified',
      do: [
        'Wait until the page shows {exportWizard.run.doneHeading}. The program has read the file back from the stick, opened it with the password, and compared it.',
        'Write down the beginning of the SHA-256, or keep the receipt in the same folder. Neither contains a secret.',
        'Click {common.buttons.close}. Eject the stick as your system requires, and lock it away.',
      ],
      see: 'The page lists each file. A CA with an RSA and an EC key has two backup files. Keep both.',
    },
  },
};
