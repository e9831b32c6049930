import type { ErrorTexts } from './error-text.ts';

/** Failures of making a recovery stick. */
export const stickErrors = {
  'STICK-NOT-A-PROGRAM': {
    what: '{file} is not a portable package of OrgCA Backup.',
    why: 'Portable packages are the AppImage, the portable program for Windows, and the disk image or ZIP archive for macOS. Links and special files cannot be used.',
    todo: 'Choose the portable package as it was downloaded.',
  },
  'STICK-NO-ROOM': {
    what: 'There is not enough space in {folder}.',
    why: 'The files need {needed} bytes, and {free} bytes are free.',
    todo: 'Free some space, remove a program, or choose another folder.',
  },
  'STICK-FILE-TOO-LARGE': {
    what: '{file} is too large for this file system.',
    why: 'It has {bytes} bytes, and FAT holds files of at most 4,294,967,295 bytes.',
    todo: 'Remove this file, or use a stick with exFAT.',
  },
  'STICK-SAME-NAME': {
    what: 'Two files would have the name {file} on the stick.',
    why: 'FAT drives do not distinguish uppercase from lowercase, so each name must be unique.',
    todo: 'Remove one of the files, or rename it.',
  },
  'STICK-CHANGED': {
    what: '{file} was changed while the stick was being made.',
    why: 'The copy does not match the file that you chose. It was discarded.',
    todo: 'Find out who changed the file, choose it again, and then select “Finish”.',
  },
  'STICK-CANCELLED': {
    what: 'The recovery stick was canceled.',
    why: 'You selected “Cancel” while it was being made.',
    todo: 'Start again when you are ready. The unfinished files were deleted.',
  },
} as const satisfies ErrorTexts;
