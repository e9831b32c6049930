/** SECURITY.md says nothing that is not there: every function and every test that it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const page = read('SECURITY.md');

/** Electron's security checklist, in its order. */
const CHECKLIST = [
  'Only load secure content',
  'Do not enable Node.js integration for remote content',
  'Enable Context Isolation',
  'Enable process sandboxing',
  'Handle session permission requests from remote content',
  'Do not disable webSecurity',
  'Define a Content Security Policy',
  'Do not enable allowRunningInsecureContent',
  'Do not enable experimental features',
  'Do not use enableBlinkFeatures',
  'Do not use allowpopups for WebViews',
  'Verify WebView options before creation',
  'Disable or limit navigation',
  'Disable or limit creation of new windows',
  'Do not use shell.openExternal with untrusted content',
  'Use a current version of Electron',
  'Validate the sender of all IPC messages',
  'Avoid usage of the file:// protocol and prefer usage of custom protocols',
  'Check which fuses you can change',
  'Do not expose Electron APIs to untrusted web content',
];

/** The rows of the table below a heading, without its head. */
function rows(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** The tests and functions of a cell: `file › name`, `file`, or `› name` of the file before. */
function named(cell: string): { file: string; name: string }[] {
  let file = '';
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => {
    const [given = '', name = ''] = text.split(/ ?› /);
    if (given !== '') file = given;
    return { file, name };
  });
}

/** Whether the file declares the name: a function, type, constant, class, method or key. */
function declares(file: string, name: string): boolean {
  const word = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const declaration = `(?:function|const|let|class|interface|type)\\s+${word}\\b`;
  const member = `^\\s*(?:readonly |async |static )*['"]?${word}['"]?(?:<[^>]*>)?\\s*[(:]`;
  return new RegExp(`${declaration}|${member}`, 'm').test(read(file));
}

/** Whether the file has a test of that title, or a lint rule that refuses the name. */
function hasTest(file: string, title: string): boolean {
  if (file === 'eslint.config.js') return read(file).includes(`'${title}'`);
  const quoted = [`'${title.replaceAll("'", "\\'")}'`, `"${title}"`, `\`${title}\``];
  return quoted.some((text) =>
    read(file)
      .split(text)
      .slice(0, -1)
      .some((before) => /(?:\b(?:test|it)|\))\(\s*$/.test(before)),
  );
}

const checklist = rows("Electron's checklist");
const rules = rows('Rules of this program');

describe('SECURITY.md', () => {
  it('has the items of Electron’s checklist, all of them, in their order', () => {
    expect(checklist.map(([number]) => number)).toEqual(CHECKLIST.map((_item, at) => String(at + 1)));
    expect(checklist.map(([, item]) => item)).toEqual(CHECKLIST);
  });

  it.each(
    [...checklist.map((cells) => cells.slice(1)), ...rules].map((cells) => [cells[0]!, cells] as const),
  )('%s: what it names is there', (_item, [, done = '', where = '', proof = '']) => {
    expect(done.length).toBeGreaterThan(5);
    const functions = named(where);
    const tests = named(proof);
    expect(functions.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, name } of functions) {
      expect(file).toMatch(
        /^(?:electron|renderer|shared|scripts)\/|^(?:electron-builder\.yml|package\.json)$/,
      );
      expect(declares(file, name), `${file} › ${name}`).toBe(true);
    }
    for (const { file, name } of tests) {
      expect(file).toMatch(
        /^test\/(?:unit|integration|e2e|packages)\/.*\.(?:test|spec)\.ts$|^eslint\.config\.js$/,
      );
      expect(existsSync(path.join(root, file)), file).toBe(true);
      if (name !== '') expect(hasTest(file, name), `${file} › ${name}`).toBe(true);
    }
  });

  it('would be found out', () => {
    expect(declares('electron/window.ts', 'openWindow')).toBe(true);
    expect(declares('electron/window.ts', 'shutWindow')).toBe(false);
    expect(hasTest('test/unit/security/page.test.ts', 'would be found out')).toBe(true);
    expect(hasTest('test/unit/security/page.test.ts', 'openWindow')).toBe(false);
  });

  it('names the parts of a threat model', () => {
    for (const words of [
      'Where the key is unencrypted',
      'Where passwords are unencrypted',
      'Not defended',
      'Found a weakness',
    ]) {
      expect(page).toContain(words);
    }
  });
});
