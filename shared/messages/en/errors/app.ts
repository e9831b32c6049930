import type { ErrorTexts } from './error-text.ts';

/** Failures of the application itself. */
export const appErrors = {
  'APP-INTERNAL': {
    what: 'OrgCA Backup has an internal error.',
    why: 'This is a bug in the program.',
    todo: 'Check the result of the last step before you try again. If it happens again, restart the program and report the code.',
  },
  'APP-ARGUMENT': {
    what: 'The window sent a request that the program does not accept.',
    why: 'A value was missing or had the wrong form, so the request was refused before anything was done.',
    todo: 'Check your entries on this page and try again.',
  },
  'APP-NOT-LOGGED-IN': {
    what: 'You are not logged in.',
    why: 'The connection to the directory ended, or you logged out.',
    todo: 'Log in again. An open wizard stays open, keeps your entries, and then continues. If you are not asked, select “File > Log in”.',
  },
  'APP-LISTING-GONE': {
    what: 'The rest of this list is no longer available.',
    why: 'The list was opened too long ago, or before you logged in again.',
    todo: 'Select “View > Refresh” to read the list again.',
  },
  'APP-TRAINING': {
    what: 'The training tree could not be started.',
    why: 'Its files could not be written to {folder}, or no port could be opened on the loopback address of this computer.',
    todo: 'Make sure that you can write to the folder and that the disk is not full, then try again.',
  },
  'APP-OPTIONS-NOT-STORED': {
    what: 'The options apply now, but could not be saved.',
    why: 'The settings file in your user folder could not be written.',
    todo: 'Make sure that the disk is not full, then select “OK” again. Otherwise the previous options apply at the next start.',
  },
  'JOB-CRASHED': {
    what: 'The process that handles files and keys ended unexpectedly.',
    why: 'A damaged file, too little memory, or a bug in OrgCA Backup can be the cause. OrgCA Backup itself is still running.',
    todo: 'Check the result of the last step, then try again. If it happens again, report the code and how the file was created.',
  },
  'JOB-TIME': {
    what: 'The step took longer than {seconds} seconds and was stopped.',
    why: 'The file requires more work than any usual backup, or this computer is very busy.',
    todo: 'Close other programs and try again. If it happens again, re-create the file with fewer iterations in the program that wrote it.',
  },
  'JOB-MEMORY': {
    what: 'The step needed more than {mebibytes} MiB of memory and was stopped.',
    why: 'The file requires more memory than any usual backup. It might be damaged or malicious.',
    todo: 'Use another copy of the backup.',
  },
  'APP-PRINT': {
    what: 'The page was not printed.',
    why: 'The system has no printer, or the printer refused the page.',
    todo: 'Check the printer and try again, or save the page as a PDF file and print that.',
  },
} as const satisfies ErrorTexts;
