import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TrustStore } from '../../../../electron/app/login/index.ts';
import { createTrainingMaterial } from '../../../../electron/training/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-trust-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('knows no authority at first, keeps what it is given, and none again after the last was removed', async () => {
  const { rsa } = await createTrainingMaterial({ ec: false });
  const store = new TrustStore(join(folder, 'new'));
  expect(store.authorities()).toEqual({ ok: true, value: [] });
  expect((await store.setAuthorities([rsa.selfSigned])).ok).toBe(true);
  expect(store.authorities()).toEqual({ ok: true, value: [rsa.selfSigned] });
  expect((await store.setAuthorities([])).ok).toBe(true);
  expect(store.authorities()).toEqual({ ok: true, value: [] });
});
