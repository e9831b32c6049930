/** What the status of the backups makes of a record that other programs have written to. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Installation } from '../../../../electron/app/installation/index.ts';
import type { RecordEntry } from '../../../../electron/app/record/index.ts';
import { backupStatus, type Status } from '../../../../electron/app/status/index.ts';
import { ok } from '../../../../shared/result.ts';
import { startJob } from '../../../support/job/start-job.ts';

const LIMITS = { backupDays: 400, verificationDays: 40, expiryDays: 90 };
const garbage: RecordEntry = {
  ...{ kind: 'backup', at: 'garbage', program: 'p', tree: 'T', caObject: 'cn=CA', subject: null },
  ...{ code: null, outcome: 'good', certificates: ['AA'], files: [] },
};

let folder = '';
let installation: Installation;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-status-'));
  await mkdir(join(folder, 'data'));
  installation = new Installation(join(folder, 'data'), 'OrgCA Backup test', () => new Date(), startJob);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function status(): Promise<Status> {
  const found = await backupStatus(installation, LIMITS);
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
}

it('a backup whose time is none counts as no backup, and the record as broken', async () => {
  const line = JSON.stringify({ sequence: 1, previous: '0'.repeat(64), entry: garbage });
  await writeFile(join(folder, 'data', 'record.jsonl'), `${line}\n`);
  expect(await status()).toMatchObject({
    state: 'stop',
    cas: [],
    findings: expect.arrayContaining([
      { id: 'record', state: 'warn' },
      { id: 'backup', state: 'stop' },
    ]) as unknown,
  });
});

it('a time that cannot be judged never passes', async () => {
  const lines = [garbage, { ...garbage, kind: 'verification' as const }].map((entry, index) => ({
    ...{ sequence: index + 1, previous: '', hash: '', entry },
  }));
  vi.spyOn(installation.record, 'list').mockResolvedValue(ok({ lines }));
  const [ca] = (await status()).cas;
  expect(ca?.findings).toEqual(
    expect.arrayContaining([
      { id: 'backup', state: 'warn' },
      { id: 'verification', state: 'warn' },
    ]),
  );
});
