/** A key of its own from a backup's password, for what is authenticated beside the file; off the main thread. */
import { isUtf8 } from 'node:buffer';
import type { Result } from '../../shared/result.ts';
import { Work, type DeriveOptions } from './derive.ts';
import { attempt } from './errors.ts';
import { normalized } from './spellings.ts';

const KEY_LENGTH = 32;

/**
 * Derives 32 bytes with PBKDF2-HMAC-SHA-256. The password counts in its composed form (Unicode NFC), so that keyboards that
 * compose letters and those that do not lead to the same key.
 * @param password UTF-8; the caller wipes it
 * @returns the key, which the caller wipes; `PFX-TOO-EXPENSIVE`, `PFX-CANCELLED`
 */
export function deriveSealKey(
  password: Buffer,
  { salt, iterations }: { readonly salt: Buffer; readonly iterations: number },
  options: DeriveOptions = {},
): Promise<Result<Buffer>> {
  return attempt(async () => {
    const work = new Work(options);
    const job = { kind: 'pbkdf2', hash: 'sha256', salt, iterations, length: KEY_LENGTH } as const;
    work.book([job]);
    const bytes = isUtf8(password) ? normalized(password, 'NFC') : Buffer.from(password);
    try {
      return await work.derive(job, { spelling: 'composed', bmp: Buffer.alloc(0), bytes });
    } finally {
      bytes.fill(0);
    }
  });
}
