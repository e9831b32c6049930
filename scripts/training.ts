import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { toPem } from '../electron/certificates/index.ts';
import { startTrainingTree } from '../electron/training/index.ts';
import { main } from './lib/main.ts';
import { inProject } from './lib/project.ts';

/** TCP port on 127.0.0.1; without one, any that is free. */
const port = (text: string | undefined): number => {
  const number = Number(text ?? 0);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new Error(`No port: ${String(text)}`);
  return number;
};

// npm run training -- [--readable-keys] [--ldaps PORT] [--starttls PORT] [--gateway PORT] [--folder FOLDER]
// Serves the training tree and its gateway until SIGINT or SIGTERM.
await main(async () => {
  const { values } = parseArgs({
    options: {
      'readable-keys': { type: 'boolean', default: false },
      ldaps: { type: 'string' },
      starttls: { type: 'string' },
      gateway: { type: 'string' },
      folder: { type: 'string', default: inProject('out', 'training') },
    },
  });
  const folder = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), values.folder);
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const tree = await startTrainingTree({
    stateDir: folder,
    ...(values['readable-keys'] && { keyForm: 'pkcs8' }),
    ldapsPort: port(values.ldaps),
    ldapPort: port(values.starttls),
    gatewayPort: port(values.gateway),
  });
  const caCertificate = path.join(folder, 'ca.pem');
  await writeFile(caCertificate, toPem(tree.selfSignedCertificate, 'CERTIFICATE'));
  const address = (scheme: string, number: number): string => `${scheme}://${tree.host}:${String(number)}`;
  console.log(
    JSON.stringify({
      ldaps: address('ldaps', tree.ldapsPort),
      starttls: address('ldap', tree.ldapPort),
      gateway: address('https', tree.gatewayPort),
      user: tree.administrator.dn,
      password: tree.administrator.password,
      tree: tree.treeName,
      caCertificate,
    }),
  );
  await stopped;
  await tree.close();
  return 0;
});
