import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonNameOf,
  displayName,
  formatDn,
  isChild,
  isWithin,
  parseDn,
  sameDn,
  shortName,
  toDotted,
  toLdapDn,
} from '../../../electron/directory/index.ts';

const ldap = (input: string): string => {
  const result = toLdapDn(input);
  if (!result.ok) throw new Error(`${input}: ${result.failure.code}`);
  return result.value;
};

describe('names that people type', () => {
  it.each([
    ['admin.acme', 'cn=admin,o=acme'],
    ['admin.it.europe.acme', 'cn=admin,ou=it,ou=europe,o=acme'],
    ['.admin.acme', 'cn=admin,o=acme'],
    ['.CN=admin.O=acme.', 'CN=admin,O=acme'],
    ['.CN=admin.O=acme.T=ACME_TREE.', 'CN=admin,O=acme'],
    ['CN=admin.acme', 'CN=admin,o=acme'],
    ['cn=admin,o=acme', 'cn=admin,o=acme'],
    ['  cn=admin , o=acme ', 'cn=admin,o=acme'],
    ['cn=admin;o=acme', 'cn=admin,o=acme'],
    ['admin', 'cn=admin'],
    ['cn=Security', 'cn=Security'],
    ['.CN=W0.CN=KAP.CN=Security', 'CN=W0,CN=KAP,CN=Security'],
    ['cn=edir1.acme.com,o=acme', 'cn=edir1.acme.com,o=acme'],
    ['edir1\\.acme\\.com.acme', 'cn=edir1.acme.com,o=acme'],
    ['Smith\\, John.sales.acme', 'cn=Smith\\, John,ou=sales,o=acme'],
    ['Smith, John.acme', 'cn=Smith\\, John,o=acme'],
    ['cn=Smith\\, John,o=acme', 'cn=Smith\\, John,o=acme'],
    ['cn=Smith\\2C John,o=acme', 'cn=Smith\\, John,o=acme'],
    ['cn="Smith, John",o=acme', 'cn=Smith\\, John,o=acme'],
    ['a\\+b.acme', 'cn=a\\+b,o=acme'],
    ['CN=a+UID=7.O=acme', 'CN=a+UID=7,O=acme'],
    ['cn=a+uid=7,o=acme', 'cn=a+uid=7,o=acme'],
    ['Zoë.Müller.東京', 'cn=Zoë,ou=Müller,o=東京'],
    ['cn=Zo\\C3\\AB,o=acme', 'cn=Zoë,o=acme'],
    ['S=Utah.C=US', 'st=Utah,C=US'],
    ['.cn=admin.o=acme.', 'cn=admin,o=acme'],
    ['admin@acme\\.com.users.acme', 'cn=admin@acme.com,ou=users,o=acme'],
    ['cn=admin@acme.com,o=acme', 'cn=admin@acme.com,o=acme'],
    ['CN=a/b.O=acme', 'CN=a/b,O=acme'],
    ['a\\"b.acme', 'cn=a\\"b,o=acme'],
    ['cn=M\\C3\\BCller,o=acme', 'cn=Müller,o=acme'],
    ['admin.acme.[Root]', 'cn=admin,o=acme'],
    ['.[Root].', ''],
    ['\u200badmin.acme\u00a0', 'cn=admin,o=acme'],
    ['cn=a\\=b,o=acme', 'cn=a\\=b,o=acme'],
    ['cn="a o=b",o=acme', 'cn=a o\\=b,o=acme'],
    ['cn = admin , o = acme', 'cn=admin,o=acme'],
    ['cn=admin,o=acme,t=ACME_TREE', 'cn=admin,o=acme'],
    ['[Public]', 'cn=[Public]'],
    ['Admin (old).acme', 'cn=Admin (old),o=acme'],
    ['[Root]', ''],
    ['[root]', ''],
    ['', ''],
  ])('%s', (typed, dn) => {
    expect(ldap(typed)).toBe(dn);
  });

  it.each([
    '..',
    'a..b',
    'admin.acme..',
    'cn=,o=acme',
    '=admin.acme',
    'a+b.acme',
    'cn=admin,acme',
    'cn=a\\',
    'cn="a,o=b',
    'cn=\\FF,o=acme',
    'TREE\\admin.acme',
    'TREE\\.admin\\x.acme',
    '\\\\TREE\\admin.acme',
    'TREE\\cn=admin,o=acme',
    'cn=TREE\\mary,o=acme',
    '"admin.acme"',
    '"admin".acme',
    '"cn=admin,o=acme"',
    '“admin”.acme"',
    'Smith\\2C John.acme',
    'admin,acme',
    'admin;acme',
    'admin@acme.com',
    'admin@acme',
    'acme/it/admin',
    'acme/it/admin.acme',
    'o=acme/cn=admin',
    '/admin.acme',
    'CN=admin.OU=it,O=acme',
    'cn=admin o=acme',
    'cn=admin|o=acme',
    'cn=admin\to=acme',
    "'admin.acme'",
    '“admin.acme”',
    '<admin.acme>',
    'ldaps://edir1.acme.com',
    '(admin.acme)',
    '[admin.acme]',
    '{admin.acme}',
    '`admin.acme`',
    'admin.acme,',
    'admin.acme;',
    'admin.acme?',
    'admin,acme.',
    'CN=admin.O=acme,',
  ])('refuses %j', (typed) => {
    const result = toLdapDn(typed);
    expect(result.ok ? result.value : result.failure.code).toBe('LDAP-NAME-INVALID');
  });

  it('refuses names of a length that no tree has', () => {
    expect(toLdapDn('x'.repeat(20_000)).ok).toBe(false);
  });
});

