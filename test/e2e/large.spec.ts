/** A container with many thousand objects in the real window, and a server that does not hurry. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { largeContainerInWindow } from '../support/large-container-in-window.ts';
import { ADMIN, startSlapd, type Slapd } from '../support/slapd/index.ts';
import { writeLargeContainer } from '../support/slapd/large-container.ts';
import { AppWindow } from '../support/window.ts';

const COUNT = 20_000;
let folder: string;
let slapd: Slapd;
let launched: LaunchedApp;
let window: AppWindow;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-large-'));
  const ldifFile = join(folder, 'people.ldif');
  writeLargeContainer(ldifFile, COUNT);
  slapd = await startSlapd({ ec: false, ldifFile });
});
test.afterAll(async () => {
  await slapd.stop();
  await rm(folder, { recursive: true, force: true });
});
test.beforeEach(async () => {
  launched = await launchApp();
  window = new AppWindow(launched.page);
  await window.logIn({
    server: slapd.host,
    port: slapd.ldapsPort,
    user: ADMIN.dotted,
    password: ADMIN.password,
  });
  await window.accept();
  await window.onPage('C1').waitFor();
});
test.afterEach(async () => {
  await launched.close();
});

test('is shown while it arrives, to its end, and can be worked with', async () => {
  const seen = await largeContainerInWindow(launched, COUNT);
  // Rows are drawn while the rest is on its way, and the count of what has arrived moves.
  expect(seen.arrivedAtFirst).toBeLessThan(COUNT);
  expect(seen.counts.length).toBeGreaterThan(1);
  expect(seen.rowsDrawn).toBeLessThan(100);
  expect(window.complaints).toEqual([]);
});

test('can be stopped while it arrives, and goes on when it is asked to', async () => {
  await window.treeRow('acme').click();
  await window.viewRow('people').dblclick();
  await window.page.getByText(/objects so far$/).waitFor();
  await window.button('Stop').click();
  const count = window.page.getByText(/^The first [\d,]+ objects in people$/);
  await expect(count).toBeVisible();
  await window.expectAccessible();
  await window.button('Show more objects').click();
  await expect(window.page.getByText(`${COUNT} objects in people`)).toBeVisible({ timeout: 30_000 });
});

test('a server that does not answer is given up with Escape, while listing and while looking for the CA', async () => {
  slapd.pause();
  await window.treeRow('acme').click();
  await expect(window.page.getByText('Reading acme...')).toHaveCount(2);
  await window.page.keyboard.press('Escape');
  await expect(
    window.page.getByRole('status').getByText('The objects in acme could not be read.'),
  ).toBeVisible();
  await window.button('Organizational CA').click();
  await expect(window.page.getByText('Looking for the Organizational CA...')).toBeVisible();
  await window.page.keyboard.press('Escape');
  await expect(window.page.getByText('Looking for the Organizational CA...')).toBeHidden();
  await expect(window.failure()).toHaveCount(0);
  slapd.resume();
  // The connection is the same, and in order.
  await window.button('Organizational CA').click();
  await window.onPage('P1').waitFor();
  await expect(window.onPage('P1')).toContainText('OU=Organizational CA');
});
