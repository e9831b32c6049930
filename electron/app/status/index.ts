/** What monitoring asks: how old the backups are, and which certificates expire. */
export { certificatesInUse } from './certificates.ts';
export { lastBackup } from './last-backup.ts';
export {
  backupStatus,
  type CaStatus,
  type FindingState,
  type Status,
  type StatusFinding,
  type StatusLimits,
} from './status.ts';