describe('dotted names that are shown', () => {
  it.each([
    ['cn=admin,o=acme', 'admin.acme'],
    ['cn=admin,ou=it,o=acme', 'admin.it.acme'],
    ['cn=Security', 'Security'],
    ['o=acme', '.O=acme'],
    ['cn=W0,cn=KAP,cn=Security', '.CN=W0.CN=KAP.CN=Security'],
    ['cn=edir1.acme.com,o=acme', 'edir1\\.acme\\.com.acme'],
    ['cn=admin\u00a0,o=acme', '.CN=admin\u00a0.O=acme'],
    ['cn=a+uid=7,o=acme', '.CN=a+UID=7.O=acme'],
    ['', '[Root]'],
    ['no name', 'no name'],
  ])('%s', (dn, dotted) => {
    expect(toDotted(dn)).toBe(dotted);
  });
});

const type = fc.constantFrom('cn', 'ou', 'o', 'c', 'l', 'dc', 'uid', 'street', 'description');
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const hardValue = fc.oneof(
  value,
  fc.stringMatching(/^[ #.,+=\\"<>;a-z\t\n]{1,12}$/),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
);
const dn = fc.array(
  fc.uniqueArray(fc.record({ type, value: hardValue }), {
    minLength: 1,
    maxLength: 3,
    selector: (part) => part.type,
  }),
  { minLength: 1, maxLength: 6 },
);

describe('round trips', () => {
  it('writes and parses any DN', () => {
    fc.assert(fc.property(dn, (name) => void expect(parseDn(formatDn(name))).toEqual(name)));
  });

  it('goes from LDAP to dotted and back, whatever stands in the name', () => {
    fc.assert(
      fc.property(dn, (name) => {
        const text = formatDn(name);
        expect(parseDn(ldap(toDotted(text)))).toEqual(
          name.map((rdn) => rdn.map((part) => expect.objectContaining({ value: part.value }))),
        );
        expect(sameDn(ldap(toDotted(text)), text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes every DN that it wrote as a typed name too', () => {
    fc.assert(
      fc.property(
        dn.filter((name) => name.length > 1),
        (name) => void expect(ldap(formatDn(name))).toBe(formatDn(name)),
      ),
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        toLdapDn(text);
        toDotted(text);
        shortName(text);
        parseDn(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the common name in a DN', () => {
  it.each([
    ['cn=Gr\\C3\\B6\\C3\\9Fe\\2C CA,cn=Security', 'Größe, CA'],
    ['CN="A, B",o=acme', 'A, B'],
    ['uid=7+2.5.4.3=x,o=acme', 'x'],
    ['ou=Security', undefined],
    ['cn=#0402abcd,o=acme', undefined],
    ['', undefined],
    ['no name', undefined],
  ])('%s', (dn, name) => {
    expect(commonNameOf(dn)).toBe(name);
  });
});

describe('comparing', () => {
  it('does not mind case, spaces and escapes', () => {
    expect(sameDn('CN=Admin, O=ACME', 'cn=admin,o=acme')).toBe(true);
    expect(sameDn('cn=a  b,o=x', 'cn=A b,o=x')).toBe(true);
    expect(sameDn('cn=a\\2Cb,o=x', 'cn=a\\,b,o=x')).toBe(true);
    expect(sameDn('cn=a+uid=7,o=x', 'uid=7+cn=a,o=x')).toBe(true);
    expect(sameDn('cn=a,o=x', 'cn=b,o=x')).toBe(false);
    expect(sameDn('nonsense', 'nonsense')).toBe(false);
  });

  it('knows what stands below what', () => {
    expect(isChild('cn=a,o=x', 'o=X')).toBe(true);
    expect(isChild('cn=a,ou=b,o=x', 'o=x')).toBe(false);
    expect(isChild('o=x', '')).toBe(true);
    expect(isChild('cn=a\\,o=x', 'o=x')).toBe(false);
    expect(isWithin('cn=a,ou=b,o=x', 'o=x')).toBe(true);
    expect(isWithin('o=x', 'o=x')).toBe(true);
    expect(isWithin('cn=a,o=y', 'o=x')).toBe(false);
  });
});

describe('names that are shown', () => {
  it('leaves ordinary names as they are', () => {
    for (const name of ['admin', 'Zoë Müller', '東京', 'عبد الله', '💾', 'a.b,c+d'])
      expect(displayName(name)).toBe(name);
  });

  it('makes visible what would hide, reorder or break the text around it', () => {
    expect(displayName('admin\u202Eemoc.exe')).toBe('admin⟨U+202E⟩emoc.exe');
    expect(displayName('a\u0000b\nc\u2028d\u200Be\u2066f')).toBe(
      'a⟨U+0000⟩b⟨U+000A⟩c⟨U+2028⟩d⟨U+200B⟩e⟨U+2066⟩f',
    );
    expect(displayName('tag\u{E0041}')).toBe('tag⟨U+E0041⟩');
    expect(displayName('\uD800')).toBe('⟨U+D800⟩');
    expect(displayName(`a${'\u0301'.repeat(50)}`).length).toBeLessThan(10);
    expect(displayName('x'.repeat(5000)).length).toBeLessThan(1100);
  });

  it('never lets a control or direction character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(displayName(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('shows an entry by the value of its RDN', () => {
    expect(shortName('cn=Smith\\, John,o=acme')).toBe('Smith, John');
    expect(shortName('cn=a+uid=7,o=acme')).toBe('a+7');
    expect(shortName('')).toBe('[Root]');
    expect(shortName('cn=\u202Ex,o=acme')).toBe('⟨U+202E⟩x');
  });
});
