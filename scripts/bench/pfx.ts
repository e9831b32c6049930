import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { PROFILES, profile, readPfx, writePfx } from '../../electron/pfx/index.ts';
import { runInElectron } from '../../test/support/pfx/in-electron.ts';
import { newMaterial } from '../../test/support/pfx/material.ts';
import type { Load } from '../../test/support/pfx/measure-load.ts';
import { pem } from '../../test/support/pfx/tools.ts';
import { alternate, beside, timed, type BenchLine, type BenchModule } from '../lib/bench.ts';
import { run } from '../lib/run.ts';

const password = 'a passphrase for the bench';

/** The same algorithms for `openssl pkcs12 -export`. */
const opensslOptions = {
  modern: ['-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC', '-macalg', 'sha256'],
  compatible: ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
} as const;

const counts = [2_048, 100_000, 600_000] as const;

/** Goals stand on the counts that take long enough to be felt. */
const goals = { write: 0.8, read: 1 } as const;

/** A run that fails is none to measure. */
const whole = (work: () => Promise<{ ok: boolean } | { status: number }>) =>
  timed(async () => {
    const result = await work();
    if ('ok' in result ? !result.ok : result.status !== 0) throw new Error('a run of the bench has failed');
  });

/** Writing and reading beside `openssl pkcs12` (its whole process), and what it costs Electron's main process. */
const bench: BenchModule = async ({ workDir }) => {
  const { pkcs8, chain } = newMaterial('RSA-2048', 2);
  const inFolder = (name: string): string => path.join(workDir, name);
  await writeFile(inFolder('key.pem'), pem(pkcs8, 'PRIVATE KEY'));
  await writeFile(inFolder('chain.pem'), chain.map((der) => pem(der, 'CERTIFICATE')).join(''));
  const secret = Buffer.from(password);
  const lines: BenchLine[] = [];
  for (const name of ['modern', 'compatible'] as const) {
    for (const iterations of counts) {
      const goal = (of: keyof typeof goals): number | null =>
        iterations === Math.max(...counts) ? goals[of] : null;
      const label = `${name}, ${iterations.toLocaleString('en')} iterations`;
      const options = {
        key: { pkcs8 },
        certificates: chain.map((der) => ({ der })),
        profile: profile(name, iterations),
        password: secret,
      };
      const input = ['-inkey', inFolder('key.pem'), '-in', inFolder('chain.pem')];
      const output = ['-passout', `pass:${password}`, '-out', inFolder('openssl.p12')];
      const exporting = ['pkcs12', '-export', '-iter', String(iterations), ...opensslOptions[name]];
      const rounds = iterations > 100_000 ? 7 : 9;
      const write = await alternate(
        rounds,
        whole(() => writePfx(options)),
        whole(() => run('openssl', [...exporting, ...input, ...output])),
      );
      lines.push(
        beside(
          `write PFX, ${label}`,
          'ms',
          write.ours,
          { name: 'openssl pkcs12', value: write.peer },
          goal('write'),
        ),
      );
      const bytes = await readFile(inFolder('openssl.p12'));
      const importing = ['pkcs12', '-in', inFolder('openssl.p12'), '-passin', `pass:${password}`, '-nodes'];
      const read = await alternate(
        rounds,
        whole(() => readPfx(bytes, secret)),
        whole(() => run('openssl', [...importing, '-out', inFolder('openssl.pem')])),
      );
      lines.push(
        beside(
          `read PFX, ${label}`,
          'ms',
          read.ours,
          { name: 'openssl pkcs12', value: read.peer },
          goal('read'),
        ),
      );
    }
  }
  return [...lines, ...(await loadLines())];
};

async function loadLines(): Promise<BenchLine[]> {
  const { output } = await runInElectron('measure-load-main.ts', [], 'keep');
  const found = /load (\{.*\})/.exec(output);
  if (!found) throw new Error('Electron has not measured the load');
  const { memoryMiB, lagMs } = JSON.parse(found[1]!) as Load;
  const iterations = PROFILES.modern.iterations.toLocaleString('en');
  return [
    beside(`event-loop lag, ${iterations} iterations`, 'ms', lagMs, { name: 'limit', value: 20 }, 1),
    beside('memory for a PFX of 1 MiB', 'MiB', memoryMiB, { name: 'limit', value: 30 }, 1),
  ];
}

export default bench;
