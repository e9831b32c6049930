/** What happened in this run, and the support report. */
export { bugEvent, RunLog, sentEvent, type RunEvent } from './run-log.ts';
export { supportReport, type Desktop, type DirectoryState } from './support-report.ts';
