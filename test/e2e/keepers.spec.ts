/** Keepers: a backup with 3 of 5, its sheets, the rehearsal, opening with shares, and new keepers for the same file. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { RecordEntry } from '../../electron/app/record/index.ts';
import { combineShares, parseShare, passwordOf, type Share } from '../../electron/keepers/index.ts';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { projectDir } from '../../scripts/lib/project.ts';
import { KEEPER_WORDS, wordsIn } from '../../shared/keepers.ts';
import { en } from '../../shared/messages/en/index.ts';
import { format } from '../../shared/messages/format.ts';
import { inspectWith } from '../support/backup/tools.ts';
import { answerOpenDialog, answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { printedWords, scannedText } from '../support/keepers/sheets.ts';
import { found, passwordTraces } from '../support/memory/traces.ts';
import { readPdf } from '../support/pdf.ts';
import { AppWindow } from '../support/window.ts';
import {
  answer,
  exportFromProperties,
  next,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

// One story: each test goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;
let file: string;
/** Words of the sheets, by number of the keeper from 1. */
const sheets: string[][] = [];
/** Of the set before. */
let former: string[][] = [];
let password: string;
const slow = { timeout: 60_000 };
const plain = (label: string) => parseMnemonic(label).text;
const top = () => window.page.locator('[data-key-scope]').last();
const press = (label: string) =>
  top()
    .getByRole('button', { name: plain(label), exact: true })
    .click();
const wordsField = () => top().getByLabel(plain(en.keepers.words), { exact: true });

const chooseInMenu = (label: string) =>
  launched.app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);

async function enterShare(words: readonly string[]): Promise<void> {
  await wordsField().fill(words.join(' '));
  await press(en.keepers.add);
}

async function saveSheet(index: number, path: string): Promise<void> {
  await answerSaveDialog(launched.app, path);
  await top()
    .getByRole('button', { name: format(en.keepers.sheets.saveName, { index }), exact: true })
    .click();
  await expect(window.field(`sheet-${String(index)}`)).toContainText(path, slow);
}

const shareOf = (words: readonly string[]): Share => {
  const share = parseShare(words);
  if (!share.ok) throw new Error(share.failure.code);
  return share.value;
};

interface ReceiptJson {
  readonly witness?: string;
  readonly keepers?: { set: string; threshold: number; count: number; rehearsedAt: string | null };
}
const receipt = async () =>
  JSON.parse(await readFile(join(folder, 'stick', 'acme.receipt.json'), 'utf8')) as ReceiptJson;
const receiptText = () => readFile(join(folder, 'stick', 'acme.receipt.txt'), 'utf8');

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-keepers-'));
  for (const name of ['stick', 'sheets', 'home', 'temp', 'out']) await mkdir(join(folder, name));
  file = join(folder, 'stick', 'acme.pfx');
  launched = await launchApp({
    userData: join(folder, 'user-data'),
    env: {
      HOME: join(folder, 'home'),
      TMPDIR: join(folder, 'temp'),
      XDG_CACHE_HOME: join(folder, 'home', 'cache'),
    },
  });
  window = new AppWindow(launched.page);
});
test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});
test.afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('a backup with 3 of 5 keepers and a witness: no password is asked for or shown', async () => {
  test.slow();
  const { app, page } = launched;
  await openTrainingTree(page);
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  await answer(page, en.exportWizard.key.yes).check();
  await next(page, 'E4');
  await answerSaveDialog(app, file);
  await press(en.common.files.destination.browse);
  await window.field('target-path').waitFor();
  await next(page, 'E5');
  await answer(page, en.keepers.choose.keepers.label).check();
  await expect(window.field('keeper-rule')).toHaveText(
    format(en.keepers.choose.rule, { threshold: 3, count: 5, spare: 2 }),
  );
  await window.expectAccessible();
  await next(page, 'E6');
  await expect(window.field('sum-password')).toContainText(
    format(en.keepers.summary, { threshold: 3, count: 5 }),
  );
  await top().getByLabel(plain(en.keepers.witness), { exact: true }).fill('Ada Lovelace');
  await window.expectAccessible();
  await press(en.common.buttons.finish);
  await window.field('verified').waitFor(slow);
  await expect(window.field('share-sheets').getByRole('listitem')).toHaveCount(5);
  await window.expectAccessible();
  const made = await receipt();
  expect(made).toMatchObject({
    witness: 'Ada Lovelace',
    keepers: { threshold: 3, count: 5, rehearsedAt: null },
  });
  expect(await receiptText()).toContain(en.documents.receipt.notRehearsed);
  expect(await receiptText()).toContain(made.keepers!.set);
});

