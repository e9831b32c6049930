/** The printed page of a backup, as data for a printed form and as text. */
import { texts } from '../../shared/messages/current.ts';
import { format } from '../../shared/messages/format.ts';
import type { RestoreSheet } from '../../shared/restore.ts';
import type { InspectedFile } from './inspect.ts';
import type { Backup } from './open.ts';

export interface SheetOptions {
  readonly printedAt: string;
  /** Label of the medium, where it is known. */
  readonly medium?: string | undefined;
  /** In dotted form. */
  readonly hostServer?: string | undefined;
  /** Name of the CA object. */
  readonly objectName?: string | undefined;
}

/** Groups of four, which can be read aloud: `9A3F 00C2 ...`. @param hex with or without colons */
export const readAloud = (hex: string): string =>
  (
    hex
      .replaceAll(':', '')
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');

/** @param files of one CA: its RSA pair, and its EC pair where it has one */
export function restoreSheet(
  files: readonly { readonly file: InspectedFile; readonly backup: Backup }[],
  options: SheetOptions,
): RestoreSheet {
  const [first] = files;
  const receipt = first?.file.info.receipt;
  const subject = first?.backup.subject ?? '';
  const names = files.map(({ file }) => file.info.fileName).join(', ');
  const server = options.hostServer ?? receipt?.hostServer;
  const name = options.objectName ?? commonName(receipt?.caObject) ?? texts().restoreSheet.unknown;
  const values = { file: names, server: server ?? texts().restoreSheet.unknownServer, name };
  const steps = (texts: readonly string[]): string[] => texts.map((text) => format(text, values));
  return {
    subject,
    tree: receipt?.tree ?? organization(subject) ?? texts().restoreSheet.unknown,
    caObject: receipt?.caObject ?? name,
    hostServer: server ?? texts().restoreSheet.unknown,
    madeAt: receipt?.madeAt ?? texts().restoreSheet.unknown,
    printedAt: options.printedAt,
    medium: options.medium ?? '',
    files: files.map(({ file, backup }) => ({
      fileName: file.info.fileName,
      keyDetail: backup.keyDetail,
      sha256: readAloud(file.info.sha256),
      certificates: backup.own.map((certificate) => ({
        issuer: certificate.issuerDotted,
        serial: readAloud(certificate.serialHex),
        notBefore: certificate.notBefore.toISOString(),
        notAfter: certificate.notAfter.toISOString(),
        sha256: readAloud(certificate.sha256),
      })),
    })),
    steps: {
      first: steps(texts().restoreSheet.first),
      iManager: steps(texts().restoreSheet.iManager),
      consoleOne: steps(texts().restoreSheet.consoleOne),
      last: steps(texts().restoreSheet.last),
    },
  };
}

const commonName = (dn: string | undefined): string | undefined =>
  /^cn=((?:[^,\\]|\\.)+)/i.exec(dn ?? '')?.[1];
const organization = (dotted: string): string | undefined => /(?:^|\.)O=([^.]+)/.exec(dotted)?.[1];

/** The page as text, UTF-8, with blanks to fill in by hand. */
export function sheetText(sheet: RestoreSheet): string {
  const title = format(texts().restoreSheet.title, { subject: sheet.subject });
  return [
    title,
    '='.repeat(title.length),
    '',
    texts().restoreSheet.intro,
    '',
    ...rows([
      [texts().restoreSheet.tree, sheet.tree],
      [texts().restoreSheet.caObject, sheet.caObject],
      [texts().restoreSheet.hostServer, sheet.hostServer],
      [texts().restoreSheet.made, sheet.madeAt],
      [texts().restoreSheet.printed, sheet.printedAt],
      [texts().restoreSheet.medium, sheet.medium || texts().restoreSheet.blank],
    ]),
    ...sheet.files.flatMap(fileLines),
    '',
    ...rows(Object.values(texts().restoreSheet.blanks).map((label) => [label, texts().restoreSheet.blank])),
    '',
    heading(texts().restoreSheet.stepsTitle),
    ...numbered(sheet.steps.first),
    '',
    texts().restoreSheet.iManagerTitle,
    ...numbered(sheet.steps.iManager),
    '',
    texts().restoreSheet.consoleOneTitle,
    ...numbered(sheet.steps.consoleOne),
    '',
    ...sheet.steps.last.map((step) => `- ${step}`),
    '',
  ].join('\n');
}

const fileLines = ({
  fileName,
  keyDetail,
  sha256,
  certificates,
}: RestoreSheet['files'][number]): string[] => [
  '',
  heading(`${texts().restoreSheet.file}: ${fileName}`),
  ...rows([
    [texts().restoreSheet.keyPair, keyDetail],
    [texts().restoreSheet.sha256, sha256],
  ]),
  ...certificates.flatMap((certificate) => [
    '',
    `${texts().restoreSheet.certificate}: ${certificate.issuer}`,
    ...rows([
      [texts().restoreSheet.serial, certificate.serial],
      [
        texts().restoreSheet.validity,
        format(texts().restoreSheet.validFromTo, { from: certificate.notBefore, to: certificate.notAfter }),
      ],
      [texts().restoreSheet.fingerprint, certificate.sha256],
    ]),
  ]),
];

const heading = (text: string): string => `${text}\n${'-'.repeat(text.length)}`;
const numbered = (steps: readonly string[]): string[] =>
  steps.map((step, index) => `${String(index + 1)}. ${step}`);

const COLUMN = 26;

const rows = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([label, value]) => `${`${label}:`.padEnd(COLUMN)}${value}`);
