import { X509Certificate } from 'node:crypto';
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

it('knows no authority at first, each once that it is given, and none again after the last was removed', async () => {
  const { ec, rsa } = await createTrainingMaterial();
  const store = new TrustStore(join(folder, 'new'));
  const [one, other] = [rsa.selfSigned, ec!.selfSigned];
  const remove = async (der: Buffer) => store.removeAuthority(new X509Certificate(der).fingerprint256);
  expect(store.authorities()).toEqual({ ok: true, value: [] });
  expect(await store.addAuthorities([one])).toEqual({ ok: true, value: [one] });
  expect(await store.addAuthorities([one, other])).toEqual({ ok: true, value: [one, other] });
  expect((await remove(one)).ok).toBe(true);
  expect(store.authorities()).toEqual({ ok: true, value: [other] });
  expect((await remove(other)).ok).toBe(true);
  expect(store.authorities()).toEqual({ ok: true, value: [] });
});

it('refuses more authorities than it could read again, and keeps those that it has', async () => {
  const { selfSigned } = (await createTrainingMaterial()).rsa;
  const serial = selfSigned.indexOf(Buffer.from('a003020102', 'hex')) + 9;
  const many = Array.from({ length: 256 }, (_, at) => {
    const der = Buffer.from(selfSigned);
    der[serial] = at;
    return der;
  });
  const store = new TrustStore(join(folder, 'many'));
  expect(await store.addAuthorities(many.slice(0, 255))).toMatchObject({ ok: true });
  expect(await store.addAuthorities(many.slice(250))).toMatchObject({
    failure: { code: 'LDAP-CA-FILE-TOO-MANY', values: { limit: 256 } },
  });
  expect(store.authorities()).toEqual({ ok: true, value: many.slice(0, 255) });
});
