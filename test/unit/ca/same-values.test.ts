/** Values that came from a directory, compared in time proportional to their number. */
import { describe, expect, it, vi } from 'vitest';
import { relatedObjectReferences, sameValues } from '../../../electron/ca/index.ts';
import type { Session } from '../../../electron/directory/index.ts';
import { listChildren } from '../../../electron/directory/listing.ts';
import { growth, LINEAR } from '../../support/growth.ts';

const buffers = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text));

describe('values of an attribute', () => {
  it('are the same in another order, DNs also in another spelling', () => {
    expect(sameValues('crossCertificatePair', buffers('a', 'b', 'c'), buffers('c', 'a', 'b'))).toBe(true);
    const [left, right] = [buffers('cn=S,o=acme', 'cn=T,o=acme'), buffers('CN=t, O=Acme', 'cn=s,o=acme')];
    expect(sameValues('nDSPKIParentCADN', left, right)).toBe(true);
    expect(sameValues('crossCertificatePair', left, right)).toBe(false);
    expect(sameValues('nDSPKIParentCADN', buffers('no name'), buffers('no name'))).toBe(true);
    expect(sameValues('nDSPKIParentCADN', buffers('no name'), buffers('No Name'))).toBe(false);
  });

  it('are not the same if a value is there another number of times', () => {
    expect(sameValues('crossCertificatePair', buffers('a', 'a', 'b'), buffers('a', 'b', 'b'))).toBe(false);
    expect(sameValues('hostServer', buffers('cn=a', 'CN=A', 'cn=b'), buffers('cn=a', 'cn=b', 'cn=b'))).toBe(
      false,
    );
  });

  it.each(['nDSPKIParentCADN', 'crossCertificatePair'])('are compared in linear time: %s', (type) => {
    const compare = (count: number) => {
      const left = Array.from({ length: count }, (_, at) => Buffer.from(`cn=x${String(at)},o=y`));
      const right = left.map((value) => Buffer.from(value.toString().replace('cn=x', 'CN=X'))).reverse();
      return () => sameValues(type, left, right);
    };
    expect(growth(200, compare)).toBeLessThan(LINEAR);
  });
});

const padding = 'x'.repeat(500);

it('finds the naming contexts below a name in linear time', () => {
  const list = (count: number) => {
    const namingContexts = Array.from({ length: count }, (_, at) => `ou=${padding}${String(at)},o=x`);
    const info = { namingContexts } as never;
    return () => listChildren({} as never, info, '', {});
  };
  expect(growth(50, list)).toBeLessThan(LINEAR);
});

it('finds the container of the CRL configurations without comparing each with each', async () => {
  const nodes = (below: string) =>
    Array.from({ length: 200 }, (_, at) => ({ dn: `cn=${String(at)}${below},cn=Security` }));
  const answers = new Map([
    ['ndspkiCRLConfiguration', nodes(',cn=none')],
    ['ndspkiContainer', nodes('')],
  ]);
  const session = {
    async *find({ classes: [name] }: { classes: string[] }) {
      yield { ok: true, value: { nodes: answers.get(name!) } };
    },
  };
  const normalized = vi.spyOn(String.prototype, 'normalize');
  const found = await relatedObjectReferences(session as unknown as Session, 'cn=Security');
  expect(found.map(({ type }) => type)).toEqual(['ndspkiCRLConfigurationDNList']);
  // Of 400 names, each with up to three parts, and the one of the base.
  expect(normalized.mock.calls.length).toBeLessThan(5_000);
  normalized.mockRestore();
});
