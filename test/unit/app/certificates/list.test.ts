import { beforeAll, describe, expect, it } from 'vitest';
import { listCertificates } from '../../../../electron/app/certificates/index.ts';
import type { SearchEntry, Session } from '../../../../electron/directory/index.ts';
import { startTrainingTree } from '../../../../electron/training/index.ts';
import { ok } from '../../../../shared/result.ts';
import { logInOverLdaps, valueOf } from '../../../support/backup/log-in.ts';
import { organizationalCa } from '../../../support/certificates/index.ts';

it('lists the certificates of CA and servers by their end, and marks those within 60 days', async () => {
  const tree = await startTrainingTree();
  const session = await logInOverLdaps(tree, tree.helpDesk);
  try {
    const { rows, incomplete } = valueOf(await listCertificates(session, new Date()));
    expect(incomplete).toBe(false);
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['IPAG 192.0.2.12 - ACME-SRV2', 'expired'],
      ['IPAG 192.0.2.11 - ACME-SRV1', 'soon'],
      ['SSL CertificateIP - ACME-SRV2', 'valid'],
      ['SSL CertificateIP - ACME-SRV1', 'valid'],
      ['SSL CertificateDNS - ACME-SRV1', 'valid'],
      ['SSL CertificateDNS - ACME-SRV2', 'valid'],
      ...Array<unknown>(4).fill(['ACME-TREE CA', 'valid']),
    ]);
    expect(rows[1]).toMatchObject({
      kind: 'server',
      hostServer: 'ACME-SRV1.services',
      issuer: 'OU=Organizational CA.O=ACME-TREE',
    });
    const inThreeYears = new Date(Date.now() + 3 * 365 * 24 * 60 * 60 * 1000);
    const later = valueOf(await listCertificates(session, inThreeYears));
    expect(later.rows.filter(({ state }) => state === 'expired')).toHaveLength(6);
  } finally {
    session.close();
    await tree.close();
  }
});

describe('what a directory lists that nothing real has', () => {
  let der: Buffer;
  beforeAll(async () => {
    der = (await organizationalCa()).selfSigned.der;
  });

  const object = (name: string, values: Buffer[]): SearchEntry => ({
    dn: `cn=${name},o=acme`,
    attributes: [{ type: 'nDSPKIPublicKeyCertificate', values }],
    raw: Buffer.alloc(0),
  });
  /** A certificate with something after it. */
  const padded = (length: number): Buffer => Buffer.concat([der, Buffer.alloc(length - der.length, 0xff)]);

  /** A session whose server lists these objects, all in one answer. */
  const listing = (entries: SearchEntry[], end?: AbortSignal): Session => {
    const answer = ok({ entries, references: [], limited: false, unusable: 0, more: false });
    return {
      end,
      async *searchPaged() {
        yield await Promise.resolve(answer);
      },
    } as unknown as Session;
  };
  const listed = async (...entries: SearchEntry[]) => {
    const { rows, incomplete } = valueOf(await listCertificates(listing(entries), new Date()));
    return { names: rows.map(({ name }) => name), incomplete };
  };

  it('is not parsed, and the list says that it is not complete', async () => {
    const good = object('good', [der]);
    const none = object('none', []);
    expect(await listed(good, none)).toEqual({ names: ['good'], incomplete: false });
    expect(
      await listed(
        object('many', [der, ...Array.from({ length: 64 }, (_, at) => Buffer.from([at + 1]))]),
        good,
      ),
    ).toEqual({
      names: ['good'],
      incomplete: true,
    });
    expect(await listed(object('large', [padded(300_000)]), good)).toEqual({
      names: ['good'],
      incomplete: true,
    });
  });

  it('ends the list when it is too much in all', async () => {
    const value = padded(250_000);
    const objects = Array.from({ length: 300 }, (_, at) => object(String(at), [value]));
    const { names, incomplete } = await listed(...objects);
    expect(names).toHaveLength(Math.floor((64 * 1024 * 1024) / 250_000));
    expect(incomplete).toBe(true);
  });

  it('makes the list not complete where no certificate can be read', async () => {
    const entries = [object('good', [der]), object('bad', [der.subarray(0, -1)])];
    expect(await listed(...entries)).toEqual({ names: ['good'], incomplete: true });
  });

  it('can be cancelled between two objects', async () => {
    const cancel = new AbortController();
    const work = listCertificates(
      listing(Array<SearchEntry>(1000).fill(object('one', [der])), cancel.signal),
      new Date(),
    );
    setImmediate(() => {
      cancel.abort();
    });
    expect(await work).toMatchObject({ ok: false, failure: { code: 'LDAP-CANCELLED' } });
  });
});
