import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { parseMnemonic } from '../../../renderer/components/mnemonic.ts';
import type { Events, MenuCommand } from '../../../shared/contract.ts';
import type { Catalogue } from '../../../shared/messages/catalogue.ts';
import type { PageId } from '../../../shared/pages.ts';

/** A page as it can be met: its id, or `dialog` where it has none, and what is special about it. */
export type StopName = PageId | `${PageId | 'dialog'}-${string}`;

export interface Walk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly texts: Catalogue;
  /** Absolute, empty: backups are written there. */
  readonly folder: string;
  /** Called on every stop, when it is complete. */
  readonly visit: (stop: StopName) => Promise<void>;
}

/** Of every backup that the walk makes. */
export const PASSWORD = 'seven red kites at 4 over Ely';
export const slow = { timeout: 60_000 };

/** What the stops of the walk are written in. */
export class Steps {
  readonly walk: Walk;

  constructor(walk: Walk) {
    this.walk = walk;
  }

  get page(): Page {
    return this.walk.page;
  }

  /** The topmost dialog, or the page under none. */
  get top(): Locator {
    return this.page.locator('[data-key-scope], body').last();
  }

  on(id: PageId): Locator {
    return this.page.locator(`[data-page="${id}"]`);
  }

  field(name: string): Locator {
    return this.top.locator(`[data-field="${name}"]`).first();
  }

  button(label: string): Locator {
    return this.top.getByRole('button', { name: parseMnemonic(label).text, exact: true });
  }

  input(label: string): Locator {
    const fields = this.top.locator('input, textarea');
    return this.top.getByLabel(parseMnemonic(label).text, { exact: true }).and(fields);
  }

  async press(label: string): Promise<void> {
    await this.button(label).click();
  }

  async choose(command: MenuCommand): Promise<void> {
    await this.walk.app.evaluate(({ Menu }, id) => {
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    }, command);
  }

  async send<Name extends keyof Events>(name: Name, payload: Events[Name]): Promise<void> {
    await this.walk.app.evaluate(
      ({ BrowserWindow }, [event, told]) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('event', event, told);
      },
      [name, payload] as const,
    );
  }

  /** Waits for a page, and for its heading to have the focus, before it is looked at. */
  async visitPage(id: PageId, special = ''): Promise<void> {
    await this.on(id).waitFor(slow);
    await this.walk.visit(special === '' ? id : `${id}-${special}`);
  }

  /** The empty page on which backups are chosen, after the drives were looked for. */
  async visitChoice(id: 'V1' | 'R1'): Promise<void> {
    await expect(this.button(this.walk.texts.common.files.refresh)).toBeEnabled();
    await this.visitPage(id, 'at-first');
  }

  /** A dialog over the page: looked at, then closed with Escape, and gone. */
  async visitDialog(stop: StopName): Promise<void> {
    const open = await this.page.locator('[data-key-scope]').count();
    await this.walk.visit(stop);
    await this.page.keyboard.press('Escape');
    await expect(this.page.locator('[data-key-scope]')).toHaveCount(open - 1);
  }

  async next(id: PageId): Promise<void> {
    await this.press(this.walk.texts.common.buttons.next);
    await this.on(id).waitFor(slow);
  }
}
