import { beforeAll, describe, expect, test } from 'vitest';
import {
  derExplicit,
  derInteger,
  derOctetString,
  derOid,
  derSequence,
  derSetOf,
  element,
} from '../../../electron/asn1/index.ts';
import { decodePem, sniffCertificates, toPem } from '../../../electron/certificates/index.ts';
import { issueDer, party } from '../../support/certificates/index.ts';

let a: Buffer;
let b: Buffer;

beforeAll(async () => {
  const one = await party(['CN', 'a']);
  const other = await party(['CN', 'b']);
  a = issueDer(one, other);
  b = issueDer(other, other);
});

const bundle = (...certificates: Buffer[]): Buffer =>
  derSequence(
    derOid('1.2.840.113549.1.7.2'),
    derExplicit(
      0,
      derSequence(
        derInteger(1),
        derSetOf(),
        derSequence(derOid('1.2.840.113549.1.7.1')),
        element(0xa0, ...certificates),
        derSetOf(),
      ),
    ),
  );

describe('a value is', () => {
  test('one certificate, also rounded up with zeros', () => {
    expect(sniffCertificates(a)).toEqual({ kind: 'certificate', certificates: [a] });
    expect(sniffCertificates(Buffer.concat([a, Buffer.alloc(5)]))).toEqual({
      kind: 'certificate',
      certificates: [a],
    });
  });

  test('several, one after the other or in a SEQUENCE', () => {
    const expected = { kind: 'sequence', certificates: [a, b] };
    expect(sniffCertificates(Buffer.concat([a, b]))).toEqual(expected);
    expect(sniffCertificates(derSequence(a, b))).toEqual(expected);
  });

  test('a PKCS #7 bundle, also an empty one', () => {
    expect(sniffCertificates(bundle(a, b))).toEqual({ kind: 'pkcs7', certificates: [a, b] });
    expect(sniffCertificates(bundle()).certificates).toEqual([]);
  });

  test('PEM of any of these, in any line lengths, or bare Base64', () => {
    const expected = { kind: 'pem', certificates: [a, b] };
    const text = `subject=a\r\n${toPem(a, 'CERTIFICATE')}${toPem(b, 'X509 CERTIFICATE')}`;
    expect(sniffCertificates(Buffer.from(text))).toEqual(expected);
    expect(sniffCertificates(Buffer.from(text.replaceAll('\n', '\r\n')))).toEqual(expected);
    expect(sniffCertificates(Buffer.from(toPem(bundle(a, b), 'PKCS7')))).toEqual(expected);
    expect(sniffCertificates(Buffer.from(a.toString('base64')))).toEqual({ kind: 'pem', certificates: [a] });
  });

  test('unknown otherwise; what was found before it stopped making sense is kept', () => {
    for (const value of ['', 'hello', '-----BEGIN CERTIFICATE-----\nMII!\n-----END CERTIFICATE-----', 'MIIB'])
      expect(sniffCertificates(Buffer.from(value))).toEqual({ kind: 'unknown', certificates: [] });
    expect(sniffCertificates(Buffer.concat([a, Buffer.from('junk')]))).toEqual({
      kind: 'unknown',
      certificates: [a],
    });
    expect(sniffCertificates(a.subarray(0, -1)).kind).toBe('unknown');
    expect(sniffCertificates(derSequence(derInteger(1))).kind).toBe('unknown');
  });
});

test('PEM has lines of 64 characters and reads back', () => {
  const text = toPem(a, 'CERTIFICATE');
  const lines = text.split('\n');
  expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----');
  expect(lines.at(-2)).toBe('-----END CERTIFICATE-----');
  expect(lines.slice(1, -3).every((line) => line.length === 64)).toBe(true);
  expect(decodePem(Buffer.from(text))).toEqual([{ label: 'CERTIFICATE', der: a, encrypted: false }]);
});

