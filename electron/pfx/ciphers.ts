/** The ciphers that a PKCS #12 file may name, decrypted by the runtime if it can, else by own code. */
import { createDecipheriv, getCipherInfo } from 'node:crypto';
import { decryptCamelliaCbc } from './camellia.ts';
import { unsupported } from './errors.ts';
import { decryptRc2Cbc } from './rc2.ts';
import { rc4 } from './rc4.ts';

export interface Cipher {
  readonly name: string;
  readonly oid: string;
  /** `des` is DES as three equal keys of triple DES; `tripleDes2` repeats the first of two keys as the third. */
  readonly kind: 'runtime' | 'des' | 'tripleDes2' | 'rc2' | 'rc4' | 'camellia';
  /** Name in `node:crypto`, for what the runtime does. */
  readonly runtime?: string;
  /** Bytes. `ivLength` is also the block length; 0 for a stream cipher. */
  readonly keyLength: number;
  readonly ivLength: number;
  /** RC2's effective key length. */
  readonly effectiveBits?: number;
}

const runtime = (oid: string, name: string, keyLength: number, ivLength = 16): Cipher => ({
  oid,
  name,
  kind: 'runtime',
  runtime: name.toLowerCase(),
  keyLength,
  ivLength,
});

/** RC2 in CBC mode with a key as long as its effective length, unless `keyLength` (bytes) says otherwise. */
export const rc2Cipher = (oid: string, effectiveBits: number, keyLength = effectiveBits / 8): Cipher => ({
  oid,
  name: `RC2-${effectiveBits}-CBC`,
  kind: 'rc2',
  keyLength,
  ivLength: 8,
  effectiveBits,
});

export const rc4Cipher = (oid: string, keyLength: number): Cipher => ({
  oid,
  name: `RC4-${8 * keyLength}`,
  kind: 'rc4',
  keyLength,
  ivLength: 0,
});

export const tripleDes = (oid: string): Cipher => ({
  oid,
  name: '3DES-CBC',
  kind: 'runtime',
  runtime: 'des-ede3-cbc',
  keyLength: 24,
  ivLength: 8,
});

export const tripleDes2 = (oid: string): Cipher => ({
  oid,
  name: '3DES-CBC (2 keys)',
  kind: 'tripleDes2',
  keyLength: 16,
  ivLength: 8,
});

const camellia = (oid: string, keyLength: number): Cipher => ({
  oid,
  name: `CAMELLIA-${8 * keyLength}-CBC`,
  kind: 'camellia',
  keyLength,
  ivLength: 16,
});

export const des = (oid: string): Cipher => ({
  oid,
  name: 'DES-CBC',
  kind: 'des',
  keyLength: 8,
  ivLength: 8,
});

/** Ciphers of PBES2 whose parameter is the IV alone. */
export const PBES2_CIPHERS: Readonly<Record<string, Cipher>> = Object.fromEntries(
  [
    runtime('2.16.840.1.101.3.4.1.2', 'AES-128-CBC', 16),
    runtime('2.16.840.1.101.3.4.1.22', 'AES-192-CBC', 24),
    runtime('2.16.840.1.101.3.4.1.42', 'AES-256-CBC', 32),
    tripleDes('1.2.840.113549.3.7'),
    des('1.3.14.3.2.7'),
    camellia('1.2.392.200011.61.1.1.1.2', 16),
    camellia('1.2.392.200011.61.1.1.1.3', 24),
    camellia('1.2.392.200011.61.1.1.1.4', 32),
    runtime('1.2.410.200046.1.1.2', 'ARIA-128-CBC', 16),
    runtime('1.2.410.200046.1.1.7', 'ARIA-192-CBC', 24),
    runtime('1.2.410.200046.1.1.12', 'ARIA-256-CBC', 32),
    runtime('1.2.156.10197.1.104.2', 'SM4-CBC', 16),
  ].map((cipher) => [cipher.oid, cipher]),
);

/** @throws PfxError `PFX-UNSUPPORTED` where the runtime lacks the cipher */
export function requireCipher(cipher: Cipher): void {
  if (cipher.kind === 'runtime' && getCipherInfo(cipher.runtime!) === undefined) {
    throw unsupported(cipher.name, cipher.oid);
  }
}

/**
 * Decrypts and takes the padding off (RFC 8018, 6.1.1).
 * @returns a new buffer that the caller wipes, or undefined if the data cannot come from this key
 */
export function decrypt(cipher: Cipher, key: Buffer, iv: Buffer, data: Buffer): Buffer | undefined {
  if (cipher.kind === 'rc4') return rc4(key, data);
  if (data.length === 0 || data.length % cipher.ivLength !== 0) return undefined;
  const padded = decryptBlocks(cipher, key, iv, data);
  const padding = padded[padded.length - 1]!;
  const end = padded.length - padding;
  const good =
    padding > 0 && padding <= cipher.ivLength && padded.subarray(end).every((octet) => octet === padding);
  if (good) return padded.subarray(0, end);
  padded.fill(0);
  return undefined;
}

function decryptBlocks(cipher: Cipher, key: Buffer, iv: Buffer, data: Buffer): Buffer {
  if (cipher.kind === 'rc2') return decryptRc2Cbc(key, cipher.effectiveBits!, iv, data);
  if (cipher.kind === 'camellia') return decryptCamelliaCbc(key, iv, data);
  const first = key.subarray(0, 8);
  const whole =
    cipher.kind === 'des'
      ? Buffer.concat([first, first, first])
      : cipher.kind === 'tripleDes2'
        ? Buffer.concat([key, first])
        : Buffer.from(key);
  const decipher = createDecipheriv(cipher.runtime ?? 'des-ede3-cbc', whole, iv).setAutoPadding(false);
  whole.fill(0);
  const out = decipher.update(data);
  decipher.final();
  return out;
}
