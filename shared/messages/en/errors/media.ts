import type { ErrorTexts } from './error-text.ts';

/** Failures of writing files to disks and removable media. */
export const mediaErrors = {
  'MEDIA-FULL': {
    what: 'There is not enough space in {folder}.',
    why: 'The disk or the USB stick is full, or your quota is used up.',
    todo: 'Free some space or choose another folder, and then try again. The unfinished files were deleted.',
  },
  'MEDIA-NOT-WRITABLE': {
    what: 'OrgCA Backup cannot write to {folder}.',
    why: 'Your account has no permission to create files there.',
    todo: 'Choose a folder or a USB stick to which you can write.',
  },
  'MEDIA-READ-ONLY': {
    what: 'The medium at {folder} is read-only.',
    why: 'It is write-protected by a switch on the stick or by the system.',
    todo: 'Remove the write protection, or choose another folder.',
  },
  'MEDIA-VANISHED': {
    what: 'The folder {folder} does not exist.',
    why: 'The USB stick was removed, the folder was moved or deleted, or its name is wrong.',
    todo: 'Plug in the stick again, check the name, or choose another folder. Then try again.',
  },
  'MEDIA-CHANGED': {
    what: '{folder} is no longer on the medium that you chose.',
    why: 'The drive was removed or replaced, or the network share is connected to another server. The folder of that name is now somewhere else.',
    todo: 'Connect the drive or the share again, or choose another folder. Nothing was written there.',
  },
  'MEDIA-INTERRUPTED': {
    what: 'Only some of the files in {folder} were replaced.',
    why: 'The medium failed during the last step and did not let the change be undone. New: {changed}. Not changed, or missing for now: {unchanged}.',
    todo: 'Connect the medium again and remove its write protection. Then start OrgCA Backup or verify a backup in this folder, so that the change is completed or undone. Do not delete the hidden files whose names contain “orgca”.',
  },
  'MEDIA-UNFINISHED': {
    what: 'A change of files in {folder} was interrupted, and it cannot be completed or undone now.',
    why: 'Some files are new and some are not. The medium is write-protected or failed, you have no permission to change files there, another program has changed one of them since, or they are too large to be examined in a reasonable time.',
    todo: 'Remove the write protection, or copy the whole folder with its hidden files to a disk, and try again. Writing to the folder again allows more time. You can also restore the PFX file alone (page R2 of the Restore wizard; command line: --pfx-only). If OrgCA Backup did not write these files, delete the hidden files whose names contain “orgca”.',
  },
  'MEDIA-IN-USE': {
    what: 'Another run is changing files in {folder}.',
    why: 'Another window, a command, or another computer with OrgCA Backup is giving files in this folder their names. A change that was begun on another computer counts as under way for two minutes, even if the medium was removed there.',
    todo: 'Wait until the other run has ended, or two minutes if there is none, and try again. Do not delete the hidden files whose names contain “orgca”.',
  },
  'MEDIA-SET-TOO-LARGE': {
    what: 'The files for {folder} are too many or too large to be written as one set.',
    why: 'OrgCA Backup gives all files of a set their names or none. It can do so for {files} files, and for {gibibytes} GiB of new and replaced files together.',
    todo: 'Nothing was changed. Choose an empty folder, or write fewer files at once.',
  },
  'MEDIA-EXISTS': {
    what: '{folder} already contains a file named {file}.',
    why: 'It was not replaced because you did not agree to that.',
    todo: 'Agree to replace it (command line: --replace), or choose another name.',
  },
  'MEDIA-NAME': {
    what: 'The name {file} cannot be used there.',
    why: 'It is too long, it begins with a dot, it ends with a dot or a space, or it contains a line break or a character such as : or ? that USB sticks do not support.',
    todo: 'Choose a shorter, simpler name.',
  },
  'MEDIA-NAME-RESERVED': {
    what: 'The name {file} cannot be used.',
    why: 'Windows reserves names such as CON, NUL, and COM1 for devices, also with an extension. A file with such a name cannot be opened or copied there.',
    todo: 'Choose another name.',
  },
  'MEDIA-NOT-A-FILE': {
    what: '{file} in {folder} is not an ordinary file, so it was not replaced.',
    why: 'It is a folder, a link, a pipe, or a device.',
    todo: 'Choose another name, or remove the existing one first.',
  },
  'MEDIA-IO': {
    what: 'Reading or writing in {folder} failed.',
    why: 'The medium reported an error ({reason}). It might be damaged or not plugged in properly.',
    todo: 'Use another USB stick or disk. Do not use this one for a backup.',
  },
  'MEDIA-DIFFERS': {
    what: 'The data read back from {file} does not match what was written.',
    why: 'The medium returned different data. It is damaged or counterfeit.',
    todo: 'Use another USB stick or disk. The unfinished files on this one were deleted.',
  },
  'MEDIA-HANDLE': {
    what: 'The chosen file or folder is no longer available.',
    why: 'The selection has expired.',
    todo: 'Go back and choose the file or folder again.',
  },
  'MEDIA-NOT-EJECTED': {
    what: 'The drive of {folder} was not ejected.',
    why: 'Another program or window uses the drive, or the system does not allow it.',
    todo: 'Close windows that show the drive, and eject it with the system. The files on it are written and verified.',
  },
  'MEDIA-FILE-MISSING': {
    what: 'The file {file} does not exist.',
    why: 'It was moved or deleted, the USB stick was removed, or the name is wrong.',
    todo: 'Plug in the stick again, check the name, or choose the file again.',
  },
  'MEDIA-FILE-NOT-READABLE': {
    what: 'OrgCA Backup cannot read {file}.',
    why: 'Your account has no permission to read this file.',
    todo: 'Log in to this computer as the owner of the file, or copy it to one of your folders.',
  },
  'MEDIA-FILE-EMPTY': {
    what: 'The file {file} is empty.',
    why: 'It was probably not copied completely.',
    todo: 'Use another copy of the file.',
  },
  'MEDIA-FILE-TOO-LARGE': {
    what: 'The file {file} was not read because it has {bytes} bytes.',
    why: 'The files that are expected here are much smaller. Files larger than {limit} bytes are not read.',
    todo: 'Check the origin of the file, or choose another one.',
  },
  'MEDIA-FILE-FOLDER': {
    what: '{file} is a folder, not a file.',
    why: 'Only a file can be opened here.',
    todo: 'Choose a file in this folder.',
  },
  'MEDIA-FILE-DEVICE': {
    what: '{file} is not an ordinary file.',
    why: 'It is a device, a pipe, or another special file.',
    todo: 'Choose an ordinary file. If necessary, copy the content to one first.',
  },
  'MEDIA-FILE-LINK': {
    what: '{file} is a link to another file.',
    why: 'The target of a link can change. Therefore, files are only read directly.',
    todo: 'Choose the target of the link.',
  },
} as const satisfies ErrorTexts;
