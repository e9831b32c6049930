/** Job processes: one for each job, and one kept ready while the user is in a wizard. */
import { Job, type JobProcess } from './job.ts';
import type { Operation } from './serve.ts';

/** Starts the job program in a process of its own, which may have to wait. */
export type StartJob = () => JobProcess | Promise<JobProcess>;

/** Milliseconds that a ready process is kept although nothing uses it. */
const KEPT_READY = 10 * 60_000;

/** Starts job processes ahead of need and ends each with its job, so that nothing of a job outlives it. */
export class JobPool<
  Operations extends Readonly<Record<string, Operation>> = Readonly<Record<string, Operation>>,
> {
  readonly #start: StartJob;
  readonly #running = new Set<Job<Operations>>();
  #ready: Promise<Job<Operations>> | undefined;
  /** Counts the calls of `endAll`: a job that was still being connected then must not begin. */
  #round = 0;
  #expiry: NodeJS.Timeout | undefined;

  constructor(start: StartJob) {
    this.#start = start;
  }

  /** The same pool, for callers that know some of the program's operations. */
  of<Some extends Readonly<Record<string, Operation>>>(): JobPool<Some> {
    return this as unknown as JobPool<Some>;
  }

  /** Starts a process ahead of need. A start that fails shows at the next job. */
  warm(): void {
    clearTimeout(this.#expiry);
    this.#expiry = setTimeout(() => {
      void this.#dropReady();
    }, KEPT_READY);
    this.#expiry.unref();
    this.#ready ??= this.#connect();
  }

  /**
   * Hands a process to `use` and ends it afterwards, whatever happens.
   * @throws Error when no process could be started
   */
  async run<Value>(use: (job: Job<Operations>) => Promise<Value>): Promise<Value> {
    const [ready, round] = [this.#ready, this.#round];
    this.#ready = undefined;
    const kept = await ready?.catch(() => undefined);
    const job = kept?.alive ? kept : await this.#connect();
    this.#running.add(job);
    if (round !== this.#round) job.end();
    try {
      return await use(job);
    } finally {
      this.#running.delete(job);
      job.end();
      if (ready !== undefined) this.warm();
    }
  }

  /** Ends all processes: what runs is cancelled. Resolves when the one that was kept ready has ended, too. */
  async endAll(): Promise<void> {
    this.#round++;
    for (const job of this.#running) job.end();
    await this.#dropReady();
  }

  async #dropReady(): Promise<void> {
    clearTimeout(this.#expiry);
    const ready = this.#ready;
    this.#ready = undefined;
    (await ready?.catch(() => undefined))?.end();
  }

  #connect(): Promise<Job<Operations>> {
    const connected = (async () => Job.connect<Operations>(await this.#start()))();
    // The waiting call reports the failure; a process that is only kept ready can fail unnoticed.
    connected.catch(() => undefined);
    return connected;
  }
}
