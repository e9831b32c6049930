/** A rehearsal: the keepers' shares open the files of a backup, and the receipts note it. */
import { dirname } from 'node:path';
import type { KeeperSet, Rehearsed } from '../../../shared/keepers.ts';
import { refusedPassword } from '../../../shared/verdict.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { cleaningUp, type Installation } from '../installation/index.ts';
import type { restoreOperations } from './operations.ts';
import { verifyBackups } from './verify-backups.ts';

/** The cost of one seal, and two small files on a slow medium. */
const LIMITS = { seconds: 5 * 60, cancelledAs: 'RESTORE-CANCELLED' } as const;

/**
 * Verifies the files with the password that the shares stand for. A rehearsal that succeeds is noted in the receipts.
 * @param paths absolute, of every file and copy that the set opens
 * @param password UTF-8; the caller wipes it
 * @returns `RESTORE-CANCELLED`, or the fault of a file that has nothing to do with the shares, such as a removed medium
 */
export async function rehearse(
  installation: Installation,
  paths: readonly string[],
  { keepers, password, signal }: { keepers: KeeperSet; password: Buffer; signal: AbortSignal },
): Promise<Result<Rehearsed>> {
  const files = paths.map((path) => ({ path, password }));
  const verified = await verifyBackups(installation, files, { signal });
  if (!verified.ok) return verified;
  const bad = verified.value.reports.filter(({ verdict }) => verdict === 'bad');
  if (bad.some(refusedPassword)) return ok({ opened: false, receiptUpdated: false });
  const [fault] = bad.flatMap(({ checks }) => checks.filter(({ state }) => state === 'stop'));
  if (fault?.failure) return { ok: false, failure: fault.failure };
  const opened = bad.length === 0;
  if (!opened) return ok({ opened, receiptUpdated: false });
  const rehearsedAt = installation.now().toISOString();
  // The files of one folder share a receipt.
  const first = new Map(paths.map((path) => [dirname(path), path]));
  let receiptUpdated = true;
  for (const path of first.values()) {
    const note = { path, keepers: { ...keepers, rehearsedAt }, password };
    const noted = await installation.jobs
      .of<typeof restoreOperations>()
      .run((job) => cleaningUp([dirname(path)], job, () => job.call('noteRehearsal', note, LIMITS)));
    receiptUpdated &&= noted.ok;
  }
  return ok({ opened, receiptUpdated });
}
