import { expect, it } from 'vitest';
import { duration } from '../../../../renderer/formatting.ts';
import { isStrongEnough, ratePassword } from '../../../../renderer/wizards/new-password/rating.ts';
import { passwordAdvice } from '../../../../electron/app/backup/password-advice.ts';

const modern = { iterations: 600_000 };
const compatible = { iterations: 100_000 };

it.each([
  ['secret', modern, 'weak'],
  ['seven red kites', modern, 'fair'],
  ['seven red kites', compatible, 'fair'],
  ['seven red kites', { iterations: 2_048 }, 'weak'],
  ['seven red kites over Ely', modern, 'good'],
  ['seven red kites at 4 over Ely', modern, 'strong'],
] as const)('rates "%s" under %j as %s', async (password, profile, rating) => {
  const rated = ratePassword(await passwordAdvice(password), profile);
  expect(rated.rating).toBe(rating);
  expect(isStrongEnough(rated)).toBe(rating === 'good' || rating === 'strong');
});

it.each([
  [39.99, 'weak'],
  [40, 'fair'],
  [59.99, 'fair'],
  [60, 'good'],
  [79.99, 'good'],
  [80, 'strong'],
] as const)('draws the lines at 40, 60 and 80 bits of work: %d is %s', (bits, rating) => {
  expect(ratePassword({ bits }, { iterations: 1 }).rating).toBe(rating);
  expect(ratePassword({ bits: bits - 11 }, { iterations: 2_048 }).rating).toBe(rating);
});

it.each([
  [0, 'less than 1 second'],
  [110, '2 minutes'],
  [3600 * 30, '1 day'],
  [86_400 * 40, '1 month'],
  [3.65 * 365.25 * 86_400, '4 years'],
  [1e30, 'more than 1,000,000 years'],
])('says %d seconds as "%s"', (seconds, text) => {
  expect(duration(seconds, 'en-US')).toBe(text);
});
