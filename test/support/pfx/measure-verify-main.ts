/** What the bench runs inside Electron, as the app's job process does: a backup is verified with BoringSSL as the second reader. */
import { inspectFile, verifyFile } from '../../../electron/app/restore/index.ts';
import { alternate, timed } from '../../../scripts/lib/bench.ts';
import { openPfx } from '../../../scripts/lib/openssl.ts';
import { electronMain } from './electron-main.ts';

const ROUNDS = 7;

void electronMain(async ([file, password], print) => {
  const verify = async (): Promise<void> => {
    const options = { program: 'bench', now: () => new Date() };
    const report = await verifyFile(await inspectFile(file!), Buffer.from(password!), options);
    if (report.verdict === 'bad') throw new Error('the backup of the bench is not good');
  };
  const openssl = timed(() => openPfx(file!, password!));
  print(`times ${JSON.stringify(await alternate(ROUNDS, timed(verify), openssl))}`);
  return 0;
});
