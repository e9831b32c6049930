/**
 * Backup pipeline: assemble, encrypt, write to a temporary file, read back from the medium, verify, rename. At each destination
 * either all files of a run get their names, or none.
 */
import { basename, extname, join } from 'node:path';
import { isHidden, pathIn, sha256Hex } from '../../media/index.ts';
import { DerivedKeys, profile as pfxProfile, writePfx } from '../../pfx/index.ts';
import type {
  BackupFileView,
  BackupStage,
  MadeBackup,
  PreflightCheck,
  PreflightView,
  ProfileChoice,
  WrittenFileView,
} from '../../../shared/views.ts';
import type { KeeperSet } from '../../../shared/keepers.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { bundle, pfxEntry } from './bundle.ts';
import { Destinations, type Destination } from './destinations.ts';
import { gatewayOf, type CaMaterial, type KeyPairMaterial } from '../../ca/index.ts';
import { writeObject } from './object-file.ts';
import { preflight } from './preflight.ts';
import { verifyReadBack } from './read-back.ts';
import {
  checkText,
  keptFile,
  newSealKey,
  receiptFiles,
  receiptText,
  wipeSealKeys,
  type Receipt,
  type ReceiptFile,
  type Sealing,
  type SealKey,
} from '../receipt/index.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import { backupFileView } from './view.ts';

export interface BackupRequest {
  /** Of the main file; the EC pair's file and the receipts are named after it. */
  readonly fileName: string;
  /** One or more. All get the same files; one that fails does not lose the others. */
  readonly destinations: readonly Destination[];
  /** UTF-8; the caller wipes it. */
  readonly password: Buffer;
  readonly profile: ProfileChoice;
  readonly origin: { readonly tree: string; readonly server: string; readonly user: string };
  /** The set that the password is split into; recorded in the receipt. */
  readonly keepers?: KeeperSet | undefined;
  readonly witness?: string | undefined;
  readonly program: string;
  readonly now: () => Date;
  /** What the tree around the CA object says; recorded with the other checks. */
  readonly around?: readonly PreflightCheck[];
  readonly record?: RecordAnchor | undefined;
  readonly signal: AbortSignal;
  onProgress(stage: BackupStage, fileName?: string): void;
}

/** One PFX of the run: written and verified, not yet renamed to its final name. */
export type VerifiedFile = Omit<BackupFileView, 'path'>;

/** Names of the files that a run writes for a main file, in the folder of that file. */
export function backupFileNames(path: string, pairs: readonly { id: 'rsa' | 'ec' }[]): string[] {
  const stem = basename(path, extname(path));
  const receipts = ['.receipt.txt', '.receipt.json'].map((ending) => stem + ending);
  return [...pairs.map(({ id }) => pfxName(path, id)), basename(objectPath(path)), ...receipts];
}

function pfxName(path: string, pair: 'rsa' | 'ec'): string {
  const extension = extname(path);
  return pair === 'rsa' ? basename(path) : `${basename(path, extension)}-ec${extension}`;
}

/** The LDIF of the CA object, beside a main file that may itself end so. */
export function objectPath(path: string): string {
  const extension = extname(path);
  const stem = /^\.ldif$/i.test(extension) ? path : path.slice(0, path.length - extension.length);
  return `${stem}.ldif`;
}

/**
 * Makes the backup. The material's keys are used in place and not kept.
 * @returns what was written and verified, or the failure; after a failure no new file is left behind
 */
