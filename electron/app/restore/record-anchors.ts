/** The receipts of a folder that name a backup record. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readChosenFile } from '../../media/index.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import { MAX_RECEIPT_BYTES, parseReceipt } from '../receipt/index.ts';

/** Receipts that are read of one folder. */
const MAX_RECEIPTS = 50;

export interface FoundAnchor {
  /** Absolute. */
  readonly folder: string;
  /** Of the receipt. */
  readonly fileName: string;
  readonly madeAt?: string;
  readonly anchor: RecordAnchor;
}

export interface FoundAnchors {
  readonly found: readonly FoundAnchor[];
  /** Why there can be receipts that were not read. */
  readonly unread: readonly ('away' | 'unreadable' | 'too-many')[];
}

/** @param folder absolute */
export async function findAnchors(folder: string): Promise<FoundAnchors> {
  const unread = new Set<FoundAnchors['unread'][number]>();
  const found: FoundAnchor[] = [];
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    unread.add(error.code === 'EACCES' || error.code === 'EPERM' ? 'unreadable' : 'away');
    return [];
  });
  const receipts = names.filter((name) => name.endsWith('.receipt.json')).sort();
  if (receipts.length > MAX_RECEIPTS) unread.add('too-many');
  for (const fileName of receipts.slice(0, MAX_RECEIPTS)) {
    const file = await readChosenFile(join(folder, fileName), MAX_RECEIPT_BYTES);
    const receipt = file.ok ? parseReceipt(file.value.bytes) : undefined;
    if (!receipt) unread.add('unreadable');
    // Receipts of earlier versions name no record.
    const { record: anchor, madeAt } = receipt ?? {};
    if (anchor) found.push({ folder, fileName, ...(madeAt && { madeAt }), anchor });
  }
  return { found, unread: [...unread] };
}
