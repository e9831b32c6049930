import { expect, type Locator, type Page } from '@playwright/test';
import { violationsInEveryLook } from './accessibility.ts';

/** The words in which tests speak of the window: pages by id, buttons by name, values by field. */
export class AppWindow {
  readonly page: Page;
  /** What the window complained about: a refused style or script, a missing file, an exception. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  onPage(id: string): Locator {
    return this.page.locator(`[data-page="${id}"]`);
  }

  /** A button of the topmost dialog, or of the page under none. */
  button(name: string): Locator {
    return this.page.locator('body, [data-key-scope]').last().getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.locator(`[data-field="${name}"]`);
  }

  password(): Locator {
    return this.page.getByLabel('Password', { exact: true });
  }

  failure(): Locator {
    return this.page.getByRole('alert').locator('[data-code]');
  }

  /** A row of the tree on the left; rows of the view are found by `viewRow`. */
  treeRow(name: string): Locator {
    return this.page.getByRole('treegrid').getByRole('row', { name, exact: true });
  }

  viewRow(name: string): Locator {
    return this.page.getByRole('grid').getByRole('row', { name, exact: true });
  }

  async expectHeading(id: string, text: string): Promise<void> {
    await expect(this.onPage(id).locator('h1:focus')).toHaveText(text);
  }

  /** Fills L1 and logs in; over the trust page where it comes. */
  async logIn(login: { server: string; port: number; user: string; password: string }): Promise<void> {
    await this.onPage('L1').waitFor();
    await this.page.getByLabel('Server', { exact: true }).fill(`${login.server}:${String(login.port)}`);
    await this.page.getByLabel('User').fill(login.user);
    await this.password().fill(login.password);
    await this.page.keyboard.press('Enter');
  }

  /** L1: protection, port and second server. */
  async openMore(): Promise<void> {
    const more = this.field('login-more');
    if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
  }

  async accept(): Promise<void> {
    await this.onPage('L2').waitFor();
    await this.button('Trust').click();
  }

  /** No accessibility violation, in light, dark and forced colors. */
  async expectAccessible(): Promise<void> {
    expect(await violationsInEveryLook(this.page)).toEqual([]);
  }
}
