import { expect, it } from 'vitest';
import { secretBuffer } from '../../../electron/memory/index.ts';

const COUNT = 1000;
const LENGTH = 24;

/** How many of so many buffers have their bytes outside of V8's heap, where nothing is moved. */
function outsideOfHeap(make: (length: number) => Buffer): number {
  const kept: Buffer[] = [];
  let outside = 0;
  for (let at = 0; at < COUNT; at++) {
    const before = process.memoryUsage().arrayBuffers;
    kept.push(make(LENGTH));
    if (process.memoryUsage().arrayBuffers === before + LENGTH) outside += 1;
  }
  expect(kept.every((buffer) => buffer.length === LENGTH && buffer.every((byte) => byte === 0))).toBe(true);
  return outside;
}

it('keeps a small secret outside of V8’s heap, where a usual Buffer of its size is', () => {
  // A garbage collection may free other buffers beside one of them.
  expect(outsideOfHeap(secretBuffer)).toBeGreaterThan(COUNT / 2);
  expect(outsideOfHeap((length) => Buffer.alloc(length))).toBe(0);
});
