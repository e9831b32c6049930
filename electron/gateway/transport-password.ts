import { randomInt } from 'node:crypto';
import { secretBuffer } from '../memory/index.ts';

/** Without quotes and backslashes, which have a meaning in JSON and in shells. */
const ALPHABET = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'ascii');

/** 62^24 is about 2^142: more than the 128 bits that no guess at hash speed reaches. */
const LENGTH = 24;

/** A password for one PFX on its way between the gateway and this program: ASCII, random. Wipe it after use. */
export function transportPassword(): Buffer {
  const password = secretBuffer(LENGTH);
  for (let at = 0; at < LENGTH; at++) password[at] = ALPHABET[randomInt(ALPHABET.length)]!;
  return password;
}
