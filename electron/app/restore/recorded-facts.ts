/** The facts for the sheet of a backup that the record names: out of the receipt that lies beside it. */
import { join } from 'node:path';
import { readChosenFile } from '../../media/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isObject, MAX_RECEIPT_BYTES, parseReceipt, receiptNames, text } from './receipt-beside.ts';
import type { SheetFacts } from './sheet.ts';

/** A run writes one file for each kind of key pair, with two certificates of the CA in each. */
const MOST_FILES = 2;
const MOST_CERTIFICATES = 2;

/**
 * @param files as the record names them; `folder` absolute
 * @returns RESTORE-SHEET-NO-RECEIPT when the medium is not there, or the receipt on it is of other files
 */
export async function recordedFacts(
  files: readonly { readonly fileName: string; readonly folder: string; readonly sha256: string }[],
): Promise<Result<SheetFacts>> {
  const folders = [...new Set(files.map(({ folder }) => folder))];
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  for (const folder of folders) {
    for (const name of new Set(files.flatMap(({ fileName }) => receiptNames(fileName)))) {
      const file = await readChosenFile(join(folder, name), MAX_RECEIPT_BYTES);
      const facts = file.ok && factsIn(file.value.bytes, folder);
      if (facts && facts.files.every(({ sha256 }) => hashes.has(sha256))) return ok(facts);
    }
  }
  return fail('RESTORE-SHEET-NO-RECEIPT', { folder: folders.join(', ') });
}

function factsIn(bytes: Buffer, folder: string): SheetFacts | undefined {
  const receipt = parseReceipt(bytes);
  const written = receipt?.files.filter(isObject).slice(0, MOST_FILES) ?? [];
  const files = written.map((file) => ({
    fileName: '',
    keyDetail: '',
    sha256: '',
    ...text(file, 'fileName'),
    ...text(file, 'keyDetail'),
    ...text(file, 'sha256'),
    certificates: own(file).map((certificate) => ({
      ...{ issuer: '', serial: '', notBefore: '', notAfter: '' },
      ...text(certificate, 'issuer'),
      ...text(certificate, 'serial'),
      ...text(certificate, 'notBefore'),
      ...text(certificate, 'notAfter'),
      sha256: text(certificate, 'id').id ?? '',
    })),
  }));
  if (!receipt || files.length === 0) return undefined;
  return {
    subject: text(own(written[0]!)[0] ?? {}, 'subject').subject ?? '',
    folder,
    receipt: {
      ...text(receipt, 'tree'),
      ...text(receipt, 'caObject'),
      ...text(receipt, 'hostServer'),
      ...text(receipt, 'madeAt'),
    },
    files,
  };
}

function own({ certificates }: Record<string, unknown>): Record<string, unknown>[] {
  const all = Array.isArray(certificates) ? certificates.filter(isObject) : [];
  return all.filter(({ role }) => role !== 'chain').slice(0, MOST_CERTIFICATES);
}
