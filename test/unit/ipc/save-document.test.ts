/** The system's dialog asks before a document replaces a file; what it has not asked about stays. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Installation } from '../../../electron/app/installation/index.ts';
import { saveDocument } from '../../../electron/ipc/save-document.ts';
import { State, type Host } from '../../../electron/ipc/services.ts';
import { codeOf } from '../../support/hostile-server/session.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-save-'));
});

const state = new State({ loggedIn: () => undefined });
afterEach(() => rm(folder, { recursive: true }));

/** @param chosen what the dialog returns; @param make what the document is made by */
function save(chosen: string, make: () => Buffer | Promise<Buffer> = () => Buffer.from('new')) {
  const asked: unknown[] = [];
  const saveAs = (_suggested: string, _type: unknown, options: unknown): Promise<string> => {
    asked.push(options);
    return Promise.resolve(chosen);
  };
  const host = { dialogs: { saveAs }, documents: folder } as unknown as Host;
  const noJob = (): never => {
    throw new Error('no job here');
  };
  const installation = new Installation(join(folder, 'data'), 'OrgCA Backup 0.1.0', () => new Date(), noJob);
  const document = { stem: 'record', extension: 'csv', typeName: 'CSV', make };
  return { asked, saved: saveDocument(state, host, installation, document) };
}

it('a file that the dialog has asked about is replaced', async () => {
  const path = join(folder, 'record.csv');
  await writeFile(path, 'old');
  const { asked, saved } = save(path);
  expect(await saved).toMatchObject({ ok: true, value: { path } });
  expect(asked).toEqual([{ asksToReplace: true }]);
  expect(await readFile(path, 'utf8')).toBe('new');
});

it('a file whose name only the extension completes stays', async () => {
  const path = join(folder, 'record.csv');
  await writeFile(path, 'old');
  expect(codeOf(await save(join(folder, 'record')).saved)).toBe('MEDIA-EXISTS');
  expect(await readFile(path, 'utf8')).toBe('old');
});

it('a file that appears after the dialog stays', async () => {
  const path = join(folder, 'record.csv');
  const { saved } = save(path, async () => {
    await writeFile(path, 'other');
    return Buffer.from('new');
  });
  expect(codeOf(await saved)).toBe('MEDIA-EXISTS');
  expect(await readFile(path, 'utf8')).toBe('other');
});

it('is not cut by closing the window, which asks and waits while it is written', async () => {
  let busyMeanwhile = false;
  const { saved } = save(join(folder, 'record.csv'), async () => {
    await Promise.resolve();
    busyMeanwhile = state.isBusy;
    return Buffer.from('new');
  });
  expect(state.isBusy).toBe(false);
  expect(codeOf(await saved)).toBe('ok');
  expect([busyMeanwhile, state.isBusy]).toEqual([true, false]);
});
