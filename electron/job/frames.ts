/**
 * Messages between the main process and a job process. Byte arrays travel beside the structured part, straight from and into
 * buffers that their owner wipes: the serializer's own memory never holds a key or a password.
 */
import { Deserializer, Serializer } from 'node:v8';
import { secretBuffer } from '../memory/index.ts';

/** Not in the types of Node, but in its documentation: views go through `_writeHostObject`. */
interface HostObjects {
  _setTreatArrayBufferViewsAsHostObjects(treat: boolean): void;
}

/** Bytes of one message; a job answers with files of a backup, never with more. */
const MAX_FRAME_BYTES = 256 * 1024 * 1024;
const MAX_PARTS = 65_536;
const WORD = 4;

class FrameSerializer extends Serializer {
  readonly parts: Uint8Array[] = [];

  constructor() {
    super();
    (this as unknown as HostObjects)._setTreatArrayBufferViewsAsHostObjects(true);
    this.writeHeader();
  }

  /** Called by the serializer for each byte array. */
  _writeHostObject(bytes: unknown): void {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('only byte arrays can be sent beside plain data');
    this.writeUint32(this.parts.push(bytes) - 1);
  }
}

class FrameDeserializer extends Deserializer {
  readonly #parts: readonly Buffer[];

  constructor(head: Buffer, parts: readonly Buffer[]) {
    super(head);
    this.#parts = parts;
  }

  /** Called by the deserializer for each byte array. */
  _readHostObject(): Buffer {
    const part = this.#parts[this.readUint32()];
    if (part === undefined) throw new FrameError('a byte array is missing');
    return part;
  }
}

/** The other process sent bytes that are not a message. */
export class FrameError extends Error {}

/**
 * Encodes one message: number of byte arrays, size of the structured part, size of each array (32-bit big-endian each), then
 * the structured part and the arrays.
 * @param message plain data (structured clone) with byte arrays
 * @returns buffers to write in this order; the byte arrays among them are the message's own, not copies
 */
export function encodeFrame(message: unknown): Uint8Array[] {
  const serializer = new FrameSerializer();
  serializer.writeValue(message);
  const head = serializer.releaseBuffer();
  const { parts } = serializer;
  const sizes = Buffer.alloc(WORD * (2 + parts.length));
  [parts.length, head.length, ...parts.map(({ length }) => length)].forEach((size, index) => {
    sizes.writeUInt32BE(size, WORD * index);
  });
  return [sizes, head, ...parts];
}

/** Puts messages together from the chunks of a stream. */
export class FrameReader {
  readonly #frames: Generator<number, never, Buffer>;
  #wanted: Buffer;
  #filled = 0;

  /** @param receive gets each message; its byte arrays are its own */
  constructor(receive: (message: unknown) => void) {
    this.#frames = readFrames(receive);
    this.#wanted = secretBuffer(this.#frames.next().value);
  }

  /**
   * Takes the next bytes of the stream; copies them.
   * @throws FrameError when they are not a message
   */
  push(chunk: Uint8Array): void {
    let rest = chunk;
    while (rest.length > 0 || this.#filled === this.#wanted.length) {
      const taken = rest.subarray(0, this.#wanted.length - this.#filled);
      this.#wanted.set(taken, this.#filled);
      this.#filled += taken.length;
      rest = rest.subarray(taken.length);
      if (this.#filled < this.#wanted.length) return;
      this.#wanted = secretBuffer(this.#frames.next(this.#wanted).value);
      this.#filled = 0;
    }
  }
}

/** Yields how many bytes come next and is resumed with them. */
function* readFrames(receive: (message: unknown) => void): Generator<number, never, Buffer> {
  for (;;) {
    const prefix = yield 2 * WORD;
    const [count, headBytes] = [prefix.readUInt32BE(0), prefix.readUInt32BE(WORD)];
    if (count > MAX_PARTS) throw new FrameError('too many byte arrays');
    const table = yield count * WORD;
    const sizes = Array.from({ length: count }, (_, index) => table.readUInt32BE(index * WORD));
    if (sizes.reduce((sum, size) => sum + size, headBytes) > MAX_FRAME_BYTES) {
      throw new FrameError('the message is too large');
    }
    const head = yield headBytes;
    const parts: Buffer[] = [];
    for (const size of sizes) parts.push(yield size);
    receive(decode(head, parts));
  }
}

function decode(head: Buffer, parts: readonly Buffer[]): unknown {
  const deserializer = new FrameDeserializer(head, parts);
  deserializer.readHeader();
  return deserializer.readValue();
}
