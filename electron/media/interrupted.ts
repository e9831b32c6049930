import { nameList } from '../../shared/name-list.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { ChangedFile } from './change.ts';

/** The failure of a change that could not be put back: it names the files that are new and those that are not. */
export function interrupted(folder: string, files: readonly ChangedFile[]): Result<never> {
  const names = (isNew: boolean): string =>
    nameList(files.filter(({ target }) => (target === 'new') === isNew).map(({ name }) => name)) || '–';
  return fail('MEDIA-INTERRUPTED', { folder, changed: names(true), unchanged: names(false) });
}
