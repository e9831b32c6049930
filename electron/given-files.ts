/** Files that were given to the program from outside: with its start, by a second start, or by the system. */
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** More than a user opens at once; the list of a command line can be of any length. */
const MAX_GIVEN = 100;

/** Milliseconds: file managers hand over the files of one selection one after the other. */
const GATHERING = 250;

const isSwitch = (argument: string): boolean => argument.startsWith('-');

/**
 * The files that a command line names, as absolute paths. Whether they are there, and of use, is found out when they are opened.
 * @param args without the program itself; switches are passed over, what follows `--` are files; `file:` URLs are taken too, as
 *   file managers of Linux write them where the desktop entry says `%U`
 * @param workingDirectory absolute: what relative names start from
 */
export function filesIn(args: readonly string[], workingDirectory: string): string[] {
  const end = args.indexOf('--');
  const named =
    end < 0
      ? args.filter((argument) => !isSwitch(argument))
      : [...args.slice(0, end).filter((argument) => !isSwitch(argument)), ...args.slice(end + 1)];
  return named
    .filter((argument) => argument !== '')
    .slice(0, MAX_GIVEN)
    .map((argument) => resolve(workingDirectory, localPath(argument)));
}

function localPath(argument: string): string {
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // Of another computer: reported as a file that is not there.
    return argument;
  }
}

/** What a second start sent, as far as it is a list of absolute paths. */
export function filesSent(data: unknown): string[] {
  const files = (data as { files?: unknown } | null | undefined)?.files;
  if (!Array.isArray(files)) return [];
  return files
    .slice(0, MAX_GIVEN)
    .filter((path): path is string => typeof path === 'string' && isAbsolute(path) && !path.includes('\0'));
}

/** Keeps given files until the window asks for them. */
export class GivenFiles {
  readonly #paths = new Set<string>();
  readonly #tell: (count: number) => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param tell called once for what arrives together, with the number of files that wait */
  constructor(tell: (count: number) => void) {
    this.#tell = tell;
  }

  add(paths: readonly string[]): void {
    for (const path of paths) this.#paths.add(path);
    if (this.#paths.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#paths.size > 0) this.#tell(this.#paths.size);
    }, GATHERING);
  }

  /** Hands out what waits, once. */
  take(): string[] {
    const paths = [...this.#paths];
    this.#paths.clear();
    return paths;
  }
}
