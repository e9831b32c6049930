import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { SHELLS } from '../electron/cli/command-table.ts';
import { completionScript } from '../electron/cli/completion.ts';
import { manualPage } from '../electron/cli/manual.ts';
import { readManifest } from './lib/lockfile.ts';
import { main } from './lib/main.ts';
import { inProject } from './lib/project.ts';

// npm run manual: the manual page and the completions of the packages, out of the table of commands.
await main(async () => {
  const { version } = await readManifest();
  const folder = inProject('assets/linux');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'orgca-backup.1'), manualPage(version));
  for (const shell of SHELLS)
    await writeFile(path.join(folder, `orgca-backup.${shell}`), completionScript(shell));
  return 0;
});
