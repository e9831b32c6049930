import { execFileSync, spawn } from 'node:child_process';
import { constants, openSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setImmediate as tick } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { readDescriptor, readSecretFile } from '../../../electron/cli/secret-source.ts';
import { itWith } from '../../support/platform.ts';

const OPTION = '--password-fd';
let folder: string;
let reader: number;
let writer: Writable;
let stop: AbortController;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cli-source-'));
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  writer = spawn('sh', ['-c', 'exec cat >"$1"', 'sh', pipe], { stdio: ['pipe', 'ignore', 'ignore'] }).stdin;
  // Waits for the writer, without which the pipe would be at its end.
  reader = openSync(pipe, constants.O_RDONLY);
  stop = new AbortController();
});
afterEach(() => rm(folder, { recursive: true }));

const read = () => readDescriptor(reader, OPTION, stop.signal);
const refused = { failure: { code: 'CLI-PASSWORD-SOURCE', values: { option: OPTION } } };

describe('a pipe', () => {
  itWith('special files')('is read to its end, however long its writer takes', async () => {
    const reading = read();
    for (const part of ['Correct-', 'Horse', '-7\r\n']) {
      await tick();
      writer.write(part);
    }
    writer.end();
    const secret = await reading;
    expect(secret.ok && secret.value.toString()).toBe('Correct-Horse-7');
  });

  itWith('special files')('is no longer waited for after a signal', async () => {
    const reading = read();
    writer.write('Correct');
    stop.abort();
    expect(await reading).toMatchObject({ failure: { code: 'RESTORE-CANCELLED' } });
    writer.end();
  });

  itWith('special files').each([
    ['is empty', ''],
    ['contains a line end alone', '\n'],
    ['is longer than a password', 'x'.repeat(4097)],
  ])('is refused if it %s', async (_what, text) => {
    const reading = read();
    writer.end(text);
    expect(await reading).toMatchObject(refused);
  });

  itWith('special files')('of this process itself, which would never end, is refused', async () => {
    writer.end();
    const own = openSync(join(folder, 'pipe'), constants.O_RDWR);
    expect(await readDescriptor(own, OPTION, stop.signal)).toMatchObject(refused);
  });
});

itWith('file modes').each([0o640, 0o604, 0o602, 0o666])(
  'a descriptor of a file that others can use is refused: %o',
  async (mode) => {
    const file = join(folder, 'file');
    await writeFile(file, 'Correct-Horse-7', { mode: 0o600 });
    const secret = await readDescriptor(openSync(file, constants.O_RDONLY), OPTION, stop.signal);
    expect(secret.ok && secret.value.toString()).toBe('Correct-Horse-7');
    await chmod(file, mode);
    expect(await readDescriptor(openSync(file, constants.O_RDONLY), OPTION, stop.signal)).toEqual({
      ok: false,
      failure: { code: 'CLI-PASSWORD-FILE-OPEN', values: { file: OPTION } },
    });
    writer.end();
  },
);

itWith('special files')('a descriptor that is not open is refused', async () => {
  expect(await readDescriptor(999, OPTION, stop.signal)).toMatchObject(refused);
});

itWith('special files')(
  'a file is read without its line end, and a name that is no file is not repeated',
  async () => {
    const file = join(folder, 'file');
    await writeFile(file, `${'x'.repeat(4096)}`);
    const secret = readSecretFile(file, OPTION, () => false);
    expect(secret.ok && secret.value).toHaveLength(4096);
    for (const path of [join(folder, 'Secret-123'), folder, join(folder, 'pipe')]) {
      expect(readSecretFile(path, OPTION, () => false)).toMatchObject(refused);
    }
    expect(readSecretFile(file, OPTION, () => true)).toMatchObject({
      failure: { code: 'CLI-PASSWORD-FILE-OPEN', values: { file: 'file' } },
    });
  },
);
