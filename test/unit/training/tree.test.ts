import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startSearch } from '../../../electron/training/search.ts';
import { Nici } from '../../../electron/training/nici.ts';
import type { Service } from '../../../electron/training/service.ts';
import { Directory } from '../../../electron/training/tree/directory.ts';
import { administrator, helpDesk } from '../../../electron/training/tree/facts.ts';
import { addPeople } from '../../../electron/training/tree/people.ts';
import { ANONYMOUS, identityOf } from '../../../electron/training/rights.ts';
import type { Filter } from '../../../electron/training/protocol/filter.ts';
import { sequence, octets, children, readOnly } from '../../../electron/asn1/index.ts';

const admin = identityOf(administrator.dn);
const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

let service: Service;

/** DNs with the attributes of each entry found, or the code of the refusal. */
function search(
  filter: Filter,
  {
    base = '',
    scope = 'sub' as 'base' | 'one' | 'sub',
    attributes = ['1.1'],
    identity = admin,
    typesOnly = false,
  } = {},
): Record<string, Record<string, string[]>> | number {
  const started = startSearch(service, identity, {
    kind: 'search',
    base,
    scope,
    sizeLimit: 0,
    typesOnly,
    filter,
    attributes,
  });
  if ('outcome' in started) return started.outcome.code;
  const found = [...started.results].filter((result) => result !== undefined);
  return Object.fromEntries(
    found.map((entry) => {
      const [dn, list] = children(readOnly(entry));
      const values = sequence(list, 'attributes').map((attribute) => {
        const [name, set] = sequence(attribute, 'attribute');
        return [octets(name, 'name').toString(), children(set!).map(({ contents }) => contents.toString())];
      });
      return [octets(dn, 'dn').toString(), Object.fromEntries(values)];
    }),
  );
}

const dns = (...args: Parameters<typeof search>): string[] => Object.keys(search(...args));
const equal = (type: string, value: string): Filter => ({ kind: 'equal', type, value: bytes(value) });
const present = (type: string): Filter => ({ kind: 'present', type });

beforeAll(() => {
  // The tree of people alone; nothing in these tests changes it.
  const directory = new Directory(() => new Date('2026-11-22T12:00:00Z'));
  addPeople(directory);
  service = { directory, nici: new Nici(), now: () => new Date() };
});

describe('filters', () => {
  test('equality, without regard to case, of text, names and numbers', () => {
    expect(dns(equal('CN', 'ADMIN'))).toEqual(['cn=admin,o=acme']);
    expect(dns(equal('objectclass', 'GROUPOFNAMES'))).toHaveLength(4);
    expect(dns(equal('member', 'CN=HelpDesk, OU=it, O=Acme'))).toEqual(['cn=Dev.Ops,ou=IT,o=acme']);
    expect(dns(equal('l', 'utrecht'), { base: 'o=acme', scope: 'base' })).toEqual(['o=acme']);
  });

  test('and, or, not, presence', () => {
    const people = equal('objectClass', 'person');
    const inSales = dns({ kind: 'and', parts: [people, equal('ou', 'Sales')] });
    expect(inSales.every((dn) => dn.endsWith(',ou=Sales,o=acme'))).toBe(true);
    expect(inSales).toHaveLength(11);
    const either = dns({ kind: 'or', parts: [equal('cn', 'admin'), equal('cn', 'helpdesk')] });
    expect(either).toHaveLength(2);
    const containers = dns(
      { kind: 'and', parts: [present('l'), { kind: 'not', part: people }] },
      { base: 'o=acme', scope: 'one' },
    );
    expect(containers).toContain('ou=R\\+D\\, Prototypes,o=acme');
  });

  test('substrings, in order and without overlap', () => {
    const sub = (initial?: string, any: string[] = [], final?: string): string[] =>
      dns({
        kind: 'substrings',
        type: 'fullName',
        initial: initial === undefined ? undefined : bytes(initial),
        any: any.map(bytes),
        final: final === undefined ? undefined : bytes(final),
      });
    expect(sub('anna')).toHaveLength(1);
    expect(sub(undefined, ['n', 'B'])).toContain('cn=aberg,ou=Finance,o=acme');
    expect(sub('Anna Berg', [], 'Berg')).toEqual([]);
    expect(sub(undefined, [], 'müller')).toHaveLength(1);
  });

  test('order, as numbers where they are numbers', () => {
    const order = (kind: 'greater' | 'less', value: string): string[] =>
      dns({ kind, type: 'loginGraceLimit', value: bytes(value) });
    expect(order('greater', '10')).toEqual([]);
    expect(order('less', '10')).toHaveLength(2);
  });

  test('extensible ones with the two text rules, also over the names above', () => {
    const extensible = (
      rule: string | undefined,
      type: string | undefined,
      value: string,
      dnAttributes = false,
    ): string[] => dns({ kind: 'extensible', rule, type, value: bytes(value), dnAttributes });
    expect(extensible('caseExactMatch', 'cn', 'Admin')).toEqual([]);
    expect(extensible('2.5.13.5', 'cn', 'admin')).toEqual(['cn=admin,o=acme']);
    expect(extensible(undefined, 'ou', 'Accounts', true)).toHaveLength(7);
    expect(extensible('1.2.3', 'cn', 'admin')).toEqual([]);
  });

  test('that cannot be told are neither true nor, negated, true', () => {
    const unknown = equal('nothingLikeThis', 'x');
    expect(dns(unknown)).toEqual([]);
    expect(dns({ kind: 'not', part: unknown })).toEqual([]);
    expect(dns({ kind: 'or', parts: [unknown, equal('cn', 'admin')] })).toEqual(['cn=admin,o=acme']);
  });
});

