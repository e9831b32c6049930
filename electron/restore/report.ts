/** Reports of verifications as files: for people (text) and for programs (JSON). No secrets. */
import { errors } from '../../shared/messages/en/errors/index.ts';
import { report as words } from '../../shared/messages/en/report.ts';
import { format } from '../../shared/messages/format.ts';
import type { ReportCheck, VerifyReport } from '../../shared/restore.ts';

/** JSON with two spaces of indentation and a final line feed: one object with all reports. */
export const reportJson = (reports: readonly VerifyReport[]): string =>
  `${JSON.stringify({ format: 'orgca-verification-report', formatVersion: 1, reports }, null, 2)}\n`;

/** Plain text, UTF-8, times in UTC. */
export const reportText = (reports: readonly VerifyReport[]): string =>
  [words.title, '='.repeat(words.title.length), '', words.intro, ...reports.flatMap(section), ''].join('\n');

/** The text of a check, as page V4 shows it. The relation to the tree's CA has a text for each case. */
export function reportCheckText({ id, state, values, failure }: ReportCheck): string {
  const relation = values['relation'];
  if (id === 'todays-ca' && isRelation(relation)) return format(words.todaysCa[relation], values);
  const text = format(words.checks[id][state], values);
  if (!failure) return text;
  const { what, why } = errors[failure.code];
  return `${text} ${format(what, failure.values)} ${format(why, failure.values)} [${failure.code}]`;
}

const isRelation = (value: unknown): value is keyof typeof words.todaysCa =>
  typeof value === 'string' && Object.hasOwn(words.todaysCa, value);

function section(one: VerifyReport): string[] {
  const { contents } = one;
  return [
    '',
    heading(`${words.file}: ${one.fileName}`),
    ...rows([
      [words.verdict, words.verdicts[one.verdict]],
      [words.folder, one.folder],
      [words.size, format(words.bytes, { count: one.sizeBytes })],
      [words.sha256, one.sha256],
      [words.checkedAt, one.checkedAt],
      [words.program, one.program],
    ]),
    ...(contents
      ? rows([
          [words.subject, contents.subject],
          [words.keyPair, contents.keyDetail],
          [words.keyEncryption, contents.keyEncryption],
          [words.certificateEncryption, contents.certificateEncryption],
          [words.mac, contents.mac],
        ])
      : []),
    '',
    words.checksTitle,
    ...one.checks.map((check) => `- ${words.checkStates[check.state]}: ${reportCheckText(check)}`),
    ...(contents ? ['', words.certificates, ...contents.certificates.flatMap(certificateLines)] : []),
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
  `${String(index + 1)}. ${words.roles[role]}`,
  ...rows([
    [words.subject, subject],
    [words.issuer, issuer],
    [words.serial, serial],
    [words.validity, format(words.validFromTo, { from: notBefore, to: notAfter })],
    [words.fingerprint, id],
  ]).map((line) => `   ${line}`),
];

const heading = (text: string): string => `${text}\n${'-'.repeat(text.length)}`;

const COLUMN = 24;

const rows = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([label, value]) => `${`${label}:`.padEnd(COLUMN)}${value}`);
