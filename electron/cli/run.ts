/** `orgca-backup COMMAND`: drives the use cases that the window drives. */
import { isCommand, type CommandName } from './command-table.ts';
import { EXIT } from './exit-status.ts';
import { commandHelp, overview } from './help.ts';
import { parseArguments } from './parse.ts';
import { formOf, printFailure, printOutcome } from './print.ts';
import type { CommandProcess } from './command-process.ts';

/**
 * Runs one command.
 * @param args without the program
 * @returns the exit status; expected failures are printed, only bugs throw
 */
export async function runCommandLine(
  args: readonly string[],
  commandProcess: CommandProcess,
): Promise<number> {
  const { error, out, version } = commandProcess;
  const [name, ...rest] = args;
  if (name === '--version') {
    out(`${version}\n`);
    return EXIT.good;
  }
  const [subject] = rest;
  if (name === 'help' && subject !== undefined) {
    if (!isCommand(subject)) return printFailure('CLI-COMMAND', args, commandProcess);
    out(commandHelp(subject));
    return EXIT.good;
  }
  if (name === undefined || name === '-h' || name === '--help' || name === 'help') {
    (name === undefined ? error : out)(overview());
    return name === undefined ? EXIT.usage : EXIT.good;
  }
  return isCommand(name)
    ? runCommand(name, rest, commandProcess)
    : printFailure('CLI-COMMAND', args, commandProcess);
}

async function runCommand(
  command: CommandName,
  args: readonly string[],
  commandProcess: CommandProcess,
): Promise<number> {
  const form = formOf([command, ...args]);
  const parsed = parseArguments(command, args);
  if (!parsed.ok) return printOutcome(form, parsed, commandProcess);
  if (parsed.value.has('help')) {
    commandProcess.out(commandHelp(command));
    return EXIT.good;
  }
  const { perform } = await import('./perform.ts');
  return perform(parsed.value, form, commandProcess);
}
