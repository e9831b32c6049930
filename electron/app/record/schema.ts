/** The lines of the record: their JSON format, and the one parser for them. Other programs can write the file too. */
import * as v from 'valibot';
import { GATEWAY_VERDICT_KINDS } from '../../../shared/gateway.ts';
import { RECOVERY_ITEMS } from '../../../shared/recovery-set.ts';
import { RECORD_KINDS, type RecordEntry } from './entry.ts';

export interface RecordLine {
  /** From 1. */
  readonly sequence: number;
  /** SHA-256 of the line before, without its line feed, in lower-case hexadecimal; zeros on the first. */
  readonly previous: string;
  readonly entry: RecordEntry;
}

/** ISO 8601 in UTC, exactly as it is written. */
const time = v.pipe(
  v.string(),
  v.check((text) => {
    const at = new Date(text);
    return text.length === 24 && !Number.isNaN(at.getTime()) && at.toISOString() === text;
  }),
);
const textOrNull = v.nullable(v.string());
const count = v.pipe(v.number(), v.safeInteger());

/** Fields of later versions are left out. */
const entry = v.object({
  kind: v.picklist(RECORD_KINDS),
  at: time,
  program: v.string(),
  tree: textOrNull,
  caObject: textOrNull,
  subject: textOrNull,
  certificates: v.array(v.string()),
  files: v.array(v.object({ fileName: v.string(), folder: v.string(), sha256: v.string() })),
  outcome: v.picklist(['good', 'attention', 'bad']),
  code: textOrNull,
  by: v.optional(v.string()),
  witness: v.optional(v.string()),
  gateway: v.optional(
    v.object({
      address: v.string(),
      verdicts: v.array(
        v.object({
          kind: v.picklist(GATEWAY_VERDICT_KINDS),
          code: v.nullable(count),
          message: v.string(),
        }),
      ),
    }),
  ),
  recovery: v.optional(
    v.object({
      hostServer: textOrNull,
      keyServers: v.array(v.string()),
      ticks: v.object(v.entriesFromList(RECOVERY_ITEMS, v.optional(time))),
    }),
  ),
});

const line = v.object({ sequence: v.pipe(count, v.minValue(1)), previous: v.string(), entry });

/** @returns undefined for anything but a line of the record */
export function parseLine(raw: string): RecordLine | undefined {
  try {
    const parsed = v.safeParse(line, JSON.parse(raw), { abortEarly: true });
    // Later versions have further error codes, which are texts like those of this one.
    return parsed.success ? (parsed.output as RecordLine) : undefined;
  } catch {
    return undefined;
  }
}

/** The entry with nothing but the fields of an entry, in their order. @throws what the reader would refuse */
export const knownFields = (given: RecordEntry): RecordEntry => v.parse(entry, given) as RecordEntry;
