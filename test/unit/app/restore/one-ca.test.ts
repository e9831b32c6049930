/** Two files of one name: what ties them together, and what does not. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSource, type Source } from '../../../../electron/app/restore/index.ts';
import { missingPartners, oneCa } from '../../../../electron/app/restore/one-ca.ts';
import { createTrainingMaterial } from '../../../../electron/training/index.ts';
import { issueDer } from '../../../support/certificates/index.ts';
import {
  backupFile,
  password,
  pkcs8Of,
  receiptFile,
  type Pair,
} from '../../../support/restore/backup-files.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { editReceipt } from '../../../support/restore/sealed-set.ts';
import type { Beside } from '../../../../shared/seal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-pair-'));
});
afterEach(() => rm(folder, { recursive: true }));

const source = async (fileName: string, beside?: Beside): Promise<Source> =>
  valueOf(await openSource({ path: join(folder, fileName), password: password(), beside }));

const named = (fileName: string, bytes: Buffer) => ({
  fileName,
  sha256: createHash('sha256').update(bytes).digest('hex').toUpperCase(),
});

/** The files of one tree, without a receipt. */
async function files(rsa: Pair, ec: Pair): Promise<[Source, Source]> {
  await backupFile(join(folder, 'ca.pfx'), rsa);
  await backupFile(join(folder, 'ca-ec.pfx'), ec);
  return [await source('ca.pfx'), await source('ca-ec.pfx')];
}

const codeOf = (sources: readonly Source[]): string => {
  const result = oneCa(sources);
  return result.ok ? 'one CA' : result.failure.code;
};

it('the issuer of both ties two files', async () => {
  const { rsa, ec } = await createTrainingMaterial({});
  expect(codeOf(await files(rsa, ec!))).toBe('one CA');
});

it('files of two trees with one name are refused, with what to compare', async () => {
  const [one, other] = [await createTrainingMaterial({}), await createTrainingMaterial({})];
  const sources = await files(one.rsa, other.ec!);
  expect(oneCa(sources)).toMatchObject({
    failure: { code: 'RESTORE-NOT-TIED', values: { first: 'ca.pfx', second: 'ca-ec.pfx' } },
  });
});

it('the receipt of both ties files that nothing else does, and names the one that is missing', async () => {
  const [one, other] = [await createTrainingMaterial({}), await createTrainingMaterial({})];
  const rsa = await backupFile(join(folder, 'ca.pfx'), one.rsa);
  const ec = await backupFile(join(folder, 'ca-ec.pfx'), other.ec!);
  await receiptFile(join(folder, 'ca.pfx'), rsa, { files: [named('ca.pfx', rsa), named('ca-ec.pfx', ec)] });
  const sources = [await source('ca.pfx'), await source('ca-ec.pfx')];
  expect(codeOf(sources)).toBe('one CA');
  expect(missingPartners(sources)).toEqual([]);
  expect(missingPartners([sources[1]!])).toEqual(['ca.pfx']);
});

it('a receipt without a seal ties files only if the user agrees, and names the one that is missing', async () => {
  const [one, other] = [await createTrainingMaterial({}), await createTrainingMaterial({})];
  const rsa = await backupFile(join(folder, 'ca.pfx'), one.rsa);
  const ec = await backupFile(join(folder, 'ca-ec.pfx'), other.ec!);
  await receiptFile(join(folder, 'ca.pfx'), rsa, { files: [named('ca.pfx', rsa), named('ca-ec.pfx', ec)] });
  await editReceipt(folder, (receipt) => {
    delete receipt.seals;
  });
  const sources = async (beside?: Beside) => [
    await source('ca.pfx', beside),
    await source('ca-ec.pfx', beside),
  ];
  expect(codeOf(await sources())).toBe('RESTORE-NOT-TIED');
  expect(missingPartners([await source('ca-ec.pfx')])).toEqual(['ca.pfx']);
  expect(codeOf(await sources('unsealed'))).toBe('one CA');
});

it('receipts of two trees are stronger than one issuer', async () => {
  const { rsa, ec } = await createTrainingMaterial({});
  await files(rsa, ec!);
  await receiptFile(join(folder, 'ca.pfx'), await backupFile(join(folder, 'ca.pfx'), rsa), { tree: 'ONE' });
  await receiptFile(join(folder, 'other.pfx'), await backupFile(join(folder, 'other.pfx'), ec!), {
    tree: 'OTHER',
  });
  expect(codeOf([await source('ca.pfx'), await source('other.pfx')])).toBe('RESTORE-NOT-TIED');
});

it('without a Public Key Certificate the time of both decides', async () => {
  const { rsa, ec } = await createTrainingMaterial({});
  const name = [
    ['OU', 'Organizational CA'],
    ['O', 'ACME-TREE'],
  ] as never;
  const alone = (pair: Pair, notBefore: string) => ({
    pkcs8: pkcs8Of(pair),
    certificates: [
      { der: issueDer({ name, key: pair.key }, { name, key: pair.key }, { notBefore: new Date(notBefore) }) },
    ],
  });
  for (const [time, result] of [
    ['2026-01-01T10:05:00Z', 'one CA'],
    ['2026-03-01T10:00:00Z', 'RESTORE-NOT-TIED'],
  ] as const) {
    await backupFile(join(folder, 'ca.pfx'), rsa, alone(rsa, '2026-01-01T10:00:00Z'));
    await backupFile(join(folder, 'ca-ec.pfx'), ec!, alone(ec!, time));
    expect(codeOf([await source('ca.pfx'), await source('ca-ec.pfx')])).toBe(result);
  }
});
