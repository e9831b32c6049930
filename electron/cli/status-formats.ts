/** The status of the backups as text, as output of a Nagios plugin, and as metrics of Prometheus. */
import type { CaStatus, Status, StatusFinding, StatusLimits } from '../app/status/index.ts';
import { isInFuture } from '../../shared/clock.ts';
import type { Failure } from '../../shared/result.ts';
import { format } from '../../shared/messages/format.ts';
import { displayText } from '../../shared/display-text.ts';
import { texts } from '../../shared/messages/current.ts';
import { failureWords } from './failure-text.ts';

const DAY = 86_400_000;

/** Milliseconds since 1970; undefined for what is no time. */
function timeOf(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** Undefined for what is no time, or dated by a wrong clock. */
function daysSince(text: string | undefined, now: Date): number | undefined {
  const time = timeOf(text);
  if (text === undefined || time === undefined || isInFuture(text, now)) return undefined;
  return Math.max(Math.floor((now.getTime() - time) / DAY), 0);
}

export function statusText({ cas, findings }: Status, now: Date): string {
  const lines = cas.flatMap((ca) => [
    displayText(`${ca.caObject} (${ca.tree})`),
    ...ca.findings.map((finding) => findingLine(finding, whenOf(ca, finding, now))),
  ]);
  const { never } = texts().commandLine.status;
  const own = findings.map((finding) => findingLine(finding, never));
  return `${[...lines, ...own].join('\n')}\n`;
}

function whenOf(
  { certificates, clock, lastBackupAt, lastVerificationAt }: CaStatus,
  { id }: StatusFinding,
  now: Date,
): string {
  const { days, future, never, unknown } = texts().commandLine.status;
  if (id === 'clock') return clock ? format(texts().checks.clock[clock.direction], { ...clock }) : unknown;
  if (id === 'certificates')
    return certificates?.map(({ notAfter }) => notAfter.slice(0, 10)).sort()[0] ?? unknown;
  const time = id === 'backup' ? lastBackupAt : lastVerificationAt;
  if (time === undefined) return never;
  const date = time.slice(0, 10);
  if (isInFuture(time, now)) return format(future, { date });
  const age = daysSince(time, now);
  return age === undefined ? unknown : format(days, { date, days: age });
}

function findingLine({ id, reasons = [], state }: StatusFinding, when: string): string {
  const { findings, receipts, states } = texts().commandLine.status;
  if (id !== 'receipts') return `  ${states[state]}: ${format(findings[id], { when })}`;
  const { idLost, uncompared } = texts().tools.record;
  const why = reasons.map((reason) => (reason === 'id-lost' ? idLost : uncompared[reason]));
  return `  ${states[state]}: ${[reasons.includes('id-lost') ? receipts.unchecked : receipts[state], ...why].join(' ')}`;
}

/** Statuses of Nagios plugins (Monitoring Plugins Development Guidelines, "Plugin Return Codes"). */
const NAGIOS = { pass: ['OK', 0], warn: ['WARNING', 1], stop: ['CRITICAL', 2] } as const;

/** One line with performance data. In English, as monitoring systems match on it. */
export function nagios(
  { cas, findings: own, state }: Status,
  { backupDays, verificationDays }: StatusLimits,
  now: Date,
): { text: string; status: number } {
  const [word, status] = NAGIOS[state];
  // Two values with one label would be one.
  const nameOf = ({ caObject, tree }: CaStatus): string =>
    plain(cas.filter((ca) => ca.tree === tree).length > 1 ? `${tree} ${caObject}` : tree);
  const facts = cas.map((ca) => {
    const { findings, lastBackupAt, lastVerificationAt } = ca;
    const dates = `backup ${dayOf(lastBackupAt, now)}, verified ${dayOf(lastVerificationAt, now)}`;
    return `${nameOf(ca)}: ${dates}${faultsIn(findings)}`;
  });
  const data = cas.flatMap((ca) => [
    ...perfdata(`${nameOf(ca)} backup days`, daysSince(ca.lastBackupAt, now), backupDays),
    ...perfdata(`${nameOf(ca)} verification days`, daysSince(ca.lastVerificationAt, now), verificationDays),
  ]);
  const unchecked = own.some(({ id, state }) => id === 'receipts' && state === 'unchecked');
  const found = `${facts.length > 0 ? facts.join('; ') : 'no backup recorded'}${faultsIn(own)}`;
  const message = unchecked ? `${found}; record not compared with all receipts` : found;
  return { text: `ORGCA ${word} - ${message}${data.length > 0 ? ` | ${data.join(' ')}` : ''}\n`, status };
}

function dayOf(time: string | undefined, now: Date): string {
  if (time === undefined) return 'never';
  if (timeOf(time) === undefined) return 'unknown';
  return `${time.slice(0, 10)}${isInFuture(time, now) ? ' in the future' : ''}`;
}

/** The names of the findings that are not good, in parentheses. */
function faultsIn(findings: readonly StatusFinding[]): string {
  const faults = findings.filter(({ state }) => state === 'warn' || state === 'stop').map(({ id }) => id);
  return faults.length > 0 ? ` (${faults.join(', ')})` : '';
}

/** Status 3 of Nagios plugins: the state could not be found out. */
export function nagiosUnknown(failure: Failure): { text: string; status: number } {
  const { code, what } = failureWords(failure);
  return { text: `ORGCA UNKNOWN - ${plain(what)} [${code}]\n`, status: 3 };
}

const perfdata = (label: string, value: number | undefined, warning: number): string[] =>
  value === undefined ? [] : [`'${label}'=${String(value)};${String(warning)};;0`];

/** A name from the tree without the characters that separate the parts of the line. */
const plain = (text: string): string => text.replace(/[|'=;\p{Cc}]/gu, '_');

const METRICS = {
  state: 'State of the backups: 0 good, 1 warning, 2 failed.',
  last_backup_timestamp_seconds: 'Time of the last backup.',
  last_verification_timestamp_seconds: 'Time of the last successful verification.',
  record_receipts_state:
    'Backup record compared with receipts: 0 agrees, 1 does not agree, 3 not all compared.',
  renewed_since_backup: 'A current certificate of the CA is not in the last backup.',
  certificate_not_after_timestamp_seconds: 'Expiry of a certificate of the CA.',
} as const;

/** Text format of Prometheus 0.0.4, for the textfile collector of the node exporter. */
export function prometheus({ cas, findings, state }: Status, now: Date): string {
  const samples: [keyof typeof METRICS, string, number][] = [
    ['state', '', { pass: 0, warn: 1, stop: 2 }[state]],
  ];
  for (const one of findings.filter(({ id }) => id === 'receipts')) {
    samples.push(['record_receipts_state', '', { pass: 0, warn: 1, stop: 2, unchecked: 3 }[one.state]]);
  }
  for (const { caObject, certificates = [], lastBackupAt, lastVerificationAt, renewedSince, tree } of cas) {
    const ca = `tree="${label(tree)}",ca="${label(caObject)}"`;
    const add = (name: keyof typeof METRICS, text: string | undefined, labels = ca): void => {
      const time = timeOf(text);
      if (time !== undefined) samples.push([name, `{${labels}}`, Math.floor(time / 1000)]);
    };
    // By a time in the future, no rule would ever find the backup too old.
    const past = (time: string | undefined) => (time && isInFuture(time, now) ? undefined : time);
    add('last_backup_timestamp_seconds', past(lastBackupAt));
    add('last_verification_timestamp_seconds', past(lastVerificationAt));
    if (renewedSince !== undefined) samples.push(['renewed_since_backup', `{${ca}}`, Number(renewedSince)]);
    // A sample that is given twice makes the whole file invalid.
    for (const [sha256, notAfter] of new Map(certificates.map((one) => [one.sha256, one.notAfter]))) {
      add('certificate_not_after_timestamp_seconds', notAfter, `${ca},sha256="${label(sha256)}"`);
    }
  }
  const lines = Object.entries(METRICS).flatMap(([name, help]) => {
    const own = samples.filter(([metric]) => metric === name);
    if (own.length === 0) return [];
    const full = `orgca_backup_${name}`;
    return [
      `# HELP ${full} ${help}`,
      `# TYPE ${full} gauge`,
      ...own.map(([, labels, value]) => `${full}${labels} ${String(value)}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}

const label = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
