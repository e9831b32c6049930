import { describe, expect, test } from 'vitest';
import {
  derBmp,
  derOctetString,
  derOid,
  derPrintable,
  derSequence,
  derSetOf,
  derUtf8,
  element,
  readOnly,
  TAG,
} from '../../../electron/asn1/index.ts';
import { checkIssuer, classifyCa } from '../../../electron/certificates/index.ts';
import { readName } from '../../../electron/certificates/names.ts';
import { issueDer, parsed, party } from '../../support/certificates/index.ts';

const CN = derOid('2.5.4.3');
const O = derOid('2.5.4.10');
const name = (...rdns: Buffer[][]): Buffer =>
  derSequence(...rdns.map((attributes) => derSetOf(...attributes)));
const attribute = (type: Buffer, value: Buffer): Buffer => derSequence(type, value);
const comparable = (der: Buffer): string => readName(readOnly(der)).comparable;
const cn = (value: Buffer): string => comparable(name([attribute(CN, value)]));

describe('the text of a name', () => {
  const texts = (der: Buffer): string[] => {
    const { dotted, rfc4514 } = readName(readOnly(der));
    return [dotted, rfc4514];
  };

  test('is cut if it is longer than any real one', () => {
    for (const long of [
      name([attribute(O, derUtf8('A'.repeat(120_000)))]),
      name([attribute(derOid('1.2.3.4'), derOctetString(Buffer.alloc(50_000)))]),
      name(...Array.from({ length: 5000 }, () => [attribute(O, derUtf8('A'))])),
    ])
      for (const text of texts(long)) expect(text).toMatch(/^.{2048}…$/);
  });

  test('is whole up to eight times what eDirectory takes', () => {
    const long = 'A'.repeat(2046);
    expect(texts(name([attribute(O, derUtf8(long))]))).toEqual([`O=${long}`, `O=${long}`]);
  });
});

describe('names are compared as RFC 5280, section 7.1 says', () => {
  const utf8 = cn(derUtf8('Größe CA'));
  test.each([
    ['another string type', derBmp('Größe CA')],
    ['latin letters in a T61String', element(TAG.T61_STRING, Buffer.from('Größe CA', 'latin1'))],
    [
      'a UniversalString',
      element(
        TAG.UNIVERSAL_STRING,
        Buffer.concat(
          [...'Größe CA'].map((c) => {
            const b = Buffer.alloc(4);
            b.writeUInt32BE(c.codePointAt(0)!);
            return b;
          }),
        ),
      ),
    ],
    ['case', derUtf8('GRÖSSE ca')],
    ['spaces at the ends and in a row', derUtf8('  Größe \t  CA ')],
    ['composed and decomposed letters', derUtf8('Größe CA'.normalize('NFD'))],
    ['compatibility forms', derUtf8('Größe ＣＡ')],
    ['characters without a meaning', derUtf8('Grö\u00adße\u200b CA')],
  ])('%s do not count', (_what, value) => {
    expect(cn(value)).toBe(utf8);
  });

  test('the order within one RDN does not count, the order of RDNs and everything else does', () => {
    const [a, b] = [attribute(CN, derUtf8('a')), attribute(O, derUtf8('b'))];
    expect(comparable(derSequence(element(TAG.SET, a, b)))).toBe(
      comparable(derSequence(element(TAG.SET, b, a))),
    );
    const all = [name([a], [b]), name([b], [a]), name([a, b]), name([a]), name([attribute(O, derUtf8('a'))])];
    expect(new Set(all.map(comparable)).size).toBe(all.length);
    expect(cn(derPrintable('a=b'))).not.toBe(cn(derPrintable('a')));
    expect(cn(element(TAG.OCTET_STRING, Buffer.from('a')))).not.toBe(cn(derPrintable('a')));
  });
});

test('a chain whose names are encoded in two ways is complete', async () => {
  const root = await party(['CN', 'Root CA']);
  const ca = await party(['CN', 'Organizational CA']);
  const der = issueDer(root, root);
  const issued = parsed(issueDer(ca, { ...root, name: [['CN', 'ROOT  ca']] }));
  const own = parsed(issueDer(ca, ca));
  expect(checkIssuer(issued, parsed(der))).toBe('right');
  expect(classifyCa([own, issued, parsed(der)])).toMatchObject({
    complete: true,
    chain: [{ subject: 'CN=Root CA' }],
  });
});
