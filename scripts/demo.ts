import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { launchApp, type LaunchedApp } from '../test/support/electron-app.ts';
import {
  answerBackup,
  back,
  exportFromProperties,
  finishBackup,
  next,
  openCaByDoubleClick,
  openTrainingTree,
  type ShownFile,
  type Visit,
} from '../test/support/wizard-pages.ts';
import { buildIfStale } from './build.ts';
import { electronExecutable } from './electron-runtime.ts';
import { withDisplay } from './lib/display.ts';
import { main } from './lib/main.ts';
import { describeFindings, opensslFindings, type OpensslFindings } from './lib/openssl.ts';
import { inProject } from './lib/project.ts';
import { sandboxChoice } from './lib/sandbox.ts';
import { ensureSystemPackages } from './system-packages.ts';

const outDir = inProject('out/demo');
/** No secret: what it protects is made again in every run and worth nothing. */
const password = 'a passphrase for the demo';
const expectedPages = ['L1', 'L2', 'C1', 'P1', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'];

const modern = 'PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256';
/** What the training tree's CA gives: an RSA and an EC pair, each with two certificates and two issuers above them. */
const expected: Record<string, OpensslFindings> = Object.fromEntries(
  ['ACME-TREE-CA.pfx', 'ACME-TREE-CA-ec.pfx'].map((name) => [
    name,
    {
      privateKeys: 1,
      certificates: 4,
      matchingCertificates: 2,
      keyEncryption: modern,
      certificateEncryption: modern,
      mac: 'sha256, Iteration 600000',
    },
  ]),
);

interface ReceiptFile {
  fileName: string;
  sha256: string;
}

/** Walks from the log-in to the written backup. @returns the files as page E7 shows them */
async function walk({ app, page }: LaunchedApp): Promise<ShownFile[]> {
  const seen: string[] = [];
  const visit: Visit = async (id) => {
    seen.push(id);
    const picture = `${String(seen.length).padStart(2, '0')}-${id}.png`;
    await page.screenshot({ path: path.join(outDir, picture), animations: 'disabled' });
    console.log(`  ${picture}`);
  };
  try {
    await openTrainingTree(page, visit);
    await openCaByDoubleClick(page, visit);
    await exportFromProperties(page, visit);
    // The property page has answered E1 and E2; the demo shows them anyway.
    await back(page, 'E2');
    await back(page, 'E1');
    await visit('E1');
    await next(page, 'E2');
    await visit('E2');
    await next(page, 'E3');
    const backup = { path: path.join(outDir, 'ACME-TREE-CA.pfx'), password, profile: 'modern' } as const;
    await answerBackup(app, page, backup, visit);
    const files = await finishBackup(page, visit);
    assert.deepEqual(seen, expectedPages, 'the pages came in another order');
    return files;
  } catch (error) {
    await page.screenshot({ path: path.join(outDir, 'failed.png') });
    throw error;
  }
}

/** Compares what page E7, the receipt and OpenSSL say of each file. @returns OpenSSL's answers, one phrase per file */
async function check(shown: ShownFile[]): Promise<string[]> {
  const names = Object.keys(expected);
  assert.deepEqual(
    shown.map(({ fileName }) => fileName),
    names,
    'page E7 names other files',
  );
  const receiptText = await readFile(path.join(outDir, 'ACME-TREE-CA.receipt.txt'), 'utf8');
  const receipt = JSON.parse(await readFile(path.join(outDir, 'ACME-TREE-CA.receipt.json'), 'utf8')) as {
    files: ReceiptFile[];
  };
  const phrases: string[] = [];
  for (const { fileName, path: file, sha256 } of shown) {
    const actual = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
      .toUpperCase();
    assert.equal(sha256, actual, `page E7 shows another SHA-256 of ${fileName}`);
    const inReceipt = receipt.files.find((candidate) => candidate.fileName === fileName);
    assert.equal(inReceipt?.sha256, actual, `the receipt names another SHA-256 of ${fileName}`);
    assert.ok(receiptText.includes(actual), `the readable receipt lacks the SHA-256 of ${fileName}`);
    if (process.platform !== 'win32') {
      assert.equal((await stat(file)).mode & 0o777, 0o600, `${fileName} can be read by others`);
    }
    const findings = await opensslFindings(file, password);
    assert.deepEqual(findings, expected[fileName], `OpenSSL finds something else in ${fileName}`);
    const refused = await opensslFindings(file, `${password}!`);
    assert.equal(refused, undefined, `OpenSSL opens ${fileName} with a wrong password`);
    phrases.push(`${fileName}: ${describeFindings(findings!)}`);
  }
  return phrases;
}

await main(async () => {
  await ensureSystemPackages(['window', 'display', 'openssl']);
  if (await buildIfStale()) console.log('Built the app.');
  const electron = await electronExecutable();
  const { warning } = sandboxChoice();
  if (warning !== undefined) console.warn(warning);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const phrases = await withDisplay(async (env) => {
    Object.assign(process.env, env, { ORGCA_ELECTRON: electron });
    console.log('Walking through a backup of the training tree; pictures in out/demo:');
    const launched = await launchApp({ wrappedKeys: true });
    try {
      return await check(await walk(launched));
    } finally {
      await launched.close();
    }
  });
  console.log(`The password of both files is: ${password}`);
  console.log(`OpenSSL found in ${phrases.join('; in ')}`);
  return 0;
});
