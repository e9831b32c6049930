/** How a CA's backups are, for monitoring: from the record, and with a login from the tree too. */
import { isInFuture } from '../../../shared/clock.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import { clockDoubt, treeTimes } from '../clock/index.ts';
import type { ClockDoubt } from '../../../shared/views.ts';
import type { Login } from '../login/index.ts';
import type { RecordGapsView, UncomparedReason } from '../../../shared/record.ts';
import { lastOf, type RecordLine } from '../record/index.ts';
import { recordGaps } from '../restore/index.ts';
import { caCertificates, type CertificateInUse } from './certificates.ts';

/** When something counts as due, in days. */
export interface StatusLimits {
  readonly backupDays: number;
  readonly verificationDays: number;
  /** A certificate that expires within this time is a warning. */
  readonly expiryDays: number;
}

export type FindingState = 'pass' | 'warn' | 'stop' | 'unchecked';

export interface StatusFinding {
  readonly id: 'clock' | 'backup' | 'verification' | 'renewed' | 'certificates' | 'record' | 'receipts';
  readonly state: FindingState;
  /** Of `receipts`: why they were not all compared. */
  readonly reasons?: readonly ('id-lost' | UncomparedReason)[];
}

/** One CA. Times are ISO 8601 in UTC. */
export interface CaStatus {
  readonly tree: string;
  /** DN. */
  readonly caObject: string;
  readonly lastBackupAt?: string;
  readonly lastVerificationAt?: string;
  /** Absent without a login. */
  readonly renewedSince?: boolean;
  /** What contradicts the clock by which everything here is judged. */
  readonly clock?: ClockDoubt;
  /** The CA's own certificates in the tree; absent without a login. */
  readonly certificates?: readonly CertificateInUse[];
  readonly findings: readonly StatusFinding[];
}

export interface Status {
  readonly state: 'pass' | 'warn' | 'stop';
  readonly cas: readonly CaStatus[];
  /** About the record itself. */
  readonly findings: readonly StatusFinding[];
}

const DAY = 86_400_000;

/**
 * @param login absent: every CA of the record, without what only the tree can tell
 * @returns `RECORD-NOT-READ`; the failures of reading the CA
 */
export async function backupStatus(
  installation: Installation,
  limits: StatusLimits,
  login?: Login,
): Promise<Result<Status>> {
  const [contents, gaps] = await Promise.all([installation.record.list(), recordGaps(installation)]);
  if (!contents.ok) return contents;
  if (!gaps.ok) return gaps;
  const { broken, lines } = contents.value;
  const at = installation.now();
  const cas = login
    ? await caOfTree(login, installation, lines, limits, at)
    : ok(casOfRecord(lines, limits, at));
  if (!cas.ok) return cas;
  const findings: StatusFinding[] = [
    { id: 'record', state: broken ? 'warn' : 'pass' },
    receiptsFinding(gaps.value),
    ...(cas.value.length === 0 ? [{ id: 'backup', state: 'stop' } as const] : []),
  ];
  const states = [...findings, ...cas.value.flatMap((ca) => ca.findings)].map(({ state }) => state);
  return ok({
    state: states.includes('stop') ? 'stop' : states.includes('warn') ? 'warn' : 'pass',
    cas: cas.value,
    findings,
  });
}

/** Media are away on most days: what could not be compared is no warning. */
function receiptsFinding({ gaps, isIdLost, uncompared }: RecordGapsView): StatusFinding {
  if (isIdLost) return { id: 'receipts', state: 'warn', reasons: ['id-lost'] };
  const reasons = uncompared.length > 0 && { reasons: uncompared };
  const state = gaps.length > 0 ? 'warn' : reasons ? 'unchecked' : 'pass';
  return { id: 'receipts', state, ...reasons };
}

async function caOfTree(
  login: Login,
  installation: Installation,
  lines: readonly RecordLine[],
  limits: StatusLimits,
  now: Date,
): Promise<Result<CaStatus[]>> {
  const certificates = await caCertificates(login, installation);
  if (!certificates.ok) return certificates;
  const caObject = certificates.value[0]?.object ?? '';
  const times = await treeTimes(login);
  if (!times.ok) return times;
  const issued = certificates.value.map(({ notBefore }) => new Date(notBefore));
  // If the tree dated the login, its clock decides: the record can have been written under a wrong one.
  const recorded = times.value.login ? [] : timesOf(lines);
  const past = [...times.value.past, ...issued, ...recorded];
  const clock = clockDoubt(now, { ...times.value, past });
  const ca = { tree: login.tree, caObject, certificates: certificates.value };
  return ok([withClock(statusOf(ca, lines, limits, now), clock)]);
}

