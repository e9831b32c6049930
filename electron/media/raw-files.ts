import { promises as fs } from 'node:fs';
import type { FileSystem } from './file-system.ts';

/** Electron looks at this before it takes a path for one into an archive. */
const program = process as typeof process & { noAsar?: boolean };

const raw =
  <Given extends unknown[], Returned>(call: (...given: Given) => Returned) =>
  (...given: Given): Returned => {
    const before = program.noAsar ?? false;
    program.noAsar = true;
    try {
      return call(...given);
    } finally {
      program.noAsar = before;
    }
  };

/** node:fs without Electron's view of a file `NAME.asar` as a folder: the recovery stick gets the program's own archive. */
export const rawFiles = {
  open: raw(fs.open) as typeof fs.open,
  readFile: raw(fs.readFile) as typeof fs.readFile,
  readdir: raw(fs.readdir) as typeof fs.readdir,
  realpath: raw(fs.realpath) as typeof fs.realpath,
  rename: raw(fs.rename) as typeof fs.rename,
  unlink: raw(fs.unlink) as typeof fs.unlink,
  link: raw(fs.link) as typeof fs.link,
  lstat: raw(fs.lstat) as typeof fs.lstat,
  mkdir: raw(fs.mkdir) as typeof fs.mkdir,
  rmdir: raw(fs.rmdir) as typeof fs.rmdir,
} satisfies FileSystem & Pick<typeof fs, 'readFile'>;
