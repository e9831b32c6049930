import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** No system has so many processes. */
const NO_PROCESS = '999999999';

/** Renames the temporary files of this process in a folder, so that a process seems to own them that has ended. */
export async function asOfEndedProcess(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const ended = name.replace(`-${String(process.pid)}-`, `-${NO_PROCESS}-`);
    if (ended !== name) await rename(join(folder, name), join(folder, ended));
  }
}
