/** The thread that opens one file with the TLS library; `second-reader.ts` is its only caller. */
import { createSecureContext } from 'node:tls';
import { parentPort, workerData } from 'node:worker_threads';

export interface SecondReaderJob {
  /** DER or BER. */
  readonly pfx: Uint8Array;
  /** UTF-8. Wiped here. */
  readonly password: Uint8Array;
}

/** `error` is the library's own text, absent if it opened the file and accepted its contents. */
export interface SecondReaderReply {
  readonly error?: string;
}

const { pfx, password } = workerData as SecondReaderJob;
const passphrase = Buffer.from(password.buffer).toString('utf8');
password.fill(0);
try {
  createSecureContext({ pfx: Buffer.from(pfx.buffer), passphrase });
  parentPort?.postMessage({} satisfies SecondReaderReply);
} catch (error) {
  const text =
    error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : 'thrown';
  parentPort?.postMessage({ error: text } satisfies SecondReaderReply);
}
