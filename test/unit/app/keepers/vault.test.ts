import { describe, expect, it, vi } from 'vitest';
import { KeeperVault, newKeepers } from '../../../../electron/app/keepers/index.ts';
import { shareWords } from '../../../../electron/keepers/index.ts';
import { secretBuffer } from '../../../../electron/memory/index.ts';
import type { MadeKeepers } from '../../../../shared/keepers.ts';
import { ok, type Result } from '../../../../shared/result.ts';

vi.mock('../../../../electron/memory/index.ts', { spy: true });

const sheet = {
  ...{ subject: 'OU=Organizational CA.O=ACME', tree: 'ACME', fileNames: ['ca.pfx'] },
  ...{ madeAt: '2026-11-26T08:00:00.000Z', program: 'OrgCA Backup 1' },
};
const FINGERPRINT = 'AB:CD:EF:01:23:45';

/** A set that was made, the words of its shares, and its password. */
async function makeSet(vault: KeeperVault, threshold = 3, count = 5) {
  const fresh = newKeepers({ threshold, count });
  const made = await vault.keep(fresh, FINGERPRINT, sheet, ['/stick/ca.pfx']);
  const password = fresh.password.toString('ascii');
  fresh.wipe();
  const set = vault.made(made.handle);
  if (!set.ok) throw new Error(set.failure.code);
  return {
    made,
    password,
    shares: set.value.shares,
    words: set.value.shares.map((one) => shareWords(one).join(' ')),
  };
}
const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const text = (password: Buffer) => Promise.resolve(ok(password.toString('ascii')));

