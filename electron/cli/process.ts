/** The command line in this process, whether Node or Electron runs it. */
import { writeSync } from 'node:fs';
import { catalogues, chooseLocale, formatTag, setTexts } from '../../shared/messages/index.ts';
import type { JobProcess } from '../job/index.ts';
import { EXIT } from './exit-status.ts';
import { runCommandLine } from './run.ts';
import { terminalOn } from './terminal.ts';

/** What only the caller knows. */
export interface Program {
  /** Without the program itself. */
  readonly args: readonly string[];
  readonly version: string;
  /** Absolute. */
  readonly userData: string;
  /** Starts the job program. @param args language of its texts, and tag of their formats */
  readonly startJob: (args: readonly string[]) => JobProcess;
}

const STDOUT = 1;
const STDERR = 2;

/** Runs the command of this process. @returns its exit status */
export async function runInProcess({ args, startJob, userData, version }: Program): Promise<number> {
  const { env, stdin } = process;
  const language = [env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en'].map((tag) =>
    tag.replace(/[.@].*$/, '').replace('_', '-'),
  );
  const locale = chooseLocale(language);
  const tag = formatTag(locale, language);
  setTexts(await catalogues[locale](), tag);
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // A second signal does not wait for anything to be cleaned up.
      if (stop.signal.aborted) process.exit(EXIT.cancelled);
      stop.abort();
    });
  }
  try {
    return await runCommandLine(args, {
      ...{ version, userData },
      program: `OrgCA Backup ${version}`,
      folder: process.cwd(),
      credentials: env['CREDENTIALS_DIRECTORY'],
      terminal: stdin.isTTY ? terminalOn(stdin, error) : undefined,
      showsProgress: process.stderr.isTTY,
      signal: stop.signal,
      startJob: () => startJob([locale, tag]),
      out,
      error,
    });
  } catch (bug) {
    // The kind of the error only: a message could quote a secret.
    error(`APP-INTERNAL ${bug instanceof Error ? bug.name : typeof bug}\n${frames(bug)}\n`);
    return EXIT.usage;
  }
}

const frames = (bug: unknown): string =>
  bug instanceof Error
    ? (bug.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : '';

/** Written at once, so that nothing is lost when the process ends. */
const write = (descriptor: number, text: string): void => {
  const bytes = Buffer.from(text, 'utf8');
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      // A full pipe: its reader is slow. A closed one: nobody reads.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
    }
  }
};

const out = (text: string): void => {
  write(STDOUT, text);
};
const error = (text: string): void => {
  write(STDERR, text);
};
