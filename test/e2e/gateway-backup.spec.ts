/** The training tree as users get it: NICI keeps the keys, and a backup takes them through the tree's gateway. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inspectWith } from '../support/backup/tools.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import {
  answerBackup,
  exportFromProperties,
  finishBackup,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

const PASSWORD = 'seven red kites over the moor';

let launched: LaunchedApp;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-gateway-'));
  launched = await launchApp({ wrappedKeys: true });
});

test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test('a tree that keeps its keys gives both to a backup, and the receipt names the gateway', async () => {
  test.slow();
  const { app, page } = launched;
  await openTrainingTree(page);
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  const path = join(folder, 'ca.pfx');
  await answerBackup(app, page, { path, password: PASSWORD, profile: 'modern' });
  const files = await finishBackup(page);
  expect(files.map(({ fileName }) => fileName)).toEqual(['ca.pfx', 'ca-ec.pfx']);
  for (const file of files) {
    const seen = inspectWith('openssl', file.path, PASSWORD);
    expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
    expect(file.keyEncryption).toMatch(/AES-256-CBC/);
  }
  const receipt = await readFile(join(folder, 'ca.receipt.json'), 'utf8');
  expect(receipt).toMatch(/127\.0\.0\.1:\d+/);
});
