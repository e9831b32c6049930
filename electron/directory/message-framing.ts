/**
 * Cuts the stream of a connection into LDAP messages. Bounded: a message that announces more than the limit is refused
 * at its header, before any of it is kept.
 */
import { TAG } from '../asn1/index.ts';

/** Header of a SEQUENCE: identifier, length octet, and at most four octets of length. */
const LONGEST_HEADER = 6;

export type FramingFault = 'not-ldap' | 'too-large';

export class MessageFraming {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #held = 0;
  /** Length of the message at the start of what is held, header included; undefined before its header is complete. */
  #wanted: number | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a message has begun that is not complete. */
  get incomplete(): boolean {
    return this.#held > 0;
  }

  /** Takes the next bytes; hands every complete message to `onMessage`. Messages are owned by the receiver. */
  push(chunk: Buffer, onMessage: (message: Buffer) => void): FramingFault | undefined {
    this.#parts.push(chunk);
    this.#held += chunk.length;
    for (;;) {
      if (this.#wanted === undefined) {
        const wanted = this.#readHeader();
        if (typeof wanted === 'string') return wanted;
        this.#wanted = wanted;
      }
      if (this.#wanted === undefined || this.#held < this.#wanted) return undefined;
      const all = this.#joined();
      const message = all.subarray(0, this.#wanted);
      const rest = all.subarray(this.#wanted);
      this.#parts = rest.length > 0 ? [rest] : [];
      this.#held = rest.length;
      this.#wanted = undefined;
      onMessage(message);
    }
  }

  /** Wipes what is held of a message that will not be completed. */
  wipe(): void {
    for (const part of this.#parts) part.fill(0);
    this.#parts = [];
    this.#held = 0;
    this.#wanted = undefined;
  }

  /** What is held, in one piece. The pieces that were copied are wiped: they may be part of a private key. */
  #joined(): Buffer {
    if (this.#parts.length === 1) return this.#parts[0]!;
    const all = Buffer.concat(this.#parts, this.#held);
    for (const part of this.#parts) part.fill(0);
    return all;
  }

  #readHeader(): number | FramingFault | undefined {
    let header = this.#parts[0] ?? Buffer.alloc(0);
    if (header.length < LONGEST_HEADER && this.#parts.length > 1) {
      header = this.#joined();
      this.#parts = [header];
    }
    if (header.length === 0) return undefined;
    if (header[0] !== TAG.SEQUENCE) return 'not-ldap';
    const first = header[1];
    if (first === undefined) return undefined;
    if (first < 0x80) return 2 + first;
    const octets = first & 0x7f;
    // The indefinite form is not allowed in LDAP (RFC 4511, section 5.1).
    if (octets === 0) return 'not-ldap';
    if (octets > 4) return octets === 0x7f ? 'not-ldap' : 'too-large';
    if (header.length < 2 + octets) return undefined;
    const wanted = 2 + octets + header.readUIntBE(2, octets);
    return wanted > this.#limit ? 'too-large' : wanted;
  }
}
