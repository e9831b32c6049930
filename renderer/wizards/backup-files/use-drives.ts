import { useCallback, useEffect, useState } from 'react';
import type { DriveView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { invoke } from '../../components/index.ts';

export interface Drives {
  readonly drives: readonly DriveView[];
  readonly looking: boolean;
  readonly refresh: () => void;
}

/** The removable drives that are plugged in, looked for when the page opens and on demand. */
export function useDrives(onFailure: (failure: Failure) => void): Drives {
  const [drives, setDrives] = useState<readonly DriveView[] | null>(null);
  const [wishes, setWishes] = useState(0);
  useEffect(() => {
    let wanted = true;
    void invoke('drives.list', undefined).then((answer) => {
      if (!wanted) return;
      setDrives(answer.ok ? answer.value : []);
      if (!answer.ok) onFailure(answer.failure);
    });
    return () => {
      wanted = false;
    };
  }, [wishes, onFailure]);
  const refresh = useCallback(() => {
    setDrives(null);
    setWishes((before) => before + 1);
  }, []);
  return { drives: drives ?? [], looking: drives === null, refresh };
}
