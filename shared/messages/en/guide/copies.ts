/** Chapter "Several copies". Words in braces are texts of the window. */
export const copies = {
  title: 'Write several copies',
  intro: [
    'One medium can fail. The Export wizard can write the same backup to up to four media in one run. Each copy is read back and verified by itself.',
  ],
  steps: {
    E4: {
      title: 'Add copies',
      do: [
        'Select the first medium on page E4, as in the chapter “Back up”.',
        'Under {exportWizard.copies.title}, click the button with the name of another drive, or {exportWizard.copies.toFolder}.',
        'Click {common.buttons.next}.',
      ],
      see: 'Each copy is listed with its folder. If one medium fails during the run, the copies on the others are complete. Keep the media in different buildings.',
    },
  },
};
