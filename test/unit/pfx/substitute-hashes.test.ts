import { createHmac, pbkdf2Sync } from 'node:crypto';
import type * as NodeCrypto from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { pkcs12Derivation, Work } from '../../../electron/pfx/derive.ts';
import { digest, hmac, loadHash, runtimeHas } from '../../../electron/pfx/digests.ts';
import { PfxError } from '../../../electron/pfx/errors.ts';
import { HASHES } from '../../../electron/pfx/oids.ts';
import { passwordForms } from '../../../electron/pfx/password.ts';
import { pbkdf2ByLoop } from '../../../electron/pfx/pbkdf2.ts';
import { PURPOSE } from '../../../electron/pfx/pkcs12-kdf.ts';
import { SUBSTITUTES } from '../../../electron/pfx/substitute-hashes.ts';

type Crypto = typeof NodeCrypto;

// A runtime without these hashes, as Electron is without most of them.
vi.mock('node:crypto', async (original) => {
  const real = await original<Crypto>();
  const createHash: Crypto['createHash'] = (name, options) => {
    if (name in SUBSTITUTES || name === 'none') throw new Error('Digest method not supported');
    return real.createHash(name, options);
  };
  return { ...real, createHash };
});

const { createHash } = await vi.importActual<Crypto>('node:crypto');
const names = Object.keys(SUBSTITUTES);
const [form] = passwordForms(Buffer.from('Zwölf Boxkämpfer'));
const salt = Buffer.from('0011223344556677', 'hex');

describe('a hash that the runtime lacks', () => {
  it.each(names)('gives what OpenSSL gives, alone, in an HMAC and in PBKDF2: %s', async (name) => {
    expect(runtimeHas(name)).toBe(false);
    await loadHash(name);
    for (const length of [0, 1, 63, 64, 65, 127, 128, 129, 143, 144, 145, 1000]) {
      const message = Buffer.alloc(length, 'message');
      expect(digest(name, message, salt)).toEqual(createHash(name).update(message).update(salt).digest());
      expect(hmac(name, message, salt)).toEqual(createHmac(name, message).update(salt).digest());
    }
    for (const [iterations, length] of [
      [1, 7],
      [2, 64],
      [1000, 200],
    ] as const) {
      const key = await new Work().derive({ kind: 'pbkdf2', hash: name, salt, iterations, length }, form!);
      expect(key).toEqual(pbkdf2Sync(form!.bytes, salt, iterations, length, name));
    }
  });

  it('derives in slices: counts every iteration, and ends when it is told to', async () => {
    const job = { kind: 'pbkdf2', hash: 'sha3-256', salt, iterations: 21_000, length: 32 } as const;
    await loadHash(job.hash);
    let done = 0;
    const key = pbkdf2ByLoop(job, form!.bytes, (iterations) => (done += iterations) > 0);
    expect(key).toEqual(pbkdf2Sync(form!.bytes, salt, job.iterations, job.length, job.hash));
    expect(done).toBe(job.iterations);
    expect(pbkdf2ByLoop(job, form!.bytes, () => false)).toBeUndefined();
  });

  it('is named where nothing has it', async () => {
    const none = { ...HASHES.sha256, node: 'none' };
    const failed = new Work().derive(pkcs12Derivation(none, PURPOSE.mac, salt, 1, 32), form!);
    await expect(failed).rejects.toThrow(PfxError);
    await expect(failed).rejects.toMatchObject({ failure: { code: 'PFX-UNSUPPORTED' } });
  });
});
