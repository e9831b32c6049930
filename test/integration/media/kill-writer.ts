/**
 * Writes one file the way the product does, and kills itself after a given file system call.
 * Arguments: the path, the number of the call after which the process dies (0: before the first), and `half` to have the
 * write of that call reach the medium in part only. Exits with 0 when there were fewer calls.
 */
import { promises as nodeFs } from 'node:fs';
import { stageFile, type FileSystem } from '../../../electron/media/index.ts';

const [path = '', last = '0', mode = ''] = process.argv.slice(2);
let calls = 0;

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

async function counted<T>(call: () => Promise<T>): Promise<T> {
  const value = await call();
  calls += 1;
  if (calls === Number(last)) die();
  return value;
}

const fs: FileSystem = {
  lstat: ((target: string) => counted(() => nodeFs.lstat(target))) as FileSystem['lstat'],
  readFile: ((target: string) => counted(() => nodeFs.readFile(target))) as FileSystem['readFile'],
  rename: (from, to) => counted(() => nodeFs.rename(from, to)),
  unlink: (target) => counted(() => nodeFs.unlink(target)),
  open: async (...parameters) => {
    const file = await counted(() => nodeFs.open(...parameters));
    const { writeFile, sync, close } = file;
    file.writeFile = (bytes: Uint8Array) =>
      counted(() => writeFile.call(file, mode === 'half' ? bytes.subarray(0, bytes.length / 2) : bytes));
    file.sync = () => counted(() => sync.call(file));
    file.close = () => counted(() => close.call(file));
    return file;
  },
};

if (Number(last) === 0) die();
const staged = await stageFile(path, Buffer.alloc(200_000, 'N'), fs);
if (!staged.ok) process.exit(3);
const read = await staged.value.readBack();
if (!read.ok) process.exit(4);
if (read.value.length === 200_000) await staged.value.commit({ replace: true });
await staged.value.discard();
