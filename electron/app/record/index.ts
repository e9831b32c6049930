/** The local record of backups, verifications and restores. */
export { RECORD_KINDS, type RecordEntry, type RecordFile, type RecordKind } from './entry.ts';
export { lastOf, type LastOf } from './last.ts';
export { LocalRecord, type BrokenChain, type RecordContents, type RecordLine } from './record.ts';
