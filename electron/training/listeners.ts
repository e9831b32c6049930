/** Servers on 127.0.0.1 with their connections, so that all of them can be ended at once. */
import type { AddressInfo, Server, Socket } from 'node:net';

const HOST = '127.0.0.1';
const MAX_CONNECTIONS = 200;

export class Listeners {
  readonly #servers: Server[] = [];
  /** The sockets below TLS, so that one that never finishes its handshake is ended too. */
  readonly #sockets = new Set<Socket>();

  /** @param port 0 takes any that is free @returns the port @throws the system's error when it is taken */
  async listen(server: Server, port: number): Promise<number> {
    this.#servers.push(server);
    server.maxConnections = MAX_CONNECTIONS;
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return (server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(
      this.#servers.map(
        (server) =>
          // A server that is not listening calls back with an error: it is closed already.
          new Promise<void>((resolve) => {
            server.close(() => resolve());
          }),
      ),
    );
  }
}
