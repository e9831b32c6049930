export { freeBytes, listDrives, placeOf, type Drive, type Place } from './drives.ts';
export { mediaFailure } from './faults.ts';
export {
  exists,
  stageFile,
  TEMPORARY_SUFFIX,
  writeFileProved,
  type FileSystem,
  type StagedFile,
} from './staged-file.ts';
