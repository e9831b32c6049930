/** Worker threads for the derivations of this program: started when first needed, kept warm, never keeping the process alive. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { KdfReply, KdfRequest } from './kdf-worker.ts';
import { loopIterations, type LoopDerivation } from './loop-derivation.ts';

/** Two workers fill the two cores of a small machine; the longest file has few derivations more than that. */
const SIZE = Math.min(2, availableParallelism());

interface Pending {
  readonly resolve: (key: Buffer | undefined) => void;
  readonly reject: (error: Error) => void;
  readonly onIterations: (iterations: number) => void;
}

interface PoolWorker {
  readonly worker: Worker;
  readonly pending: Map<number, Pending>;
  /** Iterations still to do, for the choice of the worker. */
  load: number;
}

const pool: PoolWorker[] = [];
let lastId = 0;

/** The product's build puts `kdf-worker.js` beside its bundle; the sources run as they are under Node. */
const workerUrl = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './kdf-worker.ts' : './kdf-worker.js', import.meta.url);

function start(): PoolWorker {
  // The loops allocate nothing; what the thread needs beside them is little.
  const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 };
  const worker = new Worker(workerUrl(), { name: 'pfx-kdf', resourceLimits });
  worker.unref();
  const entry: PoolWorker = { worker, pending: new Map(), load: 0 };
  const end = (error: Error): void => {
    pool.splice(pool.indexOf(entry), 1);
    for (const job of entry.pending.values()) job.reject(error);
    entry.pending.clear();
  };
  worker.on('message', (reply: KdfReply) => {
    const job = entry.pending.get(reply.id);
    if (job === undefined) return;
    if ('iterations' in reply) {
      entry.load -= reply.iterations;
      job.onIterations(reply.iterations);
      return;
    }
    entry.pending.delete(reply.id);
    if (entry.pending.size === 0) {
      entry.load = 0;
      worker.unref();
    }
    job.resolve(reply.key && Buffer.from(reply.key.buffer, reply.key.byteOffset, reply.key.byteLength));
  });
  worker.on('error', (error) => end(error));
  worker.on('exit', () => end(new Error('the key derivation worker ended')));
  pool.push(entry);
  return entry;
}

function choose(): PoolWorker {
  const idle = pool.find((entry) => entry.pending.size === 0);
  if (idle !== undefined) return idle;
  if (pool.length < SIZE) return start();
  return pool.reduce((least, entry) => (entry.load < least.load ? entry : least));
}

/**
 * Runs one derivation in a worker.
 * @param octets the password; copied before it is handed over, and the copy is wiped in the worker
 * @returns the derived bytes, or undefined after `signal` was aborted
 */
export async function deriveInWorker(
  job: LoopDerivation,
  octets: Uint8Array,
  onIterations: (iterations: number) => void,
  signal?: AbortSignal,
): Promise<Buffer | undefined> {
  const entry = choose();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = (): void => void Atomics.store(stop, 0, 1);
  signal?.addEventListener('abort', onAbort, { once: true });
  const id = ++lastId;
  const password = new Uint8Array(octets);
  const request: KdfRequest = { id, job: { ...job, salt: new Uint8Array(job.salt) }, password, stop };
  try {
    return await new Promise((resolve, reject) => {
      entry.pending.set(id, { resolve, reject, onIterations });
      entry.load += loopIterations(job);
      entry.worker.ref();
      entry.worker.postMessage(request, [password.buffer]);
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Starts the workers ahead of need, so that their start does not count against a file's opening. */
export function warmUp(): void {
  while (pool.length < SIZE) start();
}
