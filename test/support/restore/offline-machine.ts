/**
 * The offline half of the restore wizard in the real app, walked on a machine that this script finds without a network. Run by
 * no-network.spec.ts and keepers.spec.ts inside a network namespace of its own. Arguments: a folder with `CA.pfx`, its receipt,
 * and `out`; another backup, and the shares that open it, as a JSON list of texts.
 * Prints what it saw as JSON.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../../shared/messages/en/index.ts';
import { launchApp } from '../electron-app.ts';
import { AppWindow } from '../window.ts';
import { PASSWORD } from './backup-files.ts';
import { RestorePages } from './restore-pages.ts';

const [folder = '', backup = join(folder, 'CA.pfx'), shares = ''] = process.argv.slice(2);
const FRESH = 'another good word 9';

const launched = await launchApp();
try {
  const window = new AppWindow(launched.page);
  const wizard = new RestorePages(launched, window);
  const network = await launched.app.evaluate(async () => {
    const { networkInterfaces } = process.getBuiltinModule('node:os');
    const { connect } = process.getBuiltinModule('node:net');
    // An address of the documentation (RFC 5737): nobody answers there, and without a network nobody is even asked.
    const outside = await new Promise<string>((resolve) => {
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
    const interfaces = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    return { outside, others: interfaces.filter(({ internal }) => !internal).length };
  });
  await window.onPage('L1').waitFor();
  await wizard.open();
  if (shares === '') await wizard.openFiles(PASSWORD, backup);
  else await wizard.openWithShares(JSON.parse(shares) as string[], backup);
  await wizard.next('F1');
  for (const box of await wizard.dialog().getByRole('checkbox').all()) await box.check();
  await wizard
    .dialog()
    .getByRole('checkbox', { name: /Write the private key/ })
    .check();
  await wizard.next('F2');
  await wizard.password().fill(FRESH);
  await wizard.dialog().getByLabel('Repeat', { exact: true }).fill(FRESH);
  await wizard.next('F3');
  await wizard.chooseFolder(join(folder, 'out'));
  await wizard.next('R7');
  await wizard.finish(en.restore.run.filesHeading);
  console.log(JSON.stringify({ ...network, files: (await readdir(join(folder, 'out'))).sort() }));
} finally {
  await launched.close();
}
