import { useEffect, useState } from 'react';
import { STANDARD_OPTIONS } from '../../../shared/options.ts';
import type { LastBackupView } from '../../../shared/record.ts';
import type { Failure } from '../../../shared/result.ts';
import type { CaView } from '../../../shared/views.ts';
import { invoke, invokeWithoutQuestions, RECORD_CHANGED } from '../../ipc/invoke.ts';

export interface KnownCa {
  readonly ca: CaView;
  /** Null where the record could not be read. */
  readonly last: LastBackupView | null;
  readonly reminderMonths: number;
}

export type ReadCa =
  | { readonly status: 'reading' }
  | { readonly status: 'read'; readonly known: KnownCa }
  | { readonly status: 'failed'; readonly failure: Failure };

async function readCa(): Promise<ReadCa> {
  const found = await invokeWithoutQuestions('tree.findCa', undefined);
  if (!found.ok) return { status: 'failed', failure: found.failure };
  const { dn } = found.value;
  const [ca, last, options] = await Promise.all([
    invokeWithoutQuestions('ca.read', { dn }),
    invokeWithoutQuestions('record.last', { dn }),
    invoke('options.read', undefined),
  ]);
  if (!ca.ok) return { status: 'failed', failure: ca.failure };
  const { reminderMonths } = options.ok ? options.value : STANDARD_OPTIONS;
  return { status: 'read', known: { ca: ca.value, last: last.ok ? last.value : null, reminderMonths } };
}

/**
 * The CA of the tree with what the record knows of its backups; read again after each entry in the record.
 * @param refreshes counts the wishes for a refresh
 */
export function useCa(refreshes: number): ReadCa {
  const [result, setResult] = useState<ReadCa>({ status: 'reading' });
  useEffect(() => {
    let current = true;
    const read = () => {
      void readCa().then((answer) => {
        if (current) setResult(answer);
      });
    };
    read();
    addEventListener(RECORD_CHANGED, read);
    return () => {
      current = false;
      removeEventListener(RECORD_CHANGED, read);
    };
  }, [refreshes]);
  return result;
}
