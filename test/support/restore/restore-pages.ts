import { expect, type Locator, type Page } from '@playwright/test';

import { parseMnemonic } from '../../../renderer/components/mnemonic.ts';
import { en } from '../../../shared/messages/en/index.ts';
import type { LaunchedApp } from '../electron-app.ts';
import type { AppWindow } from '../window.ts';

/** The restore wizard in the words of a test: its buttons, its pages, and the system's dialogs that it opens. */
export class RestorePages {
  readonly window: AppWindow;
  readonly #launched: LaunchedApp;

  constructor(launched: LaunchedApp, window: AppWindow) {
    this.#launched = launched;
    this.window = window;
  }

  get page(): Page {
    return this.window.page;
  }

  dialog(): Locator {
    return this.page.getByRole('dialog', { name: en.restore.title });
  }

  button(name: string): Locator {
    return this.dialog().getByRole('button', { name, exact: true });
  }

  password(): Locator {
    return this.dialog().getByLabel('Password', { exact: true });
  }

  field(name: string): Locator {
    return this.window.field(name);
  }

  async open(): Promise<void> {
    await this.window.button('Restore a CA...').click();
    await this.window.onPage('R1').waitFor();
  }

  async next(id: string): Promise<void> {
    await this.button('Next >').click();
    await this.window.onPage(id).waitFor({ timeout: 30_000 });
  }

  /** The native dialogs for files and folders answer with these paths. */
  async answerWith(...paths: readonly string[]): Promise<void> {
    await this.#launched.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    }, paths);
  }

  /** R1: takes files from the system's dialog. */
  async choose(...paths: readonly string[]): Promise<void> {
    await this.answerWith(...paths);
    await this.button('Browse...').click();
    await expect(this.window.onPage('R1').locator('.backup-list li')).toHaveCount(paths.length);
  }

  /** R1 to R4. */
  async openFiles(password: string, ...paths: readonly string[]): Promise<void> {
    await this.choose(...paths);
    await this.next('R2');
    await this.next('R3');
    await this.password().fill(password);
    await this.next('R4');
  }

  /** R1 to R4, with the shares of keepers. */
  async openWithShares(shares: readonly string[], path: string): Promise<void> {
    await this.choose(path);
    await this.next('R2');
    await this.next('R3');
    await this.button(parseMnemonic(en.keepers.open).text).click();
    const words = this.page.getByLabel(parseMnemonic(en.keepers.words).text, { exact: true });
    for (const share of shares) {
      await words.fill(share);
      await this.page.getByRole('button', { name: parseMnemonic(en.keepers.add).text, exact: true }).click();
      await this.page.waitForFunction((typed) => document.querySelector('textarea')?.value !== typed, share);
    }
    await this.field('given-shares').waitFor();
    await this.next('R4');
  }

  /** R4 to R5. */
  async intoDirectory(): Promise<void> {
    await this.dialog().getByRole('radio', { name: 'Into the directory' }).check();
    await this.next('R5');
  }

  /** F3: takes a folder from the system's dialog. */
  async chooseFolder(path: string): Promise<void> {
    await this.answerWith(path);
    await this.button('Browse...').click();
    await expect(this.field('folder-path')).toContainText(path);
  }

  /** R7 to R8, until the run has ended well. */
  async finish(heading: string): Promise<void> {
    await this.button('Finish').click();
    await expect(this.window.onPage('R8').locator('h1')).toHaveText(heading, { timeout: 60_000 });
  }

  /** Cancel, and the question whether what was entered may be lost. */
  async cancel(): Promise<void> {
    await this.button('Cancel').click();
    await this.window.button('Close the wizard').click();
    await expect(this.dialog()).toBeHidden();
  }

  async close(): Promise<void> {
    await this.button('Close').click();
    await expect(this.dialog()).toBeHidden();
  }

  /** The page has its id in the corner, its step marked in the list, and no violation. */
  async looksRight(id: string): Promise<void> {
    await expect(this.page.locator('.wizard-page > .page-id')).toHaveText(id);
    await expect(this.page.locator(`[data-step="${id}"]`)).toHaveAttribute('aria-current', 'step');
    await this.window.expectAccessible();
  }
}
