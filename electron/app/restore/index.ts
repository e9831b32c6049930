/** Verifies backups, and restores from them: offline, and into a directory. */
export { inspectBackups } from './inspect-backups.ts';
export { unfinishedChange } from './change-checks.ts';
export { forPrograms, inspectFile } from './inspect.ts';
export { restoreOperations } from './operations.ts';
export type { LockedFile, Source, SourceOverview } from './open.ts';
export { reportCheckText, reportJson, reportText } from './report.ts';
export { reportPage, time } from './report-page.ts';
export { contentsView, verifyFile, type VerifyOptions } from './verify.ts';
export { changePassword } from './change-password.ts';
export { rehearse } from './rehearsal.ts';
export { restoreDefaults } from './defaults.ts';
export { listBackups } from './list-backups.ts';
export {
  runConversion,
  runGatewayRestore,
  runPasswordChange,
  runRestore,
  saveExistingCa,
  type OpenBackups,
} from './run.ts';
export { savedName } from './saved-name.ts';
export { openSource, withOpenSources } from './open-sources.ts';
export { withSources } from './sources.ts';
export { verifyBackups } from './verify-backups.ts';
export { outputNames, outputNamesOf, writeOutputs, type OutputRequest } from './outputs.ts';
export { restoreSheet, sheetOf, sheetText } from './sheet.ts';
export {
  factsOf,
  factsOfReport,
  factsOfRun,
  gatherFacts,
  keyServersIn,
  type SheetFacts,
} from './sheet-facts.ts';
export { mediumOf, printedSheets } from './printed-sheets.ts';
export { sheetPage } from './sheet-page.ts';
export { recordedFacts } from './read-recorded-facts.ts';
export { findRecordedFacts } from './recorded-facts.ts';
export { checkRestored, compareRestored } from './check-restored.ts';
export type { RestoreWork, Unbroken } from './restore-work.ts';
export { workOn } from './work-on.ts';
export { restoreIntoDirectory, type RestoreRequest } from './online.ts';
export { recordGaps } from './record-gaps.ts';
export { oneCa } from './one-ca.ts';
export { askImport } from './through-gateway.ts';
export { planRestore } from './plan.ts';
export { currentCa } from './read-current-ca.ts';
