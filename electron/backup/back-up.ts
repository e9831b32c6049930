/**
 * The way of a backup: assemble, encrypt, write beside the target, read back from the medium, prove, and only then put
 * into place. Either all files of a run appear under their names, or none.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { commitAll, stageFile, type StagedFile } from '../media/index.ts';
import { profile as pfxProfile, writePfx } from '../pfx/index.ts';
import type {
  BackupFileView,
  BackupStage,
  MadeBackup,
  PreflightCheck,
  PreflightView,
  ProfileChoice,
} from '../../shared/domain.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { bundle, pfxEntry } from './bundle.ts';
import type { CaMaterial, KeyPairMaterial } from './material.ts';
import { writeObject } from './object-file.ts';
import { preflight } from './preflight.ts';
import { prove } from './read-back.ts';
import { receiptJson, receiptText, checkText, type Receipt } from './receipt.ts';
import { backupFileView } from './view.ts';

export interface BackupRequest {
  /** Absolute path of the main file; the EC pair's file and the receipts are named after it. */
  readonly path: string;
  /** UTF-8; the caller wipes it. */
  readonly password: Buffer;
  readonly profile: ProfileChoice;
  /** Existing files of these names may be replaced. */
  readonly replace: boolean;
  /** Where the material came from, for the receipt. */
  readonly origin: { readonly tree: string; readonly server: string; readonly user: string };
  /** Name and version of the app. */
  readonly program: string;
  readonly now: () => Date;
  /** What the tree around the CA object says; recorded with the other checks. */
  readonly around?: readonly PreflightCheck[];
  readonly signal: AbortSignal;
  onProgress(stage: BackupStage, fileName?: string): void;
}

/** One file of the run: written and proved, not yet in place. */
interface ProvedFile {
  readonly staged: StagedFile;
  readonly view: BackupFileView;
}

/** Names of the files that a run writes for a main file, in the folder of that file. */
export function backupFileNames(path: string, pairs: readonly { id: 'rsa' | 'ec' }[]): string[] {
  const stem = basename(path, extname(path));
  const receipts = ['.receipt.txt', '.receipt.json'].map((ending) => stem + ending);
  return [...pairs.map(({ id }) => fileName(path, id)), basename(objectPath(path)), ...receipts];
}

function fileName(path: string, pair: 'rsa' | 'ec'): string {
  const extension = extname(path);
  return pair === 'rsa' ? basename(path) : `${basename(path, extension)}-ec${extension}`;
}

/** The LDIF of the CA object, beside a main file that may itself end so. */
function objectPath(path: string): string {
  const extension = extname(path);
  const stem = /^\.ldif$/i.test(extension) ? path : path.slice(0, path.length - extension.length);
  return `${stem}.ldif`;
}

/**
 * Makes the backup. The material's keys are used in place and not kept.
 * @returns what was written and proved, or the failure; after a failure no new file is left behind
 */
export async function backUp(material: CaMaterial, request: BackupRequest): Promise<Result<MadeBackup>> {
  const { signal, onProgress } = request;
  onProgress('assemble');
  const madeAt = request.now();
  const checked = preflight(material, madeAt, request.around);
  const stop = checked.checks.find(({ state }) => state === 'stop');
  if (stop) return fail('BACKUP-PREFLIGHT', { check: checkText(stop) });

  const staged: StagedFile[] = [];
  try {
    const files: ProvedFile[] = [];
    for (const pair of material.pairs) {
      if (pair.key.kind !== 'clear') continue;
      const file = await writeProved(material, pair, pair.key.pkcs8, request, staged);
      if (!file.ok) return file;
      files.push(file.value);
    }
    const view = await writeReceipts(material, files, checked, madeAt, request, staged);
    if (!view.ok) return view;
    if (signal.aborted) return fail('BACKUP-CANCELLED');
    const committed = await commitAll(staged, { replace: request.replace });
    return committed.ok ? view : committed;
  } finally {
    for (const file of staged) await file.discard();
  }
}

async function writeProved(
  material: CaMaterial,
  pair: KeyPairMaterial,
  pkcs8: Buffer,
  request: BackupRequest,
  staged: StagedFile[],
): Promise<Result<ProvedFile>> {
  const { password, signal, onProgress } = request;
  const name = fileName(request.path, pair.id);
  const certificates = bundle(pair);

  onProgress('encrypt', name);
  const bytes = await writePfx({
    ...pfxEntry(material, pair, pkcs8),
    profile: pfxProfile(request.profile.name, request.profile.iterations),
    password,
    signal,
  });
  if (signal.aborted) return fail('BACKUP-CANCELLED');
  if (!bytes.ok) return bytes;

  onProgress('write', name);
  const file = await stageFile(join(dirname(request.path), name), bytes.value);
  if (!file.ok) return file;
  staged.push(file.value);

  onProgress('read-back', name);
  const readBack = await file.value.readBack();
  if (!readBack.ok) return readBack;
  if (!readBack.value.equals(bytes.value)) return fail('MEDIA-DIFFERS', { file: name });
  const proof = await prove(readBack.value, password, pkcs8, certificates, signal);
  if (signal.aborted) return fail('BACKUP-CANCELLED');
  if (!proof.ok) return proof.failure.code === 'BACKUP-NOT-PROVED' ? proof : fail('BACKUP-NOT-PROVED');

  return ok({
    staged: file.value,
    view: backupFileView({
      path: file.value.path,
      pair: pair.id,
      sizeBytes: readBack.value.length,
      sha256: createHash('sha256').update(readBack.value).digest('hex').toUpperCase(),
      certificates,
      profile: request.profile,
      inspection: proof.value.inspection,
    }),
  });
}

async function writeReceipts(
  material: CaMaterial,
  files: readonly ProvedFile[],
  { checks }: PreflightView,
  madeAt: Date,
  request: BackupRequest,
  staged: StagedFile[],
): Promise<Result<MadeBackup>> {
  request.onProgress('receipt');
  const objectFile = await writeObject(material, objectPath(request.path), staged);
  if (!objectFile.ok) return objectFile;
  const { path: _ldif, ...object } = objectFile.value;
  const provedAt = request.now().toISOString();
  const receipt: Receipt = {
    format: 'orgca-backup-receipt',
    formatVersion: 1,
    program: request.program,
    madeAt: madeAt.toISOString(),
    provedAt,
    ...request.origin,
    caObject: material.dn,
    hostServer: material.hostServer ?? null,
    files: files.map(({ view: { path: _path, ...file } }) => file),
    objectFile: object,
    checks,
  };
  const stem = request.path.slice(0, request.path.length - extname(request.path).length);
  const receipts: string[] = [];
  for (const [ending, text] of [
    ['.receipt.txt', receiptText(receipt)],
    ['.receipt.json', receiptJson(receipt)],
  ] as const) {
    const file = await stageFile(stem + ending, Buffer.from(text, 'utf8'));
    if (!file.ok) return file;
    staged.push(file.value);
    receipts.push(file.value.path);
  }
  return ok({
    files: files.map(({ view }) => view),
    objectFile: objectFile.value,
    receipts,
    checks,
    madeAt: madeAt.toISOString(),
    provedAt,
  });
}
