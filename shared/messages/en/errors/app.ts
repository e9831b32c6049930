/** Failures of the application itself. */
export const appErrors = {
  'APP-INTERNAL': {
    what: 'Something went wrong inside OrgCA Backup.',
    why: 'This is a mistake in the program, not in what you did. Nothing was written.',
    todo: 'Try the step again. If it happens again, restart the program and report the code.',
  },
  'APP-ARGUMENT': {
    what: 'The window sent a request that the program does not accept.',
    why: 'A value was missing or had the wrong form, so the request was refused before anything was done.',
    todo: 'Check what you typed on this page and try again.',
  },
} as const;
