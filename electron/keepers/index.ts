/** Keepers: a backup's password as shares, any `threshold` of which open it. */
export { combineShares, newSecret, newSetId, passwordOf, splitSecret } from './secret.ts';
export { parseShare, shareWords, wipeShare, type Share } from './share.ts';
