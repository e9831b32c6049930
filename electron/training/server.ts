/** The LDAP server of the tree: listens on 127.0.0.1, unencrypted and over TLS. */
import { createServer } from 'node:net';
import { createSecureContext, createServer as createTlsServer, type SecureContextOptions } from 'node:tls';
import { toPem } from '../certificates/index.ts';
import { Connection } from './connection.ts';
import { Listeners } from './listeners.ts';
import type { TrainingMaterial } from './material.ts';
import type { MaterialOptions } from './material.ts';
import type { PortOptions } from './options.ts';
import type { Service } from './service.ts';

export interface RunningServer {
  readonly ldapPort: number;
  readonly ldapsPort: number;
  close(): Promise<void>;
}

/** @throws the system's error when a port is taken */
export async function listen(
  service: Service,
  tls: SecureContextOptions,
  { ldapPort = 0, ldapsPort = 0 }: PortOptions,
): Promise<RunningServer> {
  const listeners = new Listeners();
  const secureContext = createSecureContext(tls);
  const clear = createServer((socket) => new Connection(socket, false, service, secureContext));
  const secure = createTlsServer(tls, (socket) => new Connection(socket, true, service, secureContext));
  try {
    const [chosenLdap, chosenLdaps] = await Promise.all([
      listeners.listen(clear, ldapPort),
      listeners.listen(secure, ldapsPort),
    ]);
    return { ldapPort: chosenLdap, ldapsPort: chosenLdaps, close: () => listeners.close() };
  } catch (error) {
    await listeners.close();
    throw error;
  }
}

/** The server shows its certificate with that of the CA, as eDirectory does. */
export function tlsOptions(
  { server, rsa }: TrainingMaterial,
  { signatureHash }: MaterialOptions,
): SecureContextOptions {
  const options: SecureContextOptions = {
    key: server.key.privateKey.export({ format: 'pem', type: 'pkcs8' }),
    cert: toPem(server.certificate, 'CERTIFICATE') + toPem(rsa.selfSigned, 'CERTIFICATE'),
    minVersion: 'TLSv1.2',
  };
  return signatureHash === 'sha1' ? forWeakSignature(options) : options;
}

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
