/** Lines that explain the LDIF of a CA object, as comments in front of it. ASCII. */
export const ldifComments = [
  'The CA object as its backup has it, without the private key: that one is in the PFX file only.',
  'Check the DN and hostServer before you use it. A live eDirectory takes the key from its own tools only.',
] as const;

/** In front of the copy of a CA object that is about to be replaced. */
export const savedObjectComments = [
  'The CA object as it was before it was replaced. A private key that was stored in the clear is not in here:',
  'it is in the PFX file beside, under the password of the backup. One that was stored locked is.',
] as const;
