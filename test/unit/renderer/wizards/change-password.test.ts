import { describe, expect, it } from 'vitest';

import type { BackupFileInfo } from '../../../../shared/restore.ts';
import {
  changeForbidden,
  chooseFile,
  firstPasswordChange,
  type PasswordChange,
} from '../../../../renderer/tools/change-password.ts';

const file = (handle = 'a'): BackupFileInfo => ({
  handle,
  fileName: 'acme.pfx',
  realName: 'acme.pfx',
  folder: '/media/STICK',
  sizeBytes: 5124,
  sha256: 'AB'.repeat(32),
  receipt: { state: 'none' },
  changes: [],
});
const whole: PasswordChange = {
  ...firstPasswordChange,
  file: file(),
  oldPassword: 'the old one',
  password: 'the new one',
  repeat: 'the new one',
};

describe('changing the password of a backup', () => {
  it.each<[Partial<PasswordChange>, string | null]>([
    [{}, null],
    [{ file: null }, 'file'],
    [{ file: { ...file(), failure: { code: 'PFX-NOT-PFX', values: {} } } }, 'file'],
    [{ oldPassword: '' }, 'old-password'],
    [{ password: '12345', repeat: '12345' }, 'password-short'],
    [{ repeat: 'another one' }, 'password-differs'],
    [{ password: 'the old one', repeat: 'the old one' }, 'password-same'],
  ])('with %j says %s', (patch, code) => {
    expect(changeForbidden({ ...whole, ...patch })?.code ?? null).toBe(code);
  });

  it('asks for the old password again when another file is chosen, and keeps the new one', () => {
    expect(chooseFile(whole, file('b'))).toMatchObject({ oldPassword: '', password: 'the new one' });
    expect(chooseFile(whole, file('a')).oldPassword).toBe('the old one');
    const two = { ...whole, secondPassword: 'another' };
    expect(chooseFile(two, file('b')).secondPassword).toBeNull();
    expect(chooseFile(two, file('a')).secondPassword).toBe('another');
  });
});
