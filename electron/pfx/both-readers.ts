/** Reading what was just written, with this reader and the TLS library's at the same time. */
import type { SecondReading } from '../../shared/views.ts';
import type { Result } from '../../shared/result.ts';
import type { DeriveOptions } from './derive.ts';
import { readPfx, type PfxContents } from './reader.ts';
import { readWithSecondReader } from './second-reader.ts';

/**
 * At least one of the readers derives the keys from the password anew.
 * @param bytes as the medium returned them
 * @param password UTF-8
 * @param options `derived`: the keys with which the file was encrypted; they open it only if its salts and counts are unchanged
 */
export async function readWithBothReaders(
  bytes: Buffer,
  password: Buffer,
  { derived, signal }: Pick<DeriveOptions, 'derived' | 'signal'>,
): Promise<{ opened: Result<PfxContents>; secondReading: SecondReading }> {
  const [opened, secondReading] = await Promise.all([
    readPfx(bytes, password, { derived, signal }),
    readWithSecondReader(bytes, password, signal),
  ]);
  if (!derived || !opened.ok || secondReading.outcome === 'opened') return { opened, secondReading };
  opened.value.wipe();
  return { opened: await readPfx(bytes, password, { signal }), secondReading };
}
