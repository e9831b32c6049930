/** Notes in the receipts of a backup that its keepers have opened it; runs in a job process, which parses the receipt. */
import { dirname } from 'node:path';
import { writeSet } from '../../media/index.ts';
import type { KeeperSet } from '../../../shared/keepers.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { checkSeal, wipeSealKeys } from '../receipt/index.ts';
import { inspectFile } from './inspect.ts';
import { updatedReceipts } from './receipt-update.ts';

export interface RehearsalNote {
  /** Absolute, of one file of the set. */
  readonly path: string;
  /** Time as ISO 8601. */
  readonly keepers: KeeperSet & { readonly rehearsedAt: string };
  /** UTF-8; seals the receipt if it had a valid seal. */
  readonly password: Buffer;
}

/** @returns `RESTORE-SEAL-BROKEN`, `RESTORE-SEALED-FILE-CHANGED`, `MEDIA-FILE-MISSING` without a receipt, or failures of writing */
export async function noteRehearsal({ path, keepers, password }: RehearsalNote): Promise<Result<null>> {
  const file = await inspectFile(path);
  const seal = await checkSeal(file.seal, password);
  if (seal.state === 'broken') return { ok: false, failure: seal.failure };
  const key = seal.state === 'sound' ? seal.key : undefined;
  try {
    const resealing = key && { old: key, fresh: key, password };
    const receipts = await updatedReceipts(file, {}, { keepers }, resealing);
    if (receipts.files.length === 0) return fail('MEDIA-FILE-MISSING', { file: path });
    return await writeSet(dirname(path), receipts.files, { replace: true });
  } finally {
    wipeSealKeys([key]);
  }
}
