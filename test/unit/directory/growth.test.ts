/** Names from a directory or a file cost time in proportion to their length. */
import { describe, expect, it } from 'vitest';
import {
  displayName,
  dnOfTypedName,
  parseDn,
  readLdif,
  sameDn,
  shortName,
  toDotted,
  toLdapDn,
} from '../../../electron/directory/index.ts';
import { isWithin } from '../../../electron/directory/distinguished-name.ts';
import { suggestFileName } from '../../../shared/suggest-file-name.ts';
import { growth, LINEAR } from '../../support/growth.ts';

/** The longest name that is read has 8,192 characters. */
const LENGTH = 2_000;

const FILLINGS = {
  spaces: ' ',
  'line feeds': '\n',
  'no-break spaces': '\u00a0',
  backslashes: '\\',
  'escaped spaces': '\\ ',
  commas: ',',
  'escaped commas': '\\,',
  dots: '.',
  'escaped dots': '\\.',
  'dots and dashes': '.-',
  'types without a value': 'a ',
  numbers: '#1',
  'hexadecimal pairs': '\\41',
};
const FRAMES: readonly (readonly [string, string])[] = [
  ['', 'b'],
  ['cn=a', 'b'],
  ['cn=a', 'b,o=x'],
  ['(a', 'b'],
  ['a', '.b'],
];
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseDn,
  toDotted,
  toLdapDn,
  shortName,
  displayName,
  dnOfTypedName,
  isWithin: (text) => isWithin(`${text},o=x`, 'o=x'),
  sameDn: (text) => sameDn(text, text.toUpperCase()),
  suggestFileName: (name) => suggestFileName({ name, kind: 'ca' }, new Date()),
  readLdif: (text) => readLdif(`dn:${text}\u2028\n`),
};

describe.each(Object.entries(READERS))('%s', (_name, read) => {
  it.each(Object.entries(FILLINGS))('reads names of %s in linear time', (_filling, part) => {
    for (const [start, end] of FRAMES) {
      const factor = growth(LENGTH, (length) => {
        const text = `${start}${part.repeat(length / part.length)}${end}`;
        return () => read(text);
      });
      expect(factor, JSON.stringify(start)).toBeLessThan(LINEAR);
    }
  });
});
