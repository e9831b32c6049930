/** Finding the receipt of a backup file in its folder: written in the same run, it names the file with its SHA-256. */
import { readdir } from 'node:fs/promises';
import { dirname, extname, join, basename } from 'node:path';
import { readChosenFile, sha256Hex } from '../../media/index.ts';
import { LIMITS } from '../../pfx/index.ts';
import { displayText } from '../../../shared/display-text.ts';
import type { ReceiptView } from '../../../shared/restore.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { MAX_RECEIPT_BYTES, readReceipt, type SealedReceipt } from './schema.ts';
import type { SealToCheck, SetFaults } from './seal.ts';

const MAX_PFX_BYTES = LIMITS.fileBytes;
/** What the largest CA object that is read comes to as LDIF. */
export const MAX_OBJECT_BYTES = 4 * 1024 * 1024;

/** A CA object has two key pairs, each in one file. Whatever a receipt names is read before its seal is checked. */
const MAX_FILES_OF_AN_OBJECT = 2;

/** Receipts of other names that are looked at, of `MAX_RECEIPT_BYTES` in all. */
const MAX_OTHERS = 256;

const JSON_ENDING = '.receipt.json';
const TEXT_ENDING = '.receipt.txt';

/** The receipt of a file, with the seal that its password opens. */
export interface FoundReceipt {
  readonly view: ReceiptView;
  /** Absent without a seal for the file. */
  readonly seal?: SealToCheck;
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
    // The old name of a renamed set can be that of another file now.
    const hasItsName = textFile && nameInSet(receipt.receipt, name, textFile.realName) === textFile.realName;
    if (hasItsName && files.some(({ realName }) => realName === basename(path))) differs ??= await found();
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
  const partners = await findAll(receipt, path, others, MAX_PFX_BYTES);
  const [object] = await findAll(receipt, path, objectFile ? [objectFile] : [], MAX_OBJECT_BYTES);
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
    ...(seal && {
      seal: {
        receipt: basename(path),
        sealed: {
          ...{ content, seal },
          faults: async () => {
            const { objectFiles = [], textFile } = receipt;
            const text = await findAll(receipt, path, textFile ? [textFile] : [], MAX_RECEIPT_BYTES);
            const ofOthers = files.filter((file) => file.object !== own.object);
            const found = await findAll(receipt, path, ofOthers, MAX_PFX_BYTES);
            const ldif = await findAll(receipt, path, objectFiles, MAX_OBJECT_BYTES);
            return faultsOf([...partners, ...(object ? [object] : []), ...text, ...found, ...ldif]);
          },
        },
      },
    }),
  };
}

function faultsOf(found: readonly NonNullable<ReceiptView['objectFile']>[]): SetFaults {
  const inState = (wanted: FileState): string[] =>
    found.filter(({ state }) => state === wanted).map(({ fileName }) => fileName);
  return { changed: inState('differs'), unreadable: inState('unreadable') };
}

type FileState = NonNullable<ReceiptView['objectFile']>['state'];
type NamedFile = ReadReceipt['files'][number] | NonNullable<ReadReceipt['objectFile']>;
type ReadReceipt = SealedReceipt['receipt'];

/** Looks for files of the set in the folder of the receipt, under the names that they have or, in a renamed set, had. */
async function findAll(
  receipt: ReadReceipt,
  path: string,
  files: readonly Pick<NamedFile, 'realName' | 'sha256'>[],
  maxBytes: number,
): Promise<NonNullable<ReceiptView['objectFile']>[]> {
  const found: NonNullable<ReceiptView['objectFile']>[] = [];
  for (const { realName: name, sha256 } of files) {
    const present = nameInSet(receipt, basename(path), name);
    let state: FileState = 'none';
    let same: string | undefined;
    for (const one of new Set([present, name])) {
      const file = await readChosenFile(join(dirname(path), one), maxBytes);
      if (file.ok && sha256Hex(file.value.bytes) === sha256) same ??= one;
      // What has the old name in the folder of a renamed set can belong to another one.
      else if (one === present) state = stateOf(file);
    }
    const realName = same ?? present;
    found.push({
      ...{ fileName: displayText(realName), realName, sha256 },
      state: same === undefined ? state : 'same',
    });
  }
  return found;
}

/** Of a file that does not have the content that the receipt names. */
function stateOf(file: Result<unknown>): FileState {
  if (file.ok || file.failure.code === 'MEDIA-FILE-EMPTY') return 'differs';
  return file.failure.code === 'MEDIA-FILE-MISSING' ? 'none' : 'unreadable';
}

/** The present name of a file, if all files of the set were renamed like the receipt. */
function nameInSet({ textFile, objectFile }: ReadReceipt, receipt: string, fileName: string): string {
  const before = textFile
    ? basename(textFile.realName, TEXT_ENDING)
    : objectFile && basename(objectFile.realName, '.ldif');
  if (before === undefined || !fileName.startsWith(before)) return fileName;
  return basename(receipt, JSON_ENDING) + fileName.slice(before.length);
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
