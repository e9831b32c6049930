/** The LDIF of the CA object in the folder of a backup: it contains the values that no PKCS #12 file has. */
import { dirname, join } from 'node:path';
import {
  caAttributes,
  isCertificateAttribute,
  sameValues,
  settingsOf,
  valuesOf,
  type CaSettings,
} from '../../ca/index.ts';
import { readLdif } from '../../directory/index.ts';
import { readChosenFile, sha256Hex } from '../../media/index.ts';
import { MAX_OBJECT_BYTES } from '../receipt/index.ts';
import type { InspectedFile } from './inspect.ts';
import type { Backup } from './open.ts';

/** Of a backup without an LDIF that is used. */
export const NO_SETTINGS: CaSettings = { classes: [], settings: [], foreign: [] };

/**
 * The settings of the CA object in the LDIF of a backup. Empty unless the receipt names the LDIF with its SHA-256 and its
 * certificates are those of the backup.
 */
export async function settingsFromLdif(file: InspectedFile, backup: Backup): Promise<CaSettings> {
  const named = file.info.receipt.objectFile;
  if (named?.state !== 'same') return NO_SETTINGS;
  const ldif = await readChosenFile(join(dirname(file.path), named.realName), MAX_OBJECT_BYTES);
  if (!ldif.ok || sha256Hex(ldif.value.bytes) !== named.sha256) return NO_SETTINGS;
  const entry = readLdif(ldif.value.bytes.toString('utf8'));
  if (!entry) return NO_SETTINGS;
  const certificates = caAttributes([backup], { keys: false }).filter(({ type }) =>
    isCertificateAttribute(type),
  );
  const sameCa = certificates.every(({ type, values }) => sameValues(type, values, valuesOf(entry, type)));
  return sameCa ? settingsOf(entry.attributes) : NO_SETTINGS;
}