describe('what a directory or Windows makes of certificates is', () => {
  const prefixed = (der: Buffer, write: (prefix: Buffer) => void, size = 4): Buffer => {
    const prefix = Buffer.alloc(size);
    write(prefix);
    return Buffer.concat([prefix, der]);
  };
  const headed = (size: number, der: Buffer): Buffer =>
    prefixed(der, (p) => p.fill(0x5a).writeUInt32LE(der.length, size - 4), size);
  const ldifValue = (type: string, der: Buffer): string =>
    `${type}:: ${der.toString('base64').replace(/.{60}/g, '$&\n ')}\n`;
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
  const pems = (): string => toPem(a, 'CERTIFICATE') + toPem(b, 'CERTIFICATE');
  const base64 = (der: Buffer): string => der.toString('base64');

  test.each<[string, () => Buffer]>([
    ['PEM in UTF-16 with a mark', () => utf16(`\ufeff${pems()}`)],
    ['PEM in big-endian UTF-16', () => utf16(`\ufeff${pems()}`).swap16()],
    ['PEM in UTF-16 without a mark', () => utf16(pems())],
    ['PEM in UTF-16 with a letter of another script', () => utf16(`\ufeffЖ\n${pems()}`)],
    ['PEM in JSON', () => Buffer.from(JSON.stringify({ chain: pems() }))],
    ['a part of a URL', () => Buffer.from(encodeURIComponent(pems()))],
    ['PEM quoted in a mail', () => Buffer.from(pems().replace(/^/gm, '> > '))],
    ['PEM with headers', () => Buffer.from(pems().replaceAll('-----\nM', '-----\r\nSubject: a\r\n\r\nM'))],
    [
      'Base64 in lines in XML',
      () => Buffer.from([a, b].map((der) => `<c>${base64(der).replace(/.{64}/g, '$&&#13;\n')}</c>`).join('')),
    ],
    ['a bundle in PEM', () => Buffer.from(toPem(bundle(a, b), 'PKCS7'))],
    ['two padded Base64 texts one after the other', () => Buffer.from(base64(a) + base64(b))],
    ['the same in two lines of UTF-16', () => utf16(`${base64(a)}\r\n${base64(b)}`)],
    [
      'a length in four octets before each',
      () => Buffer.concat([a, b].map((der) => prefixed(der, (p) => p.writeUInt32LE(der.length)))),
    ],
    [
      'the same in the other byte order',
      () => Buffer.concat([a, b].map((der) => prefixed(der, (p) => p.writeUInt32BE(der.length)))),
    ],
    [
      'a length in two octets before each',
      () => Buffer.concat([a, b].map((der) => prefixed(der, (p) => p.writeUInt16LE(der.length), 2))),
    ],
    ['an OCTET STRING for each', () => Buffer.concat([derOctetString(a), derOctetString(b)])],
    ['an OCTET STRING around both', () => derOctetString(derSequence(a, b))],
    ['a SEQUENCE of OCTET STRINGs', () => derSequence(derOctetString(a), derOctetString(b))],
    ['a certificate pair', () => derSequence(derExplicit(0, a), derExplicit(1, b))],
    ['a bundle in an OCTET STRING', () => derOctetString(bundle(a, b))],
    ['a count and a length before each', () => Buffer.concat([a, b].map((der) => headed(8, der)))],
    ['a BIT STRING for each', () => Buffer.concat([a, b].map((der) => element(0x03, Buffer.from([0]), der)))],
    [
      'LDIF',
      () => Buffer.from(`dn: cn=x\n${[a, b].map((der) => ldifValue('cACertificate;binary', der)).join('')}`),
    ],
    ['Base64 between commas and quotation marks', () => Buffer.from(`["${base64(a)}","${base64(b)}"]`)],
    [
      'Base64 of the other alphabet',
      () => Buffer.from([a, b].map((der) => der.toString('base64url')).join(';')),
    ],
    ['Base64 of PEM', () => Buffer.from(Buffer.from(pems()).toString('base64'))],
    [
      'hexadecimal digits',
      () => Buffer.from(Buffer.concat([a, b]).toString('hex').replace(/../g, '$&:').slice(0, -1)),
    ],
    ['DER behind the mark of a text', () => Buffer.concat([Buffer.from('\ufeff'), derSequence(a, b)])],
  ])('read: %s', (_what, make) => {
    expect(sniffCertificates(make()).certificates).toEqual([a, b]);
  });
});
