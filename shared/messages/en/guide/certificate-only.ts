/** Chapter "Export a certificate only". Words in braces are texts of the window. */
export const certificateOnly = {
  title: 'Export a certificate only',
  intro: [
    'Clients and servers that must trust the CA need its certificate, not its key. The file is not secret. It is not a backup: the CA cannot be restored from it.',
  ],
  steps: {
    E3: {
      title: 'No, without the private key',
      do: [
        'Open the Export wizard as in the chapter “Back up”. On page E3, select {exportWizard.key.no}.',
        'Click {common.buttons.next}.',
      ],
      see: 'On page E4, select the format: {exportWizard.file.formats.der} or {exportWizard.file.formats.pem}. The wizard asks for no password. Clients usually need the Self-Signed Certificate. Select it on page E2.',
    },
  },
};
