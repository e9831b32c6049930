/** The calls behind Help, Support report. Part of the contract. */
import * as v from 'valibot';
import { call, handle, nothing } from './call.ts';
import type { WrittenFileView } from './views.ts';
import { PAGE_IDS } from './pages.ts';

/** A support report as it is shown; what is saved is the same text. */
export interface SupportReportView {
  readonly report: string;
  readonly text: string;
}

export const supportCalls = {
  /** Tells main which page was opened, for the log of the run. */
  'support.page': call<null>()(v.strictObject({ page: v.picklist(PAGE_IDS) })),
  'support.report': call<SupportReportView>()(nothing),
  /** Saves a report that was shown, with the system's "save as" dialog; null when the user closed it. */
  'support.save': call<WrittenFileView | null>()(v.strictObject({ report: handle })),
};
