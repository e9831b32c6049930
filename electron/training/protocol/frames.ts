/** Cuts the bytes of a connection into LDAP messages. */
import { ProtocolError } from './protocol-error.ts';

/** eDirectory refuses much less; a CA object with its chain stays below 100 KiB. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

/** Collects what arrives until whole messages are there. Bytes are joined only when a message is complete. */
export class Frames {
  #chunks: Buffer[] = [];
  #length = 0;

  /** @returns the messages that are complete now @throws ProtocolError when the bytes cannot be the start of a message */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const messages: Buffer[] = [];
    for (;;) {
      const size = this.#messageSize();
      if (size === undefined || this.#length < size) return messages;
      const joined = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
      messages.push(joined.subarray(0, size));
      this.#length -= size;
      this.#chunks = this.#length > 0 ? [joined.subarray(size)] : [];
    }
  }

  /** Whole length of the message that stands first, or undefined while its header is not complete. */
  #messageSize(): number | undefined {
    const head = this.#head();
    const [tag, first] = head;
    if (tag === undefined) return undefined;
    if (tag !== 0x30) throw new ProtocolError();
    if (first === undefined) return undefined;
    if (first < 0x80) return 2 + first;
    const octets = first & 0x7f;
    // LDAP has no indefinite lengths (RFC 4511, section 5.1).
    if (octets === 0 || octets > 4) throw new ProtocolError();
    if (head.length < 2 + octets) return undefined;
    const size = 2 + octets + head.readUIntBE(2, octets);
    if (size > MAX_MESSAGE_BYTES) throw new ProtocolError();
    return size;
  }

  #head(): Buffer {
    const [first] = this.#chunks;
    if (first === undefined) return Buffer.alloc(0);
    if (first.length >= 6 || this.#chunks.length === 1) return first.subarray(0, 6);
    this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!.subarray(0, 6);
  }
}
