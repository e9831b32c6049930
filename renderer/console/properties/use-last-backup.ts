import { useEffect, useState } from 'react';
import type { LastBackupView } from '../../../shared/record.ts';
import { invoke, RECORD_CHANGED } from '../../ipc/invoke.ts';

/** What the record of this computer knows about a CA; null until it was read, or where it cannot be. Asked again after each entry. */
export function useLastBackup(dn: string): LastBackupView | null {
  const [known, setKnown] = useState<{ readonly dn: string; readonly last: LastBackupView } | null>(null);
  useEffect(() => {
    let current = true;
    const ask = () => {
      void invoke('record.last', { dn }).then((answer) => {
        if (current && answer.ok) setKnown({ dn, last: answer.value });
      });
    };
    ask();
    addEventListener(RECORD_CHANGED, ask);
    return () => {
      current = false;
      removeEventListener(RECORD_CHANGED, ask);
    };
  }, [dn]);
  return known?.dn === dn ? known.last : null;
}
