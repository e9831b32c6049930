import { randomInt } from 'node:crypto';

/** Lower-case letters and digits that cannot be mistaken for each other on paper or on the telephone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 5;

/**
 * A generated passphrase: five groups of five characters joined by hyphens, about 123 bits (25 times log2 of 31). Printable
 * ASCII only, so that every tool derives the same key from it.
 */
export const generatePassphrase = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-');
