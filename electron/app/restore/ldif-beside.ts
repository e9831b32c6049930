/** The LDIF of the CA object beside a backup: it knows the values that no PKCS #12 file holds. */
import { dirname, join } from 'node:path';
import { isOperational, isPrivateKey, readLdif, type Attribute } from '../../directory/index.ts';
import { readChosenFile } from '../../media/index.ts';
import { baseName, caAttributes } from './ca-entry.ts';
import type { Source } from './open.ts';
import { sameValues } from './present-ca.ts';
import { MAX_OBJECT_BYTES, sha256Of } from './receipt-beside.ts';

/**
 * The attributes of the CA object as its LDIF beside the file has them: when the receipt names that file with its SHA-256, and
 * it is of the same CA, whose certificates are those of the backup. Empty otherwise.
 */
export async function extrasBeside({ file, backup }: Source): Promise<Attribute[]> {
  const named = file.info.receipt.objectFile;
  if (named?.state !== 'same') return [];
  const ldif = await readChosenFile(join(dirname(file.path), named.fileName), MAX_OBJECT_BYTES);
  if (!ldif.ok || sha256Of(ldif.value.bytes) !== named.sha256) return [];
  const entry = readLdif(ldif.value.bytes.toString('utf8'));
  if (!entry) return [];
  const valuesOf = (type: string): readonly Buffer[] =>
    entry.attributes.find((attribute) => baseName(attribute.type) === baseName(type))?.values ?? [];
  const certificates = caAttributes([backup], { keys: false }).filter(({ type }) =>
    /certificate/i.test(type),
  );
  const sameCa = certificates.every(({ type, values }) => sameValues(type, values, valuesOf(type)));
  if (!sameCa) return [];
  return entry.attributes.filter(
    ({ type, values }) => values.length > 0 && !isOperational(type) && !isPrivateKey(type),
  );
}
