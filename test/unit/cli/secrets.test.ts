/** Passwords in files, as editors and consoles write them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseArguments } from '../../../electron/cli/parse.ts';
import { newPassword } from '../../../electron/cli/profile.ts';
import { Secrets } from '../../../electron/cli/secrets.ts';
import { valueOf } from '../../support/backup/log-in.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer, isNew = false): Promise<string> {
  await writeFile(join(folder, 'pw'), bytes, { mode: 0o600 });
  const secrets = new Secrets({
    arguments: valueOf(
      parseArguments(isNew ? 'change-password' : 'verify', ['ca.pfx', '--password-file', 'pw']),
    ),
    ...{ folder, credentials: undefined, terminal: undefined, signal: new AbortController().signal },
  });
  const password = await (isNew ? newPassword({ secrets }, 'password') : secrets.get('password'));
  return password.ok ? password.value.toString('latin1') : password.failure.code;
}

const TEXT = 'Grüße 1 🔐 ';
const utf8 = Buffer.from(TEXT).toString('latin1');

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['a line of UTF-8', Buffer.from(`${TEXT}\r\n`)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}\n`)],
  ['UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${TEXT}\r\n`, 'utf16le')],
  ['UTF-16 in the other byte order', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
])('is read from %s, its spaces included', async (_name, bytes) => {
  expect(await read(bytes)).toBe(utf8);
});

it('is left as it is in any other encoding, and none is read from an empty file', async () => {
  expect(await read(Buffer.from('Gr\x81\xe1e\r\n', 'latin1'))).toBe('Gr\x81\xe1e');
  for (const bytes of [Buffer.from('\n'), Buffer.from('\ufeff'), Buffer.from('\ufeff\r\n', 'utf16le')])
    expect(await read(bytes)).toBe('CLI-PASSWORD-SOURCE');
});

it.each([
  ['a second line', 'Correct-Horse-7\n\n'],
  ['a control character', 'Correct\tHorse'],
  ['zeros, as UTF-16 without a mark', 'C\0o\0r\0r\0e\0c\0t\0'],
])('is refused for a new file if it has %s: it could not be entered later', async (_what, text) => {
  expect(await read(Buffer.from(text, 'latin1'), true)).toBe('CLI-PASSWORD-TEXT');
  expect(await read(Buffer.from(`${TEXT}\n`), true)).toBe(utf8);
});

it('has two sources with --shares, too, which the failure names as they were given', () => {
  const secrets = new Secrets({
    arguments: valueOf(parseArguments('verify', ['ca.pfx', '--password-file', 'pw', '--shares'])),
    ...{ folder, credentials: undefined, terminal: undefined, signal: new AbortController().signal },
  });
  expect(secrets.check()).toMatchObject({
    failure: { code: 'CLI-PASSWORD-TWICE', values: { option: '--password-file, --shares' } },
  });
});
