import { useEffect } from 'react';
import type { Failure } from '../../../shared/result.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  answerTarget,
  completeFileName,
  exportKind,
  type ExportData,
} from '../../../shared/wizards/export-data.ts';
import { invoke } from '../../components/index.ts';

/** Asks main about the file that the name and the chosen drive make: where it lies, and whether it exists. */
export async function resolveDrive(data: ExportData): Promise<Result<Partial<ExportData>>> {
  if (data.location?.kind !== 'drive') return fail('MEDIA-HANDLE');
  const { location } = data;
  const answer = await invoke('export.onDrive', {
    drive: location.handle,
    fileName: completeFileName(data),
    kind: exportKind(data),
  });
  return answer.ok ? ok(answerTarget(data, answer.value, location)) : answer;
}

/** Milliseconds without a key press after which a name counts as typed. */
const TYPED = 300;

/**
 * Keeps the target up to date while a drive is chosen and the file name is being typed.
 * @param wanted the answers when main must be asked, else null
 */
export function useDriveTarget(
  wanted: ExportData | null,
  change: (patch: Partial<ExportData>) => void,
  onFailure: (failure: Failure | null) => void,
): void {
  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    const timer = setTimeout(() => {
      void resolveDrive(wanted).then((answer) => {
        if (!current) return;
        onFailure(answer.ok ? null : answer.failure);
        if (answer.ok) change(answer.value);
      });
    }, TYPED);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, change, onFailure]);
}