test('each sheet is one page with one share, in words and as a QR code', async () => {
  test.slow();
  for (let index = 1; index <= 5; index++) {
    const path = join(folder, 'sheets', `${String(index)}.pdf`);
    await saveSheet(index, path);
    const pdf = await readPdf(path);
    expect(pdf).toMatchObject({ pages: 1, paper: 'A4', tagged: true, scripts: false });
    for (const text of [
      format(en.documents.shareSheet.title, { index, count: 5 }),
      'OU=Organizational CA',
      'acme.pfx',
      'Ada Lovelace',
      ...Object.values(en.documents.shareSheet.blanks),
      en.documents.shareSheet.dont[0],
    ])
      expect(pdf.text).toContain(text);
    const words = await printedWords(path);
    expect(wordsIn(await scannedText(path))).toEqual(words);
    expect(shareOf(words).index).toBe(index);
    sheets.push(words);
  }
  const secret = await combineShares([sheets[4]!, sheets[1]!, sheets[2]!].map(shareOf));
  if (!secret.ok) throw new Error(secret.failure.code);
  password = passwordOf(secret.value).toString('ascii');
  for (const name of ['acme.pfx', 'acme-ec.pfx']) {
    const seen = inspectWith('openssl', join(folder, 'stick', name), password);
    expect([seen.opened, seen.keys]).toEqual([true, 1]);
  }
});

test('a lock forgets the shares that were made, and the saved sheets can still be rehearsed', async () => {
  await launched.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await window.onPage('L3').waitFor();
  await press(en.login.again.logIn);
  await expect(window.onPage('L3')).toHaveCount(0);
  await top()
    .getByRole('button', { name: format(en.keepers.sheets.saveName, { index: 1 }), exact: true })
    .click();
  await expect(window.failure()).toHaveAttribute('data-code', 'KEEPERS-FORGOTTEN');
});

test('the wizard does not close before the rehearsal without a question', async () => {
  await press(en.common.buttons.close);
  await expect(top()).toContainText(en.keepers.rehearsal.leaveTitle);
  await window.expectAccessible();
  await press(en.keepers.rehearsal.stay);
  await expect(window.onPage('E7')).toBeVisible();
});

test('the rehearsal: words are completed, errors are found at their word, and three shares open the file', async () => {
  test.slow();
  const { page } = launched;
  const [first, second, third] = sheets as [string[], string[], string[]];
  await press(en.keepers.rehearsal.start);
  await expect(window.onPage('K1').locator('h1')).toBeFocused();
  await window.expectAccessible();
  // Four letters and a space.
  await wordsField().pressSequentially(first.map((word) => `${word.slice(0, 4)} `).join(''), slow);
  await expect(wordsField()).toHaveValue(`${first.join(' ')} `);
  await page.keyboard.press('Enter');
  await expect(window.field('share-word')).toHaveText(format(en.keepers.accepted, { index: 1 }));
  await expect(wordsField()).toHaveValue('');
  // The next keeper cannot bring the words back.
  await page.keyboard.press('Control+z');
  await expect(wordsField()).toHaveValue('');
  await expect(window.field('shares-entered')).toHaveText('1');
  await expect(window.field('shares-missing')).toContainText('2, 3, 4');
  await window.expectAccessible();

  await enterShare(first);
  await expect(window.failure()).toHaveAttribute('data-code', 'KEEPERS-TWICE');
  const wrong = second.with(6, KEEPER_WORDS[(KEEPER_WORDS.indexOf(second[6]!) + 1) % KEEPER_WORDS.length]!);
  await enterShare(wrong);
  await expect(window.failure()).toHaveAttribute('data-code', 'KEEPERS-CHECK-WORD');
  await expect(window.failure()).toContainText('Word 7');
  await wordsField().fill('xylofone ');
  await expect(top().locator('.field-problem')).toContainText('Word 1');
  await window.expectAccessible();

  await enterShare(second);
  await enterShare(third);
  await expect(window.field('rehearsal')).toContainText(en.keepers.rehearsal.done, slow);
  await expect(window.field('rehearsal')).toContainText(en.keepers.rehearsal.doneReceipt);
  await window.expectAccessible();
  const noted = await receipt();
  expect(noted.keepers?.rehearsedAt).toMatch(/^\d{4}-/);
  expect(await receiptText()).not.toContain(en.documents.receipt.notRehearsed);
  const lines = (await readFile(join(folder, 'user-data', 'record.jsonl'), 'utf8')).trimEnd().split('\n');
  const record = lines.map((line) => (JSON.parse(line) as { entry: RecordEntry }).entry);
  expect(record.map(({ kind, by, witness }) => ({ kind, by, witness }))).toEqual([
    { kind: 'backup', by: expect.any(String) as unknown, witness: 'Ada Lovelace' },
    ...Array(2).fill({ kind: 'verification', by: userInfo().username, witness: undefined }),
  ]);
  await press(en.common.buttons.close);
  await expect(window.onPage('E7')).toHaveCount(0);
});

