export { readChosenFile } from './chosen-file.ts';
export { freeBytes, listDrives, volumeKind } from './drives.ts';
export { ejectDrive } from './eject.ts';
export { mediaFailure } from './faults.ts';
export { isHidden } from './journal.ts';
export { nameFault, pathIn } from './file-names.ts';
export {
  FileSet,
  StagingStopped,
  writeSet,
  writeVerified,
  type FileSetOptions,
  type Replaceable,
  type StagedFile,
  type WrittenFile,
} from './file-set.ts';
export { existingNames, type FileSystem } from './file-system.ts';
export { describeFolder, type FolderFacts } from './folder.ts';
export { removeLeftovers } from './leftovers.ts';
export { identifyMedium, isSameMedium, mediumKey, type MediumIdentity } from './medium-identity.ts';
export { hashOnMedium } from './medium-read.ts';
export { makeOwnFolder, readOwnFile, replaceOwnFile } from './own-file.ts';
export { isRunningProcess } from './processes.ts';
export { rawFiles } from './raw-files.ts';
export { isSameFile } from './same-file.ts';
export { sha256Hex } from './sha256.ts';
export { RecentFolders } from './recent-folders.ts';
export { recoverFolder, type RecoveredSet } from './recover.ts';