describe('the vault', () => {
  it('puts the password together from entered shares, and never hands it to the window', async () => {
    const vault = new KeeperVault();
    const { made, password, words } = await makeSet(vault);
    const first = value(await vault.enter(undefined, words[4]!));
    expect(first).toMatchObject({ set: made.set, threshold: 3, count: 5, entered: [5], complete: false });
    expect(await vault.withPassword({ shares: first.handle }, text)).toMatchObject({
      failure: { code: 'KEEPERS-FORGOTTEN' },
    });
    value(await vault.enter(first.handle, words[0]!.toUpperCase()));
    const last = value(await vault.enter(first.handle, words[2]!));
    expect(last).toMatchObject({ handle: first.handle, entered: [1, 3, 5], complete: true });
    expect(JSON.stringify([made, first, last])).not.toContain(password);
    expect(value(await vault.withPassword({ shares: last.handle }, text))).toBe(password);
    expect(vault.factsOf({ shares: last.handle })).toEqual({ set: made.set, threshold: 3, count: 5 });
    expect(vault.factsOf('typed')).toBeUndefined();
    expect(await vault.enter(first.handle, words[1]!)).toMatchObject({ failure: { code: 'KEEPERS-TWICE' } });
  });

  it('refuses a share of another set, and one that was entered, and keeps those before', async () => {
    const vault = new KeeperVault();
    const [one, other] = [await makeSet(vault, 2, 2), await makeSet(vault, 2, 2)];
    const { handle } = value(await vault.enter(undefined, one.words[0]!));
    const values = { set: one.made.set, other: other.made.set };
    expect(await vault.enter(handle, other.words[1]!)).toEqual({
      ok: false,
      failure: { code: 'KEEPERS-OTHER-SET', values },
    });
    expect(await vault.enter(undefined, other.words[1]!, one.made.set)).toMatchObject({
      failure: { code: 'KEEPERS-OTHER-SET' },
    });
    expect(await vault.enter(handle, one.words[0]!)).toMatchObject({ failure: { code: 'KEEPERS-TWICE' } });
    expect(value(await vault.enter(handle, one.words[1]!)).complete).toBe(true);
  });

  it('forgets shares that do not fit together: they never become a password', async () => {
    const vault = new KeeperVault();
    const { shares, words } = await makeSet(vault, 2, 3);
    const point = Buffer.from(shares[1]!.point);
    point[3]! ^= 0x40;
    const forged = shareWords({ ...shares[1]!, point }).join(' ');
    const { handle } = value(await vault.enter(undefined, words[0]!));
    expect(await vault.enter(handle, forged)).toMatchObject({ failure: { code: 'KEEPERS-COMBINATION' } });
    expect(await vault.enter(handle, words[2]!)).toMatchObject({ failure: { code: 'KEEPERS-FORGOTTEN' } });
  });

  it('wipes what it forgets: shares that were made, shares that were entered, and the password', async () => {
    const vault = new KeeperVault();
    const { made, shares, words } = await makeSet(vault, 2, 2);
    const { handle } = value(await vault.enter(undefined, words[0]!));
    value(await vault.enter(handle, words[1]!));
    let copy: Buffer | undefined;
    await vault.withPassword({ shares: handle }, (password) => {
      copy = password;
      vault.clear();
      // What runs keeps its copy: nothing is ever encrypted with a wiped password.
      expect(password.equals(Buffer.alloc(password.length))).toBe(false);
      return Promise.resolve(ok(null));
    });
    expect(copy?.equals(Buffer.alloc(32))).toBe(true);
    expect(shares.every(({ point }) => point.equals(Buffer.alloc(point.length)))).toBe(true);
    const gone = { failure: { code: 'KEEPERS-FORGOTTEN' } };
    expect(vault.made(made.handle)).toMatchObject(gone);
    // Sheets that were printed before can still be rehearsed.
    expect(value(vault.written(made.handle))).toMatchObject({ files: ['/stick/ca.pfx'] });
    vault.forget(made.handle);
    expect(vault.written(made.handle)).toMatchObject(gone);
    expect(await vault.withPassword({ shares: handle }, text)).toMatchObject(gone);
    expect(await vault.enter(handle, words[0]!)).toMatchObject(gone);
  });

  /** Of the Buffers that were made for secrets since the mock was cleared: whether each is all zero. */
  const wiped = (): boolean[] =>
    vi
      .mocked(secretBuffer)
      .mock.results.map(({ value: made }) => (made as Buffer).every((byte) => byte === 0));

  it('keeps no share of a set that is split while everything is wiped, and its sheets can be rehearsed', async () => {
    const vault = new KeeperVault();
    const fresh = newKeepers({ threshold: 2, count: 3 });
    vi.mocked(secretBuffer).mockClear();
    const splitting = vault.keep(fresh, FINGERPRINT, sheet, ['/stick/ca.pfx']);
    vault.clear();
    const { handle } = await splitting;
    expect(vault.made(handle)).toMatchObject({ failure: { code: 'KEEPERS-FORGOTTEN' } });
    expect(value(vault.written(handle))).toMatchObject({ files: ['/stick/ca.pfx'] });
    expect(wiped()).toEqual(Array(4).fill(true));
  });

  it.each(['clear', 'forget'] as const)(
    'keeps no password that is put together while it is told to %s',
    async (how) => {
      const vault = new KeeperVault();
      const { words } = await makeSet(vault, 2, 2);
      const { handle } = value(await vault.enter(undefined, words[0]!));
      vi.mocked(secretBuffer).mockClear();
      const combining = vault.enter(handle, words[1]!);
      if (how === 'clear') vault.clear();
      else vault.forget(handle);
      const gone = { failure: { code: 'KEEPERS-FORGOTTEN' } };
      expect(await combining).toMatchObject(gone);
      expect(await vault.withPassword({ shares: handle }, text)).toMatchObject(gone);
      expect(wiped()).not.toContain(false);
    },
  );

  it('hands out a typed password as it is, and wipes its bytes', async () => {
    let bytes: Buffer | undefined;
    const answer = await new KeeperVault().withPassword('a typed password', (password) => {
      bytes = password;
      return text(password);
    });
    expect(value(answer)).toBe('a typed password');
    expect(bytes?.equals(Buffer.alloc(16))).toBe(true);
  });
});

describe('a new set', () => {
  it('has a password of 128 bits and an ID of its own', async () => {
    const sets: MadeKeepers[] = [];
    const passwords = new Set<string>();
    const vault = new KeeperVault();
    for (let at = 0; at < 20; at++) {
      const { made, password } = await makeSet(vault, 2, 2);
      sets.push(made);
      passwords.add(password);
      expect(password).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(passwords.size).toBe(20);
    expect(new Set(sets.map(({ set }) => set)).size).toBe(20);
  });
});
