/** Saving through the system's dialog: no file is replaced that the dialog has not asked about, on any system. */
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, SaveDialogOptions } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDialogs } from '../../../electron/dialogs.ts';
import { saveDocument } from '../../../electron/ipc/save-document.ts';
import { State, type Host } from '../../../electron/ipc/services.ts';

const system = vi.hoisted(() => ({
  showSaveDialog: (_window: unknown, _options: SaveDialogOptions): Promise<unknown> => Promise.resolve(),
}));
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: (window: unknown, options: SaveDialogOptions) => system.showSaveDialog(window, options),
  },
  shell: {},
}));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-dialogs-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** GTK's dialog: it returns the path of an existing file without a question, unless it is told to ask. */
function gtk(path: string, agrees: boolean) {
  let asked = 0;
  system.showSaveDialog = async (_window, { properties = [] }) => {
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists && properties.includes('showOverwriteConfirmation')) {
      asked++;
      if (!agrees) return { canceled: true, filePath: '' };
    }
    return { canceled: false, filePath: path };
  };
  return () => asked;
}

const save = (stem: string) => {
  const host = { dialogs: createDialogs({} as BrowserWindow), documents: folder } as unknown as Host;
  const installation = { recentFolders: { add: () => Promise.resolve() } };
  const document = { stem, extension: 'csv', typeName: 'CSV', make: () => Buffer.from('new') };
  const state = new State({ loggedIn: () => undefined });
  return saveDocument(state, host, installation as unknown as Parameters<typeof saveDocument>[2], document);
};

it.each([
  ['is replaced if the user agrees in the dialog', true, 'new'],
  ['stays if the user does not', false, 'old'],
])('an existing file %s, who is asked once', async (_name, agrees, contents) => {
  const path = join(folder, 'record.csv');
  await writeFile(path, 'old');
  const asked = gtk(path, agrees);
  await save('record');
  expect([asked(), await readFile(path, 'utf8')]).toEqual([1, contents]);
});

it('a dialog whose page asks itself does not ask a second time', async () => {
  const path = join(folder, 'ca.pfx');
  await writeFile(path, 'old');
  const asked = gtk(path, false);
  const dialogs = createDialogs({} as BrowserWindow);
  const type = { name: 'PKCS #12', extensions: ['pfx'] };
  expect(await dialogs.saveAs(path, type, { asksToReplace: false })).toBe(path);
  expect(await dialogs.saveAs(path, type, { asksToReplace: true })).toBeUndefined();
  expect(asked()).toBe(1);
});
