/** The LDIF of the CA object beside a backup: what no PKCS #12 file holds, such as its settings and where it points to. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readLdif, sameEntry, toLdif } from '../directory/index.ts';
import { stageFile, type StagedFile } from '../media/index.ts';
import type { WrittenFileView } from '../../shared/domain.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CaMaterial } from './material.ts';

/**
 * Writes the object beside its target, and reads it back from the medium.
 * @param path absolute
 * @param staged gets the file as soon as it is there
 * @returns `MEDIA-DIFFERS`, or failures of the medium
 */
export async function writeObject(
  { dn, attributes }: CaMaterial,
  path: string,
  staged: StagedFile[],
): Promise<Result<WrittenFileView>> {
  const comments = texts()
    .ldif.ldifComments.map((line) => `# ${line}\n`)
    .join('');
  const bytes = Buffer.from(`${comments}version: 1\n\n${toLdif(dn, attributes)}`, 'utf8');
  const file = await stageFile(path, bytes);
  if (!file.ok) return file;
  staged.push(file.value);
  const readBack = await file.value.readBack();
  if (!readBack.ok) return readBack;
  const same =
    readBack.value.equals(bytes) && sameEntry(readLdif(readBack.value.toString('utf8')), dn, attributes);
  if (!same) return fail('MEDIA-DIFFERS', { file: basename(path) });
  return ok({
    path: file.value.path,
    fileName: basename(path),
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex').toUpperCase(),
  });
}
