/** Reading the certificates of a listed object. The main process parses them, so their cost is bounded before. */
import { parseCertificate, sniffCertificates, type Certificate } from '../../certificates/index.ts';
import { attributeValues, type SearchEntry } from '../../directory/index.ts';

/** Bytes of one object's certificates beyond which none is parsed: eDirectory limits a value to 64,512. */
const MAX_BYTES = 256 * 1024;
/** A CA has one for each renewal. */
const MAX_VALUES = 64;

export interface ReadCertificates {
  readonly certificates: readonly Certificate[];
  /** False if a value contains none that can be read, or if there are more than any real object has. */
  readonly complete: boolean;
  /** Length of what was parsed. */
  readonly bytes: number;
}

/** Reads the certificates in attributes of an object. */
export function readCertificates(entry: SearchEntry, names: readonly string[]): ReadCertificates {
  const values = names.flatMap((name) => attributeValues(entry, name)).filter(({ length }) => length > 0);
  const bytes = values.reduce((sum, { length }) => sum + length, 0);
  if (values.length > MAX_VALUES || bytes > MAX_BYTES) return { certificates: [], complete: false, bytes: 0 };
  const sniffed = values.map(sniffCertificates);
  const found = sniffed.map((one) => one.certificates.map(parseCertificate));
  const certificates = found.flat().flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
  return {
    certificates: [...new Map(certificates.map((one) => [one.sha256, one])).values()],
    complete:
      !sniffed.some(({ isCut }) => isCut) &&
      found.every((parsed) => parsed.length > 0 && parsed.every(({ ok }) => ok)),
    bytes,
  };
}
