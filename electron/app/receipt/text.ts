/** The receipt: what a backup contains and how it was verified, for people (text) and for programs (JSON). No secrets. */
import type {
  BackupFileView,
  PreflightCheck,
  SecondReading,
  WrittenFileView,
} from '../../../shared/views.ts';
import { visibleJson } from '../../../shared/display-text.ts';
import { heading, rows } from '../../../shared/plain-text.ts';
import { sha256Hex } from '../../media/index.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import type { ReadReceipt } from './schema.ts';
import { sealReceipt, type Seal, type Sealing } from './seal.ts';
import { verdictText, type GatewayOffer } from '../../../shared/gateway.ts';
import type { KeeperSet } from '../../../shared/keepers.ts';
import { format } from '../../../shared/messages/format.ts';
import { texts } from '../../../shared/messages/current.ts';
import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import { secondReadingText } from '../../../shared/messages/second-reading-text.ts';
import { preflightTemplate } from '../../../shared/messages/report-check.ts';

/** Everything that a receipt says. Times are ISO 8601 in UTC. */
export interface Receipt {
  readonly format: 'orgca-backup-receipt';
  readonly formatVersion: 1;
  readonly program: string;
  readonly madeAt: string;
  readonly provedAt: string;
  readonly tree: string;
  readonly server: string;
  readonly user: string;
  readonly caObject: string;
  readonly hostServer: string | null;
  /** Set if the tree's gateway exported the keys. */
  readonly gateway?: Pick<GatewayOffer, 'address' | 'verdicts'>;
  /** `object`: DN of the object that the file is of, in the receipt of a whole tree. */
  readonly files: readonly (Omit<BackupFileView, 'path'> & { readonly object?: string })[];
  /** The LDIF of the CA object; absent in receipts of older backups. */
  readonly objectFile?: Omit<WrittenFileView, 'path'>;
  /** The LDIF of further objects, in the receipt of a whole tree. */
  readonly objectFiles?: readonly Omit<WrittenFileView, 'path'>[];
  /** Objects of the tree that could not be exported; set in the receipt of a whole tree. */
  readonly skipped?: readonly {
    readonly dn: string;
    readonly name: string;
    readonly code: string;
    readonly reason: string;
  }[];
  /** Set if keepers open the files. `rehearsedAt`: when shares from the sheets opened them, ISO 8601; null: not yet. */
  readonly keepers?: KeeperSet & { readonly rehearsedAt: string | null };
  readonly witness?: string;
  /** The receipt as text; absent in receipts of older backups. */
  readonly textFile?: Omit<WrittenFileView, 'path'>;
  /** The backup record of the computer when the receipt was written. */
  readonly record?: RecordAnchor | undefined;
  readonly seals?: readonly Seal[];
  readonly checks: readonly PreflightCheck[];
}

/** A form of a receipt, to be written into the folder of the backup. */
export interface ReceiptFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Both forms of a receipt: the text, and the JSON with the SHA-256 of the text and the seals.
 * @param jsonName file name of the JSON
 * @param text absent: an existing text stays as it is
 */
export function receiptFiles(
  jsonName: string,
  receipt: object,
  text: string | undefined,
  sealings: readonly Sealing[],
): ReceiptFile[] {
  const texts = text === undefined ? [] : [textFile(jsonName.replace(/\.json$/, '.txt'), text)];
  const [about] = texts.map(({ fileName, bytes }) => ({
    ...{ fileName, sizeBytes: bytes.length, sha256: sha256Hex(bytes) },
  }));
  const content = sealReceipt({ ...receipt, ...(about && { textFile: about }) }, sealings);
  return [...texts, textFile(jsonName, `${visibleJson(content, 2)}\n`)];
}

const textFile = (fileName: string, text: string): ReceiptFile => ({
  fileName,
  bytes: Buffer.from(text, 'utf8'),
});

/** The text of a receipt that was read; undefined if it lacks something that the text contains. */
export function readReceiptText(receipt: ReadReceipt, isSealed: boolean): string | undefined {
  const { caObject, madeAt, program, provedAt, server, tree, user } = receipt;
  const needed = [
    ...[caObject, madeAt, program, provedAt, server, tree, user],
    ...receipt.files.flatMap((file) => [
      ...[file.sizeBytes, file.keyEncryption, file.certificateEncryption, file.mac, file.profile],
    ]),
  ];
  if (needed.includes(undefined)) return undefined;
  try {
    return receiptText(receipt as unknown as Receipt, isSealed);
  } catch {
    // A check without the values of its text.
    return undefined;
  }
}

/**
 * Plain text, at most 100 columns if the values allow it, UTF-8.
 * @param isSealed the JSON gets a seal, which covers this text
 */
