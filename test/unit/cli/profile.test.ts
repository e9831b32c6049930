/** The length of a new password is counted in its bytes: a string of it could not be wiped. */
import { expect, it } from 'vitest';
import type { Context } from '../../../electron/cli/command.ts';
import { newPassword } from '../../../electron/cli/profile.ts';
import { ok } from '../../../shared/result.ts';

const lengthIsEnough = async (password: Buffer): Promise<boolean> => {
  password.toString = () => {
    throw new Error('a string of the password');
  };
  const secrets = { get: () => Promise.resolve(ok(password)) };
  return (await newPassword({ secrets } as unknown as Context, 'new-password')).ok;
};

it.each([
  ['ASCII', Buffer.from('secret'), true],
  ['ASCII that is too short', Buffer.from('short'), false],
  ['letters of two bytes', Buffer.from('Größe1'), true],
  ['letters of two bytes that are too few', Buffer.from('Größe'), false],
  ['a code page', Buffer.from('Gr\x94\xe1e1', 'latin1'), false],
  ['half of a surrogate pair', Buffer.from('secret\xed\xa0\x80', 'latin1'), false],
  ['an overlong form', Buffer.from('secret\xc0\xaf', 'latin1'), false],
  ['a number beyond Unicode', Buffer.from('secret\xf4\xbf\xbf\xbf', 'latin1'), false],
])('of a new password: %s', async (_name, password, isEnough) => {
  expect(await lengthIsEnough(password)).toBe(isEnough);
});
