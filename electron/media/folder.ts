import { ok, type Result } from '../../shared/result.ts';
import type { VolumeKind } from '../../shared/views.ts';
import { freeBytes, volumeKind } from './drives.ts';
import { identifyMedium, type MediumIdentity } from './medium-identity.ts';

/** What a folder is on, for the pages that ask for one. */
export interface FolderFacts {
  readonly medium: MediumIdentity;
  readonly freeBytes?: number;
  readonly place: VolumeKind;
}

/**
 * Describes a folder.
 * @param folder absolute
 * @param medium as it was when the folder was chosen; absent: it is chosen now
 * @returns the failures of `identifyMedium`
 */
export async function describeFolder(folder: string, medium?: MediumIdentity): Promise<Result<FolderFacts>> {
  const found = medium ? ok(medium) : await identifyMedium(folder);
  if (!found.ok) return found;
  const free = await freeBytes(folder);
  return ok({
    medium: found.value,
    ...(free !== undefined && { freeBytes: free }),
    place: await volumeKind(folder),
  });
}
