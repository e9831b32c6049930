import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMnemonic } from '../../../renderer/components/mnemonic.ts';
import { catalogues, chooseLocale, formatTag } from '../../../shared/messages/index.ts';
import { pseudoText } from '../../../shared/messages/pseudo.ts';

const [en, de, pseudo] = await Promise.all([catalogues.en(), catalogues.de(), catalogues.pseudo()]);

type Leaves = ReadonlyMap<string, string>;

/** Every text by its path, such as `export.pages.E1.heading`. */
function leaves(part: unknown, at: readonly string[] = [], found = new Map<string, string>()): Leaves {
  if (typeof part === 'string') found.set(at.join('.'), part);
  else for (const [key, value] of Object.entries(part as object)) leaves(value, [...at, key], found);
  return found;
}

const english = leaves(en);
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
/** The marked letter; an ampersand between spaces, as in a name that is quoted, marks none. */
const letter = (text: string): string => parseMnemonic(text).letter.trim().toLowerCase();

describe.each([
  ['German', leaves(de)],
  ['the pseudo-locale', leaves(pseudo)],
])('%s', (_name, other) => {
  it('has the keys of English, no more and no fewer', () => {
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has the same placeholders in each text', () => {
    for (const [key, text] of english) {
      expect(placeholders(other.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('has a text where English has one', () => {
    for (const [key, text] of english)
      expect((other.get(key) ?? '').trim() === '', key).toBe(text.trim() === '');
  });

  it('marks a letter where English marks one, and an ordinary one', () => {
    for (const [key, text] of english) {
      expect(letter(other.get(key) ?? '') === '', key).toBe(letter(text) === '');
      expect(letter(other.get(key) ?? ''), key).toMatch(/^[a-zäöü]?$/);
    }
  });
});

/** Parts inside a file of the catalogue: their pages and dialogs are one level below. */
const PARTS =
  /^(checks|documents|common\.(files|gateway|guide|menu|wizard)|console\.(certificates|serverCertificate)|tools\.(sheet|supportReport))\./;

describe('German', () => {
  const german = leaves(de);

  it('keeps letters apart that English keeps apart on one page, the buttons of the wizard among them', () => {
    const bar = ['back', 'next', 'finish', 'help'].map((name) => `common.buttons.${name}`);
    const groups = new Map<string, string[]>();
    for (const [key, text] of english) {
      const group = key
        .split('.')
        .slice(0, PARTS.test(key) ? 3 : 2)
        .join('.');
      if (letter(text) !== '') groups.set(group, [...(groups.get(group) ?? []), key]);
    }
    const clashes: string[] = [];
    for (const [group, own] of groups) {
      const keys = group.startsWith('exportWizard.') || group.startsWith('verify.') ? [...own, ...bar] : own;
      for (const [index, one] of keys.entries()) {
        for (const two of keys.slice(index + 1)) {
          const apart = letter(english.get(one)!) !== letter(english.get(two)!);
          const same = letter(german.get(one)!) === letter(german.get(two)!);
          if (apart && same) clashes.push(`${one} / ${two}: ${letter(german.get(one)!)}`);
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  it('is German: sentences differ from the English ones', () => {
    const same = [...english].filter(
      ([key, text]) =>
        text.split(' ').length > 4 &&
        german.get(key) === text &&
        /[a-z]{3}.* .*[a-z]{3}/.test(text.replaceAll(/\{\w+\}/g, '')),
    );
    expect(same).toEqual([]);
  });

  it('leaves the names that the documents fix as they are', () => {
    for (const name of ['Self-Signed Certificate', 'Public Key Certificate']) {
      for (const [key, text] of english) {
        if (text.includes(name)) expect(german.get(key), key).toContain(name);
      }
    }
  });

  it('explains LDIF in ASCII, as the comments of such a file must be', () => {
    for (const [key, text] of german) {
      if (key.startsWith('ldif.')) expect(text, key).toMatch(/^[\x00-\x7f]*$/);
    }
  });
});

describe('choosing a locale', () => {
  it.each([
    [['de-AT', 'en-GB'], 'de'],
    [['fr-FR', 'de_DE.UTF-8'], 'de'],
    [['en-US', 'de'], 'en'],
    [['fr-FR', 'den'], 'en'],
    [[], 'en'],
  ])('takes from %j %s', (preferred, expected) => {
    expect(chooseLocale(preferred)).toBe(expected);
  });

  it('writes dates as the user does where the language is theirs', () => {
    expect(formatTag('de', ['en-US', 'de-AT'])).toBe('de-AT');
    expect(formatTag('de', ['en-US'])).toBe('de-DE');
    expect(formatTag('en', ['de-DE'])).toBe('en-GB');
    expect(formatTag('pseudo', ['en-US'])).toBe('en-US');
  });
});

describe('the pseudo-locale', () => {
  it('is longer, accented and partly right-to-left, with values and letters kept', () => {
    expect(pseudoText('&Open {count} files')).toBe('[&Opéñ {count} fîléš ~~~~~~~ \u05e9\u05dc\u05d5\u05dd]');
    expect(pseudoText('')).toBe('');
  });
});

describe('the source', () => {
  /** All code that shows texts, as one string. */
  const source = async (): Promise<string> => {
    const folders = ['electron', 'renderer', 'shared'];
    const files = await Promise.all(
      folders.map(async (folder) => {
        const root = path.join(import.meta.dirname, '../../..', folder);
        const names = await readdir(root, { recursive: true });
        // The catalogues would use each of their keys.
        const code = names.filter(
          (name) => /\.tsx?$/.test(name) && !/^messages[\\/](?:en|de)[\\/]/.test(name),
        );
        return code.map((name) => path.join(root, name));
      }),
    );
    return (await Promise.all(files.flat().map((file) => readFile(file, 'utf8')))).join('\n');
  };

  /** Keys of the parts that are asked for by code, state or role: their users are the types. */
  const BY_VALUE =
    /^(errors|findings|preflight)\.|\.(pages|reasons|roles|answers|kinds|classes|states|warnings|weakness|profiles|ratings|stages|checks|todaysCa|verdicts|checkStates|problems|tabs|formats|columns|stepList|help|advice|receipts|freshness|headings)\./;

  it('uses every key', async () => {
    const code = await source();
    const unused = [...english.keys()].filter((key) => {
      if (BY_VALUE.test(key)) return false;
      const name = key
        .split('.')
        .filter((step) => !/^\d+$/.test(step))
        .at(-1)!;
      return !new RegExp(`(?:\\.|\\b)${name}\\b|'${name}'`).test(code);
    });
    expect(unused).toEqual([]);
  });
});
