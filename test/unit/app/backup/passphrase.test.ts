import { expect, it } from 'vitest';
import { generatePassphrase } from '../../../../electron/app/backup/passphrase.ts';
import { passwordAdvice } from '../../../../electron/app/backup/password-advice.ts';

it('generates passphrases of five groups that are all different and strong', async () => {
  const many = new Set(Array.from({ length: 200 }, generatePassphrase));
  expect(many.size).toBe(200);
  for (const one of many) expect(one).toMatch(/^(?:[a-hjkmnp-z2-9]{5}-){4}[a-hjkmnp-z2-9]{5}$/);
  const advice = await passwordAdvice(generatePassphrase());
  expect(advice).toMatchObject({ length: 29, warnings: [] });
});

it.each([
  ['', ['too-short']],
  ['12345', ['too-short', 'common']],
  ['password', ['common']],
  ['Grüße aus Überlingen 1987', ['not-ascii']],
  [' correct horse battery staple', ['leading-or-trailing-space']],
])('says what is wrong with "%s"', async (password, warnings) => {
  expect((await passwordAdvice(password)).warnings).toEqual(warnings);
});

it('counts characters as people do, and stays quick for long input', async () => {
  expect((await passwordAdvice('🔑🔑🔑🔑🔑')).length).toBe(5);
  expect((await passwordAdvice('x7'.repeat(500))).length).toBe(1000);
});
