/** The LDIF of the CA object next to a backup: values that no PKCS #12 file contains, such as settings and references. */
import { readLdif, sameEntry, toLdif } from '../../directory/index.ts';
import { sha256Hex } from '../../media/index.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import { texts } from '../../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaMaterial } from '../../ca/index.ts';
import type { Destinations } from './destinations.ts';

/**
 * Writes the object to every destination of the run and reads it back from each medium.
 * @returns `MEDIA-DIFFERS`, or failures of the medium
 */
export async function writeObject(
  { dn, attributes }: CaMaterial,
  fileName: string,
  destinations: Destinations,
): Promise<Result<Omit<WrittenFileView, 'path'>>> {
  const comments = texts()
    .documents.ldif.ldifComments.map((line) => `# ${line}\n`)
    .join('');
  const bytes = Buffer.from(`${comments}version: 1\n\n${toLdif(dn, attributes)}`, 'utf8');
  const written = await destinations.write(fileName, bytes, (readBack) =>
    Promise.resolve(
      sameEntry(readLdif(readBack.toString('utf8')), dn, attributes)
        ? ok(null)
        : fail('MEDIA-DIFFERS', { file: fileName }),
    ),
  );
  if (!written.ok) return written;
  return ok({
    fileName,
    sizeBytes: bytes.length,
    sha256: sha256Hex(bytes),
  });
}
