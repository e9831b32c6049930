import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { newestChange } from '../../../scripts/lib/project.ts';
import { run } from '../../../scripts/lib/run.ts';

describe('running a program', () => {
  const node = (code: string, timeout?: number) =>
    run(process.execPath, ['-e', code], timeout === undefined ? {} : { timeout });

  it('keeps its status and both of its streams', async () => {
    const result = await node('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(result).toMatchObject({ status: 3, stdout: 'out\n', stderr: 'err\n' });
    expect(result.output).toContain('out\n');
    expect(result.output).toContain('err\n');
  });

  it('gives it no standard input to wait for', async () => {
    await expect(node('process.stdin.on("end", () => process.exit(4)).resume()')).resolves.toMatchObject({
      status: 4,
    });
  });

  it('says 127 for a program that is not there', async () => {
    await expect(run('no-such-program-anywhere', [])).resolves.toMatchObject({ status: 127, output: '' });
  });

  it('says 128 for a program that it had to end', async () => {
    await expect(node('setInterval(() => {}, 1000)', 300)).resolves.toMatchObject({ status: 128 });
  });

  it('comes to its end only when the program that a signal kills is gone, though it refuses to end', async () => {
    const kill = new AbortController();
    const marker = path.join(await mkdtemp(path.join(tmpdir(), 'orgca-run-')), 'pid');
    const code = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);
      require('node:fs').writeFileSync(${JSON.stringify(marker)}, String(process.pid))`;
    const running = run(process.execPath, ['-e', code], { signal: kill.signal });
    await expect.poll(() => readFile(marker, 'utf8').catch(() => '')).not.toBe('');
    const pid = Number(await readFile(marker, 'utf8'));
    kill.abort();
    await expect(running).resolves.toMatchObject({ status: 128 });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await rm(path.dirname(marker), { recursive: true });
  });
});

describe('the newest change', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'orgca-changes-'));
  afterAll(() => rm(folder, { recursive: true }));
  const deep = path.join(folder, 'a/b');
  await mkdir(deep, { recursive: true });
  await writeFile(path.join(deep, 'file.ts'), '');
  const long = new Date('2020-01-01T00:00:00Z');
  const later = new Date('2021-01-01T00:00:00Z');
  await utimes(path.join(deep, 'file.ts'), later, later);
  for (const each of [deep, path.dirname(deep), folder]) await utimes(each, long, long);

  it('is found in any depth', async () => {
    await expect(newestChange([folder])).resolves.toBe(later.getTime());
  });

  it('is never for what is not there', async () => {
    await expect(newestChange([path.join(folder, 'none')])).resolves.toBe(0);
  });
});
