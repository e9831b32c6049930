/** The printed page of a backup, as data for a printed form and as text. */
import { restoreSheet as words } from '../../shared/messages/en/restore-sheet.ts';
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
  const name = options.objectName ?? commonName(receipt?.caObject) ?? words.unknown;
  const values = { file: names, server: server ?? words.unknownServer, name };
  const steps = (texts: readonly string[]): string[] => texts.map((text) => format(text, values));
  return {
    subject,
    tree: receipt?.tree ?? organization(subject) ?? words.unknown,
    caObject: receipt?.caObject ?? name,
    hostServer: server ?? words.unknown,
    madeAt: receipt?.madeAt ?? words.unknown,
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
      first: steps(words.first),
      iManager: steps(words.iManager),
      consoleOne: steps(words.consoleOne),
      last: steps(words.last),
    },
  };
}

const commonName = (dn: string | undefined): string | undefined =>
  /^cn=((?:[^,\\]|\\.)+)/i.exec(dn ?? '')?.[1];
const organization = (dotted: string): string | undefined => /(?:^|\.)O=([^.]+)/.exec(dotted)?.[1];

/** The page as text, UTF-8, with blanks to fill in by hand. */
export function sheetText(sheet: RestoreSheet): string {
  const title = format(words.title, { subject: sheet.subject });
  return [
    title,
    '='.repeat(title.length),
    '',
    words.intro,
    '',
    ...rows([
      [words.tree, sheet.tree],
      [words.caObject, sheet.caObject],
      [words.hostServer, sheet.hostServer],
      [words.made, sheet.madeAt],
      [words.printed, sheet.printedAt],
      [words.medium, sheet.medium || words.blank],
    ]),
    ...sheet.files.flatMap(fileLines),
    '',
    ...rows(Object.values(words.blanks).map((label) => [label, words.blank])),
    '',
    heading(words.stepsTitle),
    ...numbered(sheet.steps.first),
    '',
    words.iManagerTitle,
    ...numbered(sheet.steps.iManager),
    '',
    words.consoleOneTitle,
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
  heading(`${words.file}: ${fileName}`),
  ...rows([
    [words.keyPair, keyDetail],
    [words.sha256, sha256],
  ]),
  ...certificates.flatMap((certificate) => [
    '',
    `${words.certificate}: ${certificate.issuer}`,
    ...rows([
      [words.serial, certificate.serial],
      [words.validity, format(words.validFromTo, { from: certificate.notBefore, to: certificate.notAfter })],
      [words.fingerprint, certificate.sha256],
    ]),
  ]),
];

const heading = (text: string): string => `${text}\n${'-'.repeat(text.length)}`;
const numbered = (steps: readonly string[]): string[] =>
  steps.map((step, index) => `${String(index + 1)}. ${step}`);

const COLUMN = 26;

const rows = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([label, value]) => `${`${label}:`.padEnd(COLUMN)}${value}`);
