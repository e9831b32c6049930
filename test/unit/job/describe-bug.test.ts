import { expect, it } from 'vitest';
import { describeBug } from '../../../electron/job/index.ts';

it('tells of an error its kind and place, and no line of its message', () => {
  const told = describeBug(new TypeError('wrong password:\nhunter2\nhunter2'));
  expect(told).toMatch(/^TypeError\n\s+at .*describe-bug\.test\.ts/);
  expect(told).not.toContain('hunter2');
});

it('tells of anything else that was thrown its type', () => {
  expect(describeBug('hunter2')).toBe('string');
  expect(describeBug(undefined)).toBe('undefined');
});
