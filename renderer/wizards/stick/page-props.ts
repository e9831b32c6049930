import type { Failure } from '../../../shared/result.ts';
import type { StickData } from './steps.ts';

export interface StickPageProps {
  readonly data: StickData;
  readonly change: (patch: Partial<StickData>) => void;
  readonly onFailure: (failure: Failure | null) => void;
}
