/**
 * One LDAP conversation over a connected socket: message ids, time limits, cancelling, and its end.
 *
 * Only the request classes of ldapts are used (ldap-requests.ts), not its client: it keeps every message as a JSON text,
 * where a restored private key would live on as a string that cannot be wiped; its reader takes an over-long length for
 * endless empty values; and it loses the diagnostic message of a successful bind, referral URIs and partial results.
 */
import type { Socket } from 'node:net';
import { Asn1Error } from '../asn1/index.ts';
import { type Failure, type Result, fail, ok } from '../../shared/result.ts';
import { overwriteRecord } from '../memory/index.ts';
import { displayName } from './display.ts';
import {
  type Answer,
  OPERATION,
  type SearchEntry,
  decodeAnswer,
  decodeEntry,
  decodeMessage,
  decodeReferrals,
} from './ldap-message.ts';
import { encodeAbandon, encodeUnbind } from './ldap-requests.ts';
import { MessageFraming } from './message-framing.ts';

/** Largest message that is taken, in bytes. eDirectory limits a value to 64,512; a CA object stays below 1 MiB. */
const MAX_MESSAGE = 8 * 1024 * 1024;

/** Ids of requests that were given up, whose late answers are passed over. */
const MAX_ABANDONED = 64;

/** RFC 4511, section 4.4.1. */
const NOTICE_OF_DISCONNECTION = '1.3.6.1.4.1.1466.20036';

/** Milliseconds of silence after which a request is given up. */
export const DEFAULT_TIMEOUT = 30_000;

/** Time that a request may take in all, as a multiple of the silence: a server that keeps sending must end too. */
const TOTAL_FACTOR = 4;

export interface Peer {
  readonly server: string;
  readonly port: number;
}

export interface Request {
  /** The request as it goes over the wire; wiped after it was sent. */
  readonly encode: (messageId: number) => Buffer;
  /** Identifier octet of the operation that ends this request. */
  readonly endsWith: number;
  /** Milliseconds without a message of this request, or a part of one. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for the whole request; four times `timeoutMs` by default. */
  readonly totalMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The answer can hold a private key: none of it may stay in the TLS library's memory. */
  readonly mayHoldKey?: boolean | undefined;
  /** Entries of a search. Returning a failure gives the request up. */
  readonly onEntry?: ((entry: SearchEntry) => Failure | undefined) | undefined;
  readonly onReference?: ((uris: readonly string[]) => void) | undefined;
}

interface Pending {
  readonly request: Request;
  readonly finish: (result: Result<Answer>) => void;
  readonly restartTimer: () => void;
}

const failure = (result: Result<never>): Failure => {
  if (result.ok) throw new Error('not a failure');
  return result.failure;
};

export class LdapChannel {
  readonly peer: Peer;
  readonly #socket: Socket;
  readonly #framing = new MessageFraming(MAX_MESSAGE);
  readonly #pending = new Map<number, Pending>();
  /** Requests that were given up, by ID: whether the answer can hold a private key. */
  readonly #abandoned = new Map<number, boolean>();
  readonly #closedCallbacks: ((failure: Failure) => void)[] = [];
  readonly #onData = (chunk: Buffer): void => this.#receive(chunk);
  #lastId = 0;
  #heard = false;
  #closed: Failure | undefined;
  #detached = false;

