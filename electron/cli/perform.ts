/** Performs a command whose arguments are right: it loads the use cases, which help and version do without. */
import { resolve } from 'node:path';
import { Installation } from '../app/installation/index.ts';
import { removeLeftovers } from '../media/index.ts';
import type { LeftoverView } from '../../shared/restore.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { CommandName } from './command-table.ts';
import type { Outcome } from './command.ts';
import { loadCommand } from './load-command.ts';
import type { Arguments } from './parse.ts';
import { printOutcome, type Form } from './print.ts';
import { Secrets } from './secrets.ts';
import type { CommandProcess } from './command-process.ts';

const WRITING: readonly CommandName[] = ['backup', 'restore-files', 'change-password'];

/** @returns the exit status */
export async function perform(args: Arguments, form: Form, commandProcess: CommandProcess): Promise<number> {
  const { error, folder, program, showsProgress, signal, startJob, userData } = commandProcess;
  const { command } = args;
  const warnings: Failure[] = [];
  let leftovers: readonly LeftoverView[] = [];
  const print = (result: Result<Outcome>, notRecorded?: Failure): number =>
    printOutcome(form, result, commandProcess, { notRecorded, warnings, leftovers });
  const secrets = new Secrets({ ...commandProcess, arguments: args });
  const once = secrets.check();
  if (!once.ok) return print(once);
  const run = await loadCommand[command]();
  const dataFolder = args.value('data-folder');
  const installation = new Installation(
    dataFolder === undefined ? userData : resolve(folder, dataFolder),
    program,
    () => new Date(),
    startJob,
  );
  try {
    // As the window does when it starts: a run that was killed could not clean up.
    if (WRITING.includes(command))
      leftovers = await removeLeftovers(installation.recentFolders.list(), { signal });
    const result = await run({
      arguments: args,
      installation,
      secrets,
      signal,
      folder,
      progress: (line) => {
        if (showsProgress && !form.json) error(`${line}\n`);
      },
      warn: (warning) => {
        warnings.push(warning);
      },
      report: (outcome) => {
        print({ ok: true, value: outcome });
      },
    });
    return result.ok && result.value.isReported
      ? result.value.status
      : print(result, installation.record.notAdded);
  } finally {
    await installation.jobs.endAll();
    secrets.wipe();
  }
}
