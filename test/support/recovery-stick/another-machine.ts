/**
 * The program of a recovery stick on a machine without a network, an installation or a home that can be written. Run by
 * portable.spec.ts inside a network namespace of its own. Arguments: the executable on the stick, and a temporary folder.
 * Prints what it saw as JSON.
 */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { _electron, type Page } from '@playwright/test';
import { sandboxChoice } from '../../../scripts/lib/sandbox.ts';
import { parseMnemonic } from '../../../renderer/components/mnemonic.ts';
import { en } from '../../../shared/messages/en/index.ts';
import { PASSWORD } from '../restore/backup-files.ts';
import { AppWindow } from '../window.ts';

const [executablePath = '', temporary = ''] = process.argv.slice(2);

const { PATH = '', DISPLAY = '', XAUTHORITY } = process.env;
const app = await _electron.launch({
  executablePath,
  args: [...sandboxChoice().switches, '--disable-gpu', '--lang=en-GB'],
  env: {
    ...{ PATH, DISPLAY, LANG: 'en_GB.UTF-8', TMPDIR: temporary },
    ...(XAUTHORITY !== undefined && { XAUTHORITY }),
    // Nobody can make a folder there, not even root.
    HOME: '/dev/null/home',
  },
});
const errors: string[] = [];
app.process().stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')));
const page = await app.firstWindow();
const window = new AppWindow(page);
const press = (from: Page, label: string) =>
  from
    .getByRole('button', { name: parseMnemonic(label).text, exact: true })
    .last()
    .click();

const { outside, profile } = await app.evaluate(async ({ app: running }) => {
  const { connect } = process.getBuiltinModule('node:net');
  // An address of the documentation (RFC 5737).
  const reached = await new Promise<string>((resolve) => {
    connect({ host: '192.0.2.1', port: 636, timeout: 2000 })
      .on('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code ?? 'error');
      })
      .on('connect', () => {
        resolve('reached');
      })
      .on('timeout', () => {
        resolve('asked');
      });
  });
  return { outside: reached, profile: running.getPath('userData') };
});
const mode = ((await stat(profile)).mode & 0o777).toString(8);

const offer = window.onPage('L1').locator('.message', { has: window.field('beside-program') });
await offer.waitFor();
const offered = await offer.locator('.message-title').innerText();
await window.expectAccessible();
const picture = process.env['ORGCA_PICTURES'];
if (picture !== undefined) await page.screenshot({ path: `${picture}/L1-beside.png` });

await press(page, en.stick.beside.verify);
await window.onPage('V2').waitFor();
await press(page, 'Next >');
await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(PASSWORD);
await press(page, 'Finish');
const verdict = await window.page.locator('[data-verdict]').first().getAttribute('data-verdict');
await press(page, 'Close');

await press(page, en.stick.beside.restore);
await window.onPage('R2').waitFor();
const restoring = await page.getByRole('dialog', { name: en.restore.title }).isVisible();
await press(page, 'Cancel');
await page.getByRole('dialog').waitFor({ state: 'detached' });
await app.close();

console.log(
  JSON.stringify({
    ...{ outside, offered, verdict, restoring, mode },
    inTemporary: profile.startsWith(`${temporary}/`),
    removed: !existsSync(profile),
    complaints: window.complaints,
    said: errors
      .join('')
      .split('\n')
      .filter((line) => /call .* failed|Error:/.test(line)),
  }),
);
