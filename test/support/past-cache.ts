import { FileSet } from '../../electron/media/index.ts';
import { ok } from '../../shared/result.ts';
import { valueOf } from './backup/log-in.ts';

/** True if this system reads files in the folder past its cache. */
export async function readsPastCache(folder: string): Promise<boolean> {
  const set = valueOf(await FileSet.open(folder));
  try {
    return valueOf(await set.write('probe', Buffer.from('probe'), () => ok(null))).direct;
  } finally {
    await set.discard();
  }
}
