import type { FailureValues } from '../result.ts';
import type { ReportCheck } from '../report-check.ts';
import type { PreflightCheck } from '../views.ts';
import type { Catalogue } from './catalogue.ts';
import { encryptionText } from './encryption-text.ts';

/** The text of a check with its placeholders. The relation to the tree's CA and the password have texts of their own. */
export function reportCheckTemplate(
  { clock, report }: Pick<Catalogue['checks'], 'clock' | 'report'>,
  check: ReportCheck,
): string {
  const unreadable = check.values['state'] === 'unreadable' ? entry(report.unreadable, check.id) : undefined;
  if (unreadable !== undefined) return unreadable;
  if (check.state === 'unchecked') {
    const { password } = check.values;
    if (check.id !== 'second-reader' || password === undefined) return report.checks[check.id].unchecked;
    return entry(report.secondReader, password) ?? report.secondReader.spelling;
  }
  const { id, state, values } = check;
  if (id === 'clock') return clockTemplate(clock, values);
  const relation = entry(report.todaysCa, values['relation']);
  if (id === 'todays-ca' && relation !== undefined) return relation;
  if (id === 'file-encryption' && values['unread'] !== undefined) {
    const { pass, warn } = report.checks[id];
    return `${values['isWeak'] === 'yes' ? warn : pass} ${report.unreadParts}`;
  }
  const text = report.checks[id][state];
  const spelling = id === 'opens' ? entry(report.spellings, values['spelling']) : undefined;
  return spelling === undefined ? text : `${text} ${spelling}`;
}

/** The values of a check for its text: recorded encryptions in the language of this process. */
export function reportCheckValues({ id, values }: ReportCheck): FailureValues {
  if (id !== 'file-encryption') return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, encryptionText(String(value))]),
  );
}

/** The text of a check before a backup, with its placeholders. */
export function preflightTemplate(
  { clock, preflight }: Pick<Catalogue['checks'], 'clock' | 'preflight'>,
  check: PreflightCheck,
): string {
  if (check.state === 'unchecked') return preflight[check.id].unchecked;
  return check.id === 'clock' ? clockTemplate(clock, check.values) : preflight[check.id][check.state];
}

const clockTemplate = (clock: Catalogue['checks']['clock'], { direction }: ReportCheck['values']): string =>
  entry(clock, direction) ?? clock.behind;

const entry = (table: Readonly<Record<string, string>>, key: unknown): string | undefined =>
  typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
