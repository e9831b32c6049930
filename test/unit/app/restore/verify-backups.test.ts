/** What a verification records: the files, never a mistyped password. */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Installation } from '../../../../electron/app/installation/index.ts';
import type { Login } from '../../../../electron/app/login/index.ts';
import { LocalRecord } from '../../../../electron/app/record/index.ts';
import { reportJson, reportText, verifyBackups } from '../../../../electron/app/restore/index.ts';
import { restoreOperations } from '../../../../electron/app/restore/operations.ts';
import { en } from '../../../../shared/messages/en/index.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import { verdictOf } from '../../../../shared/verdict.ts';
import { codeOf } from '../../../support/hostile-server/session.ts';
import { withTwoPasswords } from '../../../support/pfx/rework.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import {
  backupBytes,
  backupFile,
  material,
  password,
  PASSWORD,
  receiptFile,
  type Pair,
} from '../../../support/restore/backup-files.ts';

let rsa: Pair;
let folder = '';
let path = '';
let record: LocalRecord;
beforeAll(async () => {
  rsa = (await material()).rsa;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-verified-'));
  path = join(folder, 'ca.pfx');
  record = new LocalRecord(join(folder, 'record.jsonl'));
  await writeFile(path, await backupBytes(rsa));
});
afterEach(() => rm(folder, { recursive: true }));

const { signal } = new AbortController();

/** The job's work in this process. */
const verify = (
  text: string,
  options: Partial<Parameters<typeof verifyBackups>[2]> = {},
  end?: () => Result<never>,
) => {
  const call = (name: 'verify', input: Parameters<(typeof restoreOperations)['verify']>[0]) =>
    end?.() ??
    restoreOperations[name](input, { signal } as Parameters<(typeof restoreOperations)['verify']>[1]);
  const jobs = { of: () => ({ run: (use: (job: { call: typeof call }) => unknown) => use({ call }) }) };
  const installation = { jobs, record, program: 'OrgCA Backup 0.1.0', now: () => new Date() };
  return verifyBackups(installation as unknown as Installation, [{ path, password: password(text) }], {
    signal,
    ...options,
  });
};
const outcomes = async (): Promise<string[]> =>
  valueOf(await record.list()).lines.map(({ entry }) => entry.outcome);

it('a password that is wrong, or one of two, is not recorded as a failed verification', async () => {
  const wrong = valueOf(await verify('Wrong-Horse-9'));
  expect(wrong.reports[0]?.checks[0]).toMatchObject({ failure: { code: 'PFX-WRONG-PASSWORD' } });
  const key = await backupBytes(rsa, { password: 'Other-Horse-88' });
  await writeFile(path, withTwoPasswords(await backupBytes(rsa), key, password()));
  const half = valueOf(await verify(PASSWORD));
  expect(half.reports[0]?.checks[0]).toMatchObject({ failure: { code: 'PFX-OTHER-PASSWORD' } });
  expect(await outcomes()).toEqual([]);
});

it('a file whose job ended is not checked, and not recorded', async () => {
  const { reports } = valueOf(await verify(PASSWORD, {}, () => fail('JOB-TIME', { seconds: 180 })));
  expect(reports.map(verdictOf)).toEqual(['unchecked']);
  expect(reportText(reports)).toContain(en.checks.report.verdicts.unchecked);
  expect(reportText(reports)).not.toContain(en.checks.report.size);
  expect(await outcomes()).toEqual([]);
});

it('a name that turns text around is safe to show, and whole in the record and for programs', async () => {
  const name = 'ca\u202exfp.pfx';
  await rename(path, join(folder, name));
  path = join(folder, name);
  const { reports } = valueOf(await verify(PASSWORD));
  expect(reports[0]).toMatchObject({ fileName: 'ca⟨U+202E⟩xfp.pfx', realName: name });
  const [line] = valueOf(await record.list()).lines;
  expect(line?.entry.files).toMatchObject([{ fileName: name, folder }]);
  expect(reportJson(reports)).not.toContain('\u202e');
  expect(JSON.parse(reportJson(reports))).toMatchObject({ reports: [{ fileName: name }] });
});

it.each([
  ['of a sealed receipt', PASSWORD, 'ACME-TREE', 'cn=ACME-TREE CA,cn=Security'],
  ['not of a receipt without a seal', undefined, null, null],
])('the tree and the CA object are recorded %s', async (_case, seal, tree, caObject) => {
  await receiptFile(path, await backupFile(path, rsa), {}, seal);
  const receipt = join(folder, 'ca.receipt.json');
  const { seals, ...unsealed } = JSON.parse(await readFile(receipt, 'utf8')) as { seals: unknown };
  expect(seals).toBeDefined();
  if (seal === undefined) await writeFile(receipt, JSON.stringify(unsealed));
  const { reports } = valueOf(await verify(PASSWORD));
  expect(reports[0]?.seal).toBe(seal === undefined ? 'none' : 'sound');
  const [line] = valueOf(await record.list()).lines;
  expect(line?.entry).toMatchObject({ tree, caObject });
});

it('what is found in a file, or wrong with it, is recorded', async () => {
  await verify(PASSWORD);
  const bytes = await backupBytes(rsa);
  await writeFile(path, bytes.subarray(0, bytes.length / 2));
  await verify(PASSWORD);
  await rm(path);
  await verify(PASSWORD);
  expect(await outcomes()).toEqual(['attention', 'bad', 'bad']);
});

it('waits for no directory that the user has given up: Cancel reaches the request', async () => {
  const cancel = new AbortController();
  const asked: (AbortSignal | undefined)[] = [];
  const readEntry = () =>
    new Promise((resolve) => {
      cancel.signal.addEventListener('abort', () => {
        resolve(fail('LDAP-CANCELLED'));
      });
    });
  const unlessEnded = () => fail('LDAP-CANCELLED');
  const session = { readEntry, unlessEnded, serverInfo: { treeName: 'ACME', namingContexts: [] } };
  const until = (given?: AbortSignal) => {
    asked.push(given);
    return { atSecurity: () => ({ session, dn: 'cn=Security' }) };
  };
  const verifying = verify(PASSWORD, { login: { until } as unknown as Login, signal: cancel.signal });
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  cancel.abort();
  expect(codeOf(await verifying)).toBe('RESTORE-CANCELLED');
  expect(asked).toEqual([cancel.signal]);
  expect(await outcomes()).toEqual([]);
});
