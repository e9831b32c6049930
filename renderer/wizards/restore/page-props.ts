import type { Failure } from '../../../shared/result.ts';
import type { RestoreData } from './data.ts';

/** What every page of the restore wizard gets. */
export interface RestorePageProps {
  readonly data: RestoreData;
  readonly change: (patch: Partial<RestoreData>) => void;
  readonly onFailure: (failure: Failure | null) => void;
}
