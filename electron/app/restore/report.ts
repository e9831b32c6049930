/** Reports of verifications as files: for people (text) and for programs (JSON). No secrets. */
import { texts } from '../../../shared/messages/current.ts';
import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import { heading, rows } from '../../../shared/plain-text.ts';
import { format } from '../../../shared/messages/format.ts';
import { reportCheckTemplate, reportCheckValues } from '../../../shared/messages/report-check.ts';
import type { VerifyReport } from '../../../shared/restore.ts';
import { verdictOf } from '../../../shared/verdict.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import { visibleJson } from '../../../shared/display-text.ts';
import { forPrograms } from './inspect.ts';

/** JSON with two spaces of indentation and a final line feed: one object with all reports. */
export const reportJson = (reports: readonly VerifyReport[]): string =>
  `${visibleJson({ format: 'orgca-verification-report', formatVersion: 1, reports: reports.map(forPrograms) }, 2)}\n`;

/** Plain text, UTF-8, times in UTC. */
export const reportText = (reports: readonly VerifyReport[]): string =>
  [
    texts().checks.report.title,
    '='.repeat(texts().checks.report.title.length),
    '',
    texts().checks.report.intro,
    ...reports.flatMap(section),
    '',
  ].join('\n');

export const resultText = (one: VerifyReport): string => texts().checks.report.verdicts[verdictOf(one)];

/** The text of a check, as page V4 shows it. */
export function reportCheckText(check: ReportCheck): string {
  const { failure } = check;
  const text = format(reportCheckTemplate(texts().checks, check), reportCheckValues(check));
  if (!failure) return text;
  const { what, why } = texts().errors[failure.code];
  return `${text} ${format(what, failure.values)} ${format(why, failure.values)} [${failure.code}]`;
}

function section(one: VerifyReport): string[] {
  const { contents } = one;
  return [
    '',
    heading(`${texts().checks.report.file}: ${one.fileName}`),
    ...rows([
      [texts().checks.report.verdict, resultText(one)],
      [texts().checks.report.folder, one.folder],
      ...(one.sha256 === ''
        ? []
        : ([
            [texts().checks.report.size, format(texts().checks.report.bytes, { count: one.sizeBytes })],
            [texts().checks.report.sha256, one.sha256],
          ] as const)),
      [texts().checks.report.checkedAt, one.checkedAt],
      [texts().checks.report.program, one.program],
    ]),
    ...(contents
      ? rows([
          [texts().checks.report.subject, contents.subject],
          [texts().checks.report.keyPair, contents.keyDetail],
          [texts().checks.report.keyEncryption, encryptionText(contents.keyEncryption)],
          [texts().checks.report.certificateEncryption, encryptionText(contents.certificateEncryption)],
          [texts().checks.report.mac, encryptionText(contents.mac)],
        ])
      : []),
    '',
    texts().checks.report.checksTitle,
    ...one.checks.map(
      (check) => `- ${texts().checks.report.checkStates[check.state]}: ${reportCheckText(check)}`,
    ),
    ...(contents
      ? ['', texts().checks.report.certificates, ...contents.certificates.flatMap(certificateLines)]
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
  `${String(index + 1)}. ${texts().checks.report.roles[role]}`,
  ...rows([
    [texts().checks.report.subject, subject],
    [texts().checks.report.issuer, issuer],
    [texts().checks.report.serial, serial],
    [
      texts().checks.report.validity,
      format(texts().checks.report.validFromTo, { from: notBefore, to: notAfter }),
    ],
    [texts().checks.report.fingerprint, id],
  ]).map((line) => `   ${line}`),
];
