/** A sealed set of backup files for tests, as a backup run writes it, with few iterations. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSealKey, receiptFiles, wipeSealKeys } from '../../../electron/app/receipt/index.ts';
import { caAttributes, namingAttributes } from '../../../electron/ca/index.ts';
import { toLdif } from '../../../electron/directory/index.ts';
import { openSource } from '../../../electron/app/restore/index.ts';
import { valueOf } from '../backup/log-in.ts';
import { backupFile, material, password, PASSWORD, type FileOptions, type Pair } from './backup-files.ts';

export const sha256 = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').toUpperCase();

export const CA_DN = 'cn=ACME-TREE CA,cn=Security';

/** A setting that no PFX file contains. */
const LIFE = { type: 'ndspkiDefaultCertificateLife', values: [Buffer.from('5')] };

export interface SetOptions extends FileOptions {
  readonly stem?: string;
  readonly record?: object;
  readonly pairs?: { readonly rsa: Pair; readonly ec: Pair };
  readonly iterations?: number;
}

/** Writes STEM.pfx, STEM-ec.pfx, STEM.ldif and both receipts. */
export async function sealedSet(folder: string, options: SetOptions = {}): Promise<void> {
  const { stem = 'ca', record, iterations = 1000 } = options;
  const made = await material();
  const { rsa, ec } = options.pairs ?? { rsa: made.rsa, ec: made.ec! };
  const files = [];
  for (const [fileName, pair] of [
    [`${stem}.pfx`, rsa],
    [`${stem}-ec.pfx`, ec],
  ] as const) {
    const bytes = await backupFile(join(folder, fileName), pair, options);
    files.push({ fileName, sizeBytes: bytes.length, sha256: sha256(bytes) });
  }
  const sources = [];
  for (const { fileName } of files) {
    const path = join(folder, fileName);
    sources.push(
      valueOf(await openSource({ path, password: password(options.password), beside: 'ignored' })),
    );
  }
  const attributes = caAttributes(
    sources.map(({ backup }) => backup),
    { hostServer: 'cn=ACME-SRV1,o=services', keys: false, settings: [LIFE] },
  );
  const ldif = `version: 1\n\n${toLdif(CA_DN, [...namingAttributes('ACME-TREE CA'), ...attributes])}`;
  await writeFile(join(folder, `${stem}.ldif`), ldif);
  for (const { opened } of sources) opened.wipe();
  const receipt = {
    format: 'orgca-backup-receipt',
    formatVersion: 1,
    program: 'OrgCA Backup 0.1.0',
    madeAt: '2026-11-01T10:00:00.000Z',
    tree: 'ACME-TREE',
    caObject: CA_DN,
    hostServer: 'cn=ACME-SRV1,o=services',
    files,
    objectFile: { fileName: `${stem}.ldif`, sizeBytes: ldif.length, sha256: sha256(ldif) },
    record,
    checks: [],
  };
  const key = valueOf(await newSealKey(password(options.password ?? PASSWORD), iterations));
  const sealing = { key, files: files.map((file) => file.sha256) };
  for (const file of receiptFiles(`${stem}.receipt.json`, receipt, 'RECEIPT\n', [sealing]))
    await writeFile(join(folder, file.fileName), file.bytes);
  wipeSealKeys([key]);
}

export interface WritableReceipt {
  files: { fileName: string; sha256: string }[];
  objectFile: { sha256: string };
  textFile: { sha256: string };
  seals?: { version: number; files: string[]; iterations: number; salt: string; mac: string }[];
  [other: string]: unknown;
}

/** Changes the JSON form of a receipt, as somebody who can write to the medium. */
export async function editReceipt(
  folder: string,
  change: (receipt: WritableReceipt) => unknown,
  stem = 'ca',
): Promise<void> {
  const path = join(folder, `${stem}.receipt.json`);
  const receipt = JSON.parse(await readFile(path, 'utf8')) as WritableReceipt;
  const changed = change(receipt);
  await writeFile(path, JSON.stringify(changed ?? receipt));
}
