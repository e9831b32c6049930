/** The receipt of a backup: writing it, reading it strictly, sealing it, and finding it in the folder of a file. */
export {
  checkReceipt,
  findReceipt,
  MAX_OBJECT_BYTES,
  receiptNames,
  withoutClaims,
  type FoundReceipt,
} from './find.ts';
export { keptFile, replacedReceipt } from './kept.ts';
export {
  MAX_RECEIPT_BYTES,
  parseReceipt,
  readReceipt,
  type ReadReceipt,
  type SealedReceipt,
} from './schema.ts';
export {
  checkSeal,
  newSealKey,
  wipeSealKeys,
  type SealCheck,
  type Sealing,
  type SealKey,
  type SealToCheck,
} from './seal.ts';
export { faultsOf, type SetBeside } from './set-files.ts';
export {
  checkText,
  readReceiptText,
  receiptFiles,
  receiptText,
  type Receipt,
  type ReceiptFile,
} from './text.ts';
