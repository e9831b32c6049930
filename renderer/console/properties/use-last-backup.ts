import { useEffect, useState } from 'react';
import type { LastBackupView } from '../../../shared/restore.ts';
import { invoke } from '../../components/index.ts';

/** What the record of this computer knows about a CA; null until it was read, or where it cannot be. */
export function useLastBackup(dn: string): LastBackupView | null {
  const [known, setKnown] = useState<{ readonly dn: string; readonly last: LastBackupView } | null>(null);
  useEffect(() => {
    let current = true;
    void invoke('record.last', { dn }).then((answer) => {
      if (current && answer.ok) setKnown({ dn, last: answer.value });
    });
    return () => {
      current = false;
    };
  }, [dn]);
  return known?.dn === dn ? known.last : null;
}
