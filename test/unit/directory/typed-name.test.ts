import { expect, it } from 'vitest';
import { dnOfTypedName } from '../../../electron/directory/index.ts';

it.each([
  ['cn=One,cn=CRL Container,cn=Security#0#', 'cn=One,cn=CRL Container,cn=Security'],
  ['cn=One,cn=CRL Container,cn=Security#0#0', 'cn=One,cn=CRL Container,cn=Security'],
  ['cn=One,cn=Security#2#crl\\one.crl', 'cn=One,cn=Security'],
  ['cn=One,cn=Security#0#every 7 days', 'cn=One,cn=Security'],
  ['cn=One,cn=Security#0#a#1#b', 'cn=One,cn=Security'],
  ['cn=One,cn=Security#0#ldap://edir1/cn=x', 'cn=One,cn=Security'],
  ['cn=One,cn=Security#4294967295#zeile\nzwei', 'cn=One,cn=Security'],
  ['cn=One,cn=Security', 'cn=One,cn=Security'],
  ['cn=Number #1,cn=Security', 'cn=Number #1,cn=Security'],
  ['cn=a#1#b,cn=Security', 'cn=a#1#b,cn=Security'],
  ['cn=a#1#b,cn=Security#0#text', 'cn=a#1#b,cn=Security'],
  ['#0#text', '#0#text'],
  ['no name#0#text', 'no name#0#text'],
])('the DN of %j', (value, dn) => {
  expect(dnOfTypedName(value)).toBe(dn);
});
