/** The command line in this process, whether Node or Electron runs it. */
import { isatty, type ReadStream } from 'node:tty';
import { catalogues, chooseLocale, formatTag, setTexts } from '../../shared/messages/index.ts';
import { fail } from '../../shared/result.ts';
import { describeBug, emptyCoreDumpsOf, ENDING_SIGNALS, type StartJob } from '../job/index.ts';
import { EXIT } from './exit-status.ts';
import { failureText } from './failure-text.ts';
import { StandardOutput } from './output.ts';
import { printFailure } from './print.ts';
import { runCommandLine } from './run.ts';
import { terminalOn } from './terminal.ts';

export interface Program {
  /** Without the program itself. */
  readonly args: readonly string[];
  readonly version: string;
  /** Absolute. */
  readonly userData: string;
  /** Starts the job program. @param args language of its texts, and tag of their formats */
  readonly startJob: (args: readonly string[]) => ReturnType<StartJob>;
}

const STDIN = 0;
const STDERR = 2;

/** Runs the command of this process. @returns its exit status */
export async function runInProcess({ args, startJob, userData, version }: Program): Promise<number> {
  const { env } = process;
  // A job process inherits it.
  emptyCoreDumpsOf(process.pid);
  const language = [env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en'].map((tag) =>
    tag.replace(/[.@].*$/, '').replace('_', '-'),
  );
  const locale = chooseLocale(language);
  const tag = formatTag(locale, language);
  setTexts(await catalogues[locale](), tag);
  const stop = new AbortController();
  let isAsked = false;
  for (const name of ENDING_SIGNALS) {
    process.on(name, () => {
      stop.abort();
      // The system and the shell both tell that the terminal is gone.
      if (name === 'SIGHUP') return;
      // A second signal does not wait for anything to be cleaned up.
      if (isAsked) process.exit(EXIT.cancelled);
      isAsked = true;
    });
  }
  const output = new StandardOutput();
  let status: number;
  try {
    status = await runCommandLine(args, {
      ...{ version, userData, out: output.out, error: output.error },
      program: `OrgCA Backup ${version}`,
      folder: currentFolder(),
      credentials: env['CREDENTIALS_DIRECTORY'],
      // `process.stdin` of a pipe would take over what `--password-stdin` reads.
      terminal: isatty(STDIN) ? terminalOn(process.stdin as ReadStream, output.error) : undefined,
      showsProgress: isatty(STDERR),
      signal: stop.signal,
      startJob: () => startJob([locale, tag]),
    });
  } catch (bug) {
    output.error(`APP-INTERNAL ${describeBug(bug)}\n`);
    status = printFailure('APP-INTERNAL', args, output);
  }
  const lost = output.isLost ? fail('CLI-OUTPUT') : undefined;
  if (lost?.ok !== false) return status;
  output.error(`${failureText(lost.failure)}\n`);
  return status === EXIT.good || status === EXIT.warning ? EXIT.medium : status;
}

/** A folder that was deleted has no name; absolute paths still work. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}
