/** The LDIF of the CA object beside a backup: it knows the values that no PKCS #12 file holds. */
import { basename, dirname, extname, join } from 'node:path';
import { readLdif, type Attribute } from '../directory/index.ts';
import { readChosenFile } from '../media/index.ts';
import { baseName, caAttributes, EXTRA_ATTRIBUTES } from './ca-entry.ts';
import type { Source } from './outputs.ts';
import { sameValues } from './present-ca.ts';

const MAX_LDIF_BYTES = 4 * 1024 * 1024;

/**
 * Values for the attributes of `EXTRA_ATTRIBUTES`, from `<name>.ldif` beside the file when that is of the same CA: its
 * certificates are those of the backup. Empty otherwise.
 */
export async function extrasBeside({ file, backup }: Source): Promise<Attribute[]> {
  const stem = basename(file.path, extname(file.path)).replace(/-ec$/, '');
  const ldif = await readChosenFile(join(dirname(file.path), `${stem}.ldif`), MAX_LDIF_BYTES);
  const entry = ldif.ok ? readLdif(ldif.value.bytes.toString('utf8')) : undefined;
  if (!entry) return [];
  const valuesOf = (type: string): readonly Buffer[] =>
    entry.attributes.find((attribute) => baseName(attribute.type) === baseName(type))?.values ?? [];
  const certificates = caAttributes([backup], { keys: false }).filter(({ type }) =>
    /certificate/i.test(type),
  );
  const sameCa = certificates.every(({ type, values }) => sameValues(type, values, valuesOf(type)));
  if (!sameCa) return [];
  return EXTRA_ATTRIBUTES.map((type): Attribute => ({ type, values: valuesOf(type) })).filter(
    ({ values }) => values.length > 0,
  );
}