test('Verify opens the backup with other shares, and a lock forgets those that were entered', async () => {
  test.slow();
  const { app, page } = launched;
  await page.keyboard.press('Escape');
  await chooseInMenu(en.common.menu.menuVerify);
  await answerOpenDialog(app, file);
  await press(en.common.files.browse);
  await top().locator('.backup-list li').waitFor();
  await next(page, 'V2' as never);
  await expect(window.onPage('V2')).toContainText(
    format(en.keepers.receiptSetValue, { set: shareOf(sheets[0]!).set, threshold: 3, count: 5 }),
  );
  await next(page, 'V3' as never);
  await press(en.keepers.open);
  await window.onPage('K1').waitFor();
  await wordsField().fill(sheets[1]!.join(' '));
  const words = await wordsField().inputValue();
  await wordsField().press('ControlOrMeta+a');
  await wordsField().press('ControlOrMeta+c');
  const clipboardText = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(clipboardText).toBe(words);
  for (const at of [1, 3, 4]) await enterShare(sheets[at]!);
  await expect(window.field('given-shares')).toContainText('2, 4 and 5');
  await window.expectAccessible();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await window.onPage('L3').waitFor();
  await expect.poll(clipboardText).toBe('');
  await press(en.login.again.logIn);
  await expect(window.onPage('L3')).toHaveCount(0);
  await expect(window.field('given-shares')).toHaveCount(0);
  await press(en.keepers.open);
  await window.onPage('K1').waitFor();
  for (const at of [1, 3, 4]) await enterShare(sheets[at]!);
  await window.field('given-shares').waitFor();
  await press(en.common.buttons.finish);
  await window.field('verdict').waitFor(slow);
  expect(await window.onPage('V4').locator('[data-verdict]').getAttribute('data-verdict')).not.toBe('bad');
  await press(en.common.buttons.close);
});

test('new keepers: the file is changed only with shares from the new sheets, and the old ones open it no more', async () => {
  test.slow();
  const { app } = launched;
  const before = await readFile(file);
  await chooseInMenu(en.common.menu.menuChangeKeepers);
  await expect(window.onPage('T6').locator('h1')).toBeFocused();
  await answerOpenDialog(app, file);
  await press(en.tools.password.choose);
  await window.field('change-protection').waitFor();
  await press(en.keepers.open);
  for (const at of [0, 2, 4]) await enterShare(sheets[at]!);
  await window.field('given-shares').waitFor();
  await window.expectAccessible();
  await press(en.keepers.change.prepare);
  await window.field('share-sheets').waitFor(slow);
  await window.expectAccessible();
  const fresh: string[][] = [];
  for (let index = 1; index <= 3; index++) {
    const path = join(folder, 'sheets', `new-${String(index)}.pdf`);
    await saveSheet(index, path);
    fresh.push(await printedWords(path));
  }
  await press(en.keepers.change.change);
  await enterShare(sheets[0]!);
  await expect(window.failure()).toHaveAttribute('data-code', 'KEEPERS-OTHER-SET');
  expect(await readFile(file)).toEqual(before);
  for (const words of fresh) await enterShare(words);
  await window.field('changed-receipt').waitFor(slow);
  await window.expectAccessible();
  expect(await readFile(file)).not.toEqual(before);
  expect((await receipt()).keepers).toMatchObject({ set: shareOf(fresh[0]!).set, count: 5, threshold: 3 });
  for (const name of ['acme.pfx', 'acme-ec.pfx'])
    expect(inspectWith('openssl', join(folder, 'stick', name), password).opened).toBe(false);
  const secret = await combineShares(fresh.map(shareOf));
  if (!secret.ok) throw new Error(secret.failure.code);
  const changed = passwordOf(secret.value).toString('ascii');
  for (const name of ['acme.pfx', 'acme-ec.pfx'])
    expect(inspectWith('openssl', join(folder, 'stick', name), changed).opened).toBe(true);
  await press(en.common.buttons.close);
  former = sheets.splice(0, 5, ...fresh);
});

