/** The record held against receipts, where there are more of them than are read. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Installation } from '../../../../electron/app/installation/index.ts';
import { recordGaps } from '../../../../electron/app/restore/index.ts';
import { backupStatus } from '../../../../electron/app/status/index.ts';
import { startJob } from '../../../support/job/start-job.ts';

let folder = '';
let installation: Installation;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-gaps-'));
  installation = new Installation(join(folder, 'data'), 'OrgCA Backup test', () => new Date(), startJob);
});
afterEach(() => rm(folder, { recursive: true }));

/** Records a backup in a folder with some receipts. */
async function backupIn(name: string, receipts: number): Promise<void> {
  const place = join(folder, name);
  await mkdir(place);
  // Gives the record the ID that receipts name.
  await installation.record.anchor();
  for (let at = 0; at < receipts; at++) await writeFile(join(place, `${String(at)}.receipt.json`), '{}');
  await installation.record.add({
    ...{ kind: 'backup', at: new Date().toISOString(), program: 'test', tree: 'T' },
    ...{ caObject: 'cn=CA', subject: null, certificates: [], outcome: 'good', code: null },
    files: [{ fileName: 'ca.pfx', folder: place, sha256: 'AB' }],
  });
}

const limits = { backupDays: 400, verificationDays: 40, expiryDays: 90 };
async function receiptsState(): Promise<string | undefined> {
  const status = await backupStatus(installation, limits);
  return status.ok ? status.value.findings.find(({ id }) => id === 'receipts')?.state : status.failure.code;
}

it('agrees with the receipts if all of them were read', async () => {
  await backupIn('few', 50);
  expect(await recordGaps(installation)).toEqual({ ok: true, value: { gaps: [], isWhole: true } });
  expect(await receiptsState()).toBe('pass');
});

it('is not said to agree with receipts of a folder that were not all read', async () => {
  await backupIn('many', 51);
  expect(await recordGaps(installation)).toEqual({ ok: true, value: { gaps: [], isWhole: false } });
  expect(await receiptsState()).toBe('unchecked');
});

it('is not said to agree with receipts if there are more folders than are looked at', async () => {
  for (let at = 0; at < 51; at++) await backupIn(String(at), 0);
  expect(await recordGaps(installation)).toMatchObject({ value: { isWhole: false } });
  expect(await receiptsState()).toBe('unchecked');
});
