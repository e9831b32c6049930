import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Events } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { invoke } from './invoke.ts';

type ProgressEvent = {
  [Name in keyof Events]: Events[Name] extends { readonly jobId: string } ? Name : never;
}[keyof Events];

export interface Job<Progress> {
  /** Runs a call under a new job id. Never throws; a stopped job returns the failure that its call has for it. */
  readonly start: <Value>(run: (jobId: string) => Promise<Result<Value>>) => Promise<Result<Value>>;
  readonly stop: () => void;
  readonly running: boolean;
  /** Of the latest job, also after its end. */
  readonly progress: Progress;
}

/** Milliseconds between two updates of the progress: several stages can pass within one frame. */
const UPDATE_EVERY = 80;

/** One job at a time: runs it, stops it on demand and when its wizard or dialog disappears. */
export function useJob(): Job<null>;
/**
 * The same for a job that reports its progress.
 * @param event that reports it
 * @param none the progress of a job that has not reported any yet; the same value on every call
 * @param add returns the progress after one more event; pure
 */
export function useJob<Name extends ProgressEvent, Progress>(
  event: Name,
  none: Progress,
  add: (before: Progress, event: Events[Name]) => Progress,
): Job<Progress>;
export function useJob<Name extends ProgressEvent, Progress>(
  event?: Name,
  none?: Progress,
  add?: (before: Progress, event: Events[Name]) => Progress,
): Job<Progress | null> {
  const active = useRef('');
  const latest = useRef('');
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(none ?? null);

  const show = useEffectEvent((events: readonly Events[Name][]) => {
    const own = events.filter(({ jobId }) => jobId === latest.current);
    if (add !== undefined) setProgress((before) => own.reduce(add, before as Progress));
  });
  useEffect(() => {
    if (event === undefined) return undefined;
    let arrived: Events[Name][] = [];
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const off = window.orgca.on(event, (one) => {
      arrived.push(one);
      waiting ??= setTimeout(() => {
        waiting = undefined;
        show(arrived);
        arrived = [];
      }, UPDATE_EVERY);
    });
    return () => {
      off();
      clearTimeout(waiting);
    };
  }, [event]);

  const stop = useCallback(() => {
    if (active.current !== '') void invoke('job.cancel', { jobId: active.current });
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback<Job<Progress>['start']>(
    async (run) => {
      const jobId = crypto.randomUUID();
      active.current = jobId;
      latest.current = jobId;
      setProgress(none ?? null);
      setRunning(true);
      const result = await run(jobId);
      active.current = '';
      setRunning(false);
      return result;
    },
    [none],
  );
  return { start, stop, running, progress };
}
