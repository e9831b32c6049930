/** Failures of writing files to disks and removable media. */
export const mediaErrors = {
  'MEDIA-FULL': {
    what: 'There is not enough room on {drive}.',
    why: 'The disk or the memory stick is full.',
    todo: 'Free some space or choose another drive, then finish again.',
  },
} as const;