test('another password: shares of the former set are named as such, and those of the new one open the file', async () => {
  test.slow();
  const { app } = launched;
  const fresh = 'seven red kites at 4 over Ely';
  const copy = join(folder, 'copy', 'copy.pfx');
  await mkdir(join(folder, 'copy'));
  await copyFile(file, copy);
  await chooseInMenu(en.common.menu.menuChangePassword);
  await expect(window.onPage('T3').locator('h1')).toBeFocused();
  await answerOpenDialog(app, copy);
  await press(en.tools.password.choose);
  await expect(window.field('change-file')).toHaveText('copy.pfx');
  for (const label of [plain(en.tools.password.newPassword), 'Repeat'])
    await top().getByLabel(label, { exact: true }).fill(fresh);
  const change = async (shares: readonly string[][]) => {
    await press(en.keepers.open);
    for (const words of shares) await enterShare(words);
    await window.field('given-shares').waitFor();
    await press(en.tools.password.change);
  };
  await change(former.slice(0, 3));
  await expect(window.failure()).toHaveAttribute('data-code', 'KEEPERS-OTHER-BACKUP', slow);
  await window.expectAccessible();
  await press(en.keepers.forgetGiven);
  await change(sheets.slice(0, 3));
  await window.field('changed-sha256').waitFor(slow);
  expect(inspectWith('openssl', copy, fresh).opened).toBe(true);
  await press(en.common.buttons.close);
});

test('without a network, three sheets restore every file', async () => {
  test.slow();
  const script = join(projectDir, 'test/support/restore/offline-machine.ts');
  await rm(join(folder, 'machine'), { recursive: true, force: true });
  const { stdout } = await promisify(execFile)(
    'unshare',
    [
      ...['--net', '--map-root-user', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'],
      ...[
        process.execPath,
        script,
        folder,
        file,
        JSON.stringify(sheets.slice(0, 3).map((words) => words.join(' '))),
      ],
    ],
    { timeout: 120_000 },
  );
  const seen = JSON.parse(stdout) as { outside: string; files: string[] };
  expect(seen.outside).toBe('ENETUNREACH');
  expect(seen.files).toContain('acme-key.pem');
  const opened = inspectWith('openssl', join(folder, 'out', 'acme-modern.pfx'), 'another good word 9');
  expect([opened.opened, opened.keys]).toEqual([true, 1]);
});

test('no share and no password is on the disk, but in the PDFs that were saved', async () => {
  await launched.app.close();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(paths.some((path) => path.startsWith(join(folder, 'user-data')))).toBe(true);
  const traces = [
    ...passwordTraces('password', password),
    ...sheets.flatMap((words, at) =>
      // Five words in a row are nowhere by chance.
      [0, 5, 10, 15, 20].flatMap((from) => {
        const group = words.slice(from, from + 5).join(' ');
        const name = `share ${String(at + 1)}`;
        return [...passwordTraces(name, group), ...passwordTraces(name, group.toUpperCase())];
      }),
    ),
  ];
  const leftovers: string[] = [];
  for (const path of paths) {
    if (path.startsWith(join(folder, 'sheets'))) continue;
    leftovers.push(...found(await readFile(path), traces).map((name) => `${path}: ${name}`));
  }
  expect(leftovers).toEqual([]);
});