export async function backUp(material: CaMaterial, request: BackupRequest): Promise<Result<MadeBackup>> {
  const { signal, onProgress } = request;
  onProgress('assemble');
  const madeAt = request.now();
  // Before the names that are derived from it: a failure names what was asked for.
  const named = pathIn('', request.fileName);
  if (!named.ok) return named;
  if (isHidden(request.fileName)) return fail('MEDIA-NAME', { folder: '', file: request.fileName });
  const checked = preflight(material, madeAt, request.around);
  const stop = checked.checks.find(({ state }) => state === 'stop');
  if (stop) return fail('BACKUP-PREFLIGHT', { check: checkText(stop), code: stop.values['code'] ?? '' });

  const opened = await Destinations.open(request.destinations, signal);
  if (!opened.ok) return opened;
  const destinations = opened.value;
  // Derived while the files are: the receipt does not wait for it.
  const sealKey = newSealKey(request.password, request.profile.iterations, signal);
  try {
    const files = await writePairs(material, request, destinations);
    if (!files.ok) return files;
    const key = await sealKey;
    if (!key.ok) return key;
    const written = await writeReceipts(
      material,
      files.value,
      checked,
      madeAt,
      key.value,
      request,
      destinations,
    );
    if (!written.ok) return written;
    const committed = await destinations.commit();
    if (!committed.ok) return committed;
    const inPlace = (name: string): string => join(destinations.folder, name);
    const { objectFile, receipts, provedAt, warnings } = written.value;
    return ok({
      files: files.value.map((file) => ({ ...file, path: inPlace(file.fileName) })),
      objectFile: { ...objectFile, path: inPlace(objectFile.fileName) },
      receipts: receipts.map(inPlace),
      places: destinations.outcomes.map((place) => {
        const warning = place.failure ? undefined : warnings.get(place.folder);
        return { ...place, ...(warning && { warning }) };
      }),
      checks: checked.checks,
      madeAt: madeAt.toISOString(),
      provedAt,
      ...(request.record && { record: request.record }),
    });
  } finally {
    await destinations.discard();
    const key = await sealKey;
    if (key.ok) wipeSealKeys([key.value]);
  }
}

type PfxRequest = Pick<BackupRequest, 'fileName' | 'onProgress' | 'password' | 'profile' | 'signal'>;

/** Writes one PFX for each key pair whose key is there, to every destination, and verifies what each medium returns. */
export async function writePairs(
  material: CaMaterial,
  request: PfxRequest,
  destinations: Destinations,
): Promise<Result<readonly VerifiedFile[]>> {
  const derived = new DerivedKeys();
  // Both at once: a pair leaves one of two cores idle while the TLS library's reader opens its file.
  let earlier: Promise<unknown> = Promise.resolve();
  const writing = material.pairs.flatMap((pair) => {
    if (pair.key.kind !== 'clear') return [];
    const turn = earlier;
    // The steps are shown one file after the other.
    const onProgress: PfxRequest['onProgress'] = (...step) =>
      void turn.then(() => request.onProgress(...step));
    const file = writePair(material, pair, pair.key.pkcs8, { ...request, onProgress }, destinations, derived);
    earlier = file;
    return [file];
  });
  try {
    const written = await Promise.all(writing);
    const failed = written.find((file) => !file.ok);
    return failed ?? ok(written.flatMap((file) => (file.ok ? [file.value] : [])));
  } finally {
    derived.wipe();
  }
}

async function writePair(
  material: CaMaterial,
  pair: KeyPairMaterial,
  pkcs8: Buffer,
  request: PfxRequest,
  destinations: Destinations,
  derived: DerivedKeys,
): Promise<Result<VerifiedFile>> {
  const { password, signal, onProgress } = request;
  const name = pfxName(request.fileName, material.pairs.length > 1 ? pair.id : 'rsa');
  const certificates = bundle(pair);

  onProgress('encrypt', name);
  const bytes = await writePfx({
    ...pfxEntry(material, pair, pkcs8),
    profile: pfxProfile(request.profile.name, request.profile.iterations),
    password,
    signal,
    derived,
  });
  if (signal.aborted) return fail('BACKUP-CANCELLED');
  if (!bytes.ok) return bytes;

  const written = await destinations.write(
    name,
    bytes.value,
    async (readBack) => {
      const verified = await verifyReadBack(readBack, password, pkcs8, certificates, derived, signal);
      return verified.ok || verified.failure.code === 'BACKUP-NOT-VERIFIED'
        ? verified
        : fail('BACKUP-NOT-VERIFIED');
    },
    (stage) => {
      onProgress(stage, name);
    },
  );
  if (!written.ok) return written;

  return ok(
    backupFileView({
      fileName: name,
      pair: pair.id,
      sizeBytes: bytes.value.length,
      sha256: sha256Hex(bytes.value),
      certificates,
      profile: request.profile,
      ...written.value.verified,
      readPastCache: written.value.direct,
    }),
  );
}

