/** The receipts that name a backup record, as far as the folders that were written to are there. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readChosenFile } from '../../media/index.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import { MAX_RECEIPT_BYTES, parseReceipt } from '../receipt/index.ts';

/** Receipts that are read of one folder. */
const MAX_RECEIPTS = 50;

interface FoundAnchor {
  /** Absolute. */
  readonly folder: string;
  /** Of the receipt. */
  readonly fileName: string;
  readonly madeAt?: string;
  readonly anchor: RecordAnchor;
}

export interface FoundAnchors {
  readonly found: readonly FoundAnchor[];
  /** False if a folder has more receipts than are read. */
  readonly isWhole: boolean;
}

/** @param folders absolute; those that cannot be read are left out */
export async function findAnchors(folders: readonly string[]): Promise<FoundAnchors> {
  let isWhole = true;
  const found: FoundAnchor[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    const receipts = names.filter((name) => name.endsWith('.receipt.json')).sort();
    if (receipts.length > MAX_RECEIPTS) isWhole = false;
    for (const fileName of receipts.slice(0, MAX_RECEIPTS)) {
      const file = await readChosenFile(join(folder, fileName), MAX_RECEIPT_BYTES);
      const { record: anchor, madeAt } = (file.ok && parseReceipt(file.value.bytes)) || {};
      if (anchor) found.push({ folder, fileName, ...(madeAt && { madeAt }), anchor });
    }
  }
  return { found, isWhole };
}
