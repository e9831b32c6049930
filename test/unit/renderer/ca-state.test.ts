import { expect, it } from 'vitest';
import { caState, validUntil } from '../../../renderer/console/state/ca-state.ts';
import { age } from '../../../renderer/formatting.ts';
import type { LastBackupView } from '../../../shared/record.ts';
import { caView } from '../../support/bridge-fixtures.ts';

const now = new Date('2026-11-26T12:00:00Z');
const at = { reminderMonths: 12, now };
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const ca = (daysLeft: number) => ({
  keyPairs: caView.keyPairs.map((pair) => ({
    ...pair,
    certificates: pair.certificates.map((one) => ({ ...one, notAfter: ago(-daysLeft) })),
  })),
});
const last = (more: Partial<LastBackupView>): LastBackupView => ({ renewedSince: false, ...more });

it.each([
  ['a fresh, verified backup', 1000, last({ backupAt: ago(14), verifiedAt: ago(3) }), 'good', ['up-to-date']],
  ['no backup', 1000, last({}), 'bad', ['no-backup']],
  ['a record that cannot be read', 1000, null, 'attention', ['record-unreadable']],
  ['one that was never verified', 1000, last({ backupAt: ago(1) }), 'attention', ['not-verified']],
  [
    'one that was verified before it was made',
    1000,
    last({ backupAt: ago(1), verifiedAt: ago(9) }),
    'attention',
    ['not-verified'],
  ],
  [
    'an old one',
    1000,
    last({ backupAt: ago(400), verifiedAt: ago(399) }),
    'attention',
    ['backup-old', 'verification-old'],
  ],
  [
    'a renewed CA, the worst first',
    30,
    last({ backupAt: ago(400), verifiedAt: ago(1), renewedSince: true }),
    'bad',
    ['renewed', 'expires-soon', 'backup-old'],
  ],
  [
    'one of a clock that was ahead',
    1000,
    last({ backupAt: ago(-20_000), verifiedAt: ago(-20_000) }),
    'attention',
    ['time-in-future'],
  ],
  [
    'a backup of a clock that was ahead, and a verification of today',
    1000,
    last({ backupAt: ago(-20_000), verifiedAt: ago(0) }),
    'attention',
    ['time-in-future'],
  ],
  [
    'a verification of a clock that was ahead',
    1000,
    last({ backupAt: ago(9), verifiedAt: ago(-20_000) }),
    'attention',
    ['time-in-future'],
  ],
  [
    'one of a clock in another time zone',
    1000,
    last({ backupAt: ago(-0.5), verifiedAt: ago(-0.6) }),
    'good',
    ['up-to-date'],
  ],
  ['an expired CA', -1, last({ backupAt: ago(2), verifiedAt: ago(1) }), 'bad', ['expired']],
] as const)('judges %s', (_name, daysLeft, known, level, reasons) => {
  expect(caState(ca(daysLeft), known, at)).toEqual({ level, reasons });
});

it('keeps to the age that the user chose', () => {
  const known = last({ backupAt: ago(100), verifiedAt: ago(99) });
  expect(caState(ca(1000), known, at).level).toBe('good');
  expect(caState(ca(1000), known, { ...at, reminderMonths: 3 }).reasons[0]).toBe('backup-old');
});

it('tells no date of a key pair without certificates', () => {
  expect(validUntil({ certificates: [] })).toBe(Infinity);
});

it.each([
  [0, 'today'],
  [1, 'yesterday'],
  [13, '13 days ago'],
  [21, '3 weeks ago'],
  [200, '6 months ago'],
  [800, '2 years ago'],
  [-1, 'today'],
  [-13, 'in 13 days'],
  [-800, 'in 2 years'],
])('says %d days as "%s"', (days, text) => {
  expect(age(ago(days), now, 'en-US')).toBe(text);
});

it.each(['behind', 'ahead'] as const)('names a clock that is %s before what is judged by it', (direction) => {
  const clock = { direction, now: '2045-06-01', known: '2026-11-26' };
  expect(caState({ ...ca(-1), clock }, last({ backupAt: ago(2), verifiedAt: ago(1) }), at).reasons).toEqual([
    `clock-${direction}`,
    'expired',
  ]);
  expect(caState({ ...ca(1000), clock }, last({ backupAt: ago(2), verifiedAt: ago(1) }), at).level).toBe(
    'attention',
  );
});