interface Besides {
  readonly objectFile: Omit<WrittenFileView, 'path'>;
  readonly receipts: readonly string[];
  readonly provedAt: string;
  /** By folder: what the user should know although the backup was made. */
  readonly warnings: ReadonlyMap<string, Failure>;
}

async function writeReceipts(
  material: CaMaterial,
  files: readonly VerifiedFile[],
  { checks }: PreflightView,
  madeAt: Date,
  sealKey: SealKey,
  request: BackupRequest,
  destinations: Destinations,
): Promise<Result<Besides>> {
  request.onProgress('receipt');
  const objectFile = await writeObject(material, basename(objectPath(request.fileName)), destinations);
  if (!objectFile.ok) return objectFile;
  const provedAt = request.now().toISOString();
  const name = receiptName(request.fileName);
  const about = { ...request.origin, caObject: material.dn };
  const receipt: Receipt = {
    format: 'orgca-backup-receipt',
    formatVersion: 1,
    program: request.program,
    madeAt: madeAt.toISOString(),
    provedAt,
    ...about,
    hostServer: material.hostServer ?? null,
    ...gatewayOf(material),
    files,
    objectFile: objectFile.value,
    ...(request.keepers && { keepers: { ...request.keepers, rehearsedAt: null } }),
    ...(request.witness !== undefined && { witness: request.witness }),
    record: request.record,
    checks,
  };
  const written = await writeReceiptFiles(request.fileName, destinations, async (folder) => {
    const { file, warning } = await keptFile(folder, name, about, files, request.password);
    const all = [...files, ...(file ? [file] : [])];
    const sealing = { key: sealKey, files: all.map(({ sha256 }) => sha256) };
    return { receipt: { ...receipt, files: all }, sealing, warning };
  });
  return written.ok ? ok({ objectFile: objectFile.value, provedAt, ...written.value }) : written;
}

export const receiptName = (mainFile: string): string =>
  `${basename(mainFile, extname(mainFile))}.receipt.json`;

/** The receipt for one folder: what it takes over depends on the older receipt there. */
interface ReceiptHere {
  readonly receipt: Receipt;
  readonly sealing: Sealing;
  readonly warning: Failure | undefined;
}

/**
 * Writes both forms of a receipt.
 * @param mainFile main file, which they are named after
 * @returns their names, and the warnings by folder
 */
export async function writeReceiptFiles(
  mainFile: string,
  destinations: Destinations,
  receiptFor: (folder: string) => Promise<ReceiptHere>,
): Promise<Result<Pick<Besides, 'receipts' | 'warnings'>>> {
  const warnings = new Map<string, Failure>();
  const forms = new Map<string, readonly ReceiptFile[]>();
  for (const folder of destinations.folders) {
    const { receipt, sealing, warning } = await receiptFor(folder);
    if (warning) warnings.set(folder, warning);
    const text = receiptText(receipt, true);
    forms.set(folder, receiptFiles(receiptName(mainFile), receipt, text, [sealing]));
  }
  const receipts: string[] = [];
  for (const [at, { fileName }] of [...forms.values()][0]!.entries()) {
    const bytes = (folder: string): Buffer => forms.get(folder)![at]!.bytes;
    const written = await destinations.write(fileName, bytes, () => Promise.resolve(ok(null)));
    if (!written.ok) return written;
    receipts.push(fileName);
  }
  return ok({ receipts, warnings });
}
