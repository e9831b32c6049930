/** The inner loops of the derivations: in slices; and for PBKDF1 and PKCS #12 a hash of a hash of a hash. */
import { digest } from './digests.ts';
import { repeatSha1 } from './sha1-loop.ts';
import { repeatSha256 } from './sha256-loop.ts';

/** Called with the iterations done since its last call; returning false ends the work. */
export type OnSlice = (iterations: number) => boolean;

/** Iterations between two reports: a few milliseconds. */
const SLICE = 20_000;

/**
 * Replaces `value`, which is the first of `iterations` hashes, by the last one.
 * @returns false when `onSlice` ended the work
 */
export function repeatInSlices(hash: string, value: Buffer, iterations: number, onSlice?: OnSlice): boolean {
  return inSlices(iterations, (count) => repeatHash(hash, value, count), onSlice);
}

/**
 * Does what is left of `iterations` after the first, in slices of `more`.
 * @returns false when `onSlice` ended the work
 */
export function inSlices(
  iterations: number,
  more: (count: number) => void,
  onSlice: OnSlice = () => true,
): boolean {
  for (let left = iterations - 1; left > 0; left -= SLICE) {
    const count = Math.min(left, SLICE);
    more(count);
    if (!onSlice(count)) return false;
  }
  return onSlice(1);
}

/** Replaces `value` by its `count`-fold hash. */
export function repeatHash(hash: string, value: Buffer, count: number): void {
  const repeat = hash === 'sha1' ? repeatSha1 : hash === 'sha256' ? repeatSha256 : undefined;
  if (repeat === undefined) {
    for (let i = 0; i < count; i++) digest(hash, value).copy(value);
    return;
  }
  const words = new Int32Array(value.length / 4);
  words.forEach((_, i) => (words[i] = value.readInt32BE(4 * i)));
  repeat(words, count);
  words.forEach((word, i) => value.writeInt32BE(word, 4 * i));
  words.fill(0);
}
