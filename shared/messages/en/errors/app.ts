import type { ErrorTexts } from './error-text.ts';

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
  'APP-NOT-LOGGED-IN': {
    what: 'You are not logged in.',
    why: 'The connection to the directory has ended, or you logged out in the meantime.',
    todo: 'Log in again: a wizard that is open stays open, with what you typed, and goes on after it. Choose File, Log in where you are not asked.',
  },
  'APP-LISTING-GONE': {
    what: 'The rest of this list is no longer at hand.',
    why: 'The list was opened too long ago, or before you logged in again.',
    todo: 'Choose View, Refresh to read the list again.',
  },
  'APP-TRAINING': {
    what: 'The training tree could not be started.',
    why: 'Its files could not be written in {folder}, or this computer let it open no port on its own loopback address.',
    todo: 'Make sure that the folder can be written to and that the disk is not full, then try again.',
  },
  'APP-OPTIONS-NOT-STORED': {
    what: 'The options hold for now, but could not be stored.',
    why: "The program's settings in your user folder could not be written.",
    todo: 'Make sure that the disk is not full, then choose OK again. Otherwise they are as before at the next start.',
  },
  'JOB-CRASHED': {
    what: 'The process that handles files and keys ended unexpectedly.',
    why: 'A damaged file, too little memory, or a bug in OrgCA Backup can be the cause. OrgCA Backup itself is still running.',
    todo: 'Check the result of the last step, then try again. If it happens again, report the code and how the file was made.',
  },
  'JOB-TIME': {
    what: 'The step took longer than {seconds} seconds and was stopped.',
    why: 'The file requires more work than any usual backup, or this computer is very busy.',
    todo: 'Close other programs and try again. If it happens again, re-create the file with fewer iterations in the program that wrote it.',
  },
  'JOB-MEMORY': {
    what: 'The step needed more than {mebibytes} MiB of memory and was stopped.',
    why: 'The file requires more memory than any usual backup. It might be damaged or made to do harm.',
    todo: 'Use another copy of the backup.',
  },
  'APP-PRINT': {
    what: 'The page was not printed.',
    why: 'The system has no printer, or the printer refused the page.',
    todo: 'Check the printer and try again, or save the page as a PDF file and print that.',
  },
} as const satisfies ErrorTexts;
