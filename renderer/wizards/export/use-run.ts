import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupProgress, BackupView, WrittenFileView } from '../../../shared/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ExportData } from './data.ts';
import { keySource } from './key.ts';
import { invoke } from '../../components/index.ts';

export type ExportResult =
  | { readonly kind: 'backup'; readonly backup: BackupView }
  | { readonly kind: 'certificate'; readonly file: WrittenFileView };

export interface Run {
  readonly start: (data: ExportData) => Promise<Result<ExportResult>>;
  readonly stop: () => void;
  readonly progress: readonly BackupProgress[];
  readonly result: ExportResult | null;
}

/** Milliseconds between two looks at the stages: several of them take no longer than one drawing, and nobody could read them. */
const LOOK = 80;

/** Runs an export in main, follows its stages and stops it on demand. */
export function useRun(): Run {
  const job = useRef('');
  /** The run whose stages are shown; unlike `job` it stays when the run has ended. */
  const shown = useRef('');
  const [progress, setProgress] = useState<readonly BackupProgress[]>([]);
  const [result, setResult] = useState<ExportResult | null>(null);

  useEffect(() => {
    let arrived: BackupProgress[] = [];
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      waiting = undefined;
      // Those of a run that was begun anew meanwhile are not of this one.
      const fresh = arrived.filter(({ jobId }) => jobId === shown.current);
      arrived = [];
      setProgress((before) => [...before, ...fresh]);
    };
    const off = window.orgca.on('backup.progress', (event) => {
      arrived.push(event);
      waiting ??= setTimeout(show, LOOK);
    });
    return () => {
      off();
      clearTimeout(waiting);
    };
  }, []);
  // A wizard that disappears, because the connection was lost or the window closes, takes its run along.
  useEffect(
    () => () => {
      if (job.current !== '') void invoke('job.cancel', { jobId: job.current });
    },
    [],
  );

  const start = useCallback(async (data: ExportData) => {
    const jobId = crypto.randomUUID();
    job.current = jobId;
    shown.current = jobId;
    setProgress([]);
    setResult(null);
    const answer = await runExport(data, jobId);
    job.current = '';
    if (answer.ok) setResult(answer.value);
    return answer;
  }, []);

  const stop = useCallback(() => {
    if (job.current !== '') void invoke('job.cancel', { jobId: job.current });
  }, []);

  return { start, stop, progress, result };
}

async function runExport(data: ExportData, jobId: string): Promise<Result<ExportResult>> {
  const { ca, target, replace } = data;
  if (target === null) return fail('MEDIA-HANDLE');
  const place = { dn: ca.dn, target: target.view.handle, replace };
  if (!data.withKey) {
    const written = await invoke('certificate.export', {
      ...place,
      certificate: data.certificateId,
      format: data.format,
    });
    return written.ok ? ok({ kind: 'certificate', file: written.value }) : written;
  }
  const backup = await invoke('backup.run', {
    ...place,
    jobId,
    ...(data.copies.length > 0 && { copies: data.copies.map(({ handle }) => handle) }),
    password: data.password,
    profile: data.profile,
    ...keySource(data),
  });
  return backup.ok ? ok({ kind: 'backup', backup: backup.value }) : backup;
}
