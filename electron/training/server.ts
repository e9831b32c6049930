/** Listens on 127.0.0.1, in clear and over TLS, and keeps the connections so that they can be ended. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer, type SecureContextOptions } from 'node:tls';
import { toPem } from '../certificates/index.ts';
import { Connection } from './connection.ts';
import type { TrainingMaterial } from './material.ts';
import type { MaterialOptions } from './material.ts';
import type { ServerOptions } from './options.ts';
import type { Service } from './service.ts';

const HOST = '127.0.0.1';
const MAX_CONNECTIONS = 200;

export interface RunningServer {
  readonly ldapPort: number;
  readonly ldapsPort: number;
  close(): Promise<void>;
}

/** @throws the system's error when a port is taken */
export async function listen(
  service: Service,
  material: TrainingMaterial,
  { ldapPort = 0, ldapsPort = 0, signatureHash }: ServerOptions & MaterialOptions,
): Promise<RunningServer> {
  const tls = signatureHash === 'sha1' ? forWeakSignature(tlsOptions(material)) : tlsOptions(material);
  const secureContext = createSecureContext(tls);
  const clear = createServer((socket) => new Connection(socket, false, service, secureContext));
  const secure = createTlsServer(tls, (socket) => new Connection(socket, true, service, secureContext));
  const servers = [clear, secure];
  // The sockets below TLS, so that one that never finishes its handshake is ended too.
  const sockets = new Set<Socket>();
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  }
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await Promise.all(servers.map(closed));
  };
  try {
    const [chosenLdap, chosenLdaps] = await Promise.all([start(clear, ldapPort), start(secure, ldapsPort)]);
    return { ldapPort: chosenLdap, ldapsPort: chosenLdaps, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The server shows its certificate with that of the CA, as eDirectory does. */
const tlsOptions = ({ server, rsa }: TrainingMaterial): SecureContextOptions => ({
  key: server.key.privateKey.export({ format: 'pem', type: 'pkcs8' }),
  cert: toPem(server.certificate, 'CERTIFICATE') + toPem(rsa.selfSigned, 'CERTIFICATE'),
  minVersion: 'TLSv1.2',
});

/** OpenSSL loads a certificate that is signed with SHA-1 at its lowest security level only; BoringSSL has no levels and loads it. */
function forWeakSignature(options: SecureContextOptions): SecureContextOptions {
  const lowered = { ...options, ciphers: 'DEFAULT@SECLEVEL=0' };
  try {
    createSecureContext(lowered);
    return lowered;
  } catch {
    return options;
  }
}

function start(server: Server, port: number): Promise<number> {
  server.maxConnections = MAX_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (server.listening) server.close(() => resolve());
    else resolve();
  });
