/** What the bench runs inside Electron, as the app's job process does: a backup is verified with BoringSSL as the second reader. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inspectFile, verifyFile } from '../../../electron/app/restore/index.ts';
import { alternate } from '../../../scripts/lib/bench.ts';
import { electronMain } from './electron-main.ts';

const ROUNDS = 7;

void electronMain(async ([file, password], print) => {
  const verify = async (): Promise<void> => {
    const options = { program: 'bench', now: () => new Date() };
    const report = await verifyFile(await inspectFile(file!), Buffer.from(password!), options);
    if (report.verdict === 'bad') throw new Error('the backup of the bench is not good');
  };
  const openssl = (): Promise<unknown> =>
    promisify(execFile)('openssl', ['pkcs12', '-in', file!, '-passin', `pass:${password!}`, '-nodes']);
  print(`times ${JSON.stringify(await alternate(ROUNDS, timed(verify), timed(openssl)))}`);
  return 0;
});

/** @returns a run that says how many milliseconds it took */
const timed = (run: () => Promise<unknown>) => async (): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};
