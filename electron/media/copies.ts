/** The same bytes in several places in one run, such as two memory sticks: each is read back, and all appear or none. */
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { commitAll, stageFile, type StagedFile } from './staged-file.ts';

/** A file that is written and synced in several folders, and in place in none of them yet. */
export interface StagedCopies {
  readonly paths: readonly string[];
  /** Reads every copy from its medium and compares it with what was written. */
  readBack(): Promise<Result<Buffer>>;
  /**
   * Puts all copies in place. Where one medium fails at this last step, the failure names it, and the copies before it stay: each
   * of them is whole.
   */
  commit(options: { replace: boolean }): Promise<Result<null>>;
  /** Removes what is not in place. */
  discard(): Promise<void>;
}

/**
 * Writes `bytes` beside each of the paths.
 * @param paths absolute; where one fails, nothing is left behind on any
 */
export async function stageCopies(paths: readonly string[], bytes: Buffer): Promise<Result<StagedCopies>> {
  const files: StagedFile[] = [];
  const discard = async (): Promise<void> => {
    for (const file of files) await file.discard();
  };
  for (const path of new Set(paths)) {
    const file = await stageFile(path, bytes);
    if (!file.ok) {
      await discard();
      return file;
    }
    files.push(file.value);
  }
  return ok({
    paths: files.map(({ path }) => path),
    async readBack() {
      for (const file of files) {
        const read = await file.readBack();
        if (!read.ok) return read;
        if (!read.value.equals(bytes)) return fail('MEDIA-DIFFERS', { file: basename(file.path) });
      }
      return ok(bytes);
    },
    commit: (options) => commitAll(files, options),
    discard,
  });
}
