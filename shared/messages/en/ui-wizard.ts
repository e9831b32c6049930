/** Texts that every wizard shares. `&` stands before the letter that Alt reaches. */
export const uiWizard = {
  /** Name of the list of steps for those who hear it. */
  steps: 'Steps of this wizard',
  done: 'done',
  notNeeded: 'not needed',
  /** Why a button of the bar cannot be used now. */
  reasons: {
    'first-page': 'This is the first page.',
    'last-page': 'This is the last page of questions: choose Finish.',
    'not-last-page': 'Finish comes on the page with the summary.',
    running: 'Please wait until the work is done, or choose Cancel.',
    stopping: 'The work is being stopped.',
    done: 'The work is done: choose Close.',
    busy: 'Please wait a moment.',
  },
  stopping: 'Stopping. Nothing will be left half written.',
  /** The question that Cancel asks where something would be lost. */
  lose: {
    heading: 'Close the wizard?',
    text: 'What you entered on its pages will be lost. Nothing has been written.',
    close: '&Close the wizard',
    keep: '&Keep working',
  },
};

export type UiWizard = typeof uiWizard;
