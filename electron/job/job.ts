/** One job process, seen from the main process: calls its operations and ends it. */
import { connect, type Socket } from 'node:net';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { fail, type Result } from '../../shared/result.ts';
import { encodeFrame, FrameReader } from './frames.ts';
import type { Operation, JobReply, JobRequest } from './serve.ts';

/** A started process that runs the job program; the shell and the command line start it in their own ways. */
export interface JobProcess {
  /** Resolves when it listens on its socket; rejects when it ended before. */
  readonly listening: Promise<void>;
  /** Path of its socket or named pipe. */
  readonly path: string;
  /** Bytes of its resident memory, if the system tells. */
  memory(): number | undefined;
  /** Resolves when it has ended and the system shows it no longer. */
  readonly exited: Promise<void>;
  /** Ends it at once. Does nothing when it has ended. */
  kill(): void;
}

export type Input<Run extends Operation> = Parameters<Run>[0];
/** A failure of the process itself is an answer like those of the operation. */
export type Output<Run extends Operation> = Awaited<ReturnType<Run>>;

export interface CallOptions<Progress = unknown> {
  readonly signal?: AbortSignal | undefined;
  /** The failure that a call ends with when the process had to be killed after a cancel, a lock or a logout. */
  readonly cancelledAs: ErrorCode;
  /** Seconds until the process is killed. */
  readonly seconds: number;
  readonly onProgress?: ((value: Progress) => void) | undefined;
}

/** Why a job process ended before its answer. */
export type JobEnd = 'cancelled' | 'crashed' | 'time' | 'memory';

/** Resident memory beyond which a job is killed, bytes: scrypt within its limits needs less than half of it. */
const MAX_MEMORY = 1024 * 1024 * 1024;
const MEMORY_INTERVAL = 250;
/** Milliseconds that a cancelled operation has to put away what it was writing. */
const CANCEL_GRACE = 2_000;

interface Pending {
  readonly settle: (reply: Extract<JobReply, { output: unknown } | { bug: string }> | JobEnd) => void;
  readonly progress: ((value: never) => void) | undefined;
}

/** The connection to one job process. */
export class Job<Operations extends Readonly<Record<string, Operation>>> {
  readonly #process: JobProcess;
  readonly #socket: Socket;
  /** The chunk that is being received; wiped when the job ends. */
  readonly #chunk = Buffer.alloc(64 * 1024);
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #ended: JobEnd | undefined;

  private constructor(process: JobProcess, whenConnected: (error?: Error) => void) {
    this.#process = process;
    const reader = new FrameReader((message) => {
      this.#received(message as JobReply);
    });
    this.#socket = connect({
      path: process.path,
      onread: {
        buffer: this.#chunk,
        callback: (size) => {
          try {
            reader.push(this.#chunk.subarray(0, size));
          } catch {
            // Not a message: the process is out of order.
            this.end('crashed');
          }
          return true;
        },
      },
    });
    this.#socket.once('connect', () => {
      // A process that is only kept ready does not keep the program from ending.
      this.#socket.unref();
      whenConnected();
    });
    this.#socket.on('error', (error) => {
      whenConnected(error);
      this.end('crashed');
    });
    this.#socket.on('close', () => {
      this.end('crashed');
    });
  }

  /** Connects to a process that listens. Rejects when it ended meanwhile. */
  static async connect<Operations extends Readonly<Record<string, Operation>>>(
    process: JobProcess,
  ): Promise<Job<Operations>> {
    await process.listening;
    return new Promise((resolve, reject) => {
      const job = new Job<Operations>(process, (error) => {
        if (error) reject(error);
        else resolve(job);
      });
    });
  }

  /**
   * Runs one operation.
   * @param input its byte arrays can be wiped when the promise is settled
   * @returns its answer; `JOB-CRASHED`, `JOB-TIME` or `JOB-MEMORY` where the process ended first, and `cancelledAs`
   * @throws Error for a bug in the operation
   */
  async call<Name extends keyof Operations & string>(
    operation: Name,
    input: Input<Operations[Name]>,
    { signal, seconds, onProgress, cancelledAs }: CallOptions<never>,
  ): Promise<Output<Operations[Name]> | Result<never>> {
    const id = ++this.#lastId;
    const reply = new Promise<Parameters<Pending['settle']>[0]>((settle) => {
      this.#pending.set(id, { settle, progress: onProgress });
    });
    this.#socket.ref();
    if (this.#ended !== undefined) this.#settleAll(this.#ended);
    else this.#send({ id, operation, input });
    const cancel = (): void => {
      this.#send({ id, cancel: true });
      later(() => {
        this.end('cancelled');
      }, CANCEL_GRACE);
    };
    const timers: NodeJS.Timeout[] = [];
    const later = (run: () => void, milliseconds: number): void => {
      timers.push(setTimeout(run, milliseconds));
    };
    later(() => {
      this.end('time');
    }, seconds * 1000);
    const watch = setInterval(() => {
      if ((this.#process.memory() ?? 0) > MAX_MEMORY) this.end('memory');
    }, MEMORY_INTERVAL);
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
    try {
      const settled = await reply;
      if (typeof settled === 'string') {
        // The signal that cancels can also end the process itself, while it starts.
        return settled === 'cancelled' || signal?.aborted ? fail(cancelledAs) : failureOf(settled, seconds);
      }
      if ('bug' in settled) throw bugOf(settled.bug);
      return settled.output as Output<Operations[Name]>;
    } finally {
      signal?.removeEventListener('abort', cancel);
      timers.forEach(clearTimeout);
      clearInterval(watch);
      if (this.#pending.size === 0) this.#socket.unref();
    }
  }

  get exited(): Promise<void> {
    return this.#process.exited;
  }

  get alive(): boolean {
    return this.#ended === undefined;
  }

  /** Kills the process; calls that wait get `reason`. */
  end(reason: JobEnd = 'cancelled'): void {
    if (this.#ended !== undefined) return;
    this.#ended = reason;
    this.#process.kill();
    this.#socket.destroy();
    this.#chunk.fill(0);
    this.#settleAll(reason);
  }

  #send(request: JobRequest): void {
    if (this.#ended !== undefined) return;
    for (const part of encodeFrame(request)) this.#socket.write(part);
  }

  #received(reply: JobReply): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if ('progress' in reply) {
      pending.progress?.(reply.progress as never);
      return;
    }
    this.#pending.delete(reply.id);
    pending.settle(reply);
  }

  #settleAll(reason: JobEnd): void {
    for (const { settle } of this.#pending.values()) settle(reason);
    this.#pending.clear();
  }
}

function failureOf(end: Exclude<JobEnd, 'cancelled'>, seconds: number): Result<never> {
  switch (end) {
    case 'time':
      return fail('JOB-TIME', { seconds });
    case 'memory':
      return fail('JOB-MEMORY', { mebibytes: MAX_MEMORY / 1024 ** 2 });
    case 'crashed':
      return fail('JOB-CRASHED');
  }
}

function bugOf(stack: string): Error {
  const [name = 'Error'] = stack.split('\n', 1);
  const error = new Error('a bug in the job process');
  error.name = name;
  error.stack = stack;
  return error;
}
