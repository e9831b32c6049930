/** The lists of CRL configurations are from a directory or a file: they do not decide alone what a restore changes. */
import { expect, it, vi } from 'vitest';
import {
  clearCrlCaReferences,
  readCrlReferences,
  relatedObjectReferences,
  setCrlCaReferences,
} from '../../../electron/ca/index.ts';
import type { Attribute, Session } from '../../../electron/directory/index.ts';
import { fail, ok } from '../../../shared/result.ts';

const SECURITY = 'cn=Security';
const list = (type: string, ...dns: string[]): Attribute => ({
  type,
  values: dns.map((dn) => Buffer.from(`${dn}#0#0`)),
});

/** A session with these entries: their class, and the CA that they name. */
function sessionWith(entries: Record<string, [objectClass: string, ca?: string]>) {
  const asked: string[] = [];
  const readEntry = (dn: string) => {
    asked.push(dn);
    const [objectClass, ca] = entries[dn] ?? [];
    if (objectClass === undefined) return Promise.resolve(fail('LDAP-32', { name: dn }));
    const attributes = [
      { type: 'objectClass', values: [Buffer.from(objectClass), Buffer.from('Top')] },
      ...(ca === undefined ? [] : [{ type: 'NDSPKICADN', values: [Buffer.from(ca)] }]),
    ];
    return Promise.resolve(ok({ dn, attributes, raw: Buffer.alloc(0) }));
  };
  const connection = { server: 'ldap.example', port: 636 };
  return { asked, session: { readEntry, connection } as unknown as Session };
}

it('changes CRL configurations in the Security container that name no CA, and nothing else', async () => {
  const { asked, session } = sessionWith({
    'cn=One,cn=CRL Container,cn=Security': ['NDSPKICRLConfiguration'],
    'cn=Two,cn=CRL Container,cn=Security': ['ndspkiCRLConfiguration', 'cn=CA,cn=Security'],
    'cn=KAP,cn=Security': ['nDSPKISDKeyAccessPartition'],
    'cn=Three,ou=people,o=acme': ['ndspkiCRLConfiguration'],
    'cn=admin,o=acme': ['person'],
  });
  const read = await readCrlReferences(session, SECURITY, 'CA', [
    list('ndspkiCRLConfigurationDNList;x', 'CN=one, cn=CRL  Container,cn=Security', 'cn=KAP,cn=Security'),
    list(
      'ndspkicrlecconfigurationdnlist',
      ...['cn=One,cn=CRL Container,cn=Security', 'cn=Two,cn=CRL Container,cn=Security'],
      ...['cn=Gone,cn=Security', 'cn=Three,ou=people,o=acme', 'cn=admin,o=acme', 'no name'],
    ),
    list('hostServer', 'cn=SRV1,o=services'),
  ]);
  expect(read).toMatchObject({
    ok: true,
    value: { skipped: ['cn=KAP,cn=Security', 'cn=Three,ou=people,o=acme', 'cn=admin,o=acme', 'no name#0#0'] },
  });
  expect(read.ok && read.value.changed).toHaveLength(1);
  // Outside of the Security container nothing is even read, and one entry in two spellings is read once.
  expect(asked).toHaveLength(4);
});

it('refuses more than a CA has before any request', async () => {
  const { asked, session } = sessionWith({});
  const dns = Array.from({ length: 65 }, (_, at) => `cn=${String(at)},cn=CRL Container,cn=Security`);
  const refused = { code: 'RESTORE-CRL-CONFIGURATIONS', values: { name: 'CA', count: 65, max: 64 } };
  for (const lists of [
    [list('ndspkiCRLConfigurationDNList', ...dns)],
    [
      list('ndspkiCRLConfigurationDNList', ...dns.slice(0, 33)),
      list('ndspkiCRLECConfigurationDNList', ...dns.slice(33)),
    ],
  ]) {
    expect(await readCrlReferences(session, SECURITY, 'CA', lists)).toEqual({ ok: false, failure: refused });
  }
  expect(asked).toEqual([]);
  const accepted = await readCrlReferences(session, SECURITY, 'CA', [
    list('ndspkiCRLConfigurationDNList', ...dns.slice(1)),
  ]);
  expect(accepted).toEqual({ ok: true, value: { changed: [], skipped: [] } });
  expect(asked).toHaveLength(64);
});

it('takes a listing of any length in one answer, and no more of it than is needed', async () => {
  const nodes = Array.from({ length: 200_000 }, (_, at) => ({ dn: `cn=${String(at)},cn=Security` }));
  const session = {
    async *find() {
      yield ok({ nodes });
    },
  } as unknown as Session;
  const [found] = (await relatedObjectReferences(session, SECURITY)).filter(
    ({ type }) => type === 'ndspkiCRLConfigurationDNList',
  );
  expect(found?.values).toHaveLength(64);
});

it.each([
  [
    'reading',
    (session: Session, dns: string[]) =>
      readCrlReferences(session, SECURITY, 'CA', [list('ndspkiCRLConfigurationDNList', ...dns)]),
  ],
  ['naming', (session: Session, dns: string[]) => setCrlCaReferences(session, 'cn=CA', dns, () => undefined)],
  ['clearing', (session: Session, dns: string[]) => clearCrlCaReferences(session, 'cn=CA', dns)],
])('begins no further request when the time for %s is over', async (_, change) => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const asked: string[] = [];
    const answer = (dn: string) => {
      asked.push(dn);
      vi.advanceTimersByTime(50_000);
      return Promise.resolve(ok({ dn, attributes: [] }));
    };
    const connection = { server: 'ldap.example', port: 636 };
    const session = { modifyEntry: answer, readEntry: answer, connection } as unknown as Session;
    const dns = [1, 2, 3].map((at) => `cn=${String(at)},${SECURITY}`);
    expect(await change(session, dns)).toMatchObject({ ok: true });
    expect(await change(session, [...dns, `cn=4,${SECURITY}`])).toEqual(
      fail('LDAP-TOO-SLOW', { server: 'ldap.example', port: 636, seconds: 120 }),
    );
    expect(asked).toHaveLength(6);
  } finally {
    vi.useRealTimers();
  }
});
