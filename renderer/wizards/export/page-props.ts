import type { ExportData } from './data.ts';

/** What every page of the export wizard gets. */
export interface ExportPageProps {
  readonly data: ExportData;
  readonly change: (patch: Partial<ExportData>) => void;
}
