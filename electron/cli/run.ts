/** `orgca-backup COMMAND`: drives the use cases that the window drives. */
import { resolve } from 'node:path';
import { Installation } from '../app/installation/index.ts';
import type { JobProcess } from '../job/index.ts';
import { removeLeftovers } from '../media/index.ts';
import { fail, type Failure, type Result } from '../../shared/result.ts';
import { commandNames, type CommandName } from './command-table.ts';
import type { Outcome } from './command.ts';
import { EXIT, exitStatusOf } from './exit-status.ts';
import { failureText, failureWords } from './failure-text.ts';
import { commandHelp, overview } from './help.ts';
import { loadCommand } from './load-command.ts';
import { parseArguments } from './parse.ts';
import { Secrets, type Terminal } from './secrets.ts';
import { nagiosUnknown } from './status-formats.ts';

/** Name and version of the format of `--json`; see `docs/cli-schema.json`. */
const SCHEMA = 'orgca-backup/cli/1';

/** Standard output and standard error. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

const WRITING: readonly CommandName[] = ['backup', 'restore-files', 'change-password'];

/** The process that runs the command. */
export interface Surroundings extends Output {
  readonly version: string;
  /** Name and version, for receipts and the record. */
  readonly program: string;
  /** Absolute folder of the app's data, unless `--data-folder` names another. */
  readonly userData: string;
  /** Absolute folder that relative names start from. */
  readonly folder: string;
  /** `$CREDENTIALS_DIRECTORY` of systemd. */
  readonly credentials: string | undefined;
  /** Absent: standard input is not a terminal. */
  readonly terminal: Terminal | undefined;
  /** Standard error is a terminal. */
  readonly showsProgress: boolean;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  /** Starts the job program. */
  readonly startJob: () => JobProcess;
}

/**
 * Runs one command.
 * @param args without the program
 * @returns the exit status; expected failures are printed, only bugs throw
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { error, out, version } = surroundings;
  const [name, ...rest] = args;
  if (name === '--version') {
    out(`${version}\n`);
    return EXIT.good;
  }
  const [subject] = rest;
  if (name === 'help' && subject !== undefined) {
    if (!isCommand(subject)) return printFailure('CLI-COMMAND', args, surroundings);
    out(commandHelp(subject));
    return EXIT.good;
  }
  if (name === undefined || name === '--help' || name === 'help') {
    (name === undefined ? error : out)(overview());
    return name === undefined ? EXIT.usage : EXIT.good;
  }
  return isCommand(name)
    ? runCommand(name, rest, surroundings)
    : printFailure('CLI-COMMAND', args, surroundings);
}

/** Prints a failure of the program itself. @returns its exit status */
export function printFailure(
  code: 'APP-INTERNAL' | 'CLI-COMMAND',
  args: readonly string[],
  output: Output,
): number {
  return printOutcome(formOf(args), fail(code), output);
}

/** How an outcome is printed. */
interface Form {
  readonly command: CommandName | undefined;
  readonly json: boolean;
  readonly nagios: boolean;
}

/** Also of arguments that cannot be parsed. What follows `--` is the name of a file. @param args with the command */
function formOf(args: readonly string[]): Form {
  const [name = ''] = args;
  const end = args.indexOf('--');
  const options = args.slice(0, end < 0 ? undefined : end);
  const nagios = options.some(
    (one, at) => one === '--format=nagios' || (one === 'nagios' && options[at - 1] === '--format'),
  );
  return {
    command: isCommand(name) ? name : undefined,
    json: options.includes('--json'),
    nagios: name === 'status' && nagios,
  };
}

const isCommand = (name: string): name is CommandName => (commandNames as string[]).includes(name);

async function runCommand(
  command: CommandName,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { error, folder, out, program, showsProgress, signal, startJob, userData } = surroundings;
  const form = formOf([command, ...args]);
  const print = (result: Result<Outcome>, notRecorded?: Failure): number =>
    printOutcome(form, result, surroundings, notRecorded);
  const parsed = parseArguments(command, args);
  if (!parsed.ok) return print(parsed);
  if (parsed.value.has('help')) {
    out(commandHelp(command));
    return EXIT.good;
  }
  const secrets = new Secrets({ ...surroundings, arguments: parsed.value });
  const once = secrets.check();
  if (!once.ok) return print(once);
  const run = await loadCommand[command]();
  const dataFolder = parsed.value.value('data-folder');
  const installation = new Installation(
    dataFolder === undefined ? userData : resolve(folder, dataFolder),
    program,
    () => new Date(),
    startJob,
  );
  try {
    // As the window does when it starts: a run that was killed could not clean up.
    if (WRITING.includes(command)) await removeLeftovers(installation.recentFolders.list());
    const result = await run({
      arguments: parsed.value,
      installation,
      secrets,
      signal,
      folder,
      progress: (line) => {
        if (showsProgress && !form.json) error(`${line}\n`);
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

/** @param notRecorded why the record lacks what the command did, which is not a reason to fail */
function printOutcome(
  { command, json, nagios }: Form,
  result: Result<Outcome>,
  { error, out }: Output,
  notRecorded?: Failure,
): number {
  const failure = result.ok ? result.value.failure : result.failure;
  const status = result.ok ? result.value.status : exitStatusOf(result.failure);
  if (notRecorded && !json) error(`${failureText(notRecorded)}\n`);
  if (nagios && failure && !json) {
    // A status of 1 would be a warning there.
    const unknown = nagiosUnknown(failure);
    out(unknown.text);
    return unknown.status;
  }
  if (result.ok && result.value.monitoring && !json) {
    out(result.value.monitoring.text);
    return result.value.monitoring.status;
  }
  if (json) {
    out(`${JSON.stringify(envelope(command, status, result, failure, notRecorded))}\n`);
    return status;
  }
  if (result.ok) out(result.value.text);
  // Most outcomes describe what failed themselves.
  if (failure && (!result.ok || status === EXIT.trust)) error(`${failureText(failure)}\n`);
  return status;
}

const envelope = (
  command: CommandName | undefined,
  exitStatus: number,
  result: Result<Outcome>,
  failure: Failure | undefined,
  notRecorded: Failure | undefined,
) => ({
  schema: SCHEMA,
  ...(command && { command }),
  exitStatus,
  ...(notRecorded && { notRecorded: failureWords(notRecorded) }),
  ...(failure && { failure: failureWords(failure) }),
  ...(result.ok && { result: result.value.result }),
});
