/** Protects what is open: locks the window when it is idle, keeps passwords out of screenshots and off the clipboard. */
import { app, clipboard, powerMonitor, type BrowserWindow } from 'electron';
import { createHash } from 'node:crypto';
import { IdleLock, type Clock, type Lockable } from './app/lock/index.ts';
import type { Guard } from './ipc/services.ts';
import { storeSettings } from './settings.ts';
import { applyTheme } from './theme.ts';
import type { Options, SecretsInSight } from '../shared/options.ts';

const MINUTE = 60_000;
/** Milliseconds that a copied password stays on the clipboard: long enough to paste it into a password manager. */
const CLIPBOARD_TIME = MINUTE;

const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * @param stored as they were stored; the caller has applied the theme
 * @param lockable what is locked, and when it must not be
 */
export function createGuard(window: BrowserWindow, stored: Options, lockable: Lockable): Guard {
  let options = stored;
  let inSight: SecretsInSight = 'none';
  const copied = new CopiedSecret();
  const target: Lockable = {
    busy: () => lockable.busy(),
    lock: (reason) => {
      void copied.clear();
      lockable.lock(reason);
    },
  };
  const lock = new IdleLock(target, clock, limitOf(options));
  const protect = (): void => {
    const { capture } = options;
    window.setContentProtection(
      inSight === 'readable' ? capture !== 'never' : inSight === 'fields' && capture === 'fields',
    );
  };
  powerMonitor.on('suspend', () => {
    lock.demand('suspended');
  });
  powerMonitor.on('lock-screen', () => {
    lock.demand('screen-locked');
  });
  app.on('before-quit', (event) => {
    if (!copied.isPending) return;
    // The program would end before the clipboard has answered.
    event.preventDefault();
    void copied.clear().finally(() => {
      app.quit();
    });
  });
  window.webContents.on('input-event', () => {
    lock.used();
  });
  return {
    readOptions: () => options,
    writeOptions(chosen) {
      options = chosen;
      lock.limit = limitOf(chosen);
      protect();
      applyTheme(chosen);
      return storeSettings({ ...chosen });
    },
    secretsInSight(level) {
      inSight = level;
      protect();
    },
    secretCopied(sha256) {
      copied.begin(sha256);
    },
  };
}

const limitOf = ({ lockMinutes }: Options): number => lockMinutes * MINUTE;

const digest = (text: string): string => createHash('sha256').update(text.trim()).digest('hex');

/** A password on the clipboard: known by its digest, so that what the user copies afterwards stays. */
class CopiedSecret {
  #digest: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** True while the clipboard can hold the password. */
  get isPending(): boolean {
    return this.#digest !== undefined;
  }

  begin(sha256: string): void {
    this.#digest = sha256;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.clear(), CLIPBOARD_TIME);
  }

  /** Empties the clipboard where it still holds the password. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    const secret = this.#digest;
    this.#digest = undefined;
    if (secret === undefined) return;
    const text = await clipboard.readText();
    if (digest(text) === secret) clipboard.clear();
  }
}
