/** The lines of "Without this program" as START-HERE.txt, the restore sheet and the guide print them, run on files of a backup. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownFiles } from '../../../scripts/guide/markdown.ts';
import { backUp } from '../../../electron/app/backup/index.ts';
import { startHere, textItem } from '../../../electron/app/recovery-stick/index.ts';
import { findRecordedFacts, sheetOf, sheetPage, sheetText } from '../../../electron/app/restore/index.ts';
import type { CaMaterial } from '../../../electron/ca/index.ts';
import { inspectPfx } from '../../../electron/pfx/index.ts';
import { startTrainingTree } from '../../../electron/training/index.ts';
import { guides } from '../../../shared/messages/guide.ts';
import { catalogues } from '../../../shared/messages/index.ts';
import { PROFILE_CHOICES, type MadeBackup } from '../../../shared/views.ts';
import { logIn, valueOf } from '../../support/backup/log-in.ts';
import { readMaterial } from '../../support/backup/material.ts';

const PASSWORD = 'seven red kites';
const NEW = 'four grey geese';

let folder = '';
let material: CaMaterial;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-without-'));
  const tree = await startTrainingTree({ keyForm: 'pkcs8', rsaBits: 2048, ecCurve: 'P-384' });
  const session = await logIn({
    server: tree.host,
    port: tree.ldapsPort,
    security: 'ldaps',
    user: tree.administrator.dotted,
    password: tree.administrator.password,
  });
  material = await readMaterial(session, 'cn=ACME-TREE CA,cn=Security');
  session.close();
  await tree.close();
});
afterAll(async () => {
  material.wipe();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a line in a shell without a terminal: the tools read what they ask for from standard input then. */
const enter = (line: string, answers: readonly string[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const shell = spawn('sh', ['-c', line], { cwd: folder, detached: true });
    let output = '';
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    }
    shell.on('error', reject);
    shell.on('close', (status) => {
      resolve({ status, output });
    });
    shell.stdin.on('error', () => undefined);
    shell.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  });

/** What each line asks for, in its order. */
const ANSWERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ -info -noout$/, [PASSWORD]],
  [/ -nokeys -out /, [PASSWORD]],
  [/ -nocerts -out /, [PASSWORD, NEW, NEW]],
  [/^openssl x509 /, []],
  [/^openssl pkey /, [NEW]],
  [/^keytool -list /, [PASSWORD]],
  [/^keytool -importkeystore /, [NEW, NEW, PASSWORD]],
];

const answersTo = (line: string): readonly string[] => {
  const found = ANSWERS.find(([form]) => form.test(line));
  if (!found) throw new Error(`nothing is known of ${line}`);
  return found[1];
};

const isCommand = (line: string): boolean => /^(?:openssl|keytool) /.test(line);
/** The lines of a text file that are indented. */
const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim())
    .filter(isCommand);
const between = (text: string, form: RegExp): string[] =>
  [...text.matchAll(form)]
    .map(([, line]) => line!.replaceAll('&quot;', '"').replaceAll('&#39;', "'"))
    .filter(isCommand);

async function printedLines(made: MadeBackup): Promise<Record<string, string[]>> {
  const items = await Promise.all(
    made.files.map(async ({ fileName, path }) => {
      const inspected = valueOf(inspectPfx(await readFile(path)));
      return { ...textItem(fileName, 'backup', ''), profile: inspected.profile };
    }),
  );
  const facts = { madeAt: made.madeAt, program: 'OrgCA Backup test' };
  const files = made.files.map(({ fileName, sha256 }) => ({ fileName, folder, sha256 }));
  const sheet = sheetOf(valueOf(await findRecordedFacts(files)), { printedAt: made.madeAt });
  return {
    english: linesIn(startHere(items, facts, [await catalogues.en()])),
    german: linesIn(startHere(items, facts, [await catalogues.de()])),
    sheet: between(sheetPage([sheet]).body.markup, /<code>(.*?)<\/code>/g),
    sheetText: linesIn(sheetText(sheet)),
  };
}

