import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { forkJob } from '../../../electron/job/fork.ts';
import { JobPool } from '../../../electron/job/pool.ts';
import type { testOperations } from '../../support/job/program.ts';

const script = path.join(import.meta.dirname, '../../support/job/program.ts');
const limits = { seconds: 60, cancelledAs: 'BACKUP-CANCELLED' } as const;

describe('a job process', () => {
  const pool = new JobPool<typeof testOperations>(() => forkJob(script));

  afterEach(() => pool.endAll());

  test('answers with byte arrays and reports progress', async () => {
    const seen: number[] = [];
    const [reversed, counted] = await pool.run(async (job) => [
      await job.call('reversed', { bytes: Buffer.from('abc') }, limits),
      await job.call('count', { to: 3 }, { ...limits, onProgress: (n: number) => seen.push(n) }),
    ]);
    expect(reversed).toEqual({ ok: true, value: Buffer.from('cba') });
    expect(counted).toEqual({ ok: true, value: 3 });
    expect(seen).toEqual([1, 2, 3]);
  });

  test('ends with its job; the next job gets another one', async () => {
    pool.warm();
    const first = await pool.run((job) => job.call('pid', null, limits));
    const second = await pool.run((job) => job.call('pid', null, limits));
    if (!first.ok || !second.ok) throw new Error('no process answered');
    expect(second.value).not.toBe(first.value);
    await expect.poll(() => isRunning(first.value)).toBe(false);
  });

  test.each(['polite', 'deaf'] as const)('is cancelled while it runs: %s', async (operation) => {
    const controller = new AbortController();
    const call = pool.run((job) => job.call(operation, null, { ...limits, signal: controller.signal }));
    controller.abort();
    expect(await call).toMatchObject({
      ok: false,
      failure: { code: operation === 'polite' ? 'RESTORE-CANCELLED' : 'BACKUP-CANCELLED' },
    });
  });

  test('is killed when its time is over', async () => {
    const call = pool.run((job) => job.call('deaf', null, { ...limits, seconds: 0.2 }));
    expect(await call).toEqual({ ok: false, failure: { code: 'JOB-TIME', values: { seconds: 0.2 } } });
  });

  test('is killed when it takes too much memory', async () => {
    expect(await pool.run((job) => job.call('hoard', null, limits))).toMatchObject({
      failure: { code: 'JOB-MEMORY' },
    });
  });

  test('that crashes is a failure of its job, and the next job works', async () => {
    expect(await pool.run((job) => job.call('exit', null, limits))).toMatchObject({
      failure: { code: 'JOB-CRASHED' },
    });
    expect(await pool.run((job) => job.call('count', { to: 1 }, limits))).toMatchObject({ ok: true });
  });

  test('reports a bug without the message of the exception', async () => {
    const call = pool.run((job) => job.call('bug', { secret: 'hunter2' }, limits));
    await expect(call).rejects.toMatchObject({ name: 'TypeError' });
    await expect(call).rejects.not.toMatchObject({ stack: expect.stringContaining('hunter2') as string });
  });

  test('ends all calls when everything is ended', async () => {
    const call = pool.run((job) => job.call('deaf', null, limits));
    pool.warm();
    await new Promise((resolve) => setImmediate(resolve));
    const ended = expect(call).resolves.toMatchObject({ failure: { code: 'BACKUP-CANCELLED' } });
    await pool.run((job) => job.call('pid', null, limits));
    await pool.endAll();
    await ended;
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
