import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { startOf } from '../../../electron/media/processes.ts';

/** No system has so many processes. */
const NO_PROCESS = '999999999';

/** Renames the temporary files of this process in a folder, so that a process seems to own them that has ended. */
export const asOfEndedProcess = (folder: string): Promise<void> => asOfProcess(folder, NO_PROCESS);

/** Renames the temporary files of this process in a folder, so that another one seems to own them. */
export async function asOfProcess(folder: string, pid: string): Promise<void> {
  const own = new RegExp(`-${String(process.pid)}-[0-9]+-`);
  for (const name of await readdir(folder)) {
    const other = name.replace(own, `-${pid}-${startOf(Number(pid)) ?? '0'}-`);
    if (other !== name) await rename(join(folder, name), join(folder, other));
  }
}
