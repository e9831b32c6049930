/** A backup with keepers on the command line: one file for each share, in place of the password. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKeepers } from '../../../electron/app/keepers/index.ts';
import { shareWords, splitSecret } from '../../../electron/keepers/index.ts';
import { runJson } from '../../support/cli/run.ts';
import { backupFile, material, receiptFile } from '../../support/restore/backup-files.ts';

let folder: string;
let backup: string;
/** Share files of one set, then one of another. */
const files: string[] = [];

async function shareFiles(name: string): Promise<string> {
  const fresh = newKeepers({ threshold: 3, count: 5 });
  const shares = await splitSecret(fresh.secret, { ...fresh.facts, fingerprint: '00112233' });
  for (const share of shares) {
    const file = join(folder, `${name}-${String(share.index)}.txt`);
    await writeFile(file, `${shareWords(share).join(' ')}\n`, { mode: 0o600 });
    files.push(file);
  }
  return fresh.password.toString('ascii');
}
const given = (...numbers: readonly number[]) => numbers.flatMap((at) => ['--share-file', files[at]!]);
const data = () => ['--data-folder', join(folder, 'data')];
const verify = (...numbers: readonly number[]) =>
  runJson(['verify', backup, ...data(), ...given(...numbers)]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cli-keepers-'));
  backup = join(folder, 'CA.pfx');
  const password = await shareFiles('share');
  await shareFiles('other');
  await receiptFile(backup, await backupFile(backup, (await material()).rsa, { password }), {}, password);
});
afterAll(() => rm(folder, { recursive: true }));

describe('shares', () => {
  it('open a backup, whichever they are', async () => {
    expect(await verify(0, 2, 4)).toMatchObject({ exitStatus: 0 });
    expect(await verify(3, 1, 0, 2)).toMatchObject({ exitStatus: 0 });
  });

  it('that are too few are counted, and the missing ones named', async () => {
    expect(await verify(0, 3)).toMatchObject({
      exitStatus: 7,
      failure: { code: 'KEEPERS-TOO-FEW' },
    });
    const { failure } = await verify(0, 3);
    expect(JSON.stringify(failure)).toContain('2, 3, 5');
  });

  it('of two sets are refused', async () => {
    expect(await verify(0, 6, 2)).toMatchObject({ exitStatus: 7, failure: { code: 'KEEPERS-OTHER-SET' } });
  });

  it('of another backup are named as such, and not called mistyped', async () => {
    const fresh = join(folder, 'unused.pw');
    await writeFile(fresh, 'another good word 9', { mode: 0o600 });
    const commands = [
      ['verify', backup],
      ['change-password', backup, '--new-password-file', fresh],
      ['restore-files', backup, '--make', 'root-der', '--folder', folder],
    ];
    for (const command of commands) {
      const done = await runJson([...command, ...data(), ...given(5, 6, 9)]);
      expect(done).toMatchObject({ exitStatus: 7, failure: { code: 'KEEPERS-OTHER-BACKUP' } });
    }
  });

  it('in a file that others can read are refused', async () => {
    const file = join(folder, 'open.txt');
    await writeFile(file, await readFile(files[0]!));
    await chmod(file, 0o644);
    const args = ['verify', backup, ...data(), '--share-file', file];
    expect(await runJson(args)).toMatchObject({ failure: { code: 'CLI-PASSWORD-FILE-OPEN' } });
  });

  it('give way to one password', async () => {
    const fresh = join(folder, 'fresh.pw');
    await writeFile(fresh, 'another good word 9', { mode: 0o600 });
    const args = ['change-password', backup, ...data(), ...given(1, 2, 3), '--new-password-file', fresh];
    expect(await runJson(args)).toMatchObject({ exitStatus: 0 });
    expect(await verify(0, 2, 4)).toMatchObject({ exitStatus: 7 });
    expect(await runJson(['verify', backup, ...data(), '--password-file', fresh])).toMatchObject({
      exitStatus: 0,
    });
  });
});
