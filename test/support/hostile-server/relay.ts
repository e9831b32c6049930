/** Passes a clear-text LDAP conversation on and counts the requests in it. */
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { children, readElement } from '../../../electron/asn1/index.ts';

export interface Relay {
  readonly port: number;
  /** Identifier octets of the operations that clients sent, in order. */
  readonly operations: number[];
  stop(): Promise<void>;
}

export async function startRelay(target: number): Promise<Relay> {
  const operations: number[] = [];
  const sockets = new Set<Socket>();
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
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    operations,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
