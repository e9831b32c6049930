/** Files whose passwords differ from what was entered: a second one for some parts, another encoding. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  changePassword,
  type ChangePasswordRequest,
} from '../../../../electron/app/restore/change-password.ts';
import {
  inspectFile,
  reportCheckText,
  verifyFile,
  withOpenSources,
  type LockedFile,
} from '../../../../electron/app/restore/index.ts';
import { contentsView } from '../../../../electron/app/restore/verify.ts';
import { en } from '../../../../shared/messages/en/index.ts';
import { ok } from '../../../../shared/result.ts';
import type { VerifyReport } from '../../../../shared/restore.ts';
import { refusedPassword } from '../../../../shared/verdict.ts';
import { withTwoPasswords } from '../../../support/pfx/rework.ts';
import { backupBytes, material, password, type Pair } from '../../../support/restore/backup-files.ts';

const FIRST = 'Correct-Horse-7';
const SECOND = 'Other-Horse-88';
const OPTIONS = { program: 'OrgCA Backup 0.1.0', now: () => new Date() };

let rsa: Pair;
let folder = '';
let path = '';
beforeAll(async () => {
  rsa = (await material()).rsa;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-passwords-'));
  path = join(folder, 'CA.pfx');
});
afterEach(() => rm(folder, { recursive: true }));

const verify = async (text: string, second?: string): Promise<VerifyReport> =>
  verifyFile(await inspectFile(path), password(text), {
    ...OPTIONS,
    ...(second !== undefined && { secondPassword: password(second) }),
  });
const change = (request: Partial<ChangePasswordRequest>) =>
  changePassword({
    ...{ path, oldPassword: password(FIRST), newPassword: password('New-Horse-99') },
    ...{ profile: { name: 'modern', iterations: 1000 }, ...OPTIONS, ...request },
  });
const open = (locked: Omit<LockedFile, 'path'>) =>
  withOpenSources([{ path, ...locked }], ([source]) =>
    Promise.resolve(ok(contentsView(source!.backup, source!.opened))),
  );
const check = ({ checks }: VerifyReport, id: string) => checks.find((one) => one.id === id)!;

describe('a file with two passwords', () => {
  beforeEach(async () => {
    const [certificates, key] = [
      await backupBytes(rsa, { password: FIRST }),
      await backupBytes(rsa, { password: SECOND }),
    ];
    await writeFile(path, withTwoPasswords(certificates, key, password(FIRST)));
  });

  it('is verified with both; one alone is no verdict on the file', async () => {
    const alone = await verify(FIRST);
    expect(refusedPassword(alone)).toMatchObject({ code: 'PFX-OTHER-PASSWORD' });
    expect(refusedPassword(await verify(FIRST, 'wrong'))).toMatchObject({ code: 'PFX-SECOND-PASSWORD' });
    const both = await verify(FIRST, SECOND);
    expect(both.verdict).not.toBe('bad');
    const second = check(both, 'second-reader');
    expect(second.state).toBe('unchecked');
    expect(reportCheckText(second)).toBe(
      en.checks.report.secondReader['two-passwords'].replace('{reader}', String(second.values['reader'])),
    );
  });

  it('is opened for a restore with both, and names itself if it lacks one', async () => {
    const lacking = await open({ password: password(FIRST) });
    expect(lacking).toMatchObject({ failure: { code: 'PFX-OTHER-PASSWORD', values: { file: 'CA.pfx' } } });
    expect(await open({ password: password(FIRST), secondPassword: password(SECOND) })).toMatchObject({
      ok: true,
    });
  });

  it('has one password after a change', async () => {
    expect(await change({})).toMatchObject({ failure: { code: 'PFX-OTHER-PASSWORD' } });
    expect(await change({ secondPassword: password(SECOND) })).toMatchObject({ ok: true });
    expect(check(await verify('New-Horse-99'), 'opens').state).toBe('pass');
  });
});

describe('an empty password', () => {
  const whole = () => backupBytes(rsa, { password: '' });
  it.each([
    ['of the file', whole],
    [
      'of its key',
      async () =>
        withTwoPasswords(await backupBytes(rsa, { password: FIRST }), await whole(), password(FIRST)),
    ],
  ])('%s: it is said, and the file is protected after an explicit yes', async (what, make) => {
    await writeFile(path, await make());
    const report = await verify(FIRST);
    expect(report.verdict).toBe('bad');
    expect(check(report, 'file-encryption')).toMatchObject({ failure: { code: 'RESTORE-PASSWORD-EMPTY' } });
    const isWhole = reportCheckText(check(report, 'opens')).includes(en.checks.report.spellings.empty);
    expect(isWhole).toBe(what === 'of the file');
    const refused = { failure: { code: 'RESTORE-PASSWORD-EMPTY' } };
    expect(await open({ password: password(FIRST) })).toMatchObject(refused);
    expect(await change({})).toMatchObject(refused);
    expect(await change({ acceptUnprotected: true })).toMatchObject({ ok: true });
    expect((await verify('New-Horse-99')).verdict).not.toBe('bad');
    expect(refusedPassword(await verify(FIRST))).toMatchObject({ code: 'PFX-WRONG-PASSWORD' });
  });
});

describe('a password in another encoding', () => {
  const stored = 'Grüße 1 für Ångström'.normalize('NFC');
  const entered = stored.normalize('NFD');
  beforeEach(async () => {
    await writeFile(path, await backupBytes(rsa, { password: stored }));
  });

  it('is named by Verify, Restore and the change of the password', async () => {
    const checked = await verify(entered);
    expect(reportCheckText(check(checked, 'opens'))).toContain(en.checks.report.spellings.composed);
    expect(await open({ password: password(entered) })).toMatchObject({ value: { spelling: 'composed' } });
    expect(await open({ password: password(stored) })).not.toHaveProperty('value.spelling');
    expect(await change({ oldPassword: password(entered) })).toMatchObject({
      value: { spelling: 'composed' },
    });
  });

  it('leaves the second reader a line that says what it could not do', async () => {
    const second = check(await verify(entered), 'second-reader');
    expect(second.state).toBe('unchecked');
    expect(reportCheckText(second)).toContain('does not know the password in the form that opens the file');
    expect(check(await verify(stored), 'second-reader').state).toBe('pass');
  });
});
