import { useEffect } from 'react';
import type { Failure } from '../../../shared/result.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TargetView } from '../../../shared/views.ts';
import {
  answerCopies,
  answerTarget,
  completeFileName,
  copiesAreStale,
  exportKind,
  type ExportData,
} from './data.ts';
import { targetIsCurrent } from './steps.ts';
import { invoke } from '../../ipc/invoke.ts';

/** Asks main for the path of the file on the chosen drive, and whether it exists. */
async function resolveDrive(data: ExportData): Promise<Result<Partial<ExportData>>> {
  if (data.location?.kind !== 'drive') return fail('MEDIA-HANDLE');
  const { location } = data;
  const answer = await invoke('destination.onDrive', {
    drive: location.handle,
    fileName: completeFileName(data),
    kind: exportKind(data),
  });
  return answer.ok ? ok(answerTarget(data, answer.value, location)) : answer;
}

/** Asks main about the copies under the name that the file has now. */
async function renameCopies(data: ExportData): Promise<Result<Partial<ExportData>>> {
  const copies: TargetView[] = [];
  for (const { handle } of data.copies) {
    const answer = await invoke('destination.renamed', { target: handle, fileName: completeFileName(data) });
    if (!answer.ok) return answer;
    copies.push(answer.value);
  }
  return ok(answerCopies(copies));
}

/** Brings up to date what was looked at under another name, or for another drive. */
export async function resolvePlaces(data: ExportData): Promise<Result<Partial<ExportData>>> {
  const drive = data.location?.kind === 'drive' && !targetIsCurrent(data) ? await resolveDrive(data) : ok({});
  if (!drive.ok || !copiesAreStale(data)) return drive;
  const copies = await renameCopies(data);
  return copies.ok ? ok({ ...drive.value, ...copies.value }) : copies;
}

/** Milliseconds without a key press after which a name counts as typed. */
const TYPED = 300;

/**
 * Keeps the places up to date while a drive is chosen and the file name is being typed.
 * @param wanted the answers when main must be asked, else null
 */
export function usePlaces(
  wanted: ExportData | null,
  change: (patch: Partial<ExportData>) => void,
  onFailure: (failure: Failure | null) => void,
): void {
  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    const timer = setTimeout(() => {
      void resolvePlaces(wanted).then((answer) => {
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
