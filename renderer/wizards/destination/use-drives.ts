import { useCallback, useEffect, useState } from 'react';
import type { DriveView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { invoke } from '../../ipc/invoke.ts';

export interface Drives {
  readonly drives: readonly DriveView[];
  readonly looking: boolean;
  readonly refresh: () => void;
}

/**
 * The removable drives that are plugged in, looked for at first and on demand. Their handles hold until the next look.
 * @param wanted false while no page shows them; what was found before is kept
 */
export function useDrives(onFailure: (failure: Failure) => void, wanted = true): Drives {
  const [drives, setDrives] = useState<readonly DriveView[] | null>(null);
  const needed = wanted && drives === null;
  useEffect(() => {
    if (!needed) return undefined;
    let current = true;
    void invoke('drives.list', undefined).then((answer) => {
      if (!current) return;
      setDrives(answer.ok ? answer.value : []);
      if (!answer.ok) onFailure(answer.failure);
    });
    return () => {
      current = false;
    };
  }, [needed, onFailure]);
  const refresh = useCallback(() => {
    setDrives(null);
  }, []);
  return { drives: drives ?? [], looking: drives === null, refresh };
}