describe('scopes and bases', () => {
  test('base, one level, subtree, [Root]', () => {
    expect(dns(present('objectClass'), { scope: 'one' })).toEqual(['o=acme']);
    expect(dns(present('objectClass'), { base: 'ou=accounts,ou=it,o=acme', scope: 'one' })).toHaveLength(6);
    expect(dns(present('objectClass'), { base: 'ou=accounts,ou=it,o=acme' })).toHaveLength(7);
    expect(dns(present('objectClass')).length).toBeGreaterThan(60);
  });

  test('that do not exist, or are no names', () => {
    const at = (base: string): unknown =>
      startSearch(service, admin, {
        kind: 'search',
        base,
        scope: 'base',
        sizeLimit: 0,
        typesOnly: false,
        filter: present('objectClass'),
        attributes: [],
      });
    expect(at('cn=x,ou=y,OU=it,o=ACME')).toEqual({
      outcome: { code: 32, matchedDn: 'ou=IT,o=acme', diagnostic: 'NDS error: no such entry (-601)' },
    });
    expect(at('admin.acme')).toMatchObject({ outcome: { code: 34 } });
  });
});

describe('attributes', () => {
  const of = (attributes: string[], options = {}): Record<string, string[]> => {
    const found = search(present('objectClass'), {
      base: 'ou=it,o=acme',
      scope: 'base',
      attributes,
      ...options,
    });
    return Object.values(found)[0] as Record<string, string[]>;
  };

  test('all, some, operational ones, none, types only; in the server’s spelling', () => {
    expect(Object.keys(of([])).sort()).toEqual(['l', 'objectClass', 'ou']);
    expect(of(['OU', 'subordinatecount', 'nothing'])).toEqual({ ou: ['IT'], subordinateCount: ['11'] });
    expect(of(['1.1'])).toEqual({});
    const both = of(['*', '+']);
    expect(both).toMatchObject({
      ou: ['IT'],
      entryDN: ['ou=IT,o=acme'],
      modifyTimestamp: ['20261122120000Z'],
    });
    expect(of(['ou'], { typesOnly: true })).toEqual({ ou: [] });
    expect(Object.keys(of(['ou;binary']))).toEqual(['ou;binary']);
  });

  test('that may not be read are not there, and cannot be searched for', () => {
    const asked = { base: 'o=acme', attributes: ['l', 'description', 'o'] };
    const byHelpDesk = search(equal('l', 'Utrecht'), {
      ...asked,
      scope: 'base',
      identity: identityOf(helpDesk.dn),
    });
    expect(Object.values(byHelpDesk)[0]).toHaveProperty('l');
    expect(dns(present('description'), { identity: ANONYMOUS })).toEqual([]);
    expect(
      dns({ kind: 'not', part: present('description') }, { identity: ANONYMOUS }).length,
    ).toBeGreaterThan(60);
  });
});

