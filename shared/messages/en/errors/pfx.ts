/** Failures of reading and writing PKCS #12 files. */
export const pfxErrors = {
  'PFX-NOT-PFX': {
    what: 'This is not a PKCS #12 (PFX) file.',
    why: 'The file does not begin as a PFX file must.',
    todo: 'Choose the backup file itself: its name usually ends in .pfx or .p12.',
  },
} as const;
