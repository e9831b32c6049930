/** The receipt of a backup: its JSON format, and the one parser for receipts from outside. */
import * as v from 'valibot';
import { MAX_KEEPERS, MIN_KEEPERS } from '../../../shared/keepers.ts';
import { PREFLIGHT_CHECKS } from '../../../shared/views.ts';
import { displayText } from '../../../shared/display-text.ts';

/** Bytes. A receipt has some kilobytes for each file. */
export const MAX_RECEIPT_BYTES = 16 * 1024 * 1024;

/** A run writes one file for each key pair; that of a whole tree one for each server certificate, too. */
const MAX_FILES = 4096;
const MAX_CERTIFICATES = 64;
const MAX_CHECKS = 256;

/** A receipt comes from a medium that others can write: every text in it is made safe to show. */
const text = v.pipe(v.string(), v.maxLength(4096), v.transform(displayText));
/** A name without a path. */
const fileName = v.pipe(text, v.minLength(1), v.maxLength(255), v.regex(/^(?!\.{1,2}$)[^/\\]+$/));
const sha256 = v.pipe(v.string(), v.maxLength(128), v.hexadecimal(), v.toUpperCase());
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const namedFile = { fileName, sha256, sizeBytes: v.optional(size) };
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

const file = v.object({
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
});

const check = v.object({
  id: v.picklist(PREFLIGHT_CHECKS),
  state: v.picklist(['pass', 'warn', 'stop', 'unchecked']),
  values: v.record(v.string(), v.union([text, v.number()])),
});

const verdict = v.object({
  kind: v.picklist(['root', 'self-signed RSA', 'self-signed EC', 'server']),
  code: v.nullable(v.pipe(v.number(), v.safeInteger())),
  message: text,
});

const keepers = v.object({
  set: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{5}$/)),
  threshold: v.pipe(v.number(), v.integer(), v.minValue(MIN_KEEPERS), v.maxValue(MAX_KEEPERS)),
  count: v.pipe(v.number(), v.integer(), v.minValue(MIN_KEEPERS), v.maxValue(MAX_KEEPERS)),
  rehearsedAt: v.nullable(text),
});

/** Receipts of earlier versions lack some fields: what is absent is optional, what is present has to be right. */
const receipt = v.object({
  format: v.literal('orgca-backup-receipt'),
  formatVersion: v.optional(v.literal(1), 1),
  program: v.optional(text),
  madeAt: v.optional(text),
  provedAt: v.optional(text),
  tree: v.optional(text),
  server: v.optional(text),
  user: v.optional(text),
  caObject: v.optional(text),
  hostServer: v.nullish(text),
  gateway: v.optional(v.object({ address: text, verdicts: list(verdict, 8) })),
  files: list(file, MAX_FILES),
  objectFile: v.optional(v.object(namedFile)),
  objectFiles: v.optional(list(v.object(namedFile), MAX_FILES)),
  skipped: v.optional(list(v.object({ dn: text, name: text, code: text, reason: text }), MAX_FILES)),
  keepers: v.optional(keepers),
  witness: v.optional(text),
  checks: v.optional(list(check, MAX_CHECKS), []),
});

/** A receipt as it was read: its texts are safe to show, hashes are in upper case. */
export type ReadReceipt = v.InferOutput<typeof receipt>;

/** @returns undefined for anything but a receipt */
export function parseReceipt(bytes: Buffer): ReadReceipt | undefined {
  try {
    const parsed = v.safeParse(receipt, JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
