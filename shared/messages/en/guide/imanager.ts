/** Chapter "Complete a backup from an export". Words in braces are texts of the window; words in quotation marks are iManager's own. */
export const imanager = {
  title: 'Complete a backup from an export',
  intro: [
    'In a live eDirectory, the private key of the CA is encrypted by NICI, the cryptography component on its servers. Only the servers of the tree can open it. The chapter “Back up” uses the gateway of the tree for that. If there is no gateway, or if it uses single sign-on, iManager or Identity Console can export the CA to a file. This chapter gets the file from iManager and makes a complete and verified backup from it. In Identity Console, the page is called Certificate Management (https://SERVER:PORT/identityconsole/#/certificateManagement).',
    'How this was tested: The names of the pages and check boxes in iManager come from the vendor’s support articles. They differ slightly between versions, and we could not test the steps with every version.',
    'You need: a login in iManager as a user with the Supervisor right on the Organizational CA, and everything that the chapter “Back up” lists.',
  ],
  steps: {
    E3: {
      title: 'Select the exported file',
      do: [
        'Begin as in the chapter “Back up”. On this page {exportWizard.key.yes} is selected, and the reason why LDAP does not return the key is shown below it.',
        'Select {exportWizard.key.file}. Leave the wizard open while you work in iManager.',
      ],
      see: 'The code in the reason is BACKUP-KEY-WRAPPED. If it is another code, look for it in the last chapter.',
    },
    'open-imanager': {
      title: 'Log in to iManager',
      do: [
        'Open iManager in a web browser. Its address is usually https://SERVER:8443/nps, with the name of your server.',
        'Log in as a user with the Supervisor right on the Organizational CA.',
      ],
      see: 'The page “Roles & Tasks” is open, with a list of tasks on the left.',
    },
    'find-ca': {
      title: 'Open the CA in iManager',
      do: [
        'Under “Roles & Tasks”, open “Novell Certificate Server”. Newer versions call it “NetIQ Certificate Server”.',
        'Click “Configure Certificate Authority”.',
        'Click the tab “Certificates”.',
      ],
      see: 'Two or more certificates are listed, one of them “Self Signed Certificate”. If the task is missing, your user has no role for it. Ask the administrator of iManager.',
    },
    'export-key': {
      title: 'Export with the private key',
      do: [
        'Select the check box of “Self Signed Certificate” and click “Export”. If there is also an EC key, repeat these steps with the EC certificate.',
        'Select “Export Private Key”.',
        'Enter a password twice, and remember it. The file cannot be opened without it.',
        'Click “Next”.',
      ],
      see: 'If iManager does not show “Export Private Key”, your user does not have the right, or the key was created as not exportable.',
    },
    'save-file': {
      title: 'Save the file',
      do: [
        'Click “Save the exported certificate”, and save the file (usually cert.pfx) on this computer.',
        'Close iManager.',
      ],
      see: 'You have a .pfx file and you know its password. Do not send it by mail, because it contains the private key.',
    },
    'E3-file': {
      title: 'Choose the file in the wizard',
      do: [
        'Back in the wizard, click {exportWizard.keyFile.choose} and choose the file that iManager exported.',
        'Enter the password that you chose in iManager.',
        'Click {exportWizard.keyFile.check}.',
        'Click {common.buttons.next}.',
      ],
      see: 'A green note shows that the file matches the CA, and how many certificates are added from the tree. A yellow note shows differences. Read it.',
    },
    E6: {
      title: 'Continue as usual',
      do: [
        'Complete the pages E4 and E5 as in the chapter “Back up”. This page then names the file with the key.',
        'Click {common.buttons.finish}.',
      ],
      see: 'Each check shows {exportWizard.summary.states.pass} or {exportWizard.summary.states.warn}, none shows {exportWizard.summary.states.stop}.',
    },
    E7: {
      title: 'Clean up',
      do: [
        'Wait until the page shows {exportWizard.run.doneHeading}. Then delete the file that iManager exported, and empty the recycle bin.',
        'Click {common.buttons.close}, and lock the stick away.',
      ],
      see: 'Now only the stick contains the key, encrypted with the new password.',
    },
  },
};
