import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFrame, FrameError, FrameReader } from '../../../electron/job/frames.ts';

function readAll(bytes: Uint8Array, chunk: number): unknown[] {
  const messages: unknown[] = [];
  const reader = new FrameReader((message) => messages.push(message));
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  return messages;
}

describe('messages of a job process', () => {
  test('arrive as they were sent, in chunks of any size', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            text: fc.string(),
            parts: fc.array(fc.uint8Array({ maxLength: 50 })),
            at: fc.date({ noInvalidDate: true }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        fc.integer({ min: 1, max: 40 }),
        (messages, chunk) => {
          const sent = Buffer.concat(messages.flatMap((message) => encodeFrame(message)));
          expect(readAll(sent, chunk)).toEqual(
            messages.map(({ parts, ...rest }) => ({
              ...rest,
              parts: parts.map((part) => Buffer.from(part)),
            })),
          );
        },
      ),
    );
  });

  test('write the byte arrays of the message themselves, never a copy of them', () => {
    const key = Buffer.from('a private key that its owner wipes');
    const frame = encodeFrame({ key });
    expect(frame.at(-1)).toBe(key);
    expect(Buffer.concat(frame.slice(0, -1)).includes(key)).toBe(false);
  });

  test.each([
    ['a message beyond every limit', [0, 0xffffffff]],
    ['more byte arrays than any message has', [0xffffffff, 0]],
  ])('refuse %s before reserving memory for it', (_, words) => {
    const prefix = Buffer.alloc(8);
    words.forEach((word, index) => prefix.writeUInt32BE(word, index * 4));
    expect(() => readAll(prefix, 8)).toThrow(FrameError);
  });
});
