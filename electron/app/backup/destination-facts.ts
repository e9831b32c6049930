/** What the window and a run need to know of a file's place before it is written. */
import { isAbsolute } from 'node:path';
import {
  describeFolder,
  existingNames,
  pathIn,
  type FolderFacts,
  type MediumIdentity,
} from '../../media/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { backupFileNames } from './back-up.ts';

export interface DestinationFacts extends FolderFacts {
  /** Absolute. */
  readonly path: string;
  readonly existing: readonly string[];
}

/**
 * Checks a file name and describes its folder.
 * @param destination `medium`: as it was when the folder was chosen; absent: it is chosen now
 * @param kind `pfx` for all files of a backup
 * @returns `MEDIA-NAME`, `MEDIA-NAME-RESERVED` for a name that leaves the folder or that no system takes; the failures of reading the folder
 */
export async function describeDestination(
  { folder, medium }: { readonly folder: string; readonly medium?: MediumIdentity },
  fileName: string,
  kind: 'pfx' | 'der' | 'pem',
): Promise<Result<DestinationFacts>> {
  const path = isAbsolute(folder) ? pathIn(folder, fileName) : fail('MEDIA-NAME', { file: fileName, folder });
  if (!path.ok) return path;
  const described = await describeFolder(folder, medium);
  if (!described.ok) return described;
  // A run may write the EC pair's file too; whether it does is not known before it reads the CA.
  const names = kind === 'pfx' ? backupFileNames(fileName, [{ id: 'rsa' }, { id: 'ec' }]) : [fileName];
  const existing = await existingNames(folder, names);
  return existing.ok ? ok({ ...described.value, path: path.value, existing: existing.value }) : existing;
}
