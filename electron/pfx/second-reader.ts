/** A reader of PKCS #12 that is not this program's own: the one of the TLS library (OpenSSL in Node, BoringSSL in Electron). */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SecondReading } from '../../shared/views.ts';
import { unarmoured } from './armour.ts';
import { checkCost } from './reader.ts';
import type { SecondReaderJob, SecondReaderReply } from './second-reader-worker.ts';

const READER =
  process.versions['electron'] === undefined ? `OpenSSL ${process.versions.openssl}` : 'BoringSSL';

const workerUrl = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? './second-reader-worker.ts' : './second-reader-worker.js',
    import.meta.url,
  );

/**
 * Opens a file with the TLS library's reader, in a thread of its own that ends with the call: the library takes the password
 * as a string only, which goes with the thread's memory. The library has no bounds, and its thread cannot be stopped: it gets no
 * file that this program refuses before any work.
 * @param bytes the whole file, also PEM or Base64
 * @param password UTF-8, as it was entered
 * @returns `refused` also for such a file, and at once if `signal` ends the wait; the thread then ends by itself
 */
export async function readWithSecondReader(
  bytes: Buffer,
  password: Buffer,
  signal?: AbortSignal,
): Promise<SecondReading> {
  if (!checkCost(bytes).ok) return { reader: READER, outcome: 'refused' };
  const job: SecondReaderJob = {
    pfx: new Uint8Array(unarmoured(bytes) ?? bytes),
    password: new Uint8Array(password),
  };
  const worker = new Worker(workerUrl(), {
    name: 'pfx-second-reader',
    workerData: job,
    transferList: [job.pfx.buffer as ArrayBuffer, job.password.buffer as ArrayBuffer],
  });
  try {
    const [reply] = (await once(worker, 'message', signal ? { signal } : {})) as [SecondReaderReply];
    return { reader: READER, outcome: outcomeOf(reply.error) };
  } catch {
    return { reader: READER, outcome: 'refused' };
  } finally {
    const ended = worker.terminate();
    if (!signal?.aborted) await ended;
  }
}

/**
 * What the library's words mean; codes are given for a few of them only. The library goes on to use what it has opened, so
 * that an objection to the use of a key or certificate comes from a file that it has opened.
 */
function outcomeOf(error: string | undefined): SecondReading['outcome'] {
  if (error === undefined || /key.?usage|too.?(?:small|weak|short)/i.test(error)) return 'opened';
  return /unsupported|unknown|invalid.?characters|missing.?mac|multiple.?private|unable to load/i.test(error)
    ? 'unsupported'
    : 'refused';
}
