/** What a file says about itself without its password. */
import { basename, dirname } from 'node:path';
import { readChosenFile, recoverFolder, sha256Hex } from '../../media/index.ts';
import { describeEncryption, inspectPfx, LIMITS } from '../../pfx/index.ts';
import type { BackupFileInfo } from '../../../shared/restore.ts';
import { displayText } from '../../../shared/display-text.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import type { Failure } from '../../../shared/result.ts';
import { changeChecks } from './change-checks.ts';
import { findReceipt, type FoundReceipt, type SealToCheck, type SetBeside } from '../receipt/index.ts';

/** Milliseconds to examine interrupted changes beside a file: a job has 30 seconds for it. */
const RECOVERY_TIME = 10_000;

/** Milliseconds to wait for a run that changes files of the folder. */
const PATIENCE = 1000;

/** A chosen file as it was read. */
export interface InspectedFile {
  readonly path: string;
  /** Empty when it could not be read. */
  readonly bytes: Buffer;
  readonly info: Omit<BackupFileInfo, 'handle'>;
  /** Of the receipt; absent without one for this file. */
  readonly seal?: SealToCheck;
  /** Of the receipt; absent unless it names the file. */
  readonly set?: SetBeside;
}

/**
 * Reads and inspects a file, after an interrupted change of its folder is completed or rolled back. What is wrong with the file is
 * in `info.failure`.
 * @param path absolute
 * @param alone nothing else in its folder is read or changed
 */
export async function inspectFile(path: string, alone = false): Promise<InspectedFile> {
  // What is beside a file that is used alone stays as it is.
  const changes = alone
    ? []
    : changeChecks(
        await recoverFolder(dirname(path), {
          signal: AbortSignal.timeout(RECOVERY_TIME),
          patience: PATIENCE,
        }),
      );
  const named = { ...namesOf(path), changes };
  const file = await readChosenFile(path, LIMITS.fileBytes);
  if (!file.ok) return unusableFile(path, file.failure, changes);
  const { bytes } = file.value;
  const sha256 = sha256Hex(bytes);
  const found: FoundReceipt = alone ? { view: { state: 'none' } } : await findReceipt(path, sha256);
  const common = { ...named, sizeBytes: bytes.length, sha256, receipt: found.view };
  const inspected = inspectPfx(bytes);
  if (!inspected.ok) return { ...unusable(path, common, inspected.failure), bytes };
  const { profile } = inspected.value;
  return {
    path,
    bytes,
    info: { ...common, ...describeEncryption(inspected.value), ...(profile && { profile }) },
    ...(found.seal && { seal: found.seal }),
    ...(found.set && { set: found.set }),
  };
}

const namesOf = (path: string) => ({
  fileName: displayText(basename(path)),
  realName: basename(path),
  folder: dirname(path),
});

/** A description of a file for programs: its name is that in the folder. */
export const forPrograms = <Described extends { readonly fileName: string; readonly realName: string }>({
  realName,
  ...rest
}: Described): Omit<Described, 'realName'> => ({ ...rest, fileName: realName });

/** A file that could not be read. @param path absolute */
export const unusableFile = (
  path: string,
  failure: Failure,
  changes: readonly ReportCheck[] = [],
): InspectedFile =>
  unusable(
    path,
    { ...namesOf(path), sizeBytes: 0, sha256: '', receipt: { state: 'none' }, changes },
    failure,
  );

const unusable = (path: string, info: InspectedFile['info'], failure: Failure): InspectedFile => ({
  path,
  bytes: Buffer.alloc(0),
  info: { ...info, failure },
});
