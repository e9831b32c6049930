import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { completionScript } from '../electron/cli/completion.ts';
import { manualPage } from '../electron/cli/manual.ts';
import { readManifest } from './lib/lockfile.ts';
import { main } from './lib/main.ts';
import { inProject } from './lib/project.ts';

// npm run manual: the manual page and the bash completion of the packages, out of the table of commands.
await main(async () => {
  const { version } = await readManifest();
  const folder = inProject('assets/linux');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'orgca-backup.1'), manualPage(version));
  await writeFile(path.join(folder, 'orgca-backup.bash'), completionScript('bash'));
  return 0;
});
