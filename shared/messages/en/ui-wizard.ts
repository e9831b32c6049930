/** Texts that every wizard shares. `&` stands before the letter that Alt reaches. */
export const uiWizard = {
  /** Spoken name of the list of steps. */
  steps: 'Steps of this wizard',
  done: 'done',
  /** Why a button of the bar is disabled. */
  reasons: {
    'first-page': 'This is the first page.',
    'last-page': 'This is the last page. Select “Finish”.',
    'not-last-page': 'Complete the remaining pages first.',
    running: 'Please wait, or select “Cancel”.',
    stopping: 'Stopping...',
    done: 'The work is complete. Select “Close”.',
    busy: 'Please wait a moment.',
  },
  stopping: 'Stopping. Unfinished files are deleted.',
  /** The question before Cancel discards input. */
  lose: {
    heading: 'Close the wizard?',
    text: 'Everything that you entered in it is lost. Nothing has been written.',
    close: '&Close the wizard',
    keep: '&Keep working',
  },
};

export type UiWizard = typeof uiWizard;
