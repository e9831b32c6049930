/**
 * Makes a Buffer for a secret that can be wiped. V8 keeps the bytes of a small array (64 at most, as `Buffer.alloc` makes it) in its
 * own heap, where the garbage collection moves them and leaves copies behind.
 * @param length bytes, all zero
 */
export const secretBuffer = (length: number): Buffer => Buffer.from(new ArrayBuffer(length));
