/** The local record of backups, verifications and restores. */
export { type RecordEntry, type RecordFile, type RecordKind } from './entry.ts';
export { lastOf, lastRecoverySet } from './last.ts';
export { LocalRecord, type RecordContents, type RecordLine } from './record.ts';
export { performedBy } from './performed-by.ts';
