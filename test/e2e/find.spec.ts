/** Finding things in a large tree: Find object, the filter above the view, and a tree pane that draws what is in sight. */
import { expect, test } from '@playwright/test';
import { createTrainingMaterial, type TrainingTree } from '../../electron/training/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { startOddTree } from '../support/training/odd-tree.ts';
import { AppWindow } from '../support/window.ts';

// One walk, each test where the one before it ended.
test.describe.configure({ mode: 'serial' });

let tree: TrainingTree;
let launched: LaunchedApp;
let window: AppWindow;

test.beforeAll(async () => {
  tree = await startOddTree({
    material: await createTrainingMaterial({ ec: false }),
    largeContainer: 1200,
  });
  launched = await launchApp();
  window = new AppWindow(launched.page);
  const { dotted: user, password } = tree.administrator;
  await window.logIn({ server: tree.host, port: tree.ldapsPort, user, password });
  await window.accept();
  await window.onPage('C1').waitFor();
});

test.afterAll(async () => {
  await launched.close();
  await tree.close();
});

const results = () => window.onPage('O1').getByRole('grid', { name: 'Objects found' });

test('Find opens with Alt+N, explains itself, and says when nothing was found', async () => {
  await window.page.keyboard.press('Alt+n');
  await window.onPage('O1').waitFor();
  await expect(window.page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await window.expectAccessible();
  await window.page.keyboard.type('no such object');
  await window.page.keyboard.press('Enter');
  await expect(window.page.getByRole('status').getByText('No objects found')).toBeVisible();
});

test('many results come page by page', async () => {
  await window.page.getByRole('textbox', { name: 'Name', exact: true }).fill('*');
  await window.page.keyboard.press('Enter');
  const count = window.page.getByText(/^The first \d+ objects found$/);
  const first = await count.textContent();
  await window.button('Show more').click();
  await expect(count).not.toHaveText(first ?? '');
  expect(await results().getByRole('row').count()).toBeLessThan(100);
  await window.expectAccessible();
});

test('a double click on the CA opens its properties, over what was found', async () => {
  await window.page.getByRole('textbox', { name: 'Name', exact: true }).fill('*CA*');
  await window.page.keyboard.press('Alt+k');
  await window.page.getByRole('option', { name: 'Organizational CA' }).click();
  await window.button('Find').click();
  await expect(window.page.getByText('1 object found')).toBeVisible();
  await results().getByRole('row', { name: 'ACME-TREE CA' }).dblclick();
  await window.expectHeading('P1', 'Properties of ACME-TREE CA');
  await window.page.keyboard.press('Escape');
  await expect(window.onPage('P1')).toBeHidden();
  await expect(results()).toBeVisible();
});

test('a double click on a container chooses it in the tree, on another object its container', async () => {
  await window.button('Close').click();
  await expect(window.onPage('O1')).toBeHidden();
  await window.button('Find...').click();
  await window.page.keyboard.type('Everyone');
  await window.page.keyboard.press('Enter');
  const container = results().getByRole('row').filter({ hasText: 'Organizational Unit' });
  await container.dblclick();
  await expect(window.onPage('O1')).toBeHidden();
  await expect(window.treeRow('Everyone')).toHaveAttribute('aria-selected', 'true');
  await expect(window.page.getByRole('grid', { name: 'Objects in Everyone' })).toBeVisible();

  await window.button('Find...').click();
  await window.page.keyboard.type('helpdesk');
  await window.page.keyboard.press('Enter');
  await results().getByRole('row').nth(1).dblclick();
  await expect(window.onPage('O1')).toBeHidden();
  await expect(window.page.getByRole('treegrid').locator('[aria-selected="true"]')).not.toHaveText(
    'Everyone',
  );
});

test('the filter shows what contains the text, and how many of how many', async () => {
  await window.treeRow('Everyone').click();
  await expect(window.page.getByText('1200 objects in Everyone')).toBeVisible();
  const filter = window.page.getByLabel('Filter');
  await filter.fill('no such');
  await expect(window.page.getByText(/^0 of \d+$/)).toBeVisible();
  await expect(window.page.getByText('No object matches the filter.')).toBeVisible();
  await filter.fill('7');
  await expect(window.page.getByText(/^[1-9]\d* of \d+$/)).toBeVisible();
  for (const name of await window.page.getByRole('grid').getByRole('rowheader').allTextContents()) {
    expect(name).toContain('7');
  }
  await window.expectAccessible();
  await filter.press('Escape');
  await expect(filter).toHaveValue('');
  await expect(window.page.getByText(/^\d+ of \d+$/)).toHaveCount(0);
});

test('the window complained about nothing', () => {
  expect(window.complaints).toEqual([]);
});
