/**
 * Changes a set of files as the product does, and kills itself after a given file system call.
 * Arguments: the folder, the index of the set in SET_CASES, the number of the call after which the process dies (0: before the
 * first), and `no-links` for a file system like FAT or `half` to have a write reach the medium in part only. Exits with 0 if there
 * were fewer calls.
 */
import { changeSet, SET_CASES } from '../../support/media/backup-set.ts';
import { interceptedFileSystem, type Hook } from '../../support/media/intercepted-file-system.ts';

const [folder = '', index = '0', last = '0', mode = ''] = process.argv.slice(2);
let calls = 0;

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

const hook: Hook = async (_call, work) => {
  const value = await work();
  calls += 1;
  if (calls === Number(last)) die();
  return value;
};

if (Number(last) === 0) die();
const fs = interceptedFileSystem(hook, { links: mode !== 'no-links', halfWrites: mode === 'half' });
const changed = await changeSet(folder, SET_CASES[Number(index)]!, { fs });
process.exit(changed.ok || mode === 'half' ? 0 : 3);
