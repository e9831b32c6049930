/** The printed page of a backup, as data for a printed form and as text. */
import { commonNameOf, displayName, formatDn, parseDn, toDotted } from '../../directory/index.ts';
import { recoveryLines, type RecoverySetView } from '../../../shared/recovery-set.ts';
import { withLabels } from '../../../shared/guide/text.ts';
import { texts } from '../../../shared/messages/current.ts';
import { heading, rows } from '../../../shared/plain-text.ts';
import { withoutProgramLines } from '../../../shared/without-program.ts';
import { format } from '../../../shared/messages/format.ts';
import type { RestoreSheet } from '../../../shared/restore.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import type { SourceOverview } from './open.ts';
import { factsOf, type SheetFacts } from './sheet-facts.ts';

const COLUMN = 26;

export interface SheetOptions {
  readonly printedAt: string;
  readonly medium?: string | undefined;
  /** In dotted form. */
  readonly hostServer?: string | undefined;
  readonly objectName?: string | undefined;
  /** The checklist of a complete recovery as it was last saved on this computer. */
  readonly recovery?: RecoverySetView | undefined;
}

/** Groups of four, which can be read aloud: `9A3F 00C2 ...`. @param hex with or without colons */
export const groupHex = (hex: string): string =>
  (
    hex
      .replaceAll(':', '')
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');

/** @param files of one CA: its RSA pair, and its EC pair if it has one */
export function restoreSheet(
  files: readonly Pick<SourceOverview, 'file' | 'backup' | 'seal'>[],
  options: SheetOptions,
): RestoreSheet {
  const [first, ...others] = files.map(factsOf);
  return sheetOf({ ...first!, files: [first!, ...others].flatMap((one) => one.files) }, options);
}

/** The sheet of one backup. */
export function sheetOf(facts: SheetFacts, options: SheetOptions): RestoreSheet {
  const { subject, receipt, seal, files } = facts;
  const names = files.map(({ fileName }) => fileName).join(', ');
  const server = options.hostServer ?? (receipt.hostServer && displayName(toDotted(receipt.hostServer)));
  const named = commonNameOf(receipt.caObject ?? '');
  const name = options.objectName ?? (named && displayName(named)) ?? texts().documents.restoreSheet.unknown;
  const values = { file: names, server: server ?? texts().documents.restoreSheet.unknownServer, name };
  const steps = (lines: readonly string[]): string[] =>
    lines.map((text) => format(withLabels(text, texts()), values));
  return {
    subject,
    tree: receipt.tree ?? organization(subject) ?? texts().documents.restoreSheet.unknown,
    caObject: receipt.caObject === undefined ? name : readable(receipt.caObject),
    hostServer: server ?? texts().documents.restoreSheet.unknown,
    madeAt: receipt.madeAt ?? texts().documents.restoreSheet.unknown,
    printedAt: options.printedAt,
    seal: texts().documents.restoreSheet.seals[seal],
    witness: receipt.witness ?? '',
    record: receipt.record ? recordLine(receipt.record) : '',
    medium: options.medium ?? '',
    files: files.map(({ certificates, sha256, ...file }) => ({
      ...file,
      sha256: groupHex(sha256),
      certificates: certificates.map((certificate) => ({
        ...certificate,
        serial: groupHex(certificate.serial),
        sha256: groupHex(certificate.sha256),
      })),
    })),
    steps: {
      first: steps(texts().documents.restoreSheet.first),
      iManager: steps(texts().documents.restoreSheet.iManager),
      consoleOne: steps(texts().documents.restoreSheet.consoleOne),
      last: steps(texts().documents.restoreSheet.last),
    },
    ...recoveryOf(facts, options),
  };
}

/** For a backup of a live tree, and for any whose checklist was saved. */
function recoveryOf(
  { keyServers, receipt }: SheetFacts,
  { recovery }: SheetOptions,
): Pick<RestoreSheet, 'recovery'> {
  if (!recovery && !keyServers) return {};
  const hostServer = receipt.hostServer === undefined ? null : toDotted(receipt.hostServer);
  const set = recovery ?? { hostServer, keyServers: keyServers ?? [], ticks: {} };
  return { recovery: recoveryLines(set, texts().documents.recoverySet) };
}

const recordLine = ({ line, sha256 }: RecordAnchor): string =>
  format(texts().documents.restoreSheet.recordLine, { line, sha256: groupHex(sha256) });

/** A DN with the characters that the tree has escaped as hex pairs. */
function readable(dn: string): string {
  const parsed = parseDn(dn);
  return displayName(parsed ? formatDn(parsed) : dn);
}

const organization = (dotted: string): string | undefined => /(?:^|\.)O=([^.]+)/.exec(dotted)?.[1];

/** The page as text, UTF-8, with blanks to fill in by hand. */
export function sheetText(sheet: RestoreSheet): string {
  const title = format(texts().documents.restoreSheet.title, { subject: sheet.subject });
  return [
    title,
    '='.repeat(title.length),
    '',
    texts().documents.restoreSheet.intro,
    '',
    ...rows(
      [
        [texts().documents.restoreSheet.tree, sheet.tree],
        [texts().documents.restoreSheet.caObject, sheet.caObject],
        [texts().documents.restoreSheet.hostServer, sheet.hostServer],
        [texts().documents.restoreSheet.made, sheet.madeAt],
        [texts().documents.restoreSheet.printed, sheet.printedAt],
        [texts().documents.restoreSheet.seal, sheet.seal],
        ...(sheet.witness ? [[texts().documents.restoreSheet.witness, sheet.witness] as const] : []),
        ...(sheet.record ? [[texts().documents.restoreSheet.record, sheet.record] as const] : []),
        [texts().documents.restoreSheet.medium, sheet.medium || texts().documents.restoreSheet.blank],
      ],
      COLUMN,
    ),
    ...sheet.files.flatMap(fileLines),
    '',
    ...rows(
      Object.values(texts().documents.restoreSheet.blanks).map((label) => [
        label,
        texts().documents.restoreSheet.blank,
      ]),
      COLUMN,
    ),
    '',
    heading(texts().documents.restoreSheet.stepsTitle),
    ...numbered(sheet.steps.first),
    '',
    texts().documents.restoreSheet.iManagerTitle,
    ...numbered(sheet.steps.iManager),
    '',
    texts().documents.restoreSheet.consoleOneTitle,
    ...numbered(sheet.steps.consoleOne),
    '',
    ...sheet.steps.last.map((step) => `- ${step}`),
    '',
    ...withoutProgramLines(sheet.files, texts().documents.withoutProgram),
  ].join('\n');
}

const fileLines = ({
  fileName,
  keyDetail,
  sha256,
  certificates,
}: RestoreSheet['files'][number]): string[] => [
  '',
  heading(`${texts().documents.restoreSheet.file}: ${fileName}`),
  ...rows(
    [
      [texts().documents.restoreSheet.keyPair, keyDetail],
      [texts().documents.restoreSheet.sha256, sha256],
    ],
    COLUMN,
  ),
  ...certificates.flatMap((certificate) => [
    '',
    `${texts().documents.restoreSheet.certificate}: ${certificate.issuer}`,
    ...rows(
      [
        [texts().documents.restoreSheet.serial, certificate.serial],
        [
          texts().documents.restoreSheet.validity,
          format(texts().documents.restoreSheet.validFromTo, {
            from: certificate.notBefore,
            to: certificate.notAfter,
          }),
        ],
        [texts().documents.restoreSheet.fingerprint, certificate.sha256],
      ],
      COLUMN,
    ),
  ]),
];

const numbered = (steps: readonly string[]): string[] =>
  steps.map((step, index) => `${String(index + 1)}. ${step}`);
