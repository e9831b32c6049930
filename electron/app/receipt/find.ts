/** Finding the receipt of a backup file in its folder: written in the same run, it names the file with its SHA-256. */
import { readdir } from 'node:fs/promises';
import { dirname, extname, join, basename } from 'node:path';
import { readChosenFile, sha256Hex } from '../../media/index.ts';
import { LIMITS } from '../../pfx/index.ts';
import type { ReceiptView } from '../../../shared/restore.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { MAX_RECEIPT_BYTES, readReceipt, type SealedReceipt } from './schema.ts';
import type { SealToCheck } from './seal.ts';
import {
  faultsOf,
  findInSet,
  JSON_ENDING,
  nameInSet,
  originalOf,
  type SetBeside,
  type SetFile,
} from './set-files.ts';

const MAX_PFX_BYTES = LIMITS.fileBytes;
/** What the largest CA object that is read comes to as LDIF. */
export const MAX_OBJECT_BYTES = 4 * 1024 * 1024;

/** A CA object has two key pairs, each in one file. Whatever a receipt names is read before its seal is checked. */
const MAX_FILES_OF_AN_OBJECT = 2;

/** Receipts of other names that are looked at: `MAX_RECEIPT_BYTES` in all, with the files in question. */
const MAX_OTHERS = 256;

/** The receipt of a file, with the seal that its password opens. */
export interface FoundReceipt {
  readonly view: ReceiptView;
  /** Absent without a seal for the file. */
  readonly seal?: SealToCheck;
  /** Absent unless the receipt names the file. */
  readonly set?: SetBeside;
}

/** Names that the receipt of a file can have in the same folder; the EC pair's file shares that of the main file. */
export function receiptNames(fileName: string): string[] {
  const stem = basename(fileName, extname(fileName));
  const stems = stem.endsWith('-ec') ? [stem.slice(0, -3), stem] : [stem];
  return stems.map((one) => one + JSON_ENDING);
}

/** What says most about a file comes first. */
const MOST_FIRST: readonly ReceiptView['state'][] = ['same', 'differs', 'unreadable', 'not-named'];

/**
 * Compares a file with the receipt beside it. A file that was renamed is known by its SHA-256.
 * @param path absolute, of the backup
 * @param sha256 of its bytes, upper-case hexadecimal
 */
export async function findReceipt(path: string, sha256: string): Promise<FoundReceipt> {
  const found: FoundReceipt[] = [];
  for (const fileName of receiptNames(basename(path))) {
    const file = await readChosenFile(join(dirname(path), fileName), MAX_RECEIPT_BYTES);
    if (!file.ok && file.failure.code === 'MEDIA-FILE-MISSING') continue;
    const receipt = file.ok ? readReceipt(file.value.bytes) : undefined;
    found.push(
      receipt
        ? await compared(receipt, join(dirname(path), fileName), basename(path), sha256)
        : unreadable(fileName),
    );
  }
  const [best = { view: { state: 'none' } }] = found.toSorted(
    ({ view: a }, { view: b }) => MOST_FIRST.indexOf(a.state) - MOST_FIRST.indexOf(b.state),
  );
  if (best.view.state !== 'none' && best.view.state !== 'not-named') return best;
  return (await findAmongOthers(path, sha256)) ?? best;
}

/** The receipt of a whole tree is named after the CA's file, and that of a file that was renamed alone has the old name. */
async function findAmongOthers(path: string, sha256: string): Promise<FoundReceipt | undefined> {
  const names = await readdir(dirname(path)).catch(() => []);
  const own = receiptNames(basename(path));
  const others = names.filter((name) => name.endsWith(JSON_ENDING) && !own.includes(name)).sort();
  let bytes = MAX_RECEIPT_BYTES;
  let differs: FoundReceipt | undefined;
  for (const name of others.slice(0, MAX_OTHERS)) {
    const file = await readChosenFile(join(dirname(path), name), bytes);
    if (!file.ok) continue;
    bytes -= file.value.bytes.length;
    const receipt = readReceipt(file.value.bytes);
    if (!receipt) continue;
    const { files, textFile } = receipt.receipt;
    const found = () => compared(receipt, file.value.path, basename(path), sha256);
    if (files.some((one) => one.sha256 === sha256)) return found();
    const named = files.find(({ realName }) => realName === basename(path));
    if (differs || !textFile || !named) continue;
    // The old name of a renamed set can be that of another file now: the set has its own one under the new name.
    const renamed = join(dirname(path), nameInSet(receipt.receipt, name, named.realName));
    const own = await readChosenFile(renamed, bytes);
    if (own.ok) bytes -= own.value.bytes.length;
    if (!own.ok || sha256Hex(own.value.bytes) !== named.sha256) differs = await found();
  }
  return differs;
}

