import { describe, expect, it } from 'vitest';
import type { ServerInfo } from '../../../../electron/directory/index.ts';
import { oneCa } from '../../../../electron/app/restore/one-ca.ts';
import { wayFor } from '../../../../electron/app/restore/plan.ts';
import { sameValues, stateOf, type CaObject } from '../../../../electron/ca/index.ts';
import { randomBytes } from 'node:crypto';

const info = (vendorName: string, vendorVersion = ''): ServerInfo => ({
  treeName: 'ACME-TREE',
  dsaName: '',
  vendorName,
  vendorVersion,
  namingContexts: [''],
  supportedExtensions: [],
  supportedControls: [],
});

const entry = (attributes: Record<string, Buffer>): CaObject => ({
  dn: 'cn=CA',
  cn: 'CA',
  attributes: Object.entries(attributes).map(([type, value]) => ({ type, values: [value] })),
  wipe: () => undefined,
});

describe('the way of a restore', () => {
  it.each([
    ['NetIQ Corporation', 'LDAP Agent for NetIQ eDirectory 9.1.4 (40105.09)'],
    ['Novell, Inc.', 'LDAP Agent for Novell eDirectory 8.8 SP8'],
    ['Micro Focus', ''],
    ['OpenText', 'eDirectory 9.3'],
    ['', 'LDAP Agent for NetIQ eDirectory 9.2'],
  ])('is guided for %s %s', (vendorName, vendorVersion) => {
    expect(wayFor(info(vendorName, vendorVersion), undefined)).toBe('guided');
  });

  it.each([
    ['OrgCA Backup', 'Training tree of OrgCA Backup, in the manner of eDirectory 9.1.4'],
    ['', ''],
    ['OpenLDAP', ''],
    ['389 Project', '389-Directory/2.3.1 B2023.137'],
    ['Some Other Vendor', '1.0'],
  ])('is direct for %j %s', (vendorName, vendorVersion) => {
    expect(wayFor(info(vendorName, vendorVersion), undefined)).toBe('direct');
  });

  it('is guided where the server has eDirectory’s extended operations, whatever it calls itself', () => {
    const extended = { ...info('Some Other Vendor'), supportedExtensions: ['2.16.840.1.113719.1.27.100.33'] };
    expect(wayFor(extended, undefined)).toBe('guided');
  });

  it('is guided wherever a key is locked, whatever the server says of itself', () => {
    for (const type of ['nDSPKIPrivateKey', 'ndspkiprivatekeyec']) {
      expect(wayFor(info('OrgCA Backup'), entry({ [type]: randomBytes(1264) }))).toBe('guided');
    }
  });
});

describe('values', () => {
  it('are the same bit by bit, in any order; names of objects in any spelling', () => {
    const [a, b] = [Buffer.from('a'), Buffer.from('b')];
    expect(sameValues('nDSPKICertificateChain', [a, b], [b, a])).toBe(true);
    expect(sameValues('nDSPKICertificateChain', [a], [a, b])).toBe(false);
    expect(sameValues('nDSPKISubjectName', [a], [Buffer.from('A')])).toBe(false);
    expect(sameValues('hostServer', [Buffer.from('cn=S,o=acme')], [Buffer.from('CN=s, O=acme')])).toBe(true);
  });

  it('of an entry have one fingerprint, whatever their order, and another when anything changes', () => {
    const [x, y] = [
      entry({ a: Buffer.from('1'), b: Buffer.from('2') }),
      entry({ b: Buffer.from('2'), A: Buffer.from('1') }),
    ];
    expect(stateOf(x)).toBe(stateOf(y));
    expect(stateOf(entry({ a: Buffer.from('1') }))).not.toBe(stateOf(x));
    expect(stateOf(undefined)).not.toBe(stateOf(x));
  });
});

it('is a mistake in the program to restore from no file', () => {
  expect(() => oneCa([])).toThrow('one or two files');
});
