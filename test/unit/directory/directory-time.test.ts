import { expect, it } from 'vitest';
import { directoryTime } from '../../../electron/directory/ca-queries.ts';

it.each([
  ['20260101000000Z', '2026-01-01T00:00:00.000Z'],
  ['20260101000000', '2026-01-01T00:00:00.000Z'],
  ['202601010000Z', '2026-01-01T00:00:00.000Z'],
  ['2026010100Z', '2026-01-01T00:00:00.000Z'],
  [' 20260101000000.5Z ', '2026-01-01T00:00:00.000Z'],
  ['20260101020000+0200', '2026-01-01T00:00:00.000Z'],
  ['20251231190000-05', '2026-01-01T00:00:00.000Z'],
  ['20261301000000Z', undefined],
  ['20260101250000Z', undefined],
  ['133500000000000000', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j is %j', (text, time) => {
  expect(directoryTime(text)).toBe(time);
});