function casOfRecord(lines: readonly RecordLine[], limits: StatusLimits, now: Date): CaStatus[] {
  const known = new Map<string, { tree: string; caObject: string }>();
  for (const { entry } of lines) {
    const { caObject, kind, tree } = entry;
    if (kind === 'backup' && tree !== null && caObject !== null) {
      known.set(JSON.stringify([tree, caObject.toLowerCase()]), { tree, caObject });
    }
  }
  const clock = clockDoubt(now, { past: timesOf(lines) });
  return [...known.values()].map((ca) => withClock(statusOf(ca, lines, limits, now), clock));
}

const timesOf = (lines: readonly RecordLine[]): Date[] => lines.map(({ entry }) => new Date(entry.at));

const withClock = (ca: CaStatus, clock: ClockDoubt | undefined): CaStatus =>
  clock ? { ...ca, clock, findings: [{ id: 'clock', state: 'warn' }, ...ca.findings] } : ca;

function statusOf(
  {
    caObject,
    certificates,
    tree,
  }: { tree: string; caObject: string; certificates?: readonly CertificateInUse[] },
  lines: readonly RecordLine[],
  limits: StatusLimits,
  now: Date,
): CaStatus {
  const own = certificates?.map(({ sha256 }) => sha256) ?? [];
  const { backup, renewedSince, verification } = lastOf(lines, { tree, caObject, certificates: own });
  const lastCheck = lastCheckOf(lines, [...own, ...(backup?.certificates ?? [])]);
  const findings: StatusFinding[] = [
    { id: 'backup', state: dueState(backup?.at, limits.backupDays, now, 'stop') },
    {
      id: 'verification',
      state: lastCheck === 'bad' ? 'stop' : dueState(verification?.at, limits.verificationDays, now, 'warn'),
    },
    { id: 'renewed', state: certificates === undefined ? 'unchecked' : renewedSince ? 'warn' : 'pass' },
    { id: 'certificates', state: expiryState(certificates, limits.expiryDays, now) },
  ];
  return {
    ...{ tree, caObject, findings },
    ...(backup && { lastBackupAt: backup.at }),
    ...(verification && { lastVerificationAt: verification.at }),
    ...(certificates && { certificates, renewedSince }),
  };
}

/** The outcome of the last verification of a backup of the CA, a failed one included. */
function lastCheckOf(lines: readonly RecordLine[], certificates: readonly string[]): string | undefined {
  const isOwn = new Set(certificates);
  const files = new Set(
    lines
      .filter(({ entry }) => entry.certificates.some((one) => isOwn.has(one)))
      .flatMap(({ entry }) => entry.files.map(({ fileName, folder }) => `${folder}\0${fileName}`)),
  );
  // A file that cannot be opened has no certificates in its entry: it is known by its name.
  return lines.findLast(
    ({ entry }) =>
      entry.kind === 'verification' &&
      (entry.certificates.some((one) => isOwn.has(one)) ||
        entry.files.some(({ fileName, folder }) => files.has(`${folder}\0${fileName}`))),
  )?.entry.outcome;
}

function dueState(last: string | undefined, days: number, now: Date, never: 'warn' | 'stop'): FindingState {
  if (last === undefined) return never;
  if (isInFuture(last, now)) return 'warn';
  // A time that cannot be judged has no age, which is not below any limit.
  return now.getTime() - Date.parse(last) <= days * DAY ? 'pass' : 'warn';
}

function expiryState(
  certificates: readonly CertificateInUse[] | undefined,
  days: number,
  now: Date,
): FindingState {
  if (certificates === undefined) return 'unchecked';
  const left = certificates.map(({ notAfter }) => Date.parse(notAfter) - now.getTime());
  if (left.some((time) => time < 0)) return 'stop';
  return left.length > 0 && left.every((time) => time >= days * DAY) ? 'pass' : 'warn';
}
