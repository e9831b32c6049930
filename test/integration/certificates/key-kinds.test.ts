import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInElectron } from '../../support/pfx/in-electron.ts';
import { answersFor, KEY_KINDS, makeKeyKind, type KeyKind } from '../../support/pfx/key-kinds.ts';
import { workFolder } from '../../support/pfx/tools.ts';

let folder: string;
let remove: () => Promise<void>;
const kinds: KeyKind[] = [];

beforeAll(async () => {
  ({ folder, remove } = await workFolder());
  for (const kind of Object.keys(KEY_KINDS)) kinds.push(await makeKeyKind(folder, kind));
}, 120_000);
afterAll(() => remove());

const RIGHT = ['right', 'wrong', 'right', 'wrong'];

it('every key, signature and forgery is told apart in Node', () => {
  expect(answersFor(kinds)).toEqual(Object.fromEntries(kinds.map(({ kind }) => [kind, RIGHT])));
});

it('in Electron the same, or it is said that it cannot be checked there; never that an intact key is wrong', async () => {
  const file = path.join(folder, 'kinds.json');
  await writeFile(file, JSON.stringify(kinds));
  const { output } = await runInElectron('key-kinds-main.ts', [file], 'keep');
  const answers = JSON.parse(output.trim().split('\n').at(-1)!) as Record<string, string[]>;
  // The private key is proved wrong by the public key that is stored with it, where there is one.
  const unchecked = ['unchecked', 'wrong', 'unchecked', 'unchecked'];
  const expected = Object.keys(KEY_KINDS).map((kind) => {
    if (kind === 'Ed448') return [kind, ['unchecked', 'unchecked', 'unchecked', 'unchecked']];
    if (kind === 'RSA of three primes') return [kind, ['unchecked', 'wrong', 'right', 'wrong']];
    return [kind, /^(?:RSA with a large|DSA|P-192|secp|brainpool|sect)/.test(kind) ? unchecked : RIGHT];
  });
  expect(answers).toEqual(Object.fromEntries(expected));
}, 120_000);
