import type { Failure } from '../../../shared/result.ts';
import type { TreeBackupData } from './steps.ts';

export interface TreeBackupPageProps {
  readonly data: TreeBackupData;
  readonly change: (patch: Partial<TreeBackupData>) => void;
  readonly onFailure: (failure: Failure | null) => void;
}
