/** The folders that were written to last, so that the next start knows where to look for leftovers. */
import { isAbsolute } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { readOwnFile } from './own-file.ts';
import { writeVerified } from './file-set.ts';

const LIMIT = 20;

/** A short list in one file, the latest first. A file that cannot be read counts as an empty list: it is a help, not a record. */
export class RecentFolders {
  readonly #path: string;
  #pending: Promise<unknown> = Promise.resolve();

  /** @param path absolute, of the JSON file that keeps the list */
  constructor(path: string) {
    this.#path = path;
  }

  list(): string[] {
    try {
      return folders(readOwnFile(this.#path)?.toString('utf8') ?? '[]');
    } catch {
      return [];
    }
  }

  /** Remembers a folder. Call it before the first byte is written there. */
  add(folder: string): Promise<Result<null>> {
    const added = this.#pending.then(() => {
      const list = [folder, ...this.list().filter((other) => other !== folder)].slice(0, LIMIT);
      return writeVerified(this.#path, Buffer.from(JSON.stringify(list), 'utf8'), { replace: true });
    });
    // Two additions at once must not lose one; a failed one is told to its own caller only.
    this.#pending = added.catch(() => undefined);
    return added;
  }
}

function folders(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((item) => typeof item === 'string' && isAbsolute(item)) : [];
  } catch {
    return [];
  }
}
