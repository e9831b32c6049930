/** Camellia (RFC 3713), decryption in CBC mode: BoringSSL, which Electron has, does not offer it. */

/** SBOX1 of RFC 3713, section 2.4.1; the other three are rotations of it. */
const SBOX1 = Buffer.from(
  '70822cecb327c0e5e4855735ea0cae4123ef6b934519a521ed0e4f4e1d6592bd' +
    '86b8af8f7ceb1fce3e30dc5f5ec50b1aa6e139cad5475d3dd9015ad651566c4d' +
    '8b0d9a66fbccb02d74122b20f0b18499df4ccbc2347e76056db7a931d11704d7' +
    '14583a61de1b111c320f9c165318f222fe44cfb2c3b57a912408e8a860fc6950' +
    'aad0a07da1896297545b1e95e0ff64d210c40048a3f775db8a03e6da093fdd94' +
    '875c8302cd4a90337367f6f39d7fbfe2529bd826c837c63b81966f4b13be632e' +
    'e979a78c9f6ebc8e29f5f9b62ffdb4597898066ae74671bad425ab4288a28dfa' +
    '7207b955f8eeac0a36492a683c38f1a44028d37bbbc943c115e3adf477c7809e',
  'hex',
);

const SIGMA = [
  0xa09e667f3bcc908bn,
  0xb67ae8584caa73b2n,
  0xc6ef372fe94f82ben,
  0x54ff53a5f1d36f1cn,
  0x10e527fade682d1dn,
  0xb05688c2b3e6c1fdn,
] as const;

/** A 64-bit value as two 32-bit halves. */
type Half = [high: number, low: number];

