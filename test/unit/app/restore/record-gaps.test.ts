/** The record held against the receipts of its backups: agrees, does not agree, or not checked. */
import { mkdir, mkdtemp, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Installation } from '../../../../electron/app/installation/index.ts';
import { recordGaps } from '../../../../electron/app/restore/index.ts';
import type { restoreOperations } from '../../../../electron/app/restore/operations.ts';
import { backupStatus, type StatusFinding } from '../../../../electron/app/status/index.ts';
import { fail } from '../../../../shared/result.ts';
import { startJob } from '../../../support/job/start-job.ts';

let folder = '';
let installation: Installation;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-gaps-'));
  installation = new Installation(join(folder, 'data'), 'OrgCA Backup test', () => new Date(), startJob);
});
afterEach(() => rm(folder, { recursive: true }));

const recordPath = () => join(folder, 'data', 'record.jsonl');

/** Records a backup in a folder with some receipts that name the record. */
async function backupIn(name: string, receipts = 1): Promise<string> {
  const place = join(folder, name);
  await mkdir(place);
  const receipt = { format: 'orgca-backup-receipt', files: [], record: await installation.record.anchor() };
  for (let at = 0; at < receipts; at++)
    await writeFile(join(place, `${String(at)}.receipt.json`), JSON.stringify(receipt));
  await installation.recentFolders.add(place);
  await installation.record.add({
    ...{ kind: 'backup', at: new Date().toISOString(), program: 'test', tree: 'T' },
    ...{ caObject: 'cn=CA', subject: null, certificates: [], outcome: 'good', code: null },
    files: [{ fileName: 'ca.pfx', folder: place, sha256: 'AB' }],
  });
  return place;
}

const limits = { backupDays: 400, verificationDays: 40, expiryDays: 90 };
async function receipts(): Promise<Omit<StatusFinding, 'id'>> {
  const status = await backupStatus(installation, limits);
  if (!status.ok) throw new Error(status.failure.code);
  const { id: _, ...found } = status.value.findings.find(({ id }) => id === 'receipts')!;
  return found;
}
const unchecked = (...reasons: string[]) => ({ state: 'unchecked', reasons });

it('agrees with the receipts if all of them were read', async () => {
  await backupIn('few', 50);
  expect(await recordGaps(installation)).toEqual({
    ok: true,
    value: { gaps: [], isIdLost: false, uncompared: [] },
  });
  expect(await receipts()).toEqual({ state: 'pass' });
});

it('is not said to agree with receipts of a folder that were not all read', async () => {
  await backupIn('many', 51);
  expect(await receipts()).toEqual(unchecked('too-many'));
});

it('is not said to agree with receipts if there are more folders than are looked at', async () => {
  for (let at = 0; at < 51; at++) await backupIn(String(at), 1);
  expect(await receipts()).toEqual(unchecked('too-many'));
});

it('is not said to agree with receipts if there are none', async () => {
  expect(await receipts()).toEqual(unchecked('no-receipt'));
  await backupIn('none', 0);
  expect(await receipts()).toEqual(unchecked('no-receipt'));
});

describe('a record without its last line', () => {
  let last = '';
  beforeEach(async () => {
    await backupIn('first');
    const { size } = await stat(recordPath());
    last = await backupIn('last');
    await truncate(recordPath(), size);
  });

  it('does not agree with the receipt that knows it', async () => {
    expect(await receipts()).toEqual({ state: 'warn' });
  });

  it('does not agree with it although another folder does not answer', async () => {
    const jobs = installation.jobs.of<typeof restoreOperations>();
    await installation.recentFolders.add(join(folder, 'slow'));
    const isSlow = (input: unknown): boolean => JSON.stringify(input).includes('slow');
    const run: typeof jobs.run = (use) =>
      jobs.run((job) => {
        const call = job.call.bind(job);
        job.call = (name, input, options) =>
          isSlow(input) ? Promise.resolve(fail('JOB-TIME', { seconds: 5 })) : call(name, input, options);
        return use(job);
      });
    vi.spyOn(installation.jobs, 'of').mockReturnValue({ run } as typeof jobs);
    const gaps = await recordGaps(installation);
    expect(gaps).toMatchObject({ value: { gaps: [{ folder: last }], uncompared: ['too-slow'] } });
  });

  it.each(['damaged\n', ''])('is a warning if its ID is damaged ("%s")', async (content) => {
    await writeFile(`${recordPath()}.id`, content);
    expect(await receipts()).toEqual({ state: 'warn', reasons: ['id-lost'] });
  });

  it('is a warning if its ID is missing', async () => {
    await rm(`${recordPath()}.id`);
    expect(await receipts()).toEqual({ state: 'warn', reasons: ['id-lost'] });
  });

  it('is not said to agree if that receipt is unreadable', async () => {
    await writeFile(join(last, '0.receipt.json'), 'garbage');
    expect(await receipts()).toEqual(unchecked('unreadable'));
  });

  it('is not said to agree if the medium with that receipt is away', async () => {
    await rename(last, join(folder, 'away'));
    expect(await receipts()).toEqual(unchecked('away'));
  });
});
