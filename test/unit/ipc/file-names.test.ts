/** The window names no path: whatever it sends as a file name, nothing leaves the folder that the user chose. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Installation } from '../../../electron/app/installation/index.ts';
import { BackupFiles } from '../../../electron/ipc/backup-files.ts';
import { destinationCalls } from '../../../electron/ipc/destination-calls.ts';
import { State, type Host } from '../../../electron/ipc/services.ts';
import { FileSet, identifyMedium } from '../../../electron/media/index.ts';
import { calls, type CallName } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { TargetView } from '../../../shared/views.ts';
import { valueOf } from '../../support/backup/log-in.ts';
import { startJob } from '../../support/job/start-job.ts';

let root: string;
let folder: string;
const suggested: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'orgca-names-'));
  folder = join(root, 'outer', 'chosen');
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await rm(root, { recursive: true });
});

/** Names of the calls whose argument has a file name, found in their schemas: a new call is covered by itself. */
const naming = (Object.keys(calls) as CallName[]).filter((name) =>
  Object.hasOwn((calls[name].argument as { entries?: object }).entries ?? {}, 'fileName'),
);

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '.',
    '..',
    ' ..',
    '.. ',
    '...',
    '~',
    'NUL',
    'a:b',
    'C:',
    '\\\\host\\share',
    '\u202e/..',
    'a\nb',
    '\u0000',
  ),
  fc
    .array(fc.constantFrom('..', '.', '', 'a', 'ca.pfx', '~', 'C:', '%2e%2e', '\u2025', '．．'), {
      maxLength: 6,
    })
    .chain((parts) =>
      fc.constantFrom('/', '\\', '//', '\u2215', '\u0000').map((between) => parts.join(between)),
    ),
  fc.string({ maxLength: 20 }).map((rest) => `/${rest}`),
  fc.string({ maxLength: 20 }).map((rest) => `../${rest}`),
  fc.string({ maxLength: 20 }).map((rest) => `ca${String.fromCharCode(rest.length)}.pfx`),
);

it('covers every call that takes a file name', () => {
  expect(naming).toEqual([
    'destination.browse',
    'destination.onDrive',
    'destination.browseFolder',
    'destination.renamed',
  ]);
});

it.each(naming)('%s refuses the name or stays in the chosen folder', async (name) => {
  const host = {
    documents: folder,
    loggedIn: () => undefined,
    dialogs: {
      saveAs: (path: string) => {
        suggested.push(path);
        return Promise.resolve(path);
      },
      openFolder: () => Promise.resolve(folder),
    },
  } as unknown as Host;
  const state = new State(host);
  const installation = new Installation(join(root, 'data'), 'OrgCA Backup', () => new Date(), startJob);
  const handlers = destinationCalls(state, host, new BackupFiles(installation, state.keepers));
  const drive = state.drives.add({ mountPoint: folder, medium: valueOf(await identifyMedium(folder)) });
  const first = valueOf(await handlers['destination.browseFolder']({ fileName: 'ca.pfx' }));
  const argument = (fileName: string) =>
    ({
      'destination.browse': { fileName, kind: 'pfx' },
      'destination.onDrive': { drive, fileName, kind: 'pfx' },
      'destination.browseFolder': { fileName },
      'destination.renamed': { target: first!.handle, fileName },
    })[name as 'destination.browse'];
  const handler = handlers[name as 'destination.browse'] as (
    argument: unknown,
  ) => Promise<Result<TargetView | null>>;
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        { arbitrary: hostile, weight: 9 },
        { arbitrary: fc.constantFrom('ca.pfx', 'Tür.p12'), weight: 1 },
      ),
      async (fileName) => {
        suggested.length = 0;
        const parsed = v.safeParse(calls[name].argument as v.GenericSchema, argument(fileName));
        if (!parsed.success) return;
        const answer = await handler(parsed.output);
        for (const path of suggested) expect(dirname(path)).toBe(folder);
        if (!answer.ok || answer.value === null) return;
        accepted++;
        const { path, fileName: named } = answer.value;
        expect(dirname(path)).toBe(folder);
        expect(basename(path)).toBe(named);
        expect(named).not.toMatch(/[\u0000-\u001f\u007f/\\]|^\.{1,2}$/u);
      },
    ),
    { numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(0);
});

it('writes nowhere else than in the folder of the set, whatever a file of it is called', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (name) => {
      const set = valueOf(await FileSet.open(folder));
      try {
        const staged = await set.stage(name, Buffer.from('x'));
        if (staged.ok) expect(staged.value.temporary.startsWith(`${folder}/`)).toBe(true);
      } finally {
        await set.discard();
      }
    }),
    { numRuns: 200 },
  );
  expect(await readdir(folder)).toEqual([]);
  expect(await readdir(dirname(folder))).toEqual(['chosen']);
  expect(await readdir(root)).toEqual(['outer']);
});
