/**
 * Repeated SHA-1 of a SHA-1 value (FIPS 180-4), for the inner loop of the PKCS #12 key derivation (RFC 7292, B.2).
 * The twenty rounds with the same function make a turn; all words and variables stay in locals, as in the SHA-256 loop beside it.
 * The rotated word of the round before is added last: everything else of a round is known earlier, so that rounds wait for each
 * other no longer than they must.
 */

const K = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

/**
 * Replaces `state` (the digest as 5 big-endian words) by its `count`-fold SHA-1.
 * The words are held in locals meanwhile, so no copy of them stays in the heap.
 */
// prettier-ignore
export function repeatSha1(state: Int32Array, count: number): void {
  let w0 = state[0]!, w1 = state[1]!, w2 = state[2]!, w3 = state[3]!, w4 = state[4]!, t = 0;
  for (let n = 0; n < count; n++) {
    let w5 = 0x80000000 | 0, w6 = 0, w7 = 0, w8 = 0, w9 = 0, w10 = 0, w11 = 0, w12 = 0, w13 = 0, w14 = 0, w15 = 160;
    let a = 0x67452301 | 0, b = 0xefcdab89 | 0, c = 0x98badcfe | 0, d = 0x10325476 | 0, e = 0xc3d2e1f0 | 0;
    for (let turn = 0; turn < 4; turn++) {
      const k = K[turn]! | 0;
      e = (e + k + w0 + (turn === 0 ? d ^ b & (c ^ d) : turn === 2 ? b & c | d & (b | c) : b ^ c ^ d) + (a << 5 | a >>> 27)) | 0; b = b << 30 | b >>> 2;
      d = (d + k + w1 + (turn === 0 ? c ^ a & (b ^ c) : turn === 2 ? a & b | c & (a | b) : a ^ b ^ c) + (e << 5 | e >>> 27)) | 0; a = a << 30 | a >>> 2;
      c = (c + k + w2 + (turn === 0 ? b ^ e & (a ^ b) : turn === 2 ? e & a | b & (e | a) : e ^ a ^ b) + (d << 5 | d >>> 27)) | 0; e = e << 30 | e >>> 2;
      b = (b + k + w3 + (turn === 0 ? a ^ d & (e ^ a) : turn === 2 ? d & e | a & (d | e) : d ^ e ^ a) + (c << 5 | c >>> 27)) | 0; d = d << 30 | d >>> 2;
      a = (a + k + w4 + (turn === 0 ? e ^ c & (d ^ e) : turn === 2 ? c & d | e & (c | d) : c ^ d ^ e) + (b << 5 | b >>> 27)) | 0; c = c << 30 | c >>> 2;
      e = (e + k + w5 + (turn === 0 ? d ^ b & (c ^ d) : turn === 2 ? b & c | d & (b | c) : b ^ c ^ d) + (a << 5 | a >>> 27)) | 0; b = b << 30 | b >>> 2;
      d = (d + k + w6 + (turn === 0 ? c ^ a & (b ^ c) : turn === 2 ? a & b | c & (a | b) : a ^ b ^ c) + (e << 5 | e >>> 27)) | 0; a = a << 30 | a >>> 2;
      c = (c + k + w7 + (turn === 0 ? b ^ e & (a ^ b) : turn === 2 ? e & a | b & (e | a) : e ^ a ^ b) + (d << 5 | d >>> 27)) | 0; e = e << 30 | e >>> 2;
      b = (b + k + w8 + (turn === 0 ? a ^ d & (e ^ a) : turn === 2 ? d & e | a & (d | e) : d ^ e ^ a) + (c << 5 | c >>> 27)) | 0; d = d << 30 | d >>> 2;
      a = (a + k + w9 + (turn === 0 ? e ^ c & (d ^ e) : turn === 2 ? c & d | e & (c | d) : c ^ d ^ e) + (b << 5 | b >>> 27)) | 0; c = c << 30 | c >>> 2;
      e = (e + k + w10 + (turn === 0 ? d ^ b & (c ^ d) : turn === 2 ? b & c | d & (b | c) : b ^ c ^ d) + (a << 5 | a >>> 27)) | 0; b = b << 30 | b >>> 2;
      d = (d + k + w11 + (turn === 0 ? c ^ a & (b ^ c) : turn === 2 ? a & b | c & (a | b) : a ^ b ^ c) + (e << 5 | e >>> 27)) | 0; a = a << 30 | a >>> 2;
      c = (c + k + w12 + (turn === 0 ? b ^ e & (a ^ b) : turn === 2 ? e & a | b & (e | a) : e ^ a ^ b) + (d << 5 | d >>> 27)) | 0; e = e << 30 | e >>> 2;
      b = (b + k + w13 + (turn === 0 ? a ^ d & (e ^ a) : turn === 2 ? d & e | a & (d | e) : d ^ e ^ a) + (c << 5 | c >>> 27)) | 0; d = d << 30 | d >>> 2;
      a = (a + k + w14 + (turn === 0 ? e ^ c & (d ^ e) : turn === 2 ? c & d | e & (c | d) : c ^ d ^ e) + (b << 5 | b >>> 27)) | 0; c = c << 30 | c >>> 2;
      e = (e + k + w15 + (turn === 0 ? d ^ b & (c ^ d) : turn === 2 ? b & c | d & (b | c) : b ^ c ^ d) + (a << 5 | a >>> 27)) | 0; b = b << 30 | b >>> 2;
      t = w13 ^ w8 ^ w2 ^ w0; w0 = t << 1 | t >>> 31;
      d = (d + k + w0 + (turn === 0 ? c ^ a & (b ^ c) : turn === 2 ? a & b | c & (a | b) : a ^ b ^ c) + (e << 5 | e >>> 27)) | 0; a = a << 30 | a >>> 2;
      t = w14 ^ w9 ^ w3 ^ w1; w1 = t << 1 | t >>> 31;
      c = (c + k + w1 + (turn === 0 ? b ^ e & (a ^ b) : turn === 2 ? e & a | b & (e | a) : e ^ a ^ b) + (d << 5 | d >>> 27)) | 0; e = e << 30 | e >>> 2;
      t = w15 ^ w10 ^ w4 ^ w2; w2 = t << 1 | t >>> 31;
      b = (b + k + w2 + (turn === 0 ? a ^ d & (e ^ a) : turn === 2 ? d & e | a & (d | e) : d ^ e ^ a) + (c << 5 | c >>> 27)) | 0; d = d << 30 | d >>> 2;
      t = w0 ^ w11 ^ w5 ^ w3; w3 = t << 1 | t >>> 31;
      a = (a + k + w3 + (turn === 0 ? e ^ c & (d ^ e) : turn === 2 ? c & d | e & (c | d) : c ^ d ^ e) + (b << 5 | b >>> 27)) | 0; c = c << 30 | c >>> 2;
      t = w1 ^ w12 ^ w6 ^ w4; w4 = t << 1 | t >>> 31;
      t = w2 ^ w13 ^ w7 ^ w5; w5 = t << 1 | t >>> 31;
      t = w3 ^ w14 ^ w8 ^ w6; w6 = t << 1 | t >>> 31;
      t = w4 ^ w15 ^ w9 ^ w7; w7 = t << 1 | t >>> 31;
      t = w5 ^ w0 ^ w10 ^ w8; w8 = t << 1 | t >>> 31;
      t = w6 ^ w1 ^ w11 ^ w9; w9 = t << 1 | t >>> 31;
      t = w7 ^ w2 ^ w12 ^ w10; w10 = t << 1 | t >>> 31;
      t = w8 ^ w3 ^ w13 ^ w11; w11 = t << 1 | t >>> 31;
      t = w9 ^ w4 ^ w14 ^ w12; w12 = t << 1 | t >>> 31;
      t = w10 ^ w5 ^ w15 ^ w13; w13 = t << 1 | t >>> 31;
      t = w11 ^ w6 ^ w0 ^ w14; w14 = t << 1 | t >>> 31;
      t = w12 ^ w7 ^ w1 ^ w15; w15 = t << 1 | t >>> 31;
      t = w13 ^ w8 ^ w2 ^ w0; w0 = t << 1 | t >>> 31;
      t = w14 ^ w9 ^ w3 ^ w1; w1 = t << 1 | t >>> 31;
      t = w15 ^ w10 ^ w4 ^ w2; w2 = t << 1 | t >>> 31;
      t = w0 ^ w11 ^ w5 ^ w3; w3 = t << 1 | t >>> 31;
      // The next turn finds its sixteen words where this one did.
      const v0 = w0, v1 = w1, v2 = w2, v3 = w3;
      w0 = w4; w1 = w5; w2 = w6; w3 = w7; w4 = w8; w5 = w9; w6 = w10; w7 = w11; w8 = w12; w9 = w13; w10 = w14; w11 = w15;
      w12 = v0; w13 = v1; w14 = v2; w15 = v3;
    }
    w0 = (a + 0x67452301) | 0; w1 = (b + 0xefcdab89) | 0; w2 = (c + 0x98badcfe) | 0; w3 = (d + 0x10325476) | 0; w4 = (e + 0xc3d2e1f0) | 0;
  }
  state[0] = w0; state[1] = w1; state[2] = w2; state[3] = w3; state[4] = w4;
}
