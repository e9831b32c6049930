/** The offline half in a process of its own: verify, make files, change the password. Argument: the folder with `ca.pfx`. */
import { connect } from 'node:net';
import { join } from 'node:path';
import {
  changePassword,
  inspectFile,
  openSource,
  verifyFile,
  writeOutputs,
} from '../../../electron/app/restore/index.ts';
import { OFFLINE_OUTPUTS } from '../../../shared/restore.ts';
import { password } from '../../support/restore/backup-files.ts';

const [folder = ''] = process.argv.slice(2);
const path = join(folder, 'ca.pfx');
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
const report = await verifyFile(file, password(), about);
const source = await openSource({ path, password: password() });
if (!source.ok) throw new Error(source.failure.code);
const written = await writeOutputs([source.value], {
  folder,
  outputs: OFFLINE_OUTPUTS,
  password: password(),
  profile,
  keyConfirmed: true,
  sheet: { printedAt: 'now' },
  replace: [],
});
const changed = await changePassword({
  path,
  oldPassword: password(),
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
