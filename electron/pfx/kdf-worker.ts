/** The worker thread that runs derivations; `kdf-pool.ts` is its only caller. */
import { parentPort } from 'node:worker_threads';
import { loadHash } from './digests.ts';
import { deriveByLoop, type LoopDerivation } from './loop-derivation.ts';

/** One job. `stop` is shared: the caller sets its word to end the work. The password buffer is handed over and wiped here. */
export interface KdfRequest {
  readonly id: number;
  readonly job: LoopDerivation;
  readonly password: Uint8Array;
  readonly stop: Int32Array;
}

/** Iterations done since the last message, or the end: the derived bytes, absent after a stop. */
export type KdfReply =
  | { readonly id: number; readonly iterations: number }
  | { readonly id: number; readonly key: Uint8Array | undefined };

parentPort?.on('message', (request: KdfRequest) => void answer(request));

async function answer({ id, job, password, stop }: KdfRequest): Promise<void> {
  await loadHash(job.hash);
  const key = deriveByLoop(job, password, (iterations) => {
    parentPort?.postMessage({ id, iterations } satisfies KdfReply);
    return Atomics.load(stop, 0) === 0;
  });
  password.fill(0);
  // The bytes move to the caller: no copy of them stays in this thread.
  parentPort?.postMessage({ id, key } satisfies KdfReply, key ? [key.buffer as ArrayBuffer] : []);
}
