export type { Drive, Place } from './drive.ts';
export { hashOnMedium, type MediumHash } from './medium-hash.ts';
export { freeBytes, listDrives, placeOf } from './drives.ts';
export { mediaFailure } from './faults.ts';
export { nameFault, type NameFault } from './file-names.ts';
export { removeLeftovers, type Leftover } from './leftovers.ts';
export { rawFiles } from './raw-files.ts';
export { sha256Hex } from './sha256.ts';
export { RecentFolders } from './recent-folders.ts';
export { readChosenFile, type ChosenFile } from './chosen-file.ts';
export {
  commitAll,
  exists,
  stageFile,
  StagingStopped,
  stageWith,
  TEMPORARY_SUFFIX,
  writeFileProved,
  type FileSystem,
  type StagedFile,
} from './staged-file.ts';
