/**
 * An LDAP server that says exactly what a test wants it to: faults of a bind, broken messages, floods. Clear text on
 * loopback, or TLS with a given certificate.
 */
import { readFileSync } from 'node:fs';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import {
  type Element,
  TAG,
  children,
  derInteger,
  derOctetString,
  derSequence,
  element,
  readElement,
} from '../../../electron/asn1/index.ts';

export interface ReceivedRequest {
  readonly id: number;
  /** Identifier octet of the operation. */
  readonly operation: number;
  readonly body: Element;
  readonly raw: Buffer;
  readonly socket: Socket;
  /** How many requests came before on this connection. */
  readonly index: number;
}

export type Handler = (request: ReceivedRequest) => void;

export interface HostileServer {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Everything that clients sent, of all connections. */
  readonly requests: ReceivedRequest[];
  connections(): number;
  stop(): Promise<void>;
}

const text = (value: string | Buffer): Buffer =>
  typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
const enumerated = (value: number): Buffer => element(TAG.ENUMERATED, Buffer.from([value]));

export const message = (id: number, ...parts: Buffer[]): Buffer => derSequence(derInteger(id), ...parts);

export interface ResultOptions {
  readonly diagnostic?: string | Buffer;
  readonly matched?: string;
  readonly referrals?: readonly string[];
  /** Appended to the operation: serverSaslCreds, responseName, responseValue. */
  readonly more?: readonly Buffer[];
  readonly controls?: readonly Buffer[];
}

/** A message that ends an operation: `0x61` bind, `0x65` search, `0x78` extended … */
export function result(id: number, operation: number, code: number, options: ResultOptions = {}): Buffer {
  const { controls = [], diagnostic = '', matched = '', more = [], referrals = [] } = options;
  const body = element(
    operation,
    enumerated(code),
    derOctetString(text(matched)),
    derOctetString(text(diagnostic)),
    ...(referrals.length === 0 ? [] : [element(0xa3, ...referrals.map((uri) => derOctetString(text(uri))))]),
    ...more,
  );
  return message(id, body, ...(controls.length === 0 ? [] : [element(0xa0, ...controls)]));
}

export const bindResult = (id: number, code: number, diagnostic: string | Buffer = ''): Buffer =>
  result(id, 0x61, code, { diagnostic });

export type Attributes = Readonly<Record<string, readonly (string | Buffer)[]>>;

export function entry(id: number, dn: string | Buffer, attributes: Attributes = {}): Buffer {
  const list = Object.entries(attributes).map(([type, values]) =>
    derSequence(
      derOctetString(text(type)),
      element(TAG.SET, ...values.map((value) => derOctetString(text(value)))),
    ),
  );
  return message(id, element(0x64, derOctetString(text(dn)), derSequence(...list)));
}

export const reference = (id: number, ...uris: string[]): Buffer =>
  message(id, element(0x73, ...uris.map((uri) => derOctetString(text(uri)))));

/** A paged-results response control (RFC 2696). */
export const pagedControl = (cookie: Buffer): Buffer =>
  derSequence(
    derOctetString(Buffer.from('1.2.840.113556.1.4.319')),
    derOctetString(derSequence(derInteger(0), derOctetString(cookie))),
  );

export const searchDone = (id: number, code = 0, options: ResultOptions = {}): Buffer =>
  result(id, 0x65, code, options);

/** What eDirectory's rootDSE says, with the extensions and controls that matter. */
export const ROOT_DSE: Attributes = {
  directoryTreeName: ['HOSTILE-TREE'],
  dsaName: ['cn=edir1,o=services'],
  vendorName: ['NetIQ Corporation'],
  vendorVersion: ['LDAP Agent for NetIQ eDirectory 9.1.4 (40105.09)'],
  namingContexts: [''],
  supportedExtension: ['2.16.840.1.113719.1.27.100.33', '2.16.840.1.113719.1.27.100.31'],
  supportedControl: ['1.2.840.113556.1.4.319'],
};

/** DN of a search request or of a delete request. */
export const baseOf = ({ body }: ReceivedRequest): string => children(body)[0]!.contents.toString('utf8');

export const isSearch = ({ operation }: ReceivedRequest): boolean => operation === 0x63;
export const isBind = ({ operation }: ReceivedRequest): boolean => operation === 0x60;

/** Answers the rootDSE and any bind as a healthy server would; everything else is up to `handler`. */
export function polite(handler: Handler, rootDse: Attributes = ROOT_DSE): Handler {
  return (request) => {
    if (isSearch(request) && baseOf(request) === '' && children(request.body)[1]!.contents[0] === 0) {
      request.socket.write(Buffer.concat([entry(request.id, '', rootDse), searchDone(request.id)]));
    } else if (isBind(request)) request.socket.write(bindResult(request.id, 0));
    else handler(request);
  };
}

function serve(socket: Socket, requests: ReceivedRequest[], handler: Handler): void {
  let held = Buffer.alloc(0);
  let index = 0;
  // A client that hangs up in the middle is what many of the tests are about.
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    while (held.length > 0) {
      let raw: Buffer;
      let parts: Element[];
      try {
        const whole = readElement(held);
        raw = whole.raw;
        parts = children(whole);
      } catch {
        // Not complete yet, or no LDAP at all, as a TLS handshake.
        return;
      }
      held = held.subarray(raw.length);
      const [id, body] = parts;
      if (id === undefined || body === undefined) return;
      const request: ReceivedRequest = {
        id: id.contents.readUIntBE(0, id.contents.length),
        operation: body.tag,
        body,
        raw,
        socket,
        index: index++,
      };
      requests.push(request);
      handler(request);
    }
  });
}

export interface HostileOptions {
  /** Called for each request; nothing is answered unless it writes to `request.socket`. */
  readonly onRequest?: Handler;
  /** Called at once for each connection, before anything was received. */
  readonly onConnection?: (socket: Socket) => void;
  /** Paths of PEM files: the server then speaks TLS. */
  readonly tls?: { readonly certificateFile: string; readonly keyFile: string };
}

export async function startHostileServer(options: HostileOptions): Promise<HostileServer> {
  const { onConnection, onRequest = () => undefined, tls } = options;
  const requests: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  const onSocket = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    onConnection?.(socket);
    serve(socket, requests, onRequest);
  };
  const server: Server =
    tls === undefined
      ? createServer(onSocket)
      : createTlsServer(
          { cert: readFileSync(tls.certificateFile), key: readFileSync(tls.keyFile) },
          (socket) => onSocket(socket),
        );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    requests,
    connections: () => sockets.size,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Puts TLS on a connection of a clear-text server, as after StartTLS. */
export function upgrade(
  socket: Socket,
  tls: { certificateFile: string; keyFile: string },
  onRequest: Handler,
): void {
  socket.removeAllListeners('data');
  const secure = new TLSSocket(socket, {
    isServer: true,
    cert: readFileSync(tls.certificateFile),
    key: readFileSync(tls.keyFile),
  });
  serve(secure, [], onRequest);
}
