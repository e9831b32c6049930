import { promises as fs } from 'node:fs';

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

/**
 * node:fs as it is anywhere but in Electron, which shows a file `NAME.asar` as a folder: to copy the program, its archive has to
 * be seen as the file that it is.
 */
export const rawFiles = {
  open: raw(fs.open) as typeof fs.open,
  readFile: raw(fs.readFile) as typeof fs.readFile,
  readdir: raw(fs.readdir) as typeof fs.readdir,
  realpath: raw(fs.realpath) as typeof fs.realpath,
  rename: raw(fs.rename) as typeof fs.rename,
  unlink: raw(fs.unlink) as typeof fs.unlink,
  lstat: raw(fs.lstat) as typeof fs.lstat,
};
