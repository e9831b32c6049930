/** The local record of backups, verifications and restores. */
export { checkAnchor, type RecordChain } from './anchor.ts';
export { type RecordEntry, type RecordFile, type RecordKind } from './entry.ts';
export { recordCsv } from './csv.ts';
export { lastOf, lastRecoverySet } from './last.ts';
export { performedBy } from './performed-by.ts';
export { recordView } from './view.ts';
export { LocalRecord, type RecordContents } from './record.ts';
export type { RecordLine } from './schema.ts';
