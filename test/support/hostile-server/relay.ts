/** Passes an LDAP conversation on, counts the requests in it, and can keep requests back. */
import { connect, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { children, readElement } from '../../../electron/asn1/index.ts';
import { listenOnLoopback, type Listening } from '../loopback.ts';

/** Identifier octets of what has no answer: an unbind and an abandon. */
const UNANSWERED: readonly number[] = [0x42, 0x50];

export interface Relay extends Listening {
  /** Identifier octets of the operations that clients sent, in order. */
  readonly operations: number[];
  /** The server gets so many more requests; what comes after them is never answered. Below zero: how many those are. */
  passes: number;
}

/**
 * @param target port on this computer, or what opens a connection to the server, such as one with TLS
 * @param tls key and certificate towards the clients; without it they speak clear text
 */
export async function startRelay(target: number | (() => Socket), tls?: TlsOptions): Promise<Relay> {
  const operations: number[] = [];
  const passOn = (client: Socket): void => {
    const upstream = typeof target === 'number' ? connect(target, '127.0.0.1') : target();
    let held = Buffer.alloc(0);
    client.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      try {
        while (held.length > 0) {
          const message = readElement(held);
          const operation = children(message)[1]!.tag;
          operations.push(operation);
          if (UNANSWERED.includes(operation) || relay.passes-- > 0) upstream.write(message.raw);
          held = held.subarray(message.raw.length);
        }
      } catch {
        // The rest of the message is on its way.
      }
    });
    client.on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    upstream.pipe(client);
  };
  const server = tls ? createTlsServer(tls, passOn) : createServer(passOn);
  const relay: Relay = { ...(await listenOnLoopback(server)), operations, passes: Infinity };
  return relay;
}
