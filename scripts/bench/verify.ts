import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { profile, writePfx } from '../../electron/pfx/index.ts';
import { createTrainingMaterial } from '../../electron/training/index.ts';
import { runInElectron } from '../../test/support/pfx/in-electron.ts';
import { alternate, beside, median, timed, type BenchContext, type BenchLine } from '../lib/bench.ts';
import { openPfx } from '../lib/openssl.ts';
import { inProject } from '../lib/project.ts';

const PASSWORD = 'Correct-Horse-7';
const ROUNDS = 7;
/** Verify does what openssl does, and looks at everything in the file besides: it may take no longer. */
const GOAL = 1.0;
/** Verifications in a row. The memory of the last ones may not be larger than that of the first ones. */
const MANY = 50;
const COMPARED = 10;
const FLAT = 1.05;
const AT_ONCE = 10;
/** Lets Node on Linux print its largest resident memory when it ends. `resourceUsage` would count that of the process that started it. */
const PRINT_PEAK =
  "import{readFileSync}from'node:fs';process.on('exit',()=>{console.error(readFileSync('/proc/self/status','utf8'))})";

/** Verifying a backup: reading, opening, and every check, beside openssl's reading and decrypting of the same file. */
export default async function verify({ workDir }: BenchContext): Promise<BenchLine[]> {
  const { rsa } = await createTrainingMaterial({ rsaBits: 2048, ec: false });
  const lines: BenchLine[] = [];
  for (const [name, iterations] of [
    ['modern', 600_000],
    ['compatible', 100_000],
  ] as const) {
    const file = path.join(workDir, `${name}.pfx`);
    const written = await writePfx({
      key: { pkcs8: rsa.key.privateKey.export({ format: 'der', type: 'pkcs8' }), friendlyName: 'CA' },
      certificates: [rsa.publicKeyCertificate, ...rsa.chain, rsa.selfSigned].map((der) => ({ der })),
      profile: profile(name, iterations),
      password: Buffer.from(PASSWORD),
    });
    if (!written.ok) throw new Error(written.failure.code);
    await writeFile(file, written.value);
    const { ours, peer } = await inElectron(file);
    lines.push(
      beside(`verify a backup, ${name}`, 'ms', ours, { name: 'openssl pkcs12 -in', value: peer }, GOAL),
    );
    if (name === 'modern') lines.push(...(await wholeProcess(file, workDir)));
  }
  return lines;
}

/** The command of the checkout as cron runs it, start of Node and of the job process included. */
async function wholeProcess(file: string, workDir: string): Promise<BenchLine[]> {
  const passwordFile = path.join(workDir, 'password');
  await writeFile(passwordFile, PASSWORD, { mode: 0o600 });
  const args = ['verify', file, '--password-file', passwordFile, '--data-folder', path.join(workDir, 'data')];
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(PRINT_PEAK)}`;
  const command = (more: object = {}) =>
    promisify(execFile)(process.execPath, [inProject('electron/cli/main.ts'), ...args], {
      env: { ...process.env, ...more },
    });
  const peakMemory = async (): Promise<number> => {
    const { stderr } = await command({ NODE_OPTIONS });
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(stderr)?.[1]) / 1024;
  };
  const { ours, peer } = await alternate(
    ROUNDS,
    timed(() => command()),
    timed(() => openPfx(file, PASSWORD)),
  );
  const peaks: number[] = [];
  const inRow = await timed(async () => {
    for (let run = 0; run < MANY; run++) peaks.push(await peakMemory());
  })();
  const [first, last] = [median(peaks.slice(0, COMPARED)), median(peaks.slice(-COMPARED))];
  const atOnce = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, () => command())))();
  const name = 'orgca-backup verify, modern';
  return [
    beside(`${name}, whole process`, 'ms', ours, { name: 'openssl pkcs12 -in', value: peer }),
    beside(
      `${name}, ${MANY} in a row, memory of the last ${COMPARED}`,
      'MiB',
      last,
      { name: `of the first ${COMPARED}`, value: first },
      FLAT,
    ),
    beside(`${name}, ${AT_ONCE} at once`, 'ms', atOnce, {
      name: `${AT_ONCE} in a row`,
      value: (inRow / MANY) * AT_ONCE,
    }),
  ];
}

/** As the app verifies, in milliseconds of which the start of Electron is no part. */
async function inElectron(file: string): Promise<{ ours: number; peer: number }> {
  const { output } = await runInElectron('measure-verify-main.ts', [file, PASSWORD], 'keep');
  const found = /times (\{.*\})/.exec(output);
  if (!found) throw new Error('Electron has not verified the backup of the bench');
  return JSON.parse(found[1]!) as { ours: number; peer: number };
}
