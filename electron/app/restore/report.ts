/** Reports of verifications as files: for people (text) and for programs (JSON). No secrets. */
import { texts } from '../../../shared/messages/current.ts';
import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import { heading, rows } from '../../../shared/plain-text.ts';
import { format } from '../../../shared/messages/format.ts';
import { reportCheckTemplate, reportCheckValues } from '../../../shared/messages/report-check.ts';
import { refusedPassword, type VerifyReport } from '../../../shared/restore.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import { visibleJson } from '../../../shared/display-text.ts';
import { forPrograms } from './inspect.ts';

/** JSON with two spaces of indentation and a final line feed: one object with all reports. */
export const reportJson = (reports: readonly VerifyReport[]): string =>
  `${visibleJson({ format: 'orgca-verification-report', formatVersion: 1, reports: reports.map(forPrograms) }, 2)}\n`;

/** Plain text, UTF-8, times in UTC. */
export const reportText = (reports: readonly VerifyReport[]): string =>
  [
    texts().report.title,
    '='.repeat(texts().report.title.length),
    '',
    texts().report.intro,
    ...reports.flatMap(section),
    '',
  ].join('\n');

/** What came of a file. */
export const resultText = (one: VerifyReport): string =>
  refusedPassword(one) ? texts().report.notChecked : texts().report.verdicts[one.verdict];

/** The text of a check, as page V4 shows it. */
export function reportCheckText(check: ReportCheck): string {
  const { failure } = check;
  const text = format(reportCheckTemplate(texts(), check), reportCheckValues(check));
  if (!failure) return text;
  const { what, why } = texts().errors[failure.code];
  return `${text} ${format(what, failure.values)} ${format(why, failure.values)} [${failure.code}]`;
}

function section(one: VerifyReport): string[] {
  const { contents } = one;
  return [
    '',
    heading(`${texts().report.file}: ${one.fileName}`),
    ...rows([
      [texts().report.verdict, resultText(one)],
      [texts().report.folder, one.folder],
      [texts().report.size, format(texts().report.bytes, { count: one.sizeBytes })],
      [texts().report.sha256, one.sha256],
      [texts().report.checkedAt, one.checkedAt],
      [texts().report.program, one.program],
    ]),
    ...(contents
      ? rows([
          [texts().report.subject, contents.subject],
          [texts().report.keyPair, contents.keyDetail],
          [texts().report.keyEncryption, encryptionText(contents.keyEncryption)],
          [texts().report.certificateEncryption, encryptionText(contents.certificateEncryption)],
          [texts().report.mac, encryptionText(contents.mac)],
        ])
      : []),
    '',
    texts().report.checksTitle,
    ...one.checks.map((check) => `- ${texts().report.checkStates[check.state]}: ${reportCheckText(check)}`),
    ...(contents
      ? ['', texts().report.certificates, ...contents.certificates.flatMap(certificateLines)]
      : []),
  ];
}

const certificateLines = (
  {
    role,
    subject,
    issuer,
    serial,
    notBefore,
    notAfter,
    id,
  }: NonNullable<VerifyReport['contents']>['certificates'][number],
  index: number,
): string[] => [
  `${String(index + 1)}. ${texts().report.roles[role]}`,
  ...rows([
    [texts().report.subject, subject],
    [texts().report.issuer, issuer],
    [texts().report.serial, serial],
    [texts().report.validity, format(texts().report.validFromTo, { from: notBefore, to: notAfter })],
    [texts().report.fingerprint, id],
  ]).map((line) => `   ${line}`),
];