const halves = (value: bigint): Half => [Number(value >> 32n) | 0, Number(value & 0xffffffffn) | 0];
const joined = ([high, low]: Half): bigint => (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
const rotateLeft1 = (x: number): number => (x << 1) | (x >>> 31);

/** Exclusive-ors F(input, key) into `target` (RFC 3713, section 2.4.1). */
function mixF(target: Half, input: Half, key: Half): void {
  const high = input[0] ^ key[0];
  const low = input[1] ^ key[1];
  const s1 = (x: number): number => SBOX1[x & 0xff]!;
  const s2 = (x: number): number => ((s1(x) << 1) | (s1(x) >>> 7)) & 0xff;
  const s3 = (x: number): number => ((s1(x) << 7) | (s1(x) >>> 1)) & 0xff;
  const s4 = (x: number): number => s1((x << 1) | ((x & 0xff) >>> 7));
  const t1 = s1(high >>> 24);
  const t2 = s2(high >>> 16);
  const t3 = s3(high >>> 8);
  const t4 = s4(high);
  const t5 = s2(low >>> 24);
  const t6 = s3(low >>> 16);
  const t7 = s4(low >>> 8);
  const t8 = s1(low);
  target[0] ^=
    ((t1 ^ t3 ^ t4 ^ t6 ^ t7 ^ t8) << 24) |
    ((t1 ^ t2 ^ t4 ^ t5 ^ t7 ^ t8) << 16) |
    ((t1 ^ t2 ^ t3 ^ t5 ^ t6 ^ t8) << 8) |
    (t2 ^ t3 ^ t4 ^ t5 ^ t6 ^ t7);
  target[1] ^=
    ((t1 ^ t2 ^ t6 ^ t7 ^ t8) << 24) |
    ((t2 ^ t3 ^ t5 ^ t7 ^ t8) << 16) |
    ((t3 ^ t4 ^ t5 ^ t6 ^ t8) << 8) |
    (t1 ^ t4 ^ t5 ^ t6 ^ t7);
}

interface Schedule {
  /** kw1 to kw4, the round keys, and those of FL and its inverse, in the order of decryption. */
  readonly whitening: readonly Half[];
  readonly rounds: readonly Half[];
  readonly layers: readonly Half[];
}

/** RFC 3713, section 2.2, with the keys in reverse for decryption. */
function schedule(key: Buffer): Schedule {
  const number = (part: Buffer): bigint => BigInt(`0x${part.toString('hex')}`);
  const left = number(key.subarray(0, 16));
  const tail =
    key.length === 24 ? Buffer.concat([key.subarray(16), key.subarray(16).map((x) => ~x)]) : key.subarray(16);
  const right = tail.length === 0 ? 0n : number(tail);
  const derive = (from: bigint, first: 0 | 2 | 4): bigint => {
    const d1 = halves(from >> 64n);
    const d2 = halves(from & 0xffffffffffffffffn);
    mixF(d2, d1, halves(SIGMA[first]));
    mixF(d1, d2, halves(SIGMA[first + 1]!));
    return (joined(d1) << 64n) | joined(d2);
  };
  const a = derive(derive(left ^ right, 0) ^ left, 2);
  const b = derive(a ^ right, 4);
  const pair = (value: bigint, by: bigint): [Half, Half] => {
    const turned = ((value << by) | (value >> (128n - by))) & ((1n << 128n) - 1n);
    return [halves(turned >> 64n), halves(turned & 0xffffffffffffffffn)];
  };
  const short = key.length === 16;
  const rounds = short
    ? [
        ...[...pair(a, 0n), ...pair(left, 15n), ...pair(a, 15n), ...pair(left, 45n)],
        ...[pair(a, 45n)[0], pair(left, 60n)[1], ...pair(a, 60n)],
        ...[...pair(left, 94n), ...pair(a, 94n), ...pair(left, 111n)],
      ]
    : [
        ...[...pair(b, 0n), ...pair(right, 15n), ...pair(a, 15n), ...pair(b, 30n), ...pair(left, 45n)],
        ...[...pair(a, 45n), ...pair(right, 60n), ...pair(b, 60n), ...pair(left, 77n)],
        ...[...pair(right, 94n), ...pair(a, 94n), ...pair(left, 111n)],
      ];
  const layers = short
    ? [...pair(a, 30n), ...pair(left, 77n)]
    : [...pair(right, 30n), ...pair(left, 60n), ...pair(a, 77n)];
  return {
    whitening: [...pair(short ? a : b, 111n), ...pair(left, 0n)],
    rounds: rounds.reverse(),
    layers: layers.reverse(),
  };
}

/** RFC 3713, section 2.3: rounds in groups of six with FL and its inverse between. */
function decryptBlock({ whitening, rounds, layers }: Schedule, d1: Half, d2: Half): void {
  const white = (target: Half, key: Half): void => {
    target[0] ^= key[0];
    target[1] ^= key[1];
  };
  white(d1, whitening[0]!);
  white(d2, whitening[1]!);
  for (let round = 0; round < rounds.length; round += 2) {
    if (round > 0 && round % 6 === 0) {
      const layer = round / 3 - 2;
      const [fl, inverse] = [layers[layer]!, layers[layer + 1]!];
      d1[1] ^= rotateLeft1(d1[0] & fl[0]);
      d1[0] ^= d1[1] | fl[1];
      d2[0] ^= d2[1] | inverse[1];
      d2[1] ^= rotateLeft1(d2[0] & inverse[0]);
    }
    mixF(d2, d1, rounds[round]!);
    mixF(d1, d2, rounds[round + 1]!);
  }
  white(d2, whitening[2]!);
  white(d1, whitening[3]!);
}

/**
 * Camellia in CBC mode.
 * @param key 16, 24 or 32 bytes
 * @param data a multiple of 16 bytes
 * @returns the plain text with its padding
 */
export function decryptCamelliaCbc(key: Buffer, iv: Buffer, data: Buffer): Buffer {
  const keys = schedule(key);
  const out = Buffer.alloc(data.length);
  for (let at = 0; at < data.length; at += 16) {
    const d1: Half = [data.readInt32BE(at), data.readInt32BE(at + 4)];
    const d2: Half = [data.readInt32BE(at + 8), data.readInt32BE(at + 12)];
    decryptBlock(keys, d1, d2);
    const previous = at === 0 ? iv : data.subarray(at - 16, at);
    [...d2, ...d1].forEach((word, i) => out.writeInt32BE(word ^ previous.readInt32BE(4 * i), at + 4 * i));
  }
  return out;
}
