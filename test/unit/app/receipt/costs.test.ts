/** Receipts that are made to cost more than the PFX beside them: they are unreadable, and the file is judged. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspectFile, verifyFile } from '../../../../electron/app/restore/index.ts';
import { readReceipt } from '../../../../electron/app/receipt/index.ts';
import { backupFile, material, password } from '../../../support/restore/backup-files.ts';
import { sha256 } from '../../../support/restore/sealed-set.ts';

let folder: string;
let head: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-costs-'));
  const bytes = await backupFile(join(folder, 'ca.pfx'), (await material()).rsa);
  head = `{"format":"orgca-backup-receipt","files":[{"fileName":"ca.pfx","sha256":"${sha256(bytes)}"}],`;
});
afterAll(() => rm(folder, { recursive: true }));

const BYTES = 4 * 1024 * 1024;
const many = (text: string) => text.repeat(BYTES / text.length);

it.each([
  ['objects in a field that is not known', () => `${head}"x":[${many('{},')}{}]}`],
  ['texts in a field that is not known', () => `${head}"x":[${many('"",')}""]}`],
  ['lists in lists', () => `${head}"x":${'['.repeat(BYTES / 2)}${']'.repeat(BYTES / 2)}}`],
  ['lists in lists (some thousand)', () => `${head}"x":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ['files that are none', () => `{"format":"orgca-backup-receipt","files":[${many('{},')}{}]}`],
  [
    'members',
    () => `${head}"x":{${Array.from({ length: 1_000_000 }, (_, at) => `"${at.toString(36)}":0`).join(',')}}}`,
  ],
])('many %s', async (_what, text) => {
  await writeFile(join(folder, 'ca.receipt.json'), text());
  const { checks, receipt, verdict } = await verifyFile(
    await inspectFile(join(folder, 'ca.pfx')),
    password(),
    {
      program: 'test',
      now: () => new Date(),
    },
  );
  expect(receipt).toEqual({ state: 'unreadable', fileName: 'ca.receipt.json' });
  expect([verdict, checks.find(({ id }) => id === 'opens')?.state]).toEqual(['attention', 'pass']);
});

it('reads a receipt with the most files', () => {
  const text = 'x'.repeat(60);
  const certificates = Array.from({ length: 3 }, () => ({
    ...{
      role: 'server',
      subject: text,
      issuer: text,
      serial: text,
      notBefore: text,
      notAfter: text,
      id: text,
    },
  }));
  const files = Array.from({ length: 4096 }, (_, at) => ({
    ...{ fileName: `server ${String(at)}.pfx`, sha256: sha256(String(at)), sizeBytes: 5000, object: text },
    ...{ keyPair: 'rsa', keyDetail: text, keyEncryption: text, certificateEncryption: text, mac: text },
    ...{ readPastCache: true, secondReading: { reader: text, outcome: 'opened' } },
    ...{ profile: { name: text, iterations: 600_000 }, certificates },
  }));
  const skipped = files.map(() => ({ dn: text, name: text, code: text, reason: text }));
  const seals = [{ version: 2, files: files.map((one) => one.sha256) }];
  const receipt = { format: 'orgca-backup-receipt', files, skipped, seals };
  const read = readReceipt(Buffer.from(JSON.stringify(receipt, null, 2)));
  expect(read?.receipt.files).toHaveLength(4096);
});
