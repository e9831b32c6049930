/**
 * Tests that need something not every system has. On Linux all of them run, and none may be skipped; on the others,
 * `npm run test:unit -- --reporter=verbose` lists those that were.
 */
import { it } from 'vitest';

const posix = process.platform !== 'win32';
const linux = process.platform === 'linux';

/** Where each of these is to be had, in the form and with the options that the tests use. */
const available = {
  /** Permissions of owner, group, and others. */
  'file modes': posix,
  /** mkfifo, devices below /dev, and links that need no right. */
  'special files': posix,
  sh: posix,
  /** /proc, and system calls of util-linux. */
  'a Linux kernel': linux,
  /** OpenSSL 3; macOS has LibreSSL under that name. */
  openssl: linux,
  /** sha256sum and gpg. */
  'GNU tools': linux,
};

/** @returns `it`, which skips its test where this is not available */
export const itWith = (needed: keyof typeof available): ReturnType<typeof it.runIf> =>
  it.runIf(available[needed]);
