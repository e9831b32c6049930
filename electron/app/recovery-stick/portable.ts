/** A program that was started from a recovery stick: the folder that contains its backups. */
import { lstat, readdir } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { START_HERE } from './contents.ts';
import { singleFile, type RunningProgram } from './program.ts';
import { STICK_SWITCH } from './starter.ts';

const PFX = /^[^.].*\.(?:pfx|p12)$/i;

interface Candidate {
  readonly folder: string;
  /** A backup alone is not a sign there: other people's files might be in it. */
  readonly needsMark: boolean;
}

/** Positions of a program relative to its backups, the most certain first. */
function candidates(
  { packaged, platform, execPath, env }: RunningProgram,
  args: readonly string[],
): Candidate[] {
  const prefix = `--${STICK_SWITCH}=`;
  const named = args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
  // The starter names the stick, because it may have copied the program elsewhere.
  if (named !== undefined && isAbsolute(named)) return [{ folder: named, needsMark: false }];
  if (!packaged) return [];
  const file = singleFile({ platform, execPath, env });
  if (file !== undefined) return [{ folder: dirname(file), needsMark: false }];
  // NAME.app/Contents/MacOS/NAME
  const own = platform === 'darwin' ? join(execPath, '..', '..', '..', '..') : dirname(execPath);
  return [
    { folder: own, needsMark: false },
    { folder: dirname(own), needsMark: true },
  ];
}

/**
 * The folder of the stick that this program was started from: the one with the program, or, marked by START-HERE.txt, the one
 * above it. Undefined if there is no backup, as after an installation.
 * @param args of the command line
 */
export async function stickFolder(
  running: RunningProgram,
  args: readonly string[],
): Promise<string | undefined> {
  for (const { folder, needsMark } of candidates(running, args)) {
    const names = await readdir(folder).catch(() => []);
    if (!names.some((name) => PFX.test(name))) continue;
    const mark = await lstat(join(folder, START_HERE)).catch(() => undefined);
    if (!needsMark || mark?.isFile()) return folder;
  }
  return undefined;
}
