/** Prints how a command ended: for people, for programs, and for Nagios. */
import { displayText, visibleJson, visibleText } from '../../shared/display-text.ts';
import { format } from '../../shared/messages/format.ts';
import { texts } from '../../shared/messages/current.ts';
import type { LeftoverView } from '../../shared/restore.ts';
import { fail, type Failure, type Result } from '../../shared/result.ts';
import { isCommand, type CommandName } from './command-table.ts';
import type { Outcome } from './command.ts';
import { EXIT, exitStatusOf } from './exit-status.ts';
import { failureText, failureWords } from './failure-text.ts';
import { nagiosUnknown } from './status-formats.ts';
import type { Output } from './command-process.ts';

/** Name and version of the format of `--json`; see `docs/cli-schema.json`. */
const SCHEMA = 'orgca-backup/cli/1';

/** Prints a failure of the program itself. @returns its exit status */
export function printFailure(
  code: 'APP-INTERNAL' | 'CLI-COMMAND',
  args: readonly string[],
  output: Output,
): number {
  return printOutcome(formOf(args), fail(code), output);
}

export interface Form {
  readonly command: CommandName | undefined;
  readonly json: boolean;
  readonly nagios: boolean;
}

/** Also of arguments that cannot be parsed. What follows `--` is the name of a file. @param args with the command */
export function formOf(args: readonly string[]): Form {
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

/** Failures that a command reports without failing. */
interface Notices {
  /** Why the command is missing from the backup record. */
  readonly notRecorded?: Failure | undefined;
  readonly warnings?: readonly Failure[];
  /** Of an earlier run that was interrupted. */
  readonly leftovers?: readonly LeftoverView[];
}

/** @returns the exit status */
export function printOutcome(
  { command, json, nagios }: Form,
  result: Result<Outcome>,
  { error, out }: Output,
  { notRecorded, warnings = [], leftovers = [] }: Notices = {},
): number {
  const failure = result.ok ? result.value.failure : result.failure;
  const status = result.ok ? result.value.status : exitStatusOf(result.failure);
  if (!json) {
    if (leftovers.length > 0) error(leftoversText(leftovers));
    for (const notice of [...warnings, ...(notRecorded ? [notRecorded] : [])])
      error(`${failureText(notice)}\n`);
  }
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
    out(`${visibleJson(envelope(command, status, result, failure, { notRecorded, warnings, leftovers }))}\n`);
    return status;
  }
  if (result.ok) out(result.value.text);
  // Most outcomes describe what failed themselves.
  if (failure && (!result.ok || status === EXIT.trust)) error(`${failureText(failure)}\n`);
  return status;
}

/** Files that are named; the others are counted. */
const LISTED = 20;

function leftoversText(leftovers: readonly LeftoverView[]): string {
  const { more, outcomes, title } = texts().common.leftovers;
  const lines = leftovers
    .slice(0, LISTED)
    .map(({ folder, fileName, outcome }) =>
      format(outcomes[outcome], { folder: visibleText(folder), file: displayText(fileName) }),
    );
  if (leftovers.length > LISTED) lines.push(format(more, { count: leftovers.length - LISTED }));
  return [`${title}:`, ...lines, ''].join('\n');
}

const envelope = (
  command: CommandName | undefined,
  exitStatus: number,
  result: Result<Outcome>,
  failure: Failure | undefined,
  { notRecorded, warnings = [], leftovers = [] }: Notices,
) => ({
  schema: SCHEMA,
  ...(command && { command }),
  exitStatus,
  ...(notRecorded && { notRecorded: failureWords(notRecorded) }),
  ...(warnings.length > 0 && { warnings: warnings.map(failureWords) }),
  ...(leftovers.length > 0 && { leftovers }),
  ...(failure && { failure: failureWords(failure) }),
  ...(result.ok && { result: result.value.result }),
});
