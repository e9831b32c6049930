import type { ErrorTexts } from './error-text.ts';

/** Failures of writing files to disks and removable media. */
export const mediaErrors = {
  'MEDIA-FULL': {
    what: 'There is not enough room in {folder}.',
    why: 'The disk or the memory stick is full, or your quota on it is used up.',
    todo: 'Free some space or go back and choose another place, then finish again. Nothing was left behind.',
  },
  'MEDIA-NOT-WRITABLE': {
    what: 'OrgCA Backup may not write in {folder}.',
    why: 'Your account has no permission to create files there.',
    todo: 'Go back and choose a folder or a memory stick that you may write to.',
  },
  'MEDIA-READ-ONLY': {
    what: 'The medium at {folder} is read-only.',
    why: 'It is write-protected, by a switch on the stick or because the system mounted it so.',
    todo: 'Remove the write protection, or go back and choose another place.',
  },
  'MEDIA-VANISHED': {
    what: 'The folder {folder} is no longer there.',
    why: 'The memory stick was pulled out, or the folder was moved or deleted.',
    todo: 'Put the stick back, or go back and choose another place, then finish again.',
  },
  'MEDIA-CHANGED': {
    what: '{folder} is no longer on the medium that you chose.',
    why: 'The drive was removed or replaced, or the network share is connected to another server. The folder of that name is now somewhere else.',
    todo: 'Connect the drive or the share again, or go back and choose another folder. Nothing was written there.',
  },
  'MEDIA-INTERRUPTED': {
    what: 'Only a part of the files in {folder} was replaced.',
    why: 'The medium failed during the last step and did not let the change be undone. New: {changed}. Not changed, or missing for now: {unchanged}.',
    todo: 'Connect the medium again and remove its write protection, then start OrgCA Backup or verify a backup in this folder: the change is completed or undone. Do not delete the hidden files whose names contain “orgca”.',
  },
  'MEDIA-EXISTS': {
    what: 'There is already a file named {file} in {folder}.',
    why: 'It was not replaced, because you had not agreed to that.',
    todo: 'Go back and agree to replace it, or choose another name.',
  },
  'MEDIA-NAME': {
    what: 'The name {file} cannot be used there.',
    why: 'It is too long, it is the name of a folder, it ends with a dot or a space, or it has a character such as : or ? that memory sticks do not allow.',
    todo: 'Go back and choose a shorter, simpler name.',
  },
  'MEDIA-IO': {
    what: 'Reading or writing in {folder} failed.',
    why: 'The medium reported a fault ({reason}). It may be damaged or badly seated.',
    todo: 'Use another memory stick or disk. Do not trust this one with a backup.',
  },
  'MEDIA-DIFFERS': {
    what: 'What was read back from {file} is not what was written.',
    why: 'The medium returned other data than it was given. It is damaged, or counterfeit.',
    todo: 'Use another memory stick or disk. Nothing was left on this one.',
  },
  'MEDIA-HANDLE': {
    what: 'The chosen place is no longer known.',
    why: 'It was chosen too long ago, with many others since.',
    todo: 'Go back to the page with the file name and choose the place again.',
  },
  'MEDIA-FILE-MISSING': {
    what: 'The file {file} is no longer there.',
    why: 'It was moved or deleted, or the memory stick was pulled out.',
    todo: 'Put the stick back, or choose the file again.',
  },
  'MEDIA-FILE-NOT-READABLE': {
    what: 'OrgCA Backup may not read {file}.',
    why: 'Your account has no permission to read this file.',
    todo: 'Log in to this computer as the owner of the file, or copy it to a place of your own.',
  },
  'MEDIA-FILE-EMPTY': {
    what: 'The file {file} is empty.',
    why: 'It has a name but no contents: copying it was probably interrupted.',
    todo: 'Use another copy of the backup.',
  },
  'MEDIA-FILE-TOO-LARGE': {
    what: 'The file {file} has {bytes} bytes, so it was not read.',
    why: 'A backup of a CA has some thousand bytes. Nothing larger than {limit} bytes is read.',
    todo: 'Choose the backup file itself: its name usually ends in .pfx or .p12.',
  },
  'MEDIA-FILE-FOLDER': {
    what: '{file} is a folder, not a file.',
    why: 'Only a file can be opened as a backup.',
    todo: 'Open the folder and choose the backup file in it.',
  },
  'MEDIA-FILE-DEVICE': {
    what: '{file} is not an ordinary file.',
    why: 'It is a device, a pipe or something else that has no contents of its own.',
    todo: 'Choose the backup file itself: its name usually ends in .pfx or .p12.',
  },
  'MEDIA-FILE-LINK': {
    what: '{file} is a link to another file.',
    why: 'A link can lead anywhere, and what it leads to can change. Backups are read directly.',
    todo: 'Choose the file that the link leads to.',
  },
} as const satisfies ErrorTexts;
