import { expect, it } from 'vitest';
import { ancestors, containerOf, parentDn } from '../../../renderer/console/dn.ts';

it.each([
  ['cn=a,ou=M\\C3\\BCller,o=acme', 'Müller'],
  ['cn=a,ou=Smith\\2C John,o=acme', 'Smith, John'],
  ['cn=a,ou=Smith\\, John,o=acme', 'Smith, John'],
  ['cn=a,ou=back\\\\slash,o=acme', 'back\\slash'],
  ['cn=a,o=acme', 'acme'],
])('names the container of %s', (dn, name) => {
  expect(containerOf({ dn }).name).toBe(name);
});

it('finds the parent behind an escaped comma, as a character and as a hexadecimal pair', () => {
  expect(parentDn('cn=a\\,b,o=acme')).toBe('o=acme');
  expect(parentDn('cn=a\\2Cb,o=acme')).toBe('o=acme');
  expect(ancestors('cn=a,ou=b\\2Cc,o=acme')).toEqual(['', 'o=acme', 'ou=b\\2Cc,o=acme']);
});
