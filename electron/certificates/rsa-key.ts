/** RSA private keys (RFC 8017, appendix A.1.2): their public key, and whether their numbers belong together. */
import { derSequence, expectTag, integer, readElement, sequence, TAG, type Element } from '../asn1/index.ts';

interface RsaKey {
  /** RSAPublicKey, DER. */
  readonly publicKey: Buffer;
  /** Every runtime of this program uses such keys. */
  readonly isCommon: boolean;
  /** False if a number contradicts the others, so that the key is damaged. */
  readonly isSound: boolean;
}

/** Bytes. BoringSSL uses exponents up to 33 bits; nearly all are 65537. */
const COMMON_EXPONENT_BYTES = 4;

/**
 * Reads an RSAPrivateKey. Not common, as BoringSSL does not use them: version 1, with more than two primes; a large exponent;
 * primes that are left out, written as zero.
 * @param contents the work grows with the square of its length, which the caller limits
 * @throws Asn1Error
 */
export function readRsaKey(contents: Buffer): RsaKey {
  const [version, ...numbers] = sequence(readElement(contents), 'RSAPrivateKey');
  const [modulus, exponent, , prime] = numbers;
  const { contents: exponentBytes } = expectTag(exponent, TAG.INTEGER, 'publicExponent');
  return {
    publicKey: derSequence(expectTag(modulus, TAG.INTEGER, 'modulus').raw, exponent!.raw),
    isCommon:
      integer(version, 'version') === 0 &&
      exponentBytes.length <= COMMON_EXPONENT_BYTES &&
      prime?.contents.some((byte) => byte !== 0) === true,
    isSound: areSound(numbers),
  };
}

/**
 * Checks what RFC 8017, section 3.2, demands of the numbers; whether the primes are primes is not checked. A signature alone
 * proves only some of the numbers: OpenSSL leaves out those of the Chinese remainder theorem (CRT) if they give a wrong result, and
 * does not use d if they give a right one. d modulo (p-1)(q-1) and modulo the least common multiple are both legal.
 */
function areSound(elements: readonly Element[]): boolean {
  const [n = 0n, e = 0n, d = 0n, p = 0n, q = 0n, dP = 0n, dQ = 0n, qInv = 0n] = elements
    .slice(0, 8)
    .map(unsigned);
  // The primes are left out: there is nothing to compare d with.
  if (p === 0n && q === 0n) return true;
  const others = elements[8] ? sequence(elements[8], 'otherPrimeInfos') : [];
  const primes = [
    [q, dQ, 1n],
    // Its coefficient is that of q modulo p.
    [p, dP, qInv],
    ...others.map((info) => sequence(info, 'OtherPrimeInfo').map(unsigned)),
  ];
  let product = 1n;
  for (const [prime = 0n, exponent = 0n, coefficient = 0n] of primes) {
    if (prime < 2n) return false;
    const order = prime - 1n;
    if (!areInverse(e, d, order) || !areInverse(e, exponent, order)) return false;
    if (!areInverse(product, coefficient, prime)) return false;
    product *= prime;
  }
  return product === n;
}

const areInverse = (one: bigint, other: bigint, modulus: bigint): boolean =>
  (one * other) % modulus === 1n % modulus;

/** As the runtimes read it: some writers leave out the zero before a first bit that is set. */
const unsigned = (number: Element): bigint =>
  toBigInt(expectTag(number, TAG.INTEGER, 'number of the key').contents);

/** Without a string of the digits. A BigInt cannot be wiped: it is gone when the process of the job ends. */
function toBigInt(bytes: Buffer): bigint {
  if (bytes.length <= 6) return bytes.length === 0 ? 0n : BigInt(bytes.readUIntBE(0, bytes.length));
  const half = bytes.length >> 1;
  return (toBigInt(bytes.subarray(0, -half)) << BigInt(8 * half)) | toBigInt(bytes.subarray(-half));
}
