/** What is installed next to the command: manual page, completion, units, task. */
import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames, SHELLS } from '../../../electron/cli/command-table.ts';
import { completionScript } from '../../../electron/cli/completion.ts';
import { EXIT } from '../../../electron/cli/exit-status.ts';
import { commandHelp } from '../../../electron/cli/help.ts';
import { manualPage } from '../../../electron/cli/manual.ts';
import { readManifest } from '../../../scripts/lib/lockfile.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { catalogues, setTexts } from '../../../shared/messages/index.ts';
import { run } from '../../support/cli/run.ts';

/** Types two lines with the tabulator in an interactive zsh on a terminal of its own, and prints what it shows. */
const TYPE_IN_ZSH = `
zmodload zsh/zpty zsh/zselect
zpty shell zsh -f -i
shown() {
  local all= part
  repeat 1500; do
    if zpty -r -t shell part; then all+=$part; [[ $all == *$1* ]] && break; else zselect -t 2; fi
  done
  print -r -- $all
}
zpty -w shell "$1; print RE''ADY"
shown READY
zpty -w -n shell $'orgca-backup-cli ver\\t--share-f\\t'
shown share-file
zpty -w -n shell $'\\x15orgca-backup compl\\tf\\t'
shown fish
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cli-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the manual page', () => {
  it('is the one of the commands: else run "npm run manual"', async () => {
    const { version } = await readManifest();
    expect(await readFile(inProject('assets/linux/orgca-backup.1'), 'utf8')).toBe(manualPage(version));
  });

  it('is installed with the completions of all shells: else run "npm run manual"', async () => {
    for (const shell of SHELLS)
      expect(await readFile(inProject(`assets/linux/orgca-backup.${shell}`), 'utf8')).toBe(
        completionScript(shell),
      );
  });

  it('is formatted without a warning, with every command and exit status', () => {
    const page = execFileSync(
      'sh',
      ['-c', 'groff -man -Tutf8 -ww -P-cbou "$1" 2>&1', 'sh', inProject('assets/linux/orgca-backup.1')],
      {
        encoding: 'utf8',
      },
    );
    expect(page).not.toMatch(/^g?troff:/m);
    for (const name of commandNames) expect(page).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
    for (const status of Object.values(EXIT))
      expect(page).toMatch(new RegExp(`^ +${String(status)} +\\S`, 'm'));
  });
});

describe('completion', () => {
  it.each([
    ['bash', ['bash', '-n']],
    ['zsh', ['zsh', '-n']],
    ['fish', ['fish', '--no-execute']],
  ] as const)('is a script that %s accepts', (shell, [program, check]) => {
    execFileSync(program, [check, inProject(`assets/linux/orgca-backup.${shell}`)]);
  });

  it('is printed', async () => {
    expect(await run(['completion', 'zsh'])).toMatchObject({ status: 0, stdout: completionScript('zsh') });
  });

  it('offers commands, options, and the values of an option in bash', () => {
    const complete = (...words: string[]): string[] =>
      execFileSync(
        'bash',
        [
          '-c',
          `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _orgca_backup; printf '%s\\n' "\${COMPREPLY[@]}"`,
          ...['bash', inProject('assets/linux/orgca-backup.bash'), 'orgca-backup', ...words],
        ],
        { encoding: 'utf8' },
      )
        .trim()
        .split('\n');
    expect(complete('ver')).toEqual(['verify']);
    expect(complete('status', '--for')).toEqual(['--format']);
    expect(complete('status', '--format', 'p')).toEqual(['prometheus']);
    expect(complete('completion', 'f')).toEqual(['fish']);
  });

  it('offers them in fish, for both names of the command', async () => {
    const script = inProject('assets/linux/orgca-backup.fish');
    const complete = (line: string): string[] =>
      execFileSync('fish', ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script, line], {
        encoding: 'utf8',
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder },
      })
        .trim()
        .split(/\s+/);
    expect(complete('orgca-backup ver')).toContain('verify');
    expect(complete('orgca-backup-cli status --for')).toContain('--format');
    expect(complete('orgca-backup status --format p')).toEqual(['prometheus']);
    expect(complete('orgca-backup completion f')).toEqual(['fish']);
  });

  it.each(['fpath', 'source'])(
    'completes on the line of an interactive zsh that has it by %s',
    async (way) => {
      await writeFile(join(folder, '_orgca-backup'), completionScript('zsh'));
      const load =
        way === 'fpath'
          ? `fpath=(${folder} $fpath); autoload -U compinit; compinit -u -D`
          : `autoload -U compinit; compinit -u -D; source ${folder}/_orgca-backup`;
      const shown = execFileSync('zsh', ['-f', '-c', TYPE_IN_ZSH, 'zsh', load], {
        encoding: 'utf8',
        env: { ...process.env, TERM: 'dumb', PS1: '' },
      });
      // Without colors, and characters that are taken back.
      const screen = stripVTControlCharacters(shown).replaceAll(/.[\b]/g, '');
      expect(screen).toContain('orgca-backup-cli verify --share-file');
      expect(screen).toContain('orgca-backup completion fish');
    },
  );
});

describe('the command of the packages', () => {
  it('runs commands without a window under the name of the window, too', async () => {
    const starter = await readFile(inProject('assets/linux/bin/orgca-backup'), 'utf8');
    const place = join(folder, 'bin');
    await mkdir(place);
    await writeFile(join(place, 'orgca-backup'), starter.replace('/opt/OrgCA Backup', join(folder, 'none')));
    await writeFile(join(place, 'orgca-backup-cli'), '#!/bin/sh\necho "command $*"\n');
    for (const name of ['orgca-backup', 'orgca-backup-cli']) await chmod(join(place, name), 0o755);
    const start = (args: string[], display: Readonly<Record<string, string>>): string => {
      const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...display };
      return execFileSync(join(place, 'orgca-backup'), args, { encoding: 'utf8', env, stdio: 'pipe' });
    };
    for (const name of [...commandNames, 'help', '-h', '--help', '--version'])
      expect(start([name, 'a b'], { DISPLAY: ':0' })).toBe(`command ${name} a b\n`);
    // A file that the desktop hands over, and no argument, are for the window, unless it cannot open.
    for (const args of [['/stick/verify'], []]) {
      for (const name of ['DISPLAY', 'WAYLAND_DISPLAY'])
        expect(() => start(args, { [name]: ':0' })).toThrow(/none/);
      expect(start(args, {})).toBe(`command ${args.join(' ')}\n`);
    }
  });
});

describe('help', () => {
  it.each(['en', 'de'] as const)('explains each command (%s)', async (locale) => {
    setTexts(await catalogues[locale](), locale);
    for (const name of commandNames) expect(commandHelp(name)).toContain(`orgca-backup ${name} `);
    const LANG = `${locale}_${locale.toUpperCase()}.UTF-8`;
    expect(await run(['verify', '--help'], { env: { LANG } })).toEqual({
      status: 0,
      stdout: commandHelp('verify'),
      stderr: '',
    });
  });

  it('is the answer to no command: 1; an unknown one is refused: 1', async () => {
    expect(await run([])).toMatchObject({ status: 1, stdout: '' });
    for (const args of [['explode'], ['help', 'explode']]) {
      const { status, stderr } = await run(args);
      expect(status).toBe(1);
      expect(stderr).toContain('CLI-COMMAND');
    }
    expect((await run(['-h'])).stdout).toBe((await run(['--help'])).stdout);
    expect((await run(['help', 'verify'])).stdout).toBe((await run(['verify', '--help'])).stdout);
    const { version } = await readManifest();
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('the units of systemd', () => {
  it('are accepted by systemd-analyze', async () => {
    const program = join(folder, 'orgca-backup-cli');
    await writeFile(program, '#!/bin/sh\n');
    await chmod(program, 0o755);
    const service = await readFile(inProject('assets/unattended/orgca-verify.service'), 'utf8');
    // The program is not installed where tests run.
    await writeFile(
      join(folder, 'orgca-verify.service'),
      service.replaceAll('/usr/bin/orgca-backup-cli', program),
    );
    await copyFile(inProject('assets/unattended/orgca-verify.timer'), join(folder, 'orgca-verify.timer'));
    const output = execFileSync(
      'sh',
      [
        '-c',
        'systemd-analyze verify --man=no "$1" "$2" 2>&1',
        'sh',
        ...['service', 'timer'].map((kind) => join(folder, `orgca-verify.${kind}`)),
      ],
      { encoding: 'utf8' },
    );
    expect(output.split('\n').filter((line) => line.includes('orgca-verify'))).toEqual([]);
  });
});

describe('the task of Windows', () => {
  it('is well-formed XML with the elements of a task in their order', () => {
    const file = inProject('assets/unattended/orgca-verify.xml');
    execFileSync('xmllint', ['--noout', file]);
    const parts = execFileSync('xmllint', ['--shell', file], { input: 'cd /*\nls\n', encoding: 'utf8' });
    expect(parts.match(/RegistrationInfo|Triggers|Principals|Settings|Actions/g)).toEqual([
      ...['RegistrationInfo', 'Triggers', 'Principals', 'Settings', 'Actions'],
    ]);
  });
});
