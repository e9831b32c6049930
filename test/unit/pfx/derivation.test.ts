import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pkcs12Derivation, Work } from '../../../electron/pfx/derive.ts';
import { HASHES } from '../../../electron/pfx/oids.ts';
import { passwordForms } from '../../../electron/pfx/password.ts';
import { pkcs12Kdf } from '../../../electron/pfx/pkcs12-kdf.ts';
import { repeatHash } from '../../../electron/pfx/repeat-hash.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('the PKCS #12 derivation', () => {
  // The vectors that OpenSSL, Bouncy Castle and others share.
  it.each([
    ['smeg', '0A58CF64530D823F', 1, 1, 24, '8AAAE6297B6CB04642AB5B077851284EB7128F1A2A7FBCA3'],
    ['smeg', '0A58CF64530D823F', 1, 2, 8, '79993DFE048D3B76'],
    ['smeg', '3D83C0E4546AC140', 1, 3, 20, '8D967D88F6CAA9D714800AB3D48051D63F73A312'],
    ['queeg', '05DEC959ACFF72F7', 1000, 1, 24, 'ED2034E36328830FF09DF1E1A07DD357185DAC0D4F9EB3D4'],
    ['queeg', '05DEC959ACFF72F7', 1000, 2, 8, '11DEDAD7758D4860'],
    ['queeg', '263216FCC2FAB31C', 1000, 3, 20, '5EC4C7A80DF652294C3925B6489A7AB857C83476'],
  ] as const)(
    'gives the published value for %s, salt %s',
    (password, salt, iterations, purpose, length, key) => {
      const [form] = passwordForms(Buffer.from(password));
      const job = pkcs12Derivation(HASHES.sha1, purpose, hex(salt), iterations, length);
      expect(pkcs12Kdf(job, form!.bmp)?.toString('hex').toUpperCase()).toBe(key);
    },
  );

  it('repeats every hash as node:crypto does one by one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(HASHES)),
        fc.uint8Array(),
        fc.integer({ min: 0, max: 40 }),
        (hash, seed, count) => {
          let expected = createHash(hash.node).update(seed).digest();
          const value = Buffer.from(expected);
          repeatHash(hash.node, value, count);
          for (let i = 0; i < count; i++) expected = createHash(hash.node).update(expected).digest();
          expect(value.equals(expected)).toBe(true);
        },
      ),
    );
  });

  it('gives the same in a worker as on the main thread, and reports every iteration', async () => {
    const [form] = passwordForms(Buffer.from('secret'));
    for (const hash of [HASHES.sha1, HASHES.sha256, HASHES.sha512]) {
      const job = pkcs12Derivation(hash, 1, hex('0011223344556677'), 30_000, 2 * hash.digest);
      const seen: number[] = [];
      const work = new Work({ onProgress: ({ done }) => seen.push(done) });
      const key = await work.derive(job, form!);
      expect(key.equals(pkcs12Kdf(job, form!.bmp)!)).toBe(true);
      expect(seen.at(-1)).toBe(60_000);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    }
  });
});

describe('derivations of one file', () => {
  const total = async (inTurn: boolean): Promise<number> => {
    const totals: number[] = [];
    const work = new Work({ inTurn, onProgress: (progress) => totals.push(progress.total) });
    const [form] = passwordForms(Buffer.from('smeg'));
    const salts = [Buffer.alloc(8, 1), Buffer.alloc(8, 2)];
    await Promise.all(
      salts.map((salt) => work.derive(pkcs12Derivation(HASHES.sha1, 1, salt, 15_000, 20), form!)),
    );
    return totals[0]!;
  };

  it('run side by side, or one after the other where the caller wants that', async () => {
    expect([await total(false), await total(true)]).toEqual([30_000, 15_000]);
  });
});

describe('cancelling', () => {
  it.each(['pkcs12', 'pbkdf2', 'pbkdf1'] as const)('ends a %s derivation', async (kind) => {
    const [form] = passwordForms(Buffer.from('secret'));
    const cancel = new AbortController();
    const work = new Work({ signal: cancel.signal });
    const salt = hex('0011223344556677');
    const job =
      kind === 'pkcs12'
        ? pkcs12Derivation(HASHES.sha256, 1, salt, 5_000_000, 32)
        : kind === 'pbkdf1'
          ? { kind, hash: 'md5', salt, iterations: 5_000_000, length: 16 }
          : { kind, hash: 'sha256', salt, iterations: 1_000_000, length: 32 };
    const ended = work.derive(job, form!).catch((error: { failure: unknown }) => error.failure);
    setTimeout(() => cancel.abort(), 20);
    expect(await ended).toEqual({ code: 'PFX-CANCELLED', values: {} });
  });
});