export function receiptText(receipt: Receipt, isSealed: boolean): string {
  const isServer = receipt.files[0]?.certificates.some(({ role }) => role === 'server') ?? false;
  const { receiptTitle, object } = texts().console.serverCertificate;
  const { treeTitle, title: caTitle } = texts().documents.receipt;
  const title = receipt.skipped ? treeTitle : isServer ? receiptTitle : caTitle;
  return [
    title,
    '='.repeat(title.length),
    '',
    texts().documents.receipt.intro,
    '',
    ...rows([
      [texts().documents.receipt.tree, receipt.tree || texts().documents.receipt.none],
      [isServer ? object : texts().documents.receipt.caObject, receipt.caObject],
      [texts().documents.receipt.hostServer, receipt.hostServer ?? texts().documents.receipt.none],
      [texts().documents.receipt.server, receipt.server],
      [texts().documents.receipt.user, receipt.user],
      ...(receipt.witness === undefined
        ? []
        : [[texts().documents.receipt.witness, receipt.witness] as const]),
      ...gatewayRows(receipt),
      ...keeperRows(receipt),
      [texts().documents.receipt.made, receipt.madeAt],
      [texts().documents.receipt.verified, receipt.provedAt],
      [texts().documents.receipt.version, receipt.program],
      ...recordRow(receipt.record),
      [
        texts().documents.receipt.seal,
        isSealed ? texts().documents.receipt.sealed : texts().documents.receipt.notSealed,
      ],
    ]),
    ...receipt.files.flatMap(fileSection),
    ...(receipt.objectFile ? objectSection(receipt.objectFile) : []),
    ...(receipt.objectFiles ?? []).flatMap(objectSection),
    ...skippedSection(receipt),
    '',
    heading(texts().documents.receipt.checks),
    ...receipt.checks.map(checkLine),
    '',
    heading(texts().documents.receipt.advice),
    texts().documents.receipt.adviceText,
    '',
  ].join('\n');
}

const recordRow = (record: RecordAnchor | undefined): (readonly [string, string])[] =>
  record
    ? [[texts().documents.receipt.record, format(texts().documents.receipt.recordLine, { ...record })]]
    : [];

function gatewayRows({ gateway }: Receipt): (readonly [string, string])[] {
  if (!gateway) return [];
  const { keySource, keySourceGateway, validated } = texts().documents.receipt;
  return [
    [keySource, format(keySourceGateway, { gateway: gateway.address })],
    [validated, verdictText(gateway.verdicts)],
  ];
}

function keeperRows({ keepers }: Receipt): (readonly [string, string])[] {
  if (!keepers) return [];
  const t = texts().documents.receipt;
  const { set, threshold, count, rehearsedAt } = keepers;
  return [
    [t.keepers, format(t.keepersText, { set, threshold, count })],
    [t.rehearsal, rehearsedAt ?? t.notRehearsed],
  ];
}

function fileSection(file: Receipt['files'][number]): string[] {
  return [
    '',
    heading(`${texts().documents.receipt.file}: ${file.fileName}`),
    ...rows([
      [texts().documents.receipt.sha256, file.sha256],
      [texts().documents.receipt.size, format(texts().documents.receipt.bytes, { count: file.sizeBytes })],
      [texts().documents.receipt.keyPair, file.keyDetail],
      [texts().documents.receipt.keyEncryption, encryptionText(file.keyEncryption)],
      [texts().documents.receipt.certificateEncryption, encryptionText(file.certificateEncryption)],
      [texts().documents.receipt.mac, encryptionText(file.mac)],
      [texts().documents.receipt.iterations, String(file.profile.iterations)],
      [texts().documents.receipt.readBack, texts().documents.receipt.readBackGood],
      ...(file.readPastCache === false
        ? [[texts().documents.receipt.readBackPath, texts().documents.receipt.readThroughCache] as const]
        : []),
      ...secondReaderRow(file.secondReading),
    ]),
    '',
    texts().documents.receipt.certificates,
    ...file.certificates.flatMap((certificate, index) => [
      `${String(index + 1)}. ${texts().documents.receipt.roles[certificate.role]}`,
      ...rows([
        [texts().documents.receipt.subject, certificate.subject],
        [texts().documents.receipt.issuer, certificate.issuer],
        [texts().documents.receipt.serial, certificate.serial],
        [
          texts().documents.receipt.validity,
          format(texts().documents.receipt.validFromTo, {
            from: certificate.notBefore,
            to: certificate.notAfter,
          }),
        ],
        [texts().documents.receipt.fingerprint, certificate.id],
      ]).map((line) => `   ${line}`),
    ]),
  ];
}

const secondReaderRow = (reading: SecondReading | undefined): (readonly [string, string])[] =>
  reading ? [[texts().documents.receipt.secondReader, secondReadingText(reading)]] : [];

function skippedSection({ skipped = [] }: Receipt): string[] {
  if (skipped.length === 0) return [];
  return [
    '',
    heading(texts().documents.receipt.notExported),
    ...skipped.map(({ code, dn, reason }) => `- ${dn}: ${reason} (${code})`),
  ];
}

function objectSection({ fileName, sha256, sizeBytes }: NonNullable<Receipt['objectFile']>): string[] {
  return [
    '',
    heading(`${texts().documents.receipt.file}: ${fileName}`),
    texts().documents.receipt.objectText,
    ...rows([
      [texts().documents.receipt.sha256, sha256],
      [texts().documents.receipt.size, format(texts().documents.receipt.bytes, { count: sizeBytes })],
    ]),
  ];
}

/** The text of a check, as the summary page shows it. */
export const checkText = (check: PreflightCheck): string =>
  format(preflightTemplate(texts().checks, check), check.values);

const checkLine = (check: PreflightCheck): string =>
  `- ${texts().documents.receipt.checkStates[check.state]}: ${checkText(check)}`;
