/** Backup files for tests: a CA issued afresh, written with few iterations so that opening takes no time. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { dirname, extname, join, basename } from 'node:path';
import { newSealKey, receiptFiles } from '../../../electron/app/receipt/index.ts';
import { profile, writePfx, type PfxEntryCertificate, type PfxProfile } from '../../../electron/pfx/index.ts';
import { createTrainingMaterial, type TrainingMaterial } from '../../../electron/training/index.ts';

export const PASSWORD = 'Correct-Horse-7-Battery';
/** @param text the octets, or the text of which they are the UTF-8 */
export const password = (text: string | Buffer = PASSWORD): Buffer =>
  typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);
export const QUICK = profile('modern', 1000);

let made: Promise<TrainingMaterial> | undefined;

/** One CA for all tests of a file: RSA 2048 and EC P-384. */
export const material = (): Promise<TrainingMaterial> => (made ??= createTrainingMaterial({ rsaBits: 2048 }));

export type Pair = TrainingMaterial['rsa'];

export const pkcs8Of = (pair: Pair): Buffer => pair.key.privateKey.export({ format: 'der', type: 'pkcs8' });

export interface FileOptions {
  readonly pkcs8?: Buffer;
  readonly certificates?: readonly PfxEntryCertificate[];
  readonly password?: string | Buffer;
  readonly profile?: PfxProfile;
}

/** The bytes of a backup of a pair, whole and in order unless the options say otherwise. */
export async function backupBytes(pair: Pair, options: FileOptions = {}): Promise<Buffer> {
  const written = await writePfx({
    key: { pkcs8: options.pkcs8 ?? pkcs8Of(pair), friendlyName: 'ACME-TREE CA' },
    certificates: options.certificates ?? [
      { der: pair.publicKeyCertificate, friendlyName: 'ACME-TREE CA' },
      ...pair.chain.map((der) => ({ der })),
      { der: pair.selfSigned, friendlyName: 'Self-Signed Certificate', trusted: true },
    ],
    profile: options.profile ?? QUICK,
    password: password(options.password),
  });
  if (!written.ok) throw new Error(written.failure.code);
  return written.value;
}

/** Writes a backup file. */
export async function backupFile(path: string, pair: Pair, options: FileOptions = {}): Promise<Buffer> {
  const bytes = await backupBytes(pair, options);
  await writeFile(path, bytes);
  return bytes;
}

/** Writes a receipt beside a backup, sealed as the backup wizard does. */
export async function receiptFile(
  path: string,
  bytes: Buffer,
  change: object = {},
  sealedWith?: string,
): Promise<void> {
  const stem = basename(path, extname(path));
  const receipt = {
    format: 'orgca-backup-receipt',
    formatVersion: 1,
    program: 'OrgCA Backup 0.1.0',
    madeAt: '2026-11-01T10:00:00.000Z',
    provedAt: '2026-11-01T10:00:01.000Z',
    tree: 'ACME-TREE',
    server: 'ldaps://127.0.0.1:636',
    user: 'admin.acme',
    caObject: 'cn=ACME-TREE CA,cn=Security',
    hostServer: 'cn=ACME-SRV1,o=services',
    files: [
      {
        fileName: basename(path),
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex').toUpperCase(),
      },
    ],
    checks: [],
    ...change,
  };
  const key = await newSealKey(password(sealedWith), QUICK.iterations);
  if (!key.ok) throw new Error(key.failure.code);
  const sealing = { key: key.value, files: receipt.files.map(({ sha256 }) => sha256) };
  for (const file of receiptFiles(`${stem}.receipt.json`, receipt, undefined, [sealing]))
    await writeFile(join(dirname(path), file.fileName), file.bytes);
}
