import type { ErrorTexts } from './error-text.ts';

/** Failures of making a recovery stick. */
export const stickErrors = {
  'STICK-NOT-A-PROGRAM': {
    what: '{file} is not a form of OrgCA Backup that can go on a stick.',
    why: 'Its first bytes are those of none of the portable forms: AppImage, portable program for Windows, disk image or ZIP archive for macOS. Links and special files cannot go on a stick either.',
    todo: 'Choose the portable form of the program, as it was downloaded.',
  },
  'STICK-NO-ROOM': {
    what: 'There is not enough room in {folder}.',
    why: 'What you chose needs {needed} bytes, and {free} bytes are free.',
    todo: 'Free some space, leave a program out, or choose another place.',
  },
  'STICK-FILE-TOO-LARGE': {
    what: '{file} is too large for this file system.',
    why: 'It has {bytes} bytes, and FAT holds files of at most 4,294,967,295 bytes.',
    todo: 'Leave this file out, or use a stick that is formatted with exFAT.',
  },
  'STICK-SAME-NAME': {
    what: 'Two files would have the name {file} on the stick.',
    why: 'Sticks do not tell upper case from lower, and each name can be there once.',
    todo: 'Leave one of the files out, or rename it before.',
  },
  'STICK-CHANGED': {
    what: '{file} was changed while the stick was being made.',
    why: 'What was copied is not what you chose before. Nothing was put in place.',
    todo: 'Find out who changed it, choose the file again, and finish again.',
  },
  'STICK-CANCELLED': {
    what: 'Making the stick was cancelled.',
    why: 'You chose Cancel while it was running.',
    todo: 'Start again when you are ready. Nothing was left behind.',
  },
} as const satisfies ErrorTexts;
