/** The offline half in a process of its own: verify, make files, change the password. Argument: the folder with `ca.pfx`. */
import { connect } from 'node:net';
import { join } from 'node:path';
import {
  backupIn,
  changePassword,
  inspectFile,
  openFile,
  verifyFile,
  writeOutputs,
} from '../../../electron/app/restore/index.ts';
import { OFFLINE_OUTPUTS } from '../../../shared/restore.ts';

const [folder = ''] = process.argv.slice(2);
const path = join(folder, 'ca.pfx');
const secret = (): Buffer => Buffer.from('Correct-Horse-7');
const profile = { name: 'compatible', iterations: 2048 } as const;
const about = { program: 'test', now: () => new Date() };

/** Whether this process could reach anything at all, itself included. */
const network = await new Promise<string>((resolve) => {
  const socket = connect(9, '127.0.0.1');
  socket.on('error', (error: NodeJS.ErrnoException) => {
    resolve(error.code ?? 'error');
  });
  socket.on('connect', () => {
    resolve('reached');
  });
});

const file = await inspectFile(path);
const report = await verifyFile(file, secret(), about);
const opened = await openFile(file.bytes, secret());
if (!opened.ok) throw new Error(opened.failure.code);
const backup = backupIn(opened.value, 'ca.pfx');
if (!backup.ok) throw new Error(backup.failure.code);
const written = await writeOutputs([{ file, opened: opened.value, backup: backup.value }], {
  folder,
  outputs: OFFLINE_OUTPUTS,
  password: secret(),
  profile,
  keyConfirmed: true,
  sheet: { printedAt: 'now' },
  replace: [],
});
const changed = await changePassword({
  path,
  oldPassword: secret(),
  newPassword: Buffer.from('New-Horse-9'),
  profile,
  ...about,
});
process.stdout.write(
  JSON.stringify({
    network,
    verdict: report.verdict,
    written: written.ok ? written.value.length : written.failure.code,
    changed: changed.ok ? 'changed' : changed.failure.code,
  }),
);
process.exit(0);
