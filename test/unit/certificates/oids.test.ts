import { expect, it } from 'vitest';
import {
  extensionName,
  keyPurposeName,
  knownName,
  signatureName,
} from '../../../electron/certificates/oids.ts';

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

it.each([
  ['1.2.840.113549.1.1.4', 'MD5 with RSA'],
  ['1.2.840.113549.1.1.5', 'SHA-1 with RSA'],
  ['1.2.840.113549.1.1.10', 'RSASSA-PSS'],
  ['1.2.840.113549.1.1.15', 'SHA-512/224 with RSA'],
  ['2.16.840.1.101.3.4.3.14', 'SHA3-256 with RSA'],
  ['1.2.840.10045.4.3.3', 'SHA-384 with ECDSA'],
  ['1.2.840.10040.4.3', 'SHA-1 with DSA'],
  ['1.3.101.112', 'Ed25519'],
  ['2.16.840.1.101.3.4.3.17', 'ML-DSA-44'],
  ['1.2.3.4', '1.2.3.4'],
])('says what %s is', (oid, name) => {
  expect(signatureName(oid)).toBe(name);
});
