import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../electron/cli/parse.ts';

const parse = (...args: string[]): string => {
  const parsed = parseArguments('verify', args);
  return parsed.ok ? 'ok' : parsed.failure.code;
};

describe('the arguments of a command', () => {
  it('are options with their values, and files', () => {
    const parsed = parseArguments('backup', ['--copy', '/a', '--copy=/b', '--replace']);
    expect(parsed.ok && parsed.value.values('copy')).toEqual(['/a', '/b']);
    expect(parsed.ok && parsed.value.has('replace')).toBe(true);
    const copies = parseArguments(
      'backup',
      ['/a', '/b', '/c', '/d'].map((folder) => `--copy=${folder}`),
    );
    expect(copies).toMatchObject({
      failure: { code: 'CLI-OPTION-TWICE', values: { option: '--copy', max: 3 } },
    });
    const files = parseArguments('verify', ['--json', '--', '--odd.pfx', 'b.pfx']);
    expect(files.ok && files.value.files).toEqual(['--odd.pfx', 'b.pfx']);
  });

  it.each([
    [['a.pfx', '--replace'], 'CLI-OPTION-UNKNOWN'],
    [['a.pfx', '--json=yes'], 'CLI-OPTION-NO-VALUE'],
    [['a.pfx', '--password-file'], 'CLI-OPTION-VALUE'],
    [['a.pfx', '--password-file', '--json'], 'CLI-OPTION-VALUE'],
    [['a.pfx', '--password-file=-odd'], 'ok'],
    [[''], 'CLI-ARGUMENTS'],
    [['a.pfx', '--user', 'a', '--user', 'b'], 'CLI-OPTION-TWICE'],
    [['a.pfx', ...Array.from({ length: 5 }, (_, at) => `--server=edir${String(at)}`)], 'ok'],
    [[], 'CLI-ARGUMENTS'],
    [Array.from({ length: 21 }, () => 'a.pfx'), 'CLI-ARGUMENTS'],
    [['--help'], 'ok'],
    [['-h'], 'ok'],
    [['a.pfx', '--user', 'admin', '--server', 'edir1'], 'ok'],
    [['a.pfx', '--user', 'admin'], 'CLI-OPTION-NEEDS'],
    [['a.pfx', '--ca', 'root.der'], 'CLI-OPTION-NEEDS'],
    [['a.pfx', '--directory-password-stdin'], 'CLI-OPTION-NEEDS'],
  ])('%j: %s', (args, code) => {
    expect(parse(...args)).toBe(code);
  });

  it.each([
    '--password=x',
    '--password',
    '-p',
    '-px',
    '-w',
    '--passwd=x',
    '--pass',
    '--passphrase=x',
    '--passwort',
    '--pwd=x',
  ])('are refused with the way to do it if they carry a password: %s', (option) => {
    expect(parse('a.pfx', option)).toBe('CLI-PASSWORD-ARGUMENT');
  });

  it.each([
    [['--gateway', 'edir1', '--key-file', 'cert.pfx'], '--gateway', '--key-file'],
    [['--key-file', 'cert.pfx', '--gateway', 'edir1'], '--gateway', '--key-file'],
    [['--all-certificates', '--copy', '/a'], '--all-certificates', '--copy'],
    [['--all-certificates', '--gateway', 'edir1', '--key-file', 'a'], '--all-certificates', '--key-file'],
    [['--key-password-stdin', '--all-certificates'], '--all-certificates', '--key-password-stdin'],
  ])('are refused if one would be ignored: %j', (args, option, other) => {
    expect(parseArguments('backup', args)).toEqual({
      ok: false,
      failure: { code: 'CLI-OPTIONS-EXCLUDE', values: { option, other, command: 'backup' } },
    });
    expect(parseArguments('backup', [...args, '--help'])).toMatchObject({ ok: true });
  });

  it('set no limit for certificates that are not read', () => {
    expect(parseArguments('status', ['--expiry-days=60'])).toMatchObject({
      failure: { code: 'CLI-OPTION-NEEDS', values: { option: '--expiry-days', other: '--server' } },
    });
  });

  it('are never repeated in a failure', () => {
    for (const args of [
      ['--passwort=hush-hush'],
      ['--format', 'hush-hush'],
      ['--hush=hush-hush'],
      ['-phush-hush'],
    ]) {
      const parsed = parseArguments('status', args);
      expect(parsed.ok ? '' : JSON.stringify(parsed.failure)).not.toContain('hush-hush');
      expect(parsed.ok).toBe(false);
    }
  });
});
