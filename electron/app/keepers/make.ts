/** Backups for keepers: the new password is split into shares, and nobody gets to see it. */
import { join } from 'node:path';
import type { KeeperNumbers, KeeperSet, MadeKeepers } from '../../../shared/keepers.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { BackupRun } from '../backup/index.ts';
import type { Installation } from '../installation/index.ts';
import type { SourceOverview } from '../restore/index.ts';
import { newKeepers, type KeeperVault, type NewKeepers } from './vault.ts';

/**
 * Makes a backup with a new password and keeps its shares.
 * @param run makes the backup; the password is wiped afterwards
 * @returns the result of `run`, with the set
 */
export const backUpForKeepers = (
  vault: KeeperVault,
  { program }: Pick<Installation, 'program'>,
  numbers: KeeperNumbers,
  witness: string | undefined,
  run: (password: Buffer, keepers: KeeperSet) => Promise<Result<BackupRun>>,
): Promise<Result<{ readonly made: BackupRun; readonly keepers: MadeKeepers }>> =>
  withNewKeepers(numbers, async (fresh) => {
    const done = await run(fresh.password, fresh.facts);
    if (!done.ok) return done;
    const { backup, tree } = done.value;
    const { files, madeAt, places } = backup;
    const [own] = files[0]!.certificates;
    const fileNames = files.map(({ fileName }) => fileName);
    const written = places.filter(({ failure }) => failure === undefined);
    const keepers = await vault.keep(
      fresh,
      own!.id,
      { subject: own!.subject, tree, fileNames, madeAt, program, witness },
      written.flatMap(({ folder }) => fileNames.map((name) => join(folder, name))),
    );
    return ok({ made: done.value, keepers });
  });

/** Makes a set for a backup that is about to get a new password. */
export const splitForKeepers = (
  vault: KeeperVault,
  { now, program }: Pick<Installation, 'now' | 'program'>,
  numbers: KeeperNumbers,
  { backup, file }: SourceOverview,
): Promise<Result<MadeKeepers>> =>
  withNewKeepers(numbers, async (fresh) => {
    const { fileName, receipt } = file.info;
    const partners = (receipt.partners ?? []).flatMap((one) => (one.found ? [one.fileName] : []));
    const made = await vault.keep(fresh, backup.own[0]!.sha256, {
      subject: backup.subject,
      tree: receipt.tree ?? '',
      fileNames: [fileName, ...partners],
      madeAt: now().toISOString(),
      program,
      witness: receipt.witness,
    });
    return ok(made);
  });

async function withNewKeepers<Value>(
  numbers: KeeperNumbers,
  use: (fresh: NewKeepers) => Promise<Value>,
): Promise<Value> {
  const fresh = newKeepers(numbers);
  try {
    return await use(fresh);
  } finally {
    fresh.wipe();
  }
}
