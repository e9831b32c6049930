import { expect, it } from 'vitest';
import { secretBuffer } from '../../../electron/memory/index.ts';

/** Bytes that buffers of 24 bytes have outside of V8's heap, where nothing is moved. */
function outsideOfHeap(make: (length: number) => Buffer): number {
  const before = process.memoryUsage().arrayBuffers;
  const kept = Array.from({ length: 10_000 }, () => make(24));
  const after = process.memoryUsage().arrayBuffers;
  expect(kept.every((buffer) => buffer.length === 24 && buffer.every((byte) => byte === 0))).toBe(true);
  return after - before;
}

it('keeps a small secret outside of V8’s heap, where a usual Buffer of its size is', () => {
  expect(outsideOfHeap(secretBuffer)).toBeGreaterThan(200_000);
  expect(outsideOfHeap((length) => Buffer.alloc(length))).toBeLessThan(100_000);
});
