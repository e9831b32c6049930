/** Chapter "Back up". Words in braces are texts of the window. */
export const backUp = {
  title: 'Back up',
  intro: [
    'A backup is a small file with the private key of the certificate authority and its certificates, locked with a password. With it the authority can be brought back when its server is lost. Without it, every certificate of the tree has to be made again.',
    'A live eDirectory keeps the private key wrapped by NICI. The tree exports it through its gateway, the same one that Identity Console uses. If the tree has no gateway, use the chapter "Complete a backup from an export".',
    'How certain is this? The calls of the gateway are taken from the published description of its interface and were tried with the gateway of the training tree. They were not tried on a live tree.',
    'You need: a memory stick that will be locked away, about five minutes, and a place for the password that is not the place of the stick.',
  ],
  steps: {
    C1: {
      title: 'Open the certificate authority',
      do: ['Plug in the memory stick. Then click {console.c1.openCa}.'],
      see: 'You are logged in: your user name stands at the bottom of the window. If not, begin with the chapter "Log in".',
    },
    P1: {
      title: 'Start the export',
      do: ['Click {console.p1.export}. The wizard opens.'],
      see: 'The page shows a certificate of the CA: the Self-Signed Certificate or the Public Key Certificate. Which one makes no difference, both go into the backup.',
    },
    E1: {
      title: 'The right tree?',
      do: ['Read the name. It must be the tree that you want to back up.', 'Click {common.buttons.next}.'],
      see: 'The wizard shows this page only when it was opened from the menu Wizards. Opened from the CA, as above, it goes on at page E3, and this page can be seen with {common.buttons.back}.',
    },
    E2: {
      title: 'Which certificate?',
      do: [
        'Leave the choice as it is. Both certificates are written to the file in any case.',
        'Click {common.buttons.next}.',
      ],
      see: 'One of the certificates is chosen.',
    },
    E3: {
      title: 'Yes, with the private key',
      do: [
        'Choose {export.key.yes}. A file without the private key is no backup.',
        'Click {common.buttons.next}.',
      ],
      see: '{export.key.yes} is selected. If NICI keeps the key, the page asks how the key leaves the tree. Select {export.key.gateway}, enter the directory password, and click {gateway.check}. The training tree fills in the address; for your own tree, enter the name of the server on which Identity Console runs. The page then lists the keys that the gateway offers. If {export.key.yes} is grey, the reason is shown below it.',
    },
    E4: {
      title: 'Onto the memory stick',
      do: [
        'Choose your memory stick in the list. If it is missing, plug it in and click {files.destination.refresh}.',
        'Click {common.buttons.next}.',
      ],
      see: 'The stick is marked, and there is no warning below it. A backup on the disk of the server itself is lost together with the server.',
    },
    E5: {
      title: 'A password for the file',
      do: [
        'Type a password, or let the program make a good one with {export.password.generate}.',
        'Type it a second time. Write it down now and keep the note apart from the stick: nobody can open the file without it, not even the makers of this program.',
        'Click {common.buttons.next}.',
      ],
      see: 'The line {export.password.strength} says Good or Strong. The encryption stays as it is, unless an administrator told you to choose the other one.',
    },
    E6: {
      title: 'Read before you write',
      do: [
        'Look at the checks. {export.summary.states.pass} is good. {export.summary.states.warn} does not stop you: read the reason. {export.summary.states.stop} must be put right first.',
        'Scroll down and read what will be written, and where.',
        'Click {common.buttons.finish}.',
      ],
      see: 'Nothing has been written so far. With {common.buttons.back} you can still change everything.',
    },
    E7: {
      title: 'Written and proved',
      do: [
        'Wait until the page says {export.run.doneHeading}. The program has then read the file back from the stick, opened it with the password and compared it.',
        'Write down the beginning of the SHA-256, or keep the receipt that lies beside the file. Both hold no secret.',
        'Click {common.buttons.close}. Take the stick out the way your system wants it, and lock it away.',
      ],
      see: 'The page names each file. A CA with two keys, RSA and EC, gives two files: keep both.',
    },
  },
};