const unreadable = (fileName: string): FoundReceipt => ({
  view: { state: 'unreadable', fileName },
  seal: { receipt: fileName },
});

async function compared(
  { receipt, content }: SealedReceipt,
  path: string,
  backup: string,
  sha256: string,
): Promise<FoundReceipt> {
  const { files, objectFile, madeAt, tree, caObject, hostServer, witness, keepers, record, seals } = receipt;
  const own = files.find((file) => file.sha256 === sha256);
  const named = files.some((file) => file.realName === backup);
  const about: ReceiptView = {
    state: own ? 'same' : named ? 'differs' : 'not-named',
    fileName: basename(path),
    ...(madeAt && { madeAt }),
    ...(tree && { tree }),
    ...(caObject && { caObject }),
    ...(hostServer && { hostServer }),
    ...(witness && { witness }),
    ...(record && { record }),
  };
  if (!own) return { view: about };
  // Those of the same object: the receipt of a whole tree names the files of other objects, too.
  const others = files.filter((file) => file.sha256 !== sha256 && file.object === own.object);
  if (others.length >= MAX_FILES_OF_AN_OBJECT) {
    return unreadable(basename(path));
  }
  const isRenamed = own.realName !== backup && nameInSet(receipt, basename(path), own.realName) === backup;
  const set = { receipt, path, isRenamed };
  const partners = await findInSet(set, others, MAX_PFX_BYTES);
  const [object] = await findInSet(set, objectFile ? [objectFile] : [], MAX_OBJECT_BYTES);
  const allOthers = async (): Promise<readonly SetFile[]> => {
    const { objectFiles = [], textFile } = receipt;
    const text = await findInSet(set, textFile ? [textFile] : [], MAX_RECEIPT_BYTES);
    const ofOthers = files.filter((file) => file.object !== own.object);
    const found = await findInSet(set, ofOthers, MAX_PFX_BYTES);
    const ldif = await findInSet(set, objectFiles, MAX_OBJECT_BYTES);
    return [...partners, ...(object ? [object] : []), ...text, ...found, ...ldif];
  };
  const seal = seals.find((one) => one.files.includes(sha256));
  return {
    view: {
      ...about,
      ...(keepers && { keepers }),
      ...(partners.length > 0 && {
        partners: partners.map(({ state, ...one }) => ({ ...one, found: state === 'same' })),
      }),
      ...(object && { objectFile: object }),
      ...(seal && { sealed: true }),
    },
    set: { others: allOthers, original: () => originalOf(set, own, backup, MAX_PFX_BYTES) },
    ...(seal && {
      seal: {
        receipt: basename(path),
        sealed: { content, seal, faults: async () => faultsOf(await allOthers()) },
      },
    }),
  };
}

/** What is left of a receipt that nobody vouches for: which files it names, and nothing about the tree. */
export const withoutClaims = ({
  caObject: _caObject,
  hostServer: _hostServer,
  keepers: _keepers,
  madeAt: _madeAt,
  record: _record,
  tree: _tree,
  witness: _witness,
  ...named
}: ReceiptView): ReceiptView => named;

/** @returns `RESTORE-RECEIPT-DIFFERS` if the receipt names another content of the file */
export const checkReceipt = (
  fileName: string,
  { state, fileName: receipt = '' }: ReceiptView,
): Result<null> =>
  state === 'differs' ? fail('RESTORE-RECEIPT-DIFFERS', { file: fileName, receipt }) : ok(null);
