/** The receipt: what is in a backup and how it was proved, for people (text) and for programs (JSON). No secrets. */
import type { BackupFileView, PreflightCheck } from '../../shared/domain.ts';
import { format } from '../../shared/messages/format.ts';
import { preflight as preflightTexts } from '../../shared/messages/en/preflight.ts';
import { receipt as words } from '../../shared/messages/en/receipt.ts';

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
  readonly files: readonly Omit<BackupFileView, 'path'>[];
  readonly checks: readonly PreflightCheck[];
}

/** JSON with two spaces of indentation and a final line feed. */
export const receiptJson = (receipt: Receipt): string => `${JSON.stringify(receipt, null, 2)}\n`;

/** Plain text, at most 100 columns where the values allow it, UTF-8. */
export function receiptText(receipt: Receipt): string {
  return [
    words.title,
    '='.repeat(words.title.length),
    '',
    words.intro,
    '',
    ...rows([
      [words.tree, receipt.tree],
      [words.caObject, receipt.caObject],
      [words.hostServer, receipt.hostServer ?? words.none],
      [words.server, receipt.server],
      [words.user, receipt.user],
      [words.made, receipt.madeAt],
      [words.proved, receipt.provedAt],
      [words.version, receipt.program],
    ]),
    ...receipt.files.flatMap(fileSection),
    '',
    heading(words.checks),
    ...receipt.checks.map(checkLine),
    '',
    heading(words.advice),
    words.adviceText,
    '',
  ].join('\n');
}

function fileSection(file: Receipt['files'][number]): string[] {
  return [
    '',
    heading(`${words.file}: ${file.fileName}`),
    ...rows([
      [words.sha256, file.sha256],
      [words.size, format(words.bytes, { count: file.sizeBytes })],
      [words.keyPair, file.keyDetail],
      [words.keyEncryption, file.keyEncryption],
      [words.certificateEncryption, file.certificateEncryption],
      [words.mac, file.mac],
      [words.iterations, String(file.profile.iterations)],
      [words.readBack, words.readBackGood],
    ]),
    '',
    words.certificates,
    ...file.certificates.flatMap((certificate, index) => [
      `${String(index + 1)}. ${words.roles[certificate.role]}`,
      ...rows([
        [words.subject, certificate.subject],
        [words.issuer, certificate.issuer],
        [words.serial, certificate.serial],
        [
          words.validity,
          format(words.validFromTo, { from: certificate.notBefore, to: certificate.notAfter }),
        ],
        [words.fingerprint, certificate.id],
      ]).map((line) => `   ${line}`),
    ]),
  ];
}

/** The text of a check, as the summary page shows it. */
export function checkText({ id, state, values }: PreflightCheck): string {
  return format(preflightTexts[id][state], values);
}

const checkLine = (check: PreflightCheck): string =>
  `- ${words.checkStates[check.state]}: ${checkText(check)}`;

const heading = (text: string): string => `${text}\n${'-'.repeat(text.length)}`;

const COLUMN = 24;

const rows = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([label, value]) => `${`${label}:`.padEnd(COLUMN)}${value}`);
