/** One client: its bytes, its login, its requests one after the other (RFC 4511, section 5). */
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TLSSocket, type SecureContext } from 'node:tls';
import { MessageFraming } from '../directory/index.ts';
import { OID } from './oids.ts';
import { ProtocolError } from './protocol/protocol-error.ts';
import { decodeMessage, type Control, type Message, type SearchRequest } from './protocol/requests.ts';
import {
  disconnectionNotice,
  encodeExtended,
  encodeMessage,
  encodeOutcome,
  RESPONSE,
  RESULT,
  SUCCESS,
  type Outcome,
} from './protocol/responses.ts';
import { ANONYMOUS, type Identity } from './rights.ts';
import { Cursors, pageRequest, pageResponse, startSearch, type Cursor } from './search.ts';
import { change, compare, extended, logIn, type Service } from './service.ts';

/** Bytes; a CA object with its chain stays below 100 KiB. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
/** Requests that can wait before the server stops reading. */
const MAX_WAITING = 64;
/** Entries evaluated before other work gets a turn; bytes collected before they are sent. */
const TURN = 256;
const BATCH_BYTES = 64 * 1024;

export class Connection {
  #socket: Socket;
  #secure: boolean;
  readonly #service: Service;
  readonly #secureContext: SecureContext;
  #framing = new MessageFraming(MAX_MESSAGE_BYTES);
  #identity: Identity = ANONYMOUS;
  readonly #cursors = new Cursors();
  readonly #abandoned = new Set<number>();
  #waiting: Message[] = [];
  #working = false;
  #open = true;

  /** @param secure whether `socket` is encrypted already */
  constructor(socket: Socket, secure: boolean, service: Service, secureContext: SecureContext) {
    this.#socket = socket;
    this.#secure = secure;
    this.#service = service;
    this.#secureContext = secureContext;
    this.#listen(socket);
  }

  destroy(): void {
    this.#open = false;
    this.#waiting = [];
    this.#socket.destroy();
  }

