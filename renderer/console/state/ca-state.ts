/** How well the CA is backed up, as far as the directory and the record of this computer tell. Pure. */
import type { CaView, KeyPairView } from '../../../shared/views.ts';
import { isInFuture } from '../../../shared/clock.ts';
import type { LastBackupView } from '../../../shared/record.ts';

type CaStateReason =
  | 'clock-behind'
  | 'clock-ahead'
  | 'no-backup'
  | 'renewed'
  | 'expired'
  | 'expires-soon'
  | 'time-in-future'
  | 'backup-old'
  | 'not-verified'
  | 'verification-old'
  | 'record-unreadable'
  | 'up-to-date';

export interface CaState {
  readonly level: 'good' | 'attention' | 'bad';
  /** A wrong clock first, then the most urgent one; never empty. */
  readonly reasons: readonly CaStateReason[];
}

const DAY = 24 * 60 * 60 * 1000;
/** Days before the end of a certificate from which it is told. */
const EXPIRES_SOON = 90;

/** The end of the CA's own certificates in a key pair: the earlier of the two. Milliseconds, `Infinity` without any. */
export const validUntil = ({ certificates }: Pick<KeyPairView, 'certificates'>): number =>
  Math.min(
    ...certificates.filter(({ role }) => role !== 'chain').map(({ notAfter }) => Date.parse(notAfter)),
  );

function isOlder(iso: string, months: number, now: Date): boolean {
  const limit = new Date(now);
  limit.setMonth(limit.getMonth() - months);
  return Date.parse(iso) < limit.getTime();
}

function backupReasons(last: LastBackupView | null, months: number, now: Date): readonly CaStateReason[] {
  if (last === null) return ['record-unreadable'];
  const { backupAt, verifiedAt, renewedSince } = last;
  if (backupAt === undefined) return ['no-backup'];
  // By the time of a wrong clock nothing is old for decades, and the order of two times says nothing.
  const isDoubtful = [backupAt, verifiedAt ?? backupAt].some((at) => isInFuture(at, now));
  return [
    ...(renewedSince ? (['renewed'] as const) : []),
    ...(isDoubtful ? (['time-in-future'] as const) : []),
    ...(isOlder(backupAt, months, now) ? (['backup-old'] as const) : []),
    ...(verifiedAt === undefined || (!isDoubtful && verifiedAt < backupAt)
      ? (['not-verified'] as const)
      : isOlder(verifiedAt, months, now)
        ? (['verification-old'] as const)
        : []),
  ];
}

const BAD: ReadonlySet<CaStateReason> = new Set<CaStateReason>(['no-backup', 'renewed', 'expired']);

/**
 * @param last what the record knows; null where it could not be read
 * @param reminderMonths age from which a backup or a verification is told to be old
 */
export function caState(
  { clock, keyPairs }: Pick<CaView, 'clock' | 'keyPairs'>,
  last: LastBackupView | null,
  { reminderMonths, now }: { readonly reminderMonths: number; readonly now: Date },
): CaState {
  const left = Math.min(...keyPairs.map(validUntil)) - now.getTime();
  const found: readonly CaStateReason[] = [
    ...(left < 0 ? (['expired'] as const) : left < EXPIRES_SOON * DAY ? (['expires-soon'] as const) : []),
    ...backupReasons(last, reminderMonths, now),
  ];
  // Everything else is judged by the clock.
  const first: readonly CaStateReason[] = clock ? [`clock-${clock.direction}`] : [];
  if (first.length + found.length === 0) return { level: 'good', reasons: ['up-to-date'] };
  const bad = found.filter((reason) => BAD.has(reason));
  return {
    level: bad.length > 0 ? 'bad' : 'attention',
    reasons: [...first, ...bad, ...found.filter((reason) => !BAD.has(reason))],
  };
}
