import type { ChangedPassword } from './restore.ts';
import type { Catalogue } from './messages/catalogue.ts';

/** What became of the receipt of a file whose password was changed, as one sentence or two. */
export function changedReceipt(
  { receiptKept, receiptUpdated, sealed }: ChangedPassword,
  texts: Catalogue['tools']['password'],
): string {
  if (receiptKept) return texts.receiptKept[receiptKept];
  if (!receiptUpdated) return texts.receiptNotUpdated;
  return sealed ? texts.receiptSealed : texts.receiptUpdated;
}
