/** A rehearsal: the keepers' shares open the files of a backup, and the receipts note it. */
import { dirname } from 'node:path';
import { writeSet } from '../../media/index.ts';
import type { KeeperSet, Rehearsed } from '../../../shared/keepers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import { checkSeal, wipeSealKeys } from '../receipt/index.ts';
import { inspectFile } from './inspect.ts';
import { updatedReceipts } from './receipt-update.ts';
import { verifyBackups } from './verify-backups.ts';

/**
 * Verifies the files with the password that the shares stand for. A rehearsal that succeeds is noted in the receipts.
 * @param paths absolute, of every file and copy that the set opens
 * @param password UTF-8; the caller wipes it
 * @returns `RESTORE-CANCELLED`
 */
export async function rehearse(
  installation: Installation,
  paths: readonly string[],
  { keepers, password, signal }: { keepers: KeeperSet; password: Buffer; signal: AbortSignal },
): Promise<Result<Rehearsed>> {
  const files = paths.map((path) => ({ path, password }));
  const verified = await verifyBackups(installation, files, { signal });
  if (!verified.ok) return verified;
  const opened = verified.value.reports.every(({ verdict }) => verdict !== 'bad');
  if (!opened) return ok({ opened, receiptUpdated: false });
  const rehearsedAt = installation.now().toISOString();
  // The files of one folder share a receipt.
  const first = new Map(paths.map((path) => [dirname(path), path]));
  let receiptUpdated = true;
  for (const path of first.values()) {
    const noted = await note(path, { ...keepers, rehearsedAt }, password);
    receiptUpdated &&= noted.ok;
  }
  return ok({ opened, receiptUpdated });
}

async function note(
  path: string,
  keepers: KeeperSet & { readonly rehearsedAt: string },
  password: Buffer,
): Promise<Result<null>> {
  const file = await inspectFile(path);
  const seal = await checkSeal(file.seal, password);
  if (seal.state === 'broken') return { ok: false, failure: seal.failure };
  const key = seal.state === 'sound' ? seal.key : undefined;
  try {
    const resealing = key && { old: key, fresh: key };
    const receipts = await updatedReceipts(file, {}, { keepers }, resealing);
    if (receipts.length === 0) return fail('MEDIA-FILE-MISSING', { file: path });
    return await writeSet(dirname(path), receipts, { replace: true });
  } finally {
    wipeSealKeys([key]);
  }
}
