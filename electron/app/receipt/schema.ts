/** The receipt of a backup: its JSON format, and the one parser for receipts from outside. */
import * as v from 'valibot';
import { GATEWAY_VERDICT_KINDS } from '../../../shared/gateway.ts';
import { MAX_KEEPERS, MIN_KEEPERS, SET_ID } from '../../../shared/keepers.ts';
import { PREFLIGHT_CHECKS } from '../../../shared/views.ts';
import { displayText } from '../../../shared/display-text.ts';
import { parseOutsideJson } from '../../../shared/outside-json.ts';
import { canonicalJson } from './canonical-json.ts';

/** Bytes. A receipt has some kilobytes for each file. */
export const MAX_RECEIPT_BYTES = 16 * 1024 * 1024;

/** A run writes one file for each key pair; that of a whole tree one for each server certificate, too. */
const MAX_FILES = 4096;
const MAX_CERTIFICATES = 64;
const MAX_CHECKS = 256;
const MAX_SEALS = 16;

/** A receipt comes from a medium that others can write: every text in it is made safe to show. */
const bounded = v.pipe(v.string(), v.maxLength(4096));
const text = v.pipe(bounded, v.transform(displayText));
/** A text of blanks alone says nothing: it counts as missing. */
const given = v.pipe(
  bounded,
  v.transform((value) => (value.trim() === '' ? undefined : displayText(value))),
);
const optionalText = v.optional(given);
/** A name without a path. */
const fileName = v.pipe(bounded, v.minLength(1), v.maxLength(255), v.regex(/^(?!\.{1,2}$)[^/\\\0]+$/));
const sha256 = v.pipe(v.string(), v.maxLength(128), v.hexadecimal(), v.toUpperCase());
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const namedFile = { fileName, sha256, sizeBytes: v.optional(size) };
/** The name that is shown is safe; `realName` looks the file up. */
const withShownName = <Named extends { readonly fileName: string }>(named: Named) => ({
  ...named,
  fileName: displayText(named.fileName),
  realName: named.fileName,
});
const named = v.pipe(v.object(namedFile), v.transform(withShownName));
const list = <Item extends v.GenericSchema>(item: Item, max: number) =>
  v.pipe(v.array(item), v.maxLength(max));

const certificate = v.object({
  role: v.picklist(['self-signed', 'public-key', 'server', 'chain']),
  subject: v.optional(text, ''),
  issuer: v.optional(text, ''),
  serial: v.optional(text, ''),
  notBefore: v.optional(text, ''),
  notAfter: v.optional(text, ''),
  /** SHA-256 fingerprint. */
  id: v.optional(text, ''),
});

const file = v.pipe(
  v.object({
    ...namedFile,
    keyPair: v.optional(v.picklist(['rsa', 'ec'])),
    object: v.optional(text),
    keyDetail: v.optional(text, ''),
    keyEncryption: v.optional(text),
    certificateEncryption: v.optional(text),
    mac: v.optional(text),
    readPastCache: v.optional(v.boolean()),
    secondReading: v.optional(
      v.object({ reader: text, outcome: v.picklist(['opened', 'refused', 'unsupported']) }),
    ),
    profile: v.optional(v.object({ name: text, iterations: size })),
    certificates: v.optional(list(certificate, MAX_CERTIFICATES), []),
  }),
  v.transform(withShownName),
);

const check = v.object({
  id: v.picklist(PREFLIGHT_CHECKS),
  state: v.picklist(['pass', 'warn', 'stop', 'unchecked']),
  values: v.record(v.string(), v.union([text, v.number()])),
});

const verdict = v.object({
  kind: v.picklist(GATEWAY_VERDICT_KINDS),
  code: v.nullable(v.pipe(v.number(), v.safeInteger())),
  message: text,
});

const keepers = v.object({
  set: v.pipe(v.string(), v.regex(SET_ID)),
  threshold: v.pipe(v.number(), v.integer(), v.minValue(MIN_KEEPERS), v.maxValue(MAX_KEEPERS)),
  count: v.pipe(v.number(), v.integer(), v.minValue(MIN_KEEPERS), v.maxValue(MAX_KEEPERS)),
  rehearsedAt: v.nullable(text),
});
const octets = (length: number) => v.pipe(v.string(), v.length(2 * length), v.hexadecimal(), v.toUpperCase());

const seal = v.union([
  v.strictObject({
    version: v.literal(1),
    files: list(sha256, MAX_FILES),
    iterations: v.pipe(size, v.minValue(1)),
    salt: octets(16),
    mac: octets(32),
  }),
  v.object({
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(2)),
    files: list(sha256, MAX_FILES),
  }),
]);

/** The state of a backup record when the receipt was written: see `LocalRecord.anchor`. */
const anchor = v.object({ id: octets(16), line: size, sha256: octets(32) });

/** Receipts of earlier versions lack some fields: what is absent is optional, what is present has to be right. */
const receipt = v.object({
  format: v.literal('orgca-backup-receipt'),
  formatVersion: v.optional(v.literal(1), 1),
  program: optionalText,
  madeAt: optionalText,
  provedAt: optionalText,
  tree: optionalText,
  server: optionalText,
  user: optionalText,
  caObject: optionalText,
  hostServer: v.nullish(given),
  gateway: v.optional(v.object({ address: text, verdicts: list(verdict, 8) })),
  files: list(file, MAX_FILES),
  objectFile: v.optional(named),
  objectFiles: v.optional(list(named, MAX_FILES)),
  skipped: v.optional(list(v.object({ dn: text, name: text, code: text, reason: text }), MAX_FILES)),
  keepers: v.optional(keepers),
  witness: optionalText,
  /** The receipt in its other form, for people. */
  textFile: v.optional(named),
  record: v.optional(anchor),
  seals: v.optional(list(seal, MAX_SEALS), []),
  checks: v.optional(list(check, MAX_CHECKS), []),
});

/** A receipt as it was read: its texts are safe to show, hashes are in upper case. */
export type ReadReceipt = v.InferOutput<typeof receipt>;
export type ReadSeal = ReadReceipt['seals'][number];

export interface SealedReceipt {
  readonly receipt: ReadReceipt;
  /** Canonical form of the receipt without its seals, fields that this version does not know included. */
  readonly content: string;
}

/**
 * @returns undefined for anything but a receipt, and for one that `parseOutsideJson` refuses; also for one with a name twice in an object: the seal covers the last value, and
 *   whoever reads the file can see another one
 */
export function readReceipt(bytes: Buffer): SealedReceipt | undefined {
  const read = parseOutsideJson(bytes);
  const parsed = v.safeParse(receipt, read?.value, { abortEarly: true });
  if (!parsed.success || read?.names !== names(read?.value)) return undefined;
  const { seals: _covered, ...content } = read.value as { seals?: unknown };
  return { receipt: parsed.output, content: canonicalJson(content) };
}

/** @returns undefined for anything but a receipt */
export const parseReceipt = (bytes: Buffer): ReadReceipt | undefined => readReceipt(bytes)?.receipt;

/** Names of members in all objects of a value. */
function names(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, one) => sum + names(one), own);
}
