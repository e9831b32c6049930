/** The command line on a terminal: prompts without echo, shares of keepers, and its end. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKeepers } from '../../../electron/app/keepers/index.ts';
import { shareWords, splitSecret } from '../../../electron/keepers/index.ts';
import { en } from '../../../shared/messages/en/index.ts';
import { GROUP_WORDS, KEEPER_WORDS } from '../../../shared/keepers.ts';
import { startOnTerminal } from '../../support/cli/terminal.ts';
import { backupFile, material } from '../../support/restore/backup-files.ts';

const PASSWORD = 'Correct-Horse-7';
const NEW_PASSWORD = 'Other-Horse-88';
let folder: string;
/** Words of the shares of a set, 2 of 3. */
let shares: string[][];

const inFolder = (name: string): string => join(folder, name);
const start = (command: string, file: string, ...options: string[]) =>
  startOnTerminal([command, inFolder(file), '--data-folder', inFolder('data'), ...options]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cli-terminal-'));
  const { rsa } = await material();
  for (const name of ['ca.pfx', 'changed.pfx']) await backupFile(inFolder(name), rsa, { password: PASSWORD });
  const fresh = newKeepers({ threshold: 2, count: 3 });
  const made = await splitSecret(fresh.secret, { ...fresh.facts, fingerprint: '00112233' });
  shares = made.map(shareWords);
  await backupFile(inFolder('kept.pfx'), rsa, { password: fresh.password.toString('ascii') });
});
afterAll(() => rm(folder, { recursive: true }));

describe('a password', () => {
  it('is asked for without echo, also for --password-stdin, and the line can be corrected', async () => {
    for (const options of [[], ['--password-stdin']]) {
      const command = start('verify', 'ca.pfx', ...options);
      await command.shown(`${en.commandLine.secrets.password}: `);
      // Ctrl-U takes the line back, a backspace the last character, also one of two bytes.
      command.type(`wrong\x15${PASSWORD}ü\x7f\r`);
      const { screen, status } = await command.ended;
      expect(status, screen).toBe(0);
      expect(screen).not.toContain(PASSWORD);
      expect(screen).not.toContain('wrong');
    }
  });

  it('that is new is asked for twice, and can be pasted with its repetition', async () => {
    const different = start('change-password', 'changed.pfx');
    await different.shown(`${en.commandLine.secrets.password}: `);
    different.type(`${PASSWORD}\r`);
    await different.shown(`${en.commandLine.secrets['new-password']}: `);
    different.type(`${NEW_PASSWORD}\r`);
    await different.shown(`${en.commandLine.again}: `);
    different.type('Other-Horse-89\r');
    expect(await different.ended).toMatchObject({ status: 1 });
    const pasted = start('change-password', 'changed.pfx');
    await pasted.shown(': ');
    pasted.type(`${PASSWORD}\r\n${NEW_PASSWORD}\n${NEW_PASSWORD}\r`);
    const { screen, status } = await pasted.ended;
    expect(status, screen).toBe(0);
    expect(screen).not.toContain(NEW_PASSWORD);
  });

  it.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('is not given with %s: 8', async (_key, typed) => {
    const command = start('verify', 'ca.pfx');
    await command.shown(': ');
    command.type(typed);
    expect(await command.ended).toMatchObject({ status: 8 });
  });

  it('is not waited for after SIGTERM: 8', async () => {
    const command = start('verify', 'ca.pfx');
    const pid = await command.pid;
    await command.shown(': ');
    expect(await settings(pid)).toContain('-echo');
    process.kill(pid, 'SIGTERM');
    const { screen, status } = await command.ended;
    expect(status).toBe(8);
    expect(screen).toContain('RESTORE-CANCELLED');
  });
});

/** The settings of the terminal of a process. */
async function settings(pid: number): Promise<string[]> {
  const terminal = await readlink(`/proc/${String(pid)}/fd/0`);
  return execFileSync('stty', ['-F', terminal, '-a'], { encoding: 'utf8' }).split(/[\s;]+/);
}

describe('shares', () => {
  it('are asked for one after the other, in lines or at once; an error costs only its own share', async () => {
    const [first, second] = shares as [string[], string[]];
    const command = start('verify', 'kept.pfx', '--shares');
    await command.shown(`${en.commandLine.share}: `);
    const wrong = first.with(3, KEEPER_WORDS[(KEEPER_WORDS.indexOf(first[3]!) + 1) % KEEPER_WORDS.length]!);
    command.type(`${wrong.join(' ')}\r`);
    await command.shown('KEEPERS-CHECK-WORD');
    await command.shown(`${en.commandLine.share}: `);
    // As on the sheet: a group in each line, with numbers, and four letters of a word are enough.
    for (let at = 0; at < first.length; at += GROUP_WORDS) {
      const group = first
        .slice(at, at + GROUP_WORDS)
        .map((word, more) => `${String(at + more + 1)} ${word.slice(0, 4)}`);
      command.type(`${group.join(' ').toUpperCase()}\r`);
    }
    await command.shown('(entered: 1; required: 2; missing: 2, 3): ');
    command.type(`${first.join(' ')}\r`);
    await command.shown('KEEPERS-TWICE');
    await command.shown('): ');
    command.type('zoo zoo\r\r');
    await command.shown('KEEPERS-LENGTH');
    await command.shown('): ');
    command.type(`${second.join(' ')}\r`);
    const { screen, status } = await command.ended;
    expect(status, screen).toBe(0);
    // A single word may stand in a sentence of the program, too.
    const pairs = [...first, ...second].map((word, at, all) => `${word} ${all[at + 1] ?? ''}`);
    expect(pairs.filter((pair) => screen.includes(pair))).toEqual([]);
  });

  it('are no longer waited for after Ctrl-C: 8', async () => {
    const command = start('verify', 'kept.pfx', '--shares');
    await command.shown(': ');
    command.type('zoo\r\x03');
    expect(await command.ended).toMatchObject({ status: 8 });
  });
});
