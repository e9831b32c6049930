import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { parseJson, passwordFile, run as runCommand, start } from '../../test/support/cli/run.ts';
import { launchApp, type LaunchedApp } from '../../test/support/electron-app.ts';
import {
  answerBackup,
  exportFromProperties,
  finishBackup,
  openCaByDoubleClick,
  openTrainingTree,
} from '../../test/support/wizard-pages.ts';
import { beside, median, type BenchLine, type BenchModule } from '../lib/bench.ts';
import { run } from '../lib/run.ts';

const rounds = 5;
const password = 'a passphrase for the bench';

interface Profile {
  name: 'modern' | 'compatible';
  iterations: number;
  /** The same algorithms for `openssl pkcs12 -export`. */
  openssl: readonly string[];
  goal: number | null;
}

const profiles: readonly Profile[] = [
  {
    name: 'modern',
    iterations: 600_000,
    openssl: ['-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC', '-macalg', 'sha256'],
    goal: 0.8,
  },
  {
    name: 'compatible',
    iterations: 100_000,
    openssl: ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    goal: null,
  },
];

/**
 * Watches the page by itself, so that the way between this process and the app costs nothing: from the click on
 * Finish to the moment the verified result is on the page.
 */
async function watchFinish({ page }: LaunchedApp): Promise<() => Promise<number>> {
  const seconds = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        document.addEventListener('click', () => (pressed ||= performance.now()), { capture: true });
        new MutationObserver((_changes, observer) => {
          if (document.querySelector('[data-page="E7"] [data-field="verified"]') === null) return;
          observer.disconnect();
          resolve((performance.now() - pressed) / 1000);
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  // The page has begun to watch once it has answered this.
  await page.evaluate(() => null);
  return () => seconds;
}

/** Walks to the summary, presses Finish. @returns seconds to the verified result, and the files written */
async function ours(
  workDir: string,
  profile: Profile,
  name: string,
): Promise<{ seconds: number; files: string[] }> {
  // The training tree keeps its keys between the runs: making them is not part of a backup.
  const launched = await launchApp({ userData: path.join(workDir, 'user-data') });
  try {
    const { app, page } = launched;
    await openTrainingTree(page);
    await openCaByDoubleClick(page);
    await exportFromProperties(page);
    await answerBackup(app, page, { path: path.join(workDir, name), password, profile: profile.name });
    const seconds = await watchFinish(launched);
    const files = await finishBackup(page);
    return { seconds: await seconds(), files: files.map((file) => file.path) };
  } finally {
    await launched.close();
  }
}

async function openssl(args: readonly string[]): Promise<{ seconds: number; stdout: string }> {
  const env = { ...process.env, PFX_PASSWORD: password };
  const { status, stdout, stderr, milliseconds } = await run('openssl', ['pkcs12', ...args], { env });
  if (status !== 0) throw new Error(`openssl pkcs12 ended with status ${status}: ${stderr.trim()}`);
  return { seconds: milliseconds / 1000, stdout };
}

/** Writes the same key and certificates with the same algorithms, and reads the file back. @returns seconds */
async function peer(pem: string, out: string, profile: Profile): Promise<number> {
  const algorithms = [...profile.openssl, '-iter', String(profile.iterations)];
  const written = await openssl([
    '-export',
    '-in',
    pem,
    '-out',
    out,
    '-passout',
    'env:PFX_PASSWORD',
    ...algorithms,
  ]);
  const read = await openssl(['-in', out, '-nodes', '-passin', 'env:PFX_PASSWORD']);
  return written.seconds + read.seconds;
}

/**
 * The same backup without a window: seconds of `orgca-backup backup` as whole processes, with login, key and receipts, from a
 * training tree that another process serves.
 */
async function unattended(workDir: string): Promise<number> {
  const tree = start(['training', '--readable-keys', '--json', '--data-folder', path.join(workDir, 'tree')]);
  try {
    const reach = parseJson(await tree.output('\n')).result as { ldaps: string; caCertificate: string };
    const file = await passwordFile(path.join(workDir, 'backup.pw'), password);
    const directory = await passwordFile(path.join(workDir, 'directory.pw'), 'training');
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const began = performance.now();
      const { status, stderr } = await runCommand([
        ...['backup', '--server', reach.ldaps.replace('ldaps://', ''), '--user', 'admin.acme'],
        ...['--ca', reach.caCertificate, '--directory-password-file', directory, '--password-file', file],
        ...['--output', path.join(workDir, `unattended-${round}.pfx`)],
        ...['--data-folder', path.join(workDir, 'unattended')],
      ]);
      if (status !== 0) throw new Error(`orgca-backup ended with status ${status}: ${stderr}`);
      seconds.push((performance.now() - began) / 1000);
    }
    return median(seconds);
  } finally {
    tree.child.kill();
    await tree.ended;
  }
}

/** Seconds from Finish to the verified files, beside OpenSSL writing and reading the same content. */
const backup: BenchModule = async ({ workDir }) => {
  await mkdir(path.join(workDir, 'user-data'));
  const lines: BenchLine[] = [];
  for (const profile of profiles) {
    const ourSeconds: number[] = [];
    const peerSeconds: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const { seconds, files } = await ours(workDir, profile, `${profile.name}-${round}.pfx`);
      ourSeconds.push(seconds);
      let sum = 0;
      for (const [index, file] of files.entries()) {
        const pem = path.join(workDir, `${index}.pem`);
        await writeFile(pem, (await openssl(['-in', file, '-nodes', '-passin', 'env:PFX_PASSWORD'])).stdout);
        sum += await peer(pem, path.join(workDir, `${index}.p12`), profile);
        if ((await readFile(pem, 'utf8')).split('BEGIN CERTIFICATE').length !== 5) {
          throw new Error(
            `${path.basename(file)} does not hold the four certificates that were to be measured.`,
          );
        }
      }
      peerSeconds.push(sum);
    }
    const name = `backup, ${profile.name} (${profile.iterations} iterations), RSA and EC file`;
    const value = { name: 'openssl pkcs12 -export and -in', value: median(peerSeconds) };
    lines.push(beside(name, 's', median(ourSeconds), value, profile.goal));
    if (profile.name === 'modern') {
      const window = { name: 'the window, from Finish', value: median(ourSeconds) };
      lines.push(
        beside('orgca-backup backup, modern, whole process', 's', await unattended(workDir), window),
      );
    }
  }
  return lines;
};

export default backup;
