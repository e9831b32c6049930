/** The facts for the sheet of a backup that the record names: out of the receipt that is next to it. */
import { join } from 'node:path';
import { readChosenFile } from '../../media/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { PROFILE_CHOICES, type ProfileName } from '../../../shared/views.ts';
import { MAX_RECEIPT_BYTES, parseReceipt, receiptNames, type ReadReceipt } from '../receipt/index.ts';
import type { RecordFile } from '../record/index.ts';
import { keyServersIn, type SheetFacts } from './sheet-facts.ts';

const PROFILES = Object.keys(PROFILE_CHOICES) as ProfileName[];

/**
 * @param files as the record names them; `folder` absolute
 * @returns RESTORE-SHEET-NO-RECEIPT when the medium is not there, or the receipt on it is of other files
 */
export async function findRecordedFacts(files: readonly RecordFile[]): Promise<Result<SheetFacts>> {
  const folders = [...new Set(files.map(({ folder }) => folder))];
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  for (const folder of folders) {
    for (const name of new Set(files.flatMap(({ fileName }) => receiptNames(fileName)))) {
      const file = await readChosenFile(join(folder, name), MAX_RECEIPT_BYTES);
      const facts = file.ok && factsIn(file.value.bytes, folder, hashes);
      if (facts) return ok(facts);
    }
  }
  return fail('RESTORE-SHEET-NO-RECEIPT', { folder: folders.join(', ') });
}

/** @param hashes of the recorded files; the receipt names no others of their object. That of a whole tree has more objects */
function factsIn(bytes: Buffer, folder: string, hashes: ReadonlySet<string>): SheetFacts | undefined {
  const receipt = parseReceipt(bytes);
  const first = receipt?.files.find(({ sha256 }) => hashes.has(sha256));
  if (!receipt || !first) return undefined;
  const files = receipt.files.filter(({ object }) => object === first.object);
  if (!files.every(({ sha256 }) => hashes.has(sha256))) return undefined;
  const { tree, caObject, hostServer, madeAt, record, seals, witness } = receipt;
  return {
    subject: own(first)[0]?.subject ?? '',
    folder,
    receipt: {
      ...(tree && { tree }),
      ...(caObject && { caObject }),
      ...(hostServer && { hostServer }),
      ...(madeAt && { madeAt }),
      ...(record && { record }),
      ...(witness && { witness }),
    },
    ...keyServersIn(receipt.checks),
    seal: seals.length > 0 ? 'unchecked' : 'none',
    files: files.map((file) => ({
      fileName: file.fileName,
      keyDetail: file.keyDetail,
      sha256: file.sha256,
      profile: PROFILES.find((name) => name === file.profile?.name),
      certificates: own(file).map(({ id, issuer, serial, notBefore, notAfter }) => ({
        ...{ issuer, serial, notBefore, notAfter },
        sha256: id,
      })),
    })),
  };
}

const own = ({ certificates }: ReadReceipt['files'][number]): ReadReceipt['files'][number]['certificates'] =>
  certificates.filter(({ role }) => role !== 'chain');
