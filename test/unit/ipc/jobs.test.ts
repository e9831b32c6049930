/** The ID of a job, which the window chooses, names one job only. */
import { expect, it } from 'vitest';
import { asJob, asUnbrokenJob } from '../../../electron/ipc/jobs.ts';
import { State } from '../../../electron/ipc/services.ts';
import { ok } from '../../../shared/result.ts';
import { codeOf } from '../../support/hostile-server/session.ts';

it.each([
  ['asJob', asJob],
  ['asUnbrokenJob', asUnbrokenJob],
])('%s refuses the ID of a job that runs, and of one that has ended', async (_name, run) => {
  const state = new State({ loggedIn: () => undefined });
  let finish = (): void => undefined;
  const first = run(state, 'job', async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    return ok('first');
  });
  let again = 0;
  const second = () => run(state, 'job', () => Promise.resolve(ok(++again)));
  expect(codeOf(await second())).toBe('APP-ARGUMENT');
  finish();
  expect(await first).toEqual(ok('first'));
  expect(codeOf(await second())).toBe('APP-ARGUMENT');
  expect(again).toBe(0);
  expect(state.isBusy).toBe(false);
});
