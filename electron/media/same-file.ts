import { realpath, stat } from 'node:fs/promises';

/** True if two absolute paths lead to one file or folder, whatever its names: other case, links, mounts. False if one is not there. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [[real, stats], [otherReal, otherStats]] = await Promise.all([whichFile(one), whichFile(other)]);
    // A file system without numbers of its own gives 0.
    return (
      real === otherReal || (stats.ino > 0n && stats.ino === otherStats.ino && stats.dev === otherStats.dev)
    );
  } catch {
    return false;
  }
}

const whichFile = (path: string) => Promise.all([realpath(path), stat(path, { bigint: true })]);
