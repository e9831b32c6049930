/** A key of its own from a backup's password, for what is authenticated beside the file; off the main thread. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Result } from '../../shared/result.ts';
import { Work, type DeriveOptions } from './derive.ts';
import { attempt } from './errors.ts';
import { fromCodePage, inCodePage, normalized } from './spellings.ts';

const KEY_LENGTH = 32;

const PAGES = ['windows-1252', 'cp-850'] as const;

/**
 * The octets that a seal can have been made with under one password, the usual ones first. A password counts in its composed form
 * (Unicode NFC), so that keyboards that compose letters and those that do not lead to the same key; octets that are no UTF-8, such
 * as those of a file that a console wrote, count as they are.
 * @returns copies, which the caller wipes
 */
export function sealPasswords(password: Buffer): [Buffer, ...Buffer[]] {
  if (!isUtf8(password)) return [Buffer.from(password), ...PAGES.map((page) => fromCodePage(password, page))];
  const composed = normalized(password, 'NFC');
  return isAscii(composed)
    ? [composed]
    : [composed, ...PAGES.flatMap((page) => inCodePage(composed, page) ?? [])];
}

/**
 * Derives 32 bytes with PBKDF2-HMAC-SHA-256.
 * @param octets see `sealPasswords`; the caller wipes them
 * @returns the key, which the caller wipes; `PFX-TOO-EXPENSIVE`, `PFX-CANCELLED`
 */
export function deriveSealKey(
  octets: Buffer,
  { salt, iterations }: { readonly salt: Buffer; readonly iterations: number },
  options: DeriveOptions = {},
): Promise<Result<Buffer>> {
  return attempt(async () => {
    const work = new Work(options);
    const job = { kind: 'pbkdf2', hash: 'sha256', salt, iterations, length: KEY_LENGTH } as const;
    work.book([job]);
    return work.derive(job, { spelling: 'composed', bmp: Buffer.alloc(0), bytes: octets });
  });
}
