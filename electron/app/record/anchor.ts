/** Comparing a record with what a receipt keeps of it: the receipt travels with the backup, and its seal needs the password. */
import type { RecordAnchor } from '../../../shared/seal.ts';

export interface RecordChain {
  /** Hexadecimal; absent while no receipt names the record. */
  readonly id?: string;
  /** The file with the ID is damaged, or missing although there are backups. */
  readonly isIdLost: boolean;
  /** SHA-256 of every line, oldest first. Upper-case hexadecimal. */
  readonly hashes: readonly string[];
}

/** Of the last line of a record that has none. */
export const EMPTY = '0'.repeat(64);

/**
 * Compares a record with an anchor. A line is added after each receipt was written, so the record has more lines than the anchor.
 * @returns `other`: the anchor is of another record. `shorter`: lines at the end are missing, or that line was never written.
 *   `differs`: a line up to the anchor was changed
 */
export function checkAnchor(
  { id, hashes }: RecordChain,
  anchor: RecordAnchor,
): 'same' | 'shorter' | 'differs' | 'other' {
  if (id !== anchor.id) return 'other';
  if (hashes.length <= anchor.line) return 'shorter';
  return (anchor.line === 0 ? EMPTY : hashes[anchor.line - 1]) === anchor.sha256 ? 'same' : 'differs';
}
