/** An LDAPS server in front of a training tree: answers late, cuts connections, or hides what the tree supports. */
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { children, readElement } from '../../../electron/asn1/index.ts';
import { toPem } from '../../../electron/certificates/index.ts';
import { MessageFraming } from '../../../electron/directory/index.ts';
import type { TrainingTree } from '../../../electron/training/index.ts';
import { listenOnLoopback } from '../loopback.ts';

export interface FrontOptions {
  /** Milliseconds that each request waits before the tree receives it. */
  readonly delay?: number | undefined;
  /** Requests on one connection before it is cut: the next one is not answered. */
  readonly dropConnectionAfter?: number | undefined;
  /** OIDs of controls and extended operations that the server neither lists nor knows. */
  readonly hiddenOids?: readonly string[] | undefined;
}

/** The paged results control (RFC 2696). */
export const PAGED_RESULTS = ['1.2.840.113556.1.4.319'];
/** eDirectory's operations for effective rights and who-am-I, requests and responses. */
export const EFFECTIVE_RIGHTS = [31, 32, 33, 34].map((last) => `2.16.840.1.113719.1.27.100.${String(last)}`);

const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
/** Identifier octet of an AbandonRequest (RFC 4511, section 4.11). */
const ABANDON = 0x50;

/** @returns the tree as seen through the new server, whose certificate and key are the tree's; closing it closes both */
export async function startFront(tree: TrainingTree, options: FrontOptions): Promise<TrainingTree> {
  const { server: own, rsa } = tree.material;
  const server = createServer(
    {
      key: own.key.privateKey.export({ format: 'pem', type: 'pkcs8' }),
      cert: toPem(own.certificate, 'CERTIFICATE') + toPem(rsa.selfSigned, 'CERTIFICATE'),
    },
    (client) => {
      const ca = toPem(rsa.selfSigned, 'CERTIFICATE');
      const upstream = connect({ host: tree.host, port: tree.ldapsPort, ca });
      for (const [socket, peer] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        socket.on('error', () => socket.destroy());
        socket.on('close', () => peer.destroy());
      }
      passRequests(client, upstream, options);
      const framing = new MessageFraming(MAX_MESSAGE_BYTES);
      upstream.on('data', (chunk: Buffer) => {
        framing.push(chunk, (message) => client.write(hide(message, options)));
      });
    },
  );
  const { port, stop } = await listenOnLoopback(server);
  return {
    ...tree,
    ldapsPort: port,
    async close() {
      await stop();
      await tree.close();
    },
  };
}

function passRequests(client: TLSSocket, upstream: TLSSocket, options: FrontOptions): void {
  const { delay, dropConnectionAfter = Infinity } = options;
  const framing = new MessageFraming(MAX_MESSAGE_BYTES);
  let requests = 0;
  let last: Promise<unknown> = Promise.resolve();
  client.on('data', (chunk: Buffer) => {
    framing.push(chunk, (message) => {
      requests += 1;
      const isAbandon = children(readElement(message))[1]!.tag === ABANDON;
      if (requests > dropConnectionAfter) client.destroy();
      else if (delay === undefined || isAbandon) upstream.write(hide(message, options));
      else last = last.then(() => sleep(delay)).then(() => upstream.write(message));
    });
  });
}

/** Replaces hidden OIDs by unknown ones of the same length. */
function hide(message: Buffer, { hiddenOids = [] }: FrontOptions): Buffer {
  const text = hiddenOids.reduce(
    (shown, oid) => shown.replaceAll(oid, `${oid.slice(0, -2)}00`),
    message.toString('latin1'),
  );
  return Buffer.from(text, 'latin1');
}
