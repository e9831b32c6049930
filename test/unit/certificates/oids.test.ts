import { expect, it } from 'vitest';
import { extensionName, keyPurposeName, knownName } from '../../../electron/certificates/oids.ts';

it.each([
  ['2.5.29.15', 'Key Usage'],
  ['2.16.840.1.113730.1.1', 'nsCertType'],
  ['1.3.9999.1', '1.3.9999.1'],
  ['__proto__', '__proto__'],
])('calls the extension %s %s', (oid, name) => {
  expect(extensionName(oid)).toBe(name);
});

it('falls back from plain words to the usual name and to the number', () => {
  expect(keyPurposeName('1.3.6.1.5.5.7.3.1')).toBe('TLS server');
  expect(knownName('1.2.840.10040.4.3')).toBe('dsa-with-sha1');
  expect(knownName('1.2.156.10197.1.501')).toBe('SM2-with-SM3');
  expect(knownName('1.2.643.7.1.1.3.2')).toBe('GOST R 34.10-2012 256');
  expect(knownName('1.2.3')).toBe('1.2.3');
});
