/** The receipt of a backup whose file was written anew: it must name the new file, or the next look would call it changed. */
import * as v from 'valibot';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { receiptText, type Receipt } from '../backup/index.ts';
import { PREFLIGHT_CHECKS } from '../../../shared/views.ts';
import type { InspectedFile } from './inspect.ts';

const text = v.string();
const values = v.record(text, v.union([text, v.number()]));

/** What the text of a receipt is made from. */
const receiptSchema = v.looseObject({
  format: v.literal('orgca-backup-receipt'),
  formatVersion: v.literal(1),
  ...{ program: text, madeAt: text, provedAt: text, tree: text, server: text, user: text, caObject: text },
  hostServer: v.nullable(text),
  files: v.array(
    v.looseObject({
      ...{ fileName: text, sizeBytes: v.number(), sha256: text, keyDetail: text },
      ...{ keyEncryption: text, certificateEncryption: text, mac: text },
      profile: v.strictObject({ name: text, iterations: v.number() }),
      certificates: v.array(
        v.looseObject({
          role: v.picklist(['self-signed', 'public-key', 'chain']),
          ...{ subject: text, issuer: text, serial: text, notBefore: text, notAfter: text, id: text },
        }),
      ),
    }),
  ),
  checks: v.array(
    v.looseObject({
      id: v.picklist(PREFLIGHT_CHECKS),
      state: v.picklist(['pass', 'warn', 'stop']),
      values,
    }),
  ),
});

/** What a receipt says about one file. */
export type ReceiptFile = Receipt['files'][number];

export interface NewReceiptFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The files that take the place of the receipts, or none when there is no whole receipt that names the file.
 * @param file as it was before
 * @param change what is new about it
 */
export async function updatedReceipts(
  { path, info }: InspectedFile,
  change: Pick<
    ReceiptFile,
    'sizeBytes' | 'sha256' | 'profile' | 'keyEncryption' | 'certificateEncryption' | 'mac'
  >,
  about: { readonly program: string; readonly provedAt: string },
): Promise<NewReceiptFile[]> {
  if (info.receipt.state !== 'same' || info.receipt.fileName === undefined) return [];
  const jsonPath = join(dirname(path), info.receipt.fileName);
  const receipt = parse(await readFile(jsonPath, 'utf8').catch(() => ''));
  if (!receipt) return [];
  const updated = {
    ...receipt,
    ...about,
    files: receipt.files.map((one) =>
      String(one['sha256']).toUpperCase() === info.sha256
        ? { ...one, ...change, fileName: basename(path) }
        : one,
    ),
  };
  const text = asText(updated);
  return [
    { path: jsonPath, bytes: Buffer.from(`${JSON.stringify(updated, null, 2)}\n`, 'utf8') },
    ...(text === undefined
      ? []
      : [{ path: jsonPath.replace(/\.json$/, '.txt'), bytes: Buffer.from(text, 'utf8') }]),
  ];
}

const looseReceipt = v.looseObject({ files: v.array(v.looseObject({})) });

function parse(json: string): v.InferOutput<typeof looseReceipt> | undefined {
  try {
    const parsed = v.safeParse(looseReceipt, JSON.parse(json));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** The receipt for people; undefined where the JSON, which anybody may have written, lacks what a whole receipt says. */
function asText(receipt: unknown): string | undefined {
  const parsed = v.safeParse(receiptSchema, receipt);
  if (!parsed.success) return undefined;
  try {
    return receiptText(parsed.output as unknown as Receipt);
  } catch {
    // A check without the values of its text.
    return undefined;
  }
}
