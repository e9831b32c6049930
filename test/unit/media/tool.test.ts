import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runTool } from '../../../electron/media/tool.ts';

it('runs the system’s own tools, none of their names that the search path finds first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orgca-tools-'));
  const trace = join(folder, 'was-here');
  for (const name of ['udisksctl', 'diskutil', 'mount', 'powershell', 'powershell.exe'])
    await writeFile(join(folder, name), `#!/bin/sh\n: > '${trace}'\n`, { mode: 0o755 });
  vi.stubEnv('PATH', [folder, process.env['PATH']].join(delimiter));
  try {
    for (const tool of ['udisksctl', 'diskutil', 'mount', 'powershell'] as const)
      await runTool(tool, ['--help']);
    expect(existsSync(trace)).toBe(false);
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  }
});