  constructor(socket: Socket, peer: Peer) {
    this.#socket = socket;
    this.peer = peer;
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 30_000);
    socket.on('data', this.#onData);
    // Details of the socket's end are of no use to anybody: all of them mean that the server is gone.
    socket.on('error', () => this.#gone());
    socket.on('end', () => this.#gone());
    socket.on('close', () => this.#gone());
    if (socket.destroyed) this.#gone();
  }

  /** Why the conversation is over; undefined while it goes on. */
  get closed(): Failure | undefined {
    return this.#closed;
  }

  /** Address of the other end as the socket knows it. */
  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress;
  }

  /** Calls back once when the conversation ends, at once when it has ended. */
  onClosed(callback: (failure: Failure) => void): void {
    if (this.#closed) callback(this.#closed);
    else this.#closedCallbacks.push(callback);
  }

  /**
   * Sends a request and waits for the message that ends it, whatever its result code.
   * @returns the answer, or a failure of the conversation itself: `LDAP-TIMEOUT` after silence, `LDAP-TOO-SLOW` when the
   *   whole time is over, `LDAP-CANCELLED`, `LDAP-DISCONNECTED`, `LDAP-PROTOCOL`, `LDAP-TOO-LARGE`
   */
  request(request: Request): Promise<Result<Answer>> {
    if (this.#closed) return Promise.resolve({ ok: false, failure: this.#closed });
    if (request.signal?.aborted) return Promise.resolve(fail('LDAP-CANCELLED'));
    const id = this.#nextId();
    const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT;
    return new Promise((resolve) => {
      const giveUp = (why: Failure): void => {
        if (!this.#pending.has(id)) return;
        this.#abandon(id);
        finish({ ok: false, failure: why });
      };
      const onAbort = (): void => giveUp(failure(fail('LDAP-CANCELLED')));
      const finish = (result: Result<Answer>): void => {
        clearTimeout(silence);
        clearTimeout(end);
        request.signal?.removeEventListener('abort', onAbort);
        this.#pending.delete(id);
        resolve(result);
      };
      const after = (milliseconds: number, code: 'LDAP-TIMEOUT' | 'LDAP-TOO-SLOW') =>
        setTimeout(() => {
          giveUp(failure(fail(code, this.#where({ seconds: Math.ceil(milliseconds / 1000) }))));
          // A server that stops in the middle of a message leaves nothing that the next answer could be read from.
          if (this.#framing.incomplete) this.#gone();
        }, milliseconds);
      const silence = after(timeoutMs, 'LDAP-TIMEOUT');
      const end = after(request.totalMs ?? timeoutMs * TOTAL_FACTOR, 'LDAP-TOO-SLOW');
      const restartTimer = (): void => void silence.refresh();
      this.#pending.set(id, { request, finish, restartTimer });
      request.signal?.addEventListener('abort', onAbort, { once: true });
      this.#write(request.encode(id));
    });
  }

  /** Says goodbye (RFC 4511, section 4.3) and ends the conversation. */
  close(): void {
    if (this.#closed) return;
    this.#write(encodeUnbind(this.#nextId()));
    this.#end(failure(fail('LDAP-CLOSED')));
    this.#socket.end();
    setTimeout(() => this.#socket.destroy(), 500).unref();
  }

  /**
   * Gives the socket back for TLS to be put on it. The conversation on this channel is over.
   * @returns undefined when the server already sent something that belongs behind the handshake
   */
  detach(): Socket | undefined {
    if (this.#closed || this.#framing.incomplete || this.#pending.size > 0) return undefined;
    this.#detached = true;
    this.#socket.removeListener('data', this.#onData);
    return this.#socket;
  }

  #nextId(): number {
    do this.#lastId = this.#lastId >= 0x7fffffff ? 1 : this.#lastId + 1;
    while (this.#pending.has(this.#lastId));
    return this.#lastId;
  }

  #write(bytes: Buffer): void {
    this.#socket.write(bytes, () => bytes.fill(0));
  }

  #abandon(id: number): void {
    this.#abandoned.set(id, this.#pending.get(id)?.request.mayHoldKey ?? false);
    this.#pending.delete(id);
    const oldest = this.#abandoned.keys().next().value;
    if (this.#abandoned.size > MAX_ABANDONED && oldest !== undefined) this.#abandoned.delete(oldest);
    if (!this.#closed) this.#write(encodeAbandon(this.#nextId(), id));
  }

  #receive(chunk: Buffer): void {
    // The answer to a request that was given up still comes.
    const mayHoldKey =
      [...this.#pending.values()].some(({ request }) => request.mayHoldKey) ||
      [...this.#abandoned.values()].includes(true);
    if (mayHoldKey || this.#closed !== undefined) overwriteRecord(chunk.length);
    if (this.#closed) {
      chunk.fill(0);
      return;
    }
    const fault = this.#framing.push(chunk, (message) => {
      let taken = false;
      try {
        taken = !this.#closed && this.#handle(message);
      } catch (error) {
        if (!(error instanceof Asn1Error)) throw error;
        this.#broken();
      } finally {
        // An answer to a request that has ended can contain a private key.
        if (!taken) message.fill(0);
      }
    });
    // Which request the message under way belongs to is not known yet.
    if (this.#framing.incomplete) for (const { restartTimer } of this.#pending.values()) restartTimer();
    if (fault === 'too-large' && this.#heard) this.#end(failure(fail('LDAP-TOO-LARGE', this.#where())), true);
    else if (fault !== undefined) this.#broken();
  }

  /** @returns whether the message is kept by its receiver */
  #handle(bytes: Buffer): boolean {
    const message = decodeMessage(bytes);
    if (message.id === 0) {
      // Only the notice of disconnection is known (RFC 4511, section 4.4.1); any other is to be passed over.
      if (
        message.operation === OPERATION.EXTENDED_RESPONSE &&
        decodeAnswer(message).responseName === NOTICE_OF_DISCONNECTION
      )
        this.#gone();
      return false;
    }
    const pending = this.#pending.get(message.id);
    if (pending === undefined) {
      if (!this.#abandoned.has(message.id)) this.#broken();
      return false;
    }
    const { request } = pending;
    if (message.operation === request.endsWith) {
      const answer = decodeAnswer(message);
      this.#heard = true;
      pending.finish(ok(answer));
      return true;
    }
    if (message.operation === OPERATION.SEARCH_ENTRY && request.onEntry) {
      pending.restartTimer();
      const stop = request.onEntry(decodeEntry(message));
      if (stop !== undefined) {
        this.#abandon(message.id);
        pending.finish({ ok: false, failure: stop });
      }
      return stop === undefined;
    }
    if (message.operation === OPERATION.SEARCH_REFERENCE && request.onReference) {
      pending.restartTimer();
      request.onReference(decodeReferrals(message.body));
    } else {
      this.#broken();
    }
    return false;
  }

  /** What came is not LDAP: said so from the first byte on, or in the middle of a conversation. */
  #broken(): void {
    this.#end(failure(fail(this.#heard ? 'LDAP-PROTOCOL' : 'LDAP-NOT-LDAP', this.#where())), true);
  }

  #gone(): void {
    this.#end(failure(fail(this.#heard ? 'LDAP-DISCONNECTED' : 'LDAP-CLOSED-AT-ONCE', this.#where())), true);
  }

  #end(why: Failure, destroy = false): void {
    if (this.#closed || this.#detached) return;
    this.#closed = why;
    this.#framing.wipe();
    if (destroy) this.#socket.destroy();
    for (const { finish } of [...this.#pending.values()]) finish({ ok: false, failure: why });
    for (const callback of this.#closedCallbacks) callback(why);
  }

  #where(more: Record<string, string | number> = {}): Record<string, string | number> {
    return { server: displayName(this.peer.server), port: this.peer.port, ...more };
  }
}
