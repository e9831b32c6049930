/** Reading with this program's reader and the TLS library's at the same time. */
import type { SecondReading } from '../../shared/views.ts';
import type { Result } from '../../shared/result.ts';
import type { DeriveOptions } from './derive.ts';
import { readPfx, type PfxContents } from './reader.ts';
import { readWithSecondReader } from './second-reader.ts';

/**
 * Reads a file with the second reader while the own one opens it. If that refuses the file, the second reader is not waited for:
 * a key inside an encrypted part can cost whatever its file says.
 * @param password UTF-8, as it was entered
 * @param opening by this program's own reader
 */
export async function besideSecondReader<Opened>(
  bytes: Buffer,
  password: Buffer,
  signal: AbortSignal | undefined,
  opening: Promise<Result<Opened>>,
): Promise<{ opened: Result<Opened>; secondReading: SecondReading }> {
  const refused = new AbortController();
  const ends = signal ? AbortSignal.any([signal, refused.signal]) : refused.signal;
  const [opened, secondReading] = await Promise.all([
    opening.then((result) => {
      if (!result.ok) refused.abort();
      return result;
    }),
    readWithSecondReader(bytes, password, ends),
  ]);
  return { opened, secondReading };
}

/**
 * Reads what was just written. At least one of the readers derives the keys from the password anew.
 * @param bytes as the medium returned them
 * @param password UTF-8
 * @param options `derived`: the keys with which the file was encrypted; they open it only if its salts and counts are unchanged
 */
export async function readWithBothReaders(
  bytes: Buffer,
  password: Buffer,
  { derived, signal }: Pick<DeriveOptions, 'derived' | 'signal'>,
): Promise<{ opened: Result<PfxContents>; secondReading: SecondReading }> {
  const opening = readPfx(bytes, password, { derived, signal });
  const { opened, secondReading } = await besideSecondReader(bytes, password, signal, opening);
  if (!derived || !opened.ok || secondReading.outcome === 'opened') return { opened, secondReading };
  opened.value.wipe();
  return { opened: await readPfx(bytes, password, { signal }), secondReading };
}
