/** Chapter "Complete a backup from an export". Words in braces are texts of the window; words in quotation marks are iManager's own. */
export const imanager = {
  title: 'Complete a backup from an export',
  intro: [
    'eDirectory usually keeps the private key of the certificate authority locked in a part of its servers that is called NICI. The servers of the tree alone can open it. The chapter "Back up" uses the gateway of the tree for that. If there is no gateway, or a single sign-on is in front of it, iManager or Identity Console can export the CA to a file. This chapter gets the file from iManager and makes a complete and verified backup of it. In Identity Console, the page is called Certificate Management (https://SERVER:PORT/identityconsole/#/certificateManagement).',
    'How certain is this? That the key is locked, and the names of the pages and boxes in iManager, are stated in the support articles of the makers. They differ a little from version to version. The makers of this program have compiled the steps from those articles and have not been able to try them on every version.',
    'You need: a login in iManager as a user with the Supervisor right on the Organizational CA, and what the chapter "Back up" asks for.',
  ],
  steps: {
    E3: {
      title: 'The wizard says why',
      do: [
        'Begin as in the chapter "Back up". On this page {export.key.yes} is selected, and the reason why LDAP does not return the key is shown below it.',
        'Select {export.key.file}. Leave the wizard open while you work in iManager.',
      ],
      see: 'The code in the reason is BACKUP-KEY-WRAPPED. With another code, look it up in the last chapter.',
    },
    'open-imanager': {
      title: 'Log in to iManager',
      do: [
        'Open iManager in a web browser. Its address is usually https://SERVER:8443/nps, with the name of your server.',
        'Log in as a user with the Supervisor right on the Organizational CA.',
      ],
      see: 'The page "Roles & Tasks" is shown, with a list of tasks on the left.',
    },
    'find-ca': {
      title: 'Open the certificate authority there',
      do: [
        'Under "Roles & Tasks" open "Novell Certificate Server". Newer versions call it "NetIQ Certificate Server".',
        'Click "Configure Certificate Authority".',
        'Click the tab "Certificates".',
      ],
      see: 'Two or more certificates are listed, among them "Self Signed Certificate". If the task is not there, your user has no role for it: ask the administrator of iManager.',
    },
    'export-key': {
      title: 'Export with the private key',
      do: [
        'Check the box before "Self Signed Certificate" and click "Export". Where there is an EC key too, do all this a second time with the EC certificate.',
        'Check "Export Private Key".',
        'Type a password twice, and remember it: without it the file is worth nothing.',
        'Click "Next".',
      ],
      see: 'If iManager offers no box "Export Private Key", your user lacks the right, or the key was made so that it can never be exported.',
    },
    'save-file': {
      title: 'Save the file',
      do: [
        'Click "Save the exported certificate", and save the file (usually cert.pfx) on this computer.',
        'Close iManager.',
      ],
      see: 'You have a file that ends in .pfx, and you know its password. It holds the private key: do not send it by mail.',
    },
    'E3-file': {
      title: 'Give the file to the wizard',
      do: [
        'Back in the wizard, click {export.keyFile.choose} and choose the file that iManager exported.',
        'Type the password that you typed in iManager.',
        'Click {export.keyFile.check}.',
        'Click {common.buttons.next}.',
      ],
      see: 'A green note says that the file fits the CA, and how many certificates are added from the tree. A yellow one says what is different: read it.',
    },
    E6: {
      title: 'Go on as usual',
      do: [
        'Do the pages E4 and E5 as in the chapter "Back up": the stick, and a new password. This page then names the file that the key is taken from.',
        'Click {common.buttons.finish}.',
      ],
      see: 'Each check says {export.summary.states.pass} or {export.summary.states.warn}, none {export.summary.states.stop}.',
    },
    E7: {
      title: 'Clean up',
      do: [
        'Wait until the page says {export.run.doneHeading}. Then delete the file that iManager exported, and empty the recycle bin.',
        'Click {common.buttons.close}, and lock the stick away.',
      ],
      see: 'Only the stick holds the key now, under the new password.',
    },
  },
};
