import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { en } from '../../shared/messages/en/index.ts';
import { shellWord, withoutProgram } from '../../shared/without-program.ts';
import { itWith } from '../support/platform.ts';

describe('a file name in a command line', () => {
  itWith('sh').each([
    ['ca.pfx', 'ca.pfx'],
    ['Schlüssel-ec.pfx', 'Schlüssel-ec.pfx'],
    ['ACME CA.pfx', '"ACME CA.pfx"'],
    ["it's.pfx", '"it\'s.pfx"'],
    ['a;b&c.pfx', '"a;b&c.pfx"'],
    ['-in.pfx', '"-in.pfx"'],
    ['$(id) `id`.pfx', "'$(id) `id`.pfx'"],
    ["it's $5.pfx", String.raw`'it'\''s $5.pfx'`],
  ])('is one word of a shell, which is the name itself: %s', (name, word) => {
    expect(shellWord(name)).toBe(word);
    expect(execFileSync('sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(name);
  });
});

describe('the notes', () => {
  const { notes } = en.documents.withoutProgram.openssl;
  const notesFor = (...files: Parameters<typeof withoutProgram>[0]) =>
    withoutProgram(files, en.documents.withoutProgram)[0]!.notes;

  it('are those of the files, once for files of one profile, else with their names', () => {
    const [modern, old] = ['modern', 'compatible'] as const;
    const pair = [
      { fileName: 'a.pfx', profile: modern },
      { fileName: 'a-ec.pfx', profile: modern },
    ];
    expect(notesFor(...pair)).toEqual([notes.modern]);
    expect(notesFor(...pair, { fileName: 'b.pfx', profile: old })).toEqual([
      `a.pfx, a-ec.pfx: ${notes.modern}`,
      `b.pfx: ${notes.compatible}`,
    ]);
    expect(notesFor({ fileName: 'c.pfx' })).toEqual([notes.other]);
  });
});
