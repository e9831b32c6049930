/**
 * Walks over the elements of one LDAP message without making an object for each. Listings have millions of them, and
 * `electron/asn1` makes two views for each. LDAP allows definite lengths and one-byte identifiers only (RFC 4511,
 * section 5.1), so that this is all there is to read.
 */
import { Asn1Error } from '../asn1/index.ts';

export class LdapCursor {
  readonly buffer: Buffer;
  /** Identifier octet of the current element. */
  tag = 0;
  /** Where the contents of the current element begin and end. */
  start = 0;
  end = 0;
  #next: number;
  #limit: number;

  constructor(buffer: Buffer, from = 0, to = buffer.length) {
    this.buffer = buffer;
    this.#next = from;
    this.#limit = to;
  }

  /** Goes to the next element on this level; false when there is none. @throws Asn1Error */
  next(): boolean {
    const { buffer } = this;
    const at = this.#next;
    if (at >= this.#limit) return false;
    if (at + 2 > this.#limit) throw new Asn1Error('unexpected end of data', at);
    this.tag = buffer[at]!;
    if ((this.tag & 0x1f) === 0x1f) throw new Asn1Error('multi-byte tag', at);
    const first = buffer[at + 1]!;
    let start = at + 2;
    let length = first;
    if (first >= 0x80) {
      const octets = first & 0x7f;
      if (octets === 0 || octets > 4 || start + octets > this.#limit)
        throw new Asn1Error('length out of range', at);
      length = buffer.readUIntBE(start, octets);
      start += octets;
    }
    if (start + length > this.#limit) throw new Asn1Error('element is longer than the data', at);
    this.start = start;
    this.end = start + length;
    this.#next = this.end;
    return true;
  }

  /** Goes to the next element, which must have this identifier octet. @throws Asn1Error */
  expect(tag: number, what: string): void {
    if (!this.next()) throw new Asn1Error(`${what} is missing`, this.#next);
    if (this.tag !== tag) throw new Asn1Error(`${what} has tag 0x${this.tag.toString(16)}`, this.start);
  }

  inside(): LdapCursor {
    return new LdapCursor(this.buffer, this.start, this.end);
  }

  /** Goes into the current element with this cursor; there is no way back. */
  enter(): void {
    this.#next = this.start;
    this.#limit = this.end;
  }

  /** Contents of the current element, a view. */
  get contents(): Buffer {
    return this.buffer.subarray(this.start, this.end);
  }

  utf8(): string {
    return this.buffer.toString('utf8', this.start, this.end);
  }

  latin1(): string {
    return this.buffer.toString('latin1', this.start, this.end);
  }

  /** INTEGER or ENUMERATED of at most four octets. @throws Asn1Error */
  int(what: string): number {
    const length = this.end - this.start;
    if (length < 1 || length > 4) throw new Asn1Error(`${what} is out of range`, this.start);
    return this.buffer.readIntBE(this.start, length);
  }
}