describe.each([
  ['modern', 'ca.pfx', ''],
  ['compatible', 'ACME CA.pfx', ' -legacy'],
  ['edirectory', "it's ca.pfx", ' -legacy'],
] as const)('the lines for a backup with the profile %s', (name, fileName, option) => {
  let made: MadeBackup;
  let lines: string[];
  beforeAll(async () => {
    made = valueOf(
      await backUp(material, {
        fileName,
        destinations: [{ folder, replace: [] }],
        password: Buffer.from(PASSWORD),
        profile: { name, iterations: PROFILE_CHOICES[name][0]! },
        origin: { tree: 'ACME-TREE', server: 'ldaps://127.0.0.1', user: 'admin.acme' },
        program: 'OrgCA Backup test',
        now: () => new Date(),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    );
    lines = (await printedLines(made))['english']!;
  });

  it('are the same in START-HERE.txt, in both languages, and on the sheet', async () => {
    const { english, ...others } = await printedLines(made);
    expect(english!.length).toBe(2 * 8);
    for (const other of Object.values(others)) expect(other).toEqual(english);
    const pkcs12 = english!.filter((line) => line.startsWith('openssl pkcs12'));
    expect(pkcs12.every((line) => line.startsWith(`openssl pkcs12${option} -in `))).toBe(true);
  });

  it('check the files, take out certificates and key, and show that they belong together', async () => {
    const answers = new Map<string, Answer>();
    const ownFiles = (line: string): boolean => /^openssl (?:x509|pkey) /.test(line);
    for (const together of [lines.filter((line) => !ownFiles(line)), lines.filter(ownFiles)]) {
      const entered = together.map(async (line) => {
        answers.set(line, await enter(line, answersTo(line)));
      });
      await Promise.all(entered);
    }
    for (const line of lines) expect(answers.get(line), line).toMatchObject({ status: 0 });
    const outputs = (part: string) =>
      lines.filter((line) => line.includes(part)).map((line) => answers.get(line)!);
    for (const { output } of outputs(' -info ')) expect(output).toContain('Shrouded Keybag');
    const publicKeys = [...outputs(' x509 '), ...outputs(' pkey ')].map(
      ({ output }) => /-----BEGIN PUBLIC KEY-----[^-]*/.exec(output)?.[0],
    );
    expect(publicKeys).toHaveLength(4);
    expect(publicKeys.slice(2)).toEqual(publicKeys.slice(0, 2));
    expect(new Set(publicKeys).size).toBe(2);
    const counts = made.files.map(({ certificates }) => certificates.length);
    const stems = made.files.map((file) => file.fileName.replace('.pfx', ''));
    const saved = await Promise.all(
      stems.map((stem) => readFile(join(folder, `${stem}-certificates.pem`), 'utf8')),
    );
    expect(saved.map((pem) => pem.match(/BEGIN CERTIFICATE/g)?.length)).toEqual(counts);
    const keys = await Promise.all(stems.map((stem) => readFile(join(folder, `${stem}-key.pem`), 'utf8')));
    for (const key of keys) expect(key).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    for (const { output } of outputs(' -list ')) expect(output).toContain('PrivateKeyEntry');
    expect(outputs(' -importkeystore ')).toHaveLength(2);
  });

  it('report a wrong password', async () => {
    const checks = lines.filter((one) => / -info | -list -v /.test(one));
    const answers = await Promise.all(checks.map((line) => enter(line, ['wrong kites'])));
    for (const { status, output } of answers) expect(status, output).not.toBe(0);
    expect(answers).toHaveLength(4);
  });
});

describe('the guide', () => {
  it.each(['en', 'de'] as const)(
    'has the same lines for a file that is called ca.pfx: %s',
    async (language) => {
      const files = markdownFiles(await guides[language](), await catalogues[language]());
      const shown = between(files.get('without-program.md')!, /`([^`]+)`/g).flatMap((line) =>
        line.split('; '),
      );
      expect(shown.length).toBe(9);
      const item = { ...textItem('ca.pfx', 'backup', ''), profile: 'modern' as const };
      const printed = linesIn(startHere([item], { madeAt: '', program: '' }, [await catalogues[language]()]));
      const legacy = shown.filter((line) => line.includes('-legacy'));
      expect(legacy).toEqual(['openssl pkcs12 -legacy -in ca.pfx -info -noout']);
      expect(shown.filter((line) => !legacy.includes(line)).toSorted()).toEqual(printed.toSorted());
    },
  );
});