describe('changes', () => {
  let directory: Directory;
  beforeEach(() => {
    directory = new Directory(() => new Date('2026-11-22T12:00:00Z'));
    directory.put('o=acme', 'Organization', {});
    directory.put('cn=Security', 'sASSecurity', { nDSPKITreeCADN: 'cn=Old CA,cn=Security' });
    directory.put('cn=Old CA,cn=Security', 'nDSPKICertificateAuthority', { nDSPKIPublicKey: bytes('k') });
  });

  const ca = (dn: string, extra: { type: string; values: Buffer[] }[] = []): number =>
    directory.add(dn, [{ type: 'objectClass', values: [bytes('nDSPKICertificateAuthority')] }, ...extra])
      .code;
  const value = (dn: string, type: string): string[] | undefined =>
    directory.find(dn)?.attributes.get(type.toLowerCase())?.values.map(String);

  test('a CA object can be deleted, and made anew below cn=Security only', () => {
    expect(directory.delete('CN=old ca,cn=security').code).toBe(0);
    expect(value('cn=Security', 'nDSPKITreeCADN')).toBeUndefined();
    expect(ca('cn=New CA,o=acme')).toBe(64);
    expect(ca('cn=New CA,cn=Security', [{ type: 'NDSPKIPrivateKey', values: [bytes('p')] }])).toBe(0);
    expect(directory.find('cn=new ca,cn=security')?.attributes.get('ndspkiprivatekey')?.name).toBe(
      'nDSPKIPrivateKey',
    );
    expect(value('cn=New CA,cn=Security', 'cn')).toEqual(['New CA']);
    expect(ca('cn=NEW CA,cn=Security')).toBe(68);
  });

  test('what cannot be added is refused with the code that says why', () => {
    expect(ca('cn=x,cn=Nowhere')).toBe(32);
    expect(ca('x.acme')).toBe(34);
    expect(directory.add('cn=x,o=acme', []).code).toBe(65);
    expect(ca('cn=x,cn=Security', [{ type: 'noSuchThing', values: [bytes('1')] }])).toBe(17);
    expect(ca('cn=x,cn=Security', [{ type: 'hostServer', values: [bytes('cn=a'), bytes('cn=b')] }])).toBe(19);
    expect(directory.delete('cn=Security').code).toBe(66);
    expect(directory.delete('cn=x,cn=Security').code).toBe(32);
  });

  test('modify adds, deletes and replaces values, all or nothing', () => {
    const dn = 'cn=Old CA,cn=Security';
    const modify = (...changes: ['add' | 'delete' | 'replace', string, ...string[]][]): number =>
      directory.modify(
        dn,
        changes.map(([operation, type, ...values]) => ({ operation, type, values: values.map(bytes) })),
      ).code;
    expect(modify(['add', 'nDSPKICertificateChain', 'a', 'b'], ['replace', 'nDSPKIPublicKey', 'n'])).toBe(0);
    expect(modify(['delete', 'ndspkicertificatechain', 'a'])).toBe(0);
    expect(value(dn, 'nDSPKICertificateChain')).toEqual(['b']);
    expect(modify(['add', 'nDSPKICertificateChain', 'c'], ['add', 'nDSPKIPublicKey', 'second'])).toBe(19);
    expect(value(dn, 'nDSPKICertificateChain')).toEqual(['b']);
    expect(modify(['add', 'nDSPKICertificateChain', 'b'])).toBe(20);
    expect(modify(['delete', 'nDSPKICertificateChain', 'x'])).toBe(16);
    expect(modify(['delete', 'hostServer'])).toBe(16);
    expect(modify(['delete', 'nDSPKIPublicKey'])).toBe(0);
    expect(value(dn, 'nDSPKIPublicKey')).toBeUndefined();
    expect(modify(['replace', 'objectClass'])).toBe(65);
    expect(modify(['replace', 'nope', 'x'])).toBe(17);
  });
});
