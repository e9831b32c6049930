/** An entry with more values than any real one: its cost is bounded before it is paid, in the process that also serves the window. */
import { afterEach, expect, it, vi } from 'vitest';
import { Asn1Error } from '../../../electron/asn1/index.ts';
import { attributeValues } from '../../../electron/directory/index.ts';
import { decodeEntry, decodeMessage, type SearchEntry } from '../../../electron/directory/ldap-message.ts';
import { entry } from '../../support/hostile-server/index.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const decode = (attributes: Record<string, (string | Buffer)[]>): SearchEntry =>
  decodeEntry(decodeMessage(entry(1, 'cn=many', attributes)));

it('refuses an entry with more values than fit into any object', () => {
  const values = Array<string>(30_000).fill('');
  expect(decode({ a: values, b: values }).attributes).toHaveLength(2);
  expect(() => decode({ a: values, b: values, c: values })).toThrow(Asn1Error);
});

it('counts attributes like values', () => {
  const attributes = Object.fromEntries(
    Array.from({ length: 33_000 }, (_, at) => [`a${String(at)}`, ['']]),
  ) as Record<string, string[]>;
  expect(() => decode(attributes)).toThrow(Asn1Error);
});

it('finds what came with and without an option once, without comparing each with each', () => {
  const values = Array.from({ length: 20_000 }, (_, at) => String(at));
  const read = decode({ cACertificate: values, 'cACertificate;binary': [...values, 'another'] });
  let compared = 0;
  vi.spyOn(Buffer.prototype, 'equals').mockImplementation(function (this: Buffer, other) {
    if (++compared > 100_000) throw new Error('each is compared with each');
    return this.compare(other as Buffer) === 0;
  });
  expect(attributeValues(read, 'cacertificate').map(String)).toEqual([...values, 'another']);
});
