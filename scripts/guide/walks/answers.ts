/** What is typed and chosen in the pictures. No secrets: what they protect is made of a seed and worth nothing. */
export const PASSWORD = 'Lantern-Rowboat-Velvet-17';
export const EXPORT_PASSWORD = 'typed in iManager';
/** Label of the memory stick. */
export const STICK = 'CA BACKUP';
