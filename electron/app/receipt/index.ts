/** The receipt of a backup: writing it, reading it strictly, and finding it in the folder of a file. */
export { checkReceipt, findReceipt, MAX_OBJECT_BYTES, receiptNames } from './find.ts';
export { keptFiles } from './kept.ts';
export { MAX_RECEIPT_BYTES, parseReceipt, type ReadReceipt } from './schema.ts';
export { checkText, readReceiptText, receiptJson, receiptText, type Receipt } from './text.ts';
