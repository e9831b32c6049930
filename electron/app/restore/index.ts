/** Proving backups, and restoring from them: offline, and into a directory. */
export { inspectBackups } from './inspect-backups.ts';
export { inspectFile, type InspectedFile } from './inspect.ts';
export { restoreOperations } from './operations.ts';
export { backupIn, openFile, type Backup, type LockedFile, type OpenedFile, type Source } from './open.ts';
export { reportCheckText, reportJson, reportText } from './report.ts';
export { reportPage } from './report-page.ts';
export { contentsView, verifyFile, type VerifyOptions } from './verify.ts';
export { changePassword } from './change-password.ts';
export { restoreDefaults } from './defaults.ts';
export { listBackups } from './list-backups.ts';
export { runConversion, runGatewayRestore, runPasswordChange, runRestore, type FilesRequest } from './run.ts';
export { openSource, withOpenSources, withSources } from './sources.ts';
export { verifyBackups, type Verified } from './verify-backups.ts';
export { outputNames, outputNamesOf, writeOutputs, type OutputRequest } from './outputs.ts';
export {
  factsOf,
  factsOfFile,
  gatherFacts,
  readAloud,
  restoreSheet,
  sheetOf,
  sheetText,
  type SheetFacts,
  type SheetOptions,
} from './sheet.ts';
export { sheetPage } from './sheet-page.ts';
export { recordedFacts } from './recorded-facts.ts';
export { checkRestored } from './check-restored.ts';
export { restoreIntoDirectory, type RestoreRequest } from './online.ts';
export { oneCa } from './one-ca.ts';
export { planRestore, type PlanRequest } from './plan.ts';
export { currentCa } from './current-ca.ts';
