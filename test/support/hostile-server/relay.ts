/** Passes a clear-text LDAP conversation on and counts the requests in it. */
import { connect, createServer } from 'node:net';
import { children, readElement } from '../../../electron/asn1/index.ts';
import { listenOnLoopback, type Listening } from '../loopback.ts';

export interface Relay extends Listening {
  /** Identifier octets of the operations that clients sent, in order. */
  readonly operations: number[];
}

export async function startRelay(target: number): Promise<Relay> {
  const operations: number[] = [];
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let held = Buffer.alloc(0);
    client.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      try {
        while (held.length > 0) {
          const message = readElement(held);
          operations.push(children(message)[1]!.tag);
          held = held.subarray(message.raw.length);
        }
      } catch {
        // The rest of the message is on its way.
      }
    });
    client.on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    client.pipe(upstream).pipe(client);
  });
  return { ...(await listenOnLoopback(server)), operations };
}
