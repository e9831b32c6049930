/** What a secret looks like where it was left behind: the forms in which its octets could stand in a file or in memory. */
import { createPrivateKey } from 'node:crypto';

/** One form of a secret, to be looked for. */
export interface Trace {
  /** Such as `bind password, UTF-16`. */
  readonly name: string;
  readonly octets: Buffer;
}

/** Octets that are looked for as they are, in hexadecimal and in Base64 at each of its three alignments. */
function spellings(name: string, secret: Buffer): Trace[] {
  const hex = secret.toString('hex');
  const base64 = [0, 1, 2].map((skip) => {
    const whole = secret.subarray(skip, secret.length - ((secret.length - skip) % 3));
    return { name: `${name}, Base64`, octets: Buffer.from(whole.toString('base64'), 'ascii') };
  });
  return [
    { name: `${name}, as it is`, octets: secret },
    { name: `${name}, hexadecimal`, octets: Buffer.from(hex, 'ascii') },
    { name: `${name}, hexadecimal`, octets: Buffer.from(hex.toUpperCase(), 'ascii') },
    ...base64,
  ];
}

/** @param password ASCII, long enough not to be there by chance */
export function passwordTraces(name: string, password: string): Trace[] {
  const wide = Buffer.from(password, 'utf16le');
  return [
    ...spellings(name, Buffer.from(password, 'ascii')),
    { name: `${name}, UTF-16`, octets: wide },
    { name: `${name}, BMPString`, octets: Buffer.from(wide).swap16() },
  ];
}

/** Octets of a number that are looked for: none of these are in a certificate. */
const PIECE = 24;

/** The secret numbers of a key: private exponent and primes, or the scalar. @param pkcs8 DER */
export function keyTraces(name: string, pkcs8: Buffer): Trace[] {
  const jwk = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  return (['d', 'p', 'q', 'dp', 'dq', 'qi'] as const).flatMap((field) => {
    const value = jwk[field];
    if (value === undefined) return [];
    const number = Buffer.from(value, 'base64url');
    const piece = number.subarray(8, 8 + PIECE);
    // A library may keep numbers as words in the machine's order.
    const reversed = Buffer.from(piece).reverse();
    return [
      ...spellings(`${name}, ${field}`, piece),
      { name: `${name}, ${field}, little-endian`, octets: reversed },
    ];
  });
}

/** Names of the traces that are in `octets`, each once. */
export const found = (octets: Buffer, traces: readonly Trace[]): string[] => [
  ...new Set(traces.filter((trace) => octets.includes(trace.octets)).map(({ name }) => name)),
];
