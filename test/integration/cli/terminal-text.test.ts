/** Names that control a terminal or turn text around reach neither standard output nor standard error. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalRecord } from '../../../electron/app/record/index.ts';
import { run, runJson } from '../../support/cli/run.ts';
import { backupFile, material } from '../../support/restore/backup-files.ts';

const PASSWORD = 'Correct-Horse-7';
/** Clears the screen, returns to the start of the line, begins a line of its own, turns the rest around; U+009B is CSI in one byte. */
const NAME = 'ca\u001b[2J\rVerified\nPassed\u202e\u009b1m';
/** Everything but the line feeds between lines. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

let folder: string;
let data: string;
let files: Record<'sound' | 'empty' | 'link' | 'missing', string>;
beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'orgca-cli-names-'));
  folder = join(outer, NAME);
  data = join(outer, 'data');
  await mkdir(folder);
  const named = (kind: string): string => join(folder, `${kind} ${NAME}.pfx`);
  files = { sound: named('a'), empty: named('b'), link: named('c'), missing: named('d') };
  await backupFile(files.sound, (await material()).rsa, { password: PASSWORD });
  await writeFile(files.empty, '');
  await symlink('/dev/zero', files.link);
  const ca = { tree: `T ${NAME}`, caObject: `cn=CA ${NAME}` };
  await new LocalRecord(join(data, 'record.jsonl')).add({
    ...{ at: new Date().toISOString(), kind: 'backup', ...ca, subject: NAME, program: NAME },
    ...{ certificates: [], files: [], outcome: 'good', code: null },
  });
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

/** @returns what a command showed, after a look at it */
async function shown(args: readonly string[], input = ''): Promise<string> {
  const { stderr, stdout } = await run([...args, '--data-folder', data], { input });
  for (const text of [stdout, stderr]) {
    const lines = text.split('\n');
    expect(lines.filter((line) => CONTROLS.test(line))).toEqual([]);
    // A line feed in a name begins no line.
    expect(lines.filter((line) => line.startsWith('Passed'))).toEqual([]);
  }
  return stdout + stderr;
}

describe('a hostile name', () => {
  it.each(['sound', 'empty', 'link', 'missing'] as const)('of a %s file is shown in parts', async (kind) => {
    expect(await shown(['inspect', files[kind]])).toContain('⟨U+001B⟩[2J');
    expect(await shown(['verify', files[kind], '--password-stdin'], `${PASSWORD}\n`)).toContain('⟨U+202E⟩');
  });

  it('in the record, in an option and as a command is shown in parts', async () => {
    const status = await shown(['status']);
    expect(status).toContain('⟨U+001B⟩[2J');
    for (const form of ['nagios', 'prometheus']) await shown(['status', '--format', form]);
    await shown(['verify', files.sound, '--password-file', join(folder, NAME)]);
    await shown(['verify', files.sound, `--${NAME}`]);
    await shown([NAME]);
    const made = ['restore-files', files.sound, '--folder', folder, '--make', 'certificate'];
    await shown([...made, '--password-stdin'], `${PASSWORD}\n`);
  });

  it('is whole in JSON, written in escape sequences', async () => {
    const { stdout } = await run(['inspect', '--json', files.empty, '--data-folder', data]);
    expect(stdout.trimEnd()).not.toMatch(CONTROLS);
    const { result } = await runJson(['inspect', files.empty, '--data-folder', data]);
    expect(result).toMatchObject({ files: [{ folder, fileName: basename(files.empty) }] });
    const fileName = basename(files.sound);
    const options = ['--data-folder', data];
    const verified = await runJson(['verify', files.sound, ...options, '--password-stdin'], {
      input: `${PASSWORD}\n`,
    });
    expect(verified.result).toMatchObject({ reports: [{ folder, fileName }] });
  });
});
