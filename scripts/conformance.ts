import path from 'node:path';
import { parseArgs } from 'node:util';

import { main } from './lib/main.ts';
import { runConformance } from '../test/support/pfx/conformance.ts';
import { runInElectron } from '../test/support/pfx/in-electron.ts';

// npm run conformance -- FOLDER [--electron]: FOLDER holds PFX files and their manifest.tsv
await main(async () => {
  const { values, positionals } = parseArgs({
    options: { electron: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name the folder that holds manifest.tsv.');
  const from = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
  if (values.electron) return (await runInElectron('conformance-main.ts', [from])).status;
  return runConformance(from, console.log);
});
