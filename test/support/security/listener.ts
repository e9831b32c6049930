/** A server on loopback that answers nothing and counts who knocks: over TCP and UDP, on one port. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

export interface Listener {
  readonly port: number;
  /** Connections and datagrams so far. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** Starts to listen on 127.0.0.1. */
export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    heard.push('tcp');
    socket.on('error', () => socket.destroy());
    socket.once('data', (octets) => {
      heard.push(octets.toString('latin1').split('\r\n')[0]!.slice(0, 80));
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const address = tcp.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const udp = createSocket('udp4', () => heard.push('udp'));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    heard,
    close: async () => {
      await new Promise((resolve) => udp.close(() => resolve(undefined)));
      await new Promise((resolve) => tcp.close(() => resolve(undefined)));
    },
  };
}
