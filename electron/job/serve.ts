/** The job process's side: takes one connection, runs the operations that it asks for, and ends with it. */
import { createServer, type Socket } from 'node:net';
import { describeBug } from './describe-bug.ts';
import { encodeFrame, FrameReader } from './frames.ts';
import { ENDING_SIGNALS } from './signals.ts';
import { removeSocketFolder } from './socket-path.ts';

export interface JobContext {
  /** Aborted when the user cancels; a job that does not end soon after is killed. */
  readonly signal: AbortSignal;
  progress(value: unknown): void;
}

/** Input and output are plain data with byte arrays. */
export type Operation = (input: never, context: JobContext) => Promise<unknown>;

/** Milliseconds; the program that started this process connects at once or has ended. */
const CONNECT_WITHIN = 10_000;

export type JobRequest =
  | { readonly id: number; readonly operation: string; readonly input: unknown }
  | { readonly id: number; readonly cancel: true };

/** What the job process answers; `bug` is the stack of an exception, without its message, which could quote a secret. */
export type JobReply =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly bug: string };

/**
 * Listens until the main process connects, and tells it so.
 * @param path of the socket or named pipe
 */
export function serveJob(path: string, operations: Readonly<Record<string, Operation>>): void {
  const alone = setTimeout(() => {
    removeSocketFolder(path);
    process.exit(1);
  }, CONNECT_WITHIN);
  // The main process gets the signal, too, and tells a job what to put away.
  for (const signal of ENDING_SIGNALS) process.on(signal, () => undefined);
  const server = createServer((socket) => {
    clearTimeout(alone);
    server.close();
    // A program that is killed later leaves no folder.
    removeSocketFolder(path);
    converse(socket, operations);
  });
  server.listen(path, announce);
}

function converse(socket: Socket, operations: Readonly<Record<string, Operation>>): void {
  const running = new Map<number, AbortController>();
  const reply = (message: JobReply): void => {
    for (const part of encodeFrame(message)) socket.write(part);
  };
  const reader = new FrameReader((message) => {
    const request = message as JobRequest;
    if ('cancel' in request) running.get(request.id)?.abort();
    else void answer(request);
  });

  async function answer({ id, operation, input }: Exclude<JobRequest, { cancel: true }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const run = operations[operation];
      if (run === undefined) throw new Error('unknown operation');
      const context: JobContext = {
        signal: controller.signal,
        progress: (value) => {
          reply({ id, progress: value });
        },
      };
      reply({ id, output: await run(input as never, context) });
    } catch (error) {
      reply({ id, bug: describeBug(error) });
    } finally {
      running.delete(id);
    }
  }

  socket.on('data', (chunk) => {
    reader.push(chunk as Buffer);
    (chunk as Buffer).fill(0);
  });
  // Without the main process no one waits for a result, and nothing must remain.
  socket.on('error', () => process.exit(1));
  socket.on('close', () => process.exit(0));
}

/** Electron gives a utility process a port, Node gives a forked one a channel. */
function announce(): void {
  const { parentPort } = process as { parentPort?: { postMessage(message: unknown): void } };
  if (parentPort) parentPort.postMessage('listening');
  // The channel is gone when the program that started this one has ended meanwhile.
  else process.send?.('listening', undefined, undefined, () => undefined);
}