  #listen(socket: Socket): void {
    socket.on('data', this.#receive);
    // A client that disconnects is not a server error; 'close' follows.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (socket === this.#socket) this.destroy();
    });
  }

  readonly #receive = (chunk: Buffer): void => {
    try {
      const fault = this.#framing.push(chunk, (bytes) => {
        this.#accept(decodeMessage(bytes));
      });
      if (fault) throw new ProtocolError();
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#open = false;
      this.#socket.end(disconnectionNotice());
      return;
    }
    if (this.#waiting.length > MAX_WAITING) this.#socket.pause();
    void this.#work();
  };

  #accept(message: Message): void {
    if (!this.#open) return;
    if (message.request.kind === 'abandon') this.#abandoned.add(message.request.id);
    else this.#waiting.push(message);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let message = this.#waiting.shift(); message && this.#open; message = this.#waiting.shift()) {
      if (!this.#abandoned.has(message.id)) await this.#answer(message);
      this.#abandoned.delete(message.id);
      if (this.#waiting.length <= MAX_WAITING && this.#socket.isPaused()) this.#socket.resume();
    }
    this.#working = false;
  }

  async #answer({ id, request, controls }: Message): Promise<void> {
    const unknown = unknownCritical(controls);
    switch (request.kind) {
      case 'unbind':
        this.#open = false;
        this.#socket.end();
        return;
      case 'bind': {
        this.#identity = ANONYMOUS;
        const { outcome, identity } = logIn(this.#service, request, this.#secure);
        this.#identity = identity;
        return this.#send(encodeMessage(id, encodeOutcome(RESPONSE.bind, outcome)));
      }
      case 'search':
        return unknown ? this.#finish(id, RESPONSE.searchDone, unknown) : this.#search(id, request, controls);
      case 'add':
      case 'modify':
      case 'delete':
        return this.#finish(
          id,
          RESPONSE[request.kind],
          unknown ?? change(this.#service, this.#identity, request),
        );
      case 'rename':
        return this.#finish(id, RESPONSE.rename, { code: RESULT.unwillingToPerform });
      case 'compare':
        return this.#finish(id, RESPONSE.compare, unknown ?? compare(this.#service, this.#identity, request));
      case 'extended': {
        if (request.oid === OID.startTls) return this.#startTls(id);
        const { outcome, oid, value } = extended(this.#service, this.#identity, request);
        return this.#send(encodeMessage(id, encodeExtended(outcome, oid, value)));
      }
    }
  }

  #finish(id: number, tag: number, outcome: Outcome): Promise<void> {
    return this.#send(encodeMessage(id, encodeOutcome(tag, outcome)));
  }

  async #search(id: number, request: SearchRequest, controls: readonly Control[]): Promise<void> {
    const page = pageRequest(controls);
    const done = (outcome: Outcome, ...answer: Buffer[]): Promise<void> =>
      this.#send(encodeMessage(id, encodeOutcome(RESPONSE.searchDone, outcome), answer));
    if (page === 'malformed') return done({ code: RESULT.protocolError });
    let cursor: Cursor | undefined;
    if (page && page.cookie.length > 0) {
      cursor = this.#cursors.take(page.cookie);
      if (!cursor) return done({ code: RESULT.unwillingToPerform, diagnostic: 'Unknown cookie' });
    } else {
      const started = startSearch(this.#service, this.#identity, request);
      if ('outcome' in started) return done(started.outcome);
      cursor = { results: started.results, left: request.sizeLimit > 0 ? request.sizeLimit : Infinity };
    }
    if (page?.size === 0) return done(SUCCESS, pageResponse(Buffer.alloc(0)));
    const end = await this.#sendEntries(id, cursor, page?.size ?? Infinity);
    if (end === 'abandoned') return;
    if (end === 'limit')
      return done({ code: RESULT.sizeLimitExceeded }, ...(page ? [pageResponse(Buffer.alloc(0))] : []));
    if (!page) return done(SUCCESS);
    return done(SUCCESS, pageResponse(end === 'page' ? this.#cursors.keep(cursor) : Buffer.alloc(0)));
  }

  /** Sends entries until the page is full, the search ends, the size limit is reached, or the client abandons it. */
  async #sendEntries(
    id: number,
    cursor: Cursor,
    size: number,
  ): Promise<'page' | 'end' | 'limit' | 'abandoned'> {
    let batch: Buffer[] = [];
    let bytes = 0;
    let sent = 0;
    const flush = async (): Promise<void> => {
      if (batch.length > 0) await this.#send(Buffer.concat(batch));
      batch = [];
      bytes = 0;
    };
    for (let seen = 1; sent < size; seen += 1) {
      if (seen % TURN === 0) await nextTurn();
      if (!this.#open || this.#abandoned.has(id)) return 'abandoned';
      const next = cursor.results.next();
      if (next.done) {
        await flush();
        return 'end';
      }
      if (next.value === undefined) continue;
      if (cursor.left === 0) {
        await flush();
        return 'limit';
      }
      const message = encodeMessage(id, next.value);
      batch.push(message);
      bytes += message.length;
      sent += 1;
      cursor.left -= 1;
      if (bytes >= BATCH_BYTES) await flush();
    }
    await flush();
    return 'page';
  }

  /** Waits while the send buffer of the socket is full. */
  async #send(bytes: Buffer): Promise<void> {
    const socket = this.#socket;
    if (!this.#open || socket.destroyed || socket.write(bytes)) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        socket.off('drain', go);
        socket.off('close', go);
        resolve();
      };
      socket.on('drain', go);
      socket.on('close', go);
    });
  }

  /** StartTLS (RFC 4511, section 4.14): the answer in clear, everything after it encrypted, the login forgotten. */
  async #startTls(id: number): Promise<void> {
    if (this.#secure || this.#waiting.length > 0) {
      return this.#send(encodeMessage(id, encodeExtended({ code: RESULT.operationsError }, OID.startTls)));
    }
    const clear = this.#socket;
    clear.off('data', this.#receive);
    await this.#send(encodeMessage(id, encodeExtended(SUCCESS, OID.startTls)));
    if (!this.#open) return;
    this.#identity = ANONYMOUS;
    this.#framing = new MessageFraming(MAX_MESSAGE_BYTES);
    this.#secure = true;
    this.#socket = new TLSSocket(clear, { isServer: true, secureContext: this.#secureContext });
    this.#listen(this.#socket);
    clear.on('close', () => this.#socket.destroy());
  }
}

const CONTROLS: readonly string[] = [OID.manageDsaIt, OID.pagedResults];

const unknownCritical = (controls: readonly Control[]): Outcome | undefined =>
  controls.some(({ oid, critical }) => critical && !CONTROLS.includes(oid))
    ? { code: RESULT.unavailableCriticalExtension }
    : undefined;
