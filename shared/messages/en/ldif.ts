/** Lines that explain the LDIF of a CA object, as comments in front of it. ASCII. */
export const ldifComments = [
  'The CA object as it is in the backup, without the private key. The key is only in the PFX file.',
  'Check the DN and hostServer before you use it. A live eDirectory imports the key only with its own tools.',
] as const;

/** In front of the copy of a CA object that is about to be replaced. */
export const savedObjectComments = [
  'The CA object as it was before it was replaced. A private key that was stored unencrypted is not included.',
  'It is in the PFX file in the same folder. A key that NICI has wrapped is included as stored.',
] as const;
