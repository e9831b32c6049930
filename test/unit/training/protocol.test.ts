import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derInteger, derOctetString, derSequence, element } from '../../../electron/asn1/index.ts';
import { escapeValue, MessageFraming } from '../../../electron/directory/index.ts';
import { dnKeyOf, parseDn } from '../../../electron/training/protocol/names.ts';
import { ProtocolError } from '../../../electron/training/protocol/protocol-error.ts';
import { decodeMessage } from '../../../electron/training/protocol/requests.ts';
import { bindRequest, searchRequest } from './requests.ts';

describe('names', () => {
  test('compare without regard to case, blanks and escapes', () => {
    const same = [
      'cn=Smith\\, J.,ou=R\\2bD,o=acme',
      'CN = smith\\2c  j. , OU=r\\+d ; O=ACME',
      'commonName=SMITH\\, J.,ou=R\\+D,o=acme',
    ];
    expect(new Set(same.map(dnKeyOf)).size).toBe(1);
    expect(dnKeyOf('cn=Smith,o=J.,ou=R\\2bD,o=acme')).not.toBe(dnKeyOf(same[0]!));
    expect(dnKeyOf('cn=a+uid=b,o=x')).toBe(dnKeyOf('uid=B+cn=A,o=x'));
    expect(dnKeyOf('cn=a\\+uid\\=b,o=x')).not.toBe(dnKeyOf('cn=a+uid=b,o=x'));
    expect(dnKeyOf('cn=M\\C3\\BCller,o=x')).toBe(dnKeyOf('cn=müller,o=x'));
  });

  test('the empty one is [Root], and nonsense is no name', () => {
    expect(parseDn('')).toEqual([]);
    for (const text of ['admin.acme', 'cn=', '=x', 'cn=a,', ',', 'cn=a\\', 'c n=a', 'cn'])
      expect(parseDn(text), text).toBeUndefined();
  });

  test('hold any value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        fc.pre(value.trim() === value);
        expect(parseDn(`cn=${escapeValue(value)},o=acme`)?.[0]).toEqual([{ type: 'cn', value }]);
      }),
    );
  });
});

describe('messages in a stream of bytes', () => {
  const LIMIT = 4 * 1024 * 1024;
  const messages = [
    bindRequest(1, 'cn=admin,o=acme', 'x'),
    searchRequest(2, '', 'base'),
    derSequence(derInteger(3), element(0x4a, Buffer.alloc(300, 0x61))),
  ];

  test('are cut out wherever the pieces end', () => {
    const stream = Buffer.concat(messages);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), (sizes) => {
        const framing = new MessageFraming(LIMIT);
        const found: Buffer[] = [];
        let at = 0;
        for (const size of [...sizes, stream.length]) {
          if (at >= stream.length) break;
          // The framing wipes what it joins, so it gets bytes of its own.
          framing.push(Buffer.from(stream.subarray(at, at + size)), (bytes) => found.push(bytes));
          at += size;
        }
        expect(found).toEqual(messages);
      }),
    );
  });

  test.each([
    ['another tag', Buffer.from('GET / HTTP/1.1')],
    ['an indefinite length', Buffer.from('3080', 'hex')],
    ['a length of eight octets', Buffer.from('3088', 'hex')],
    ['more than 4 MiB', Buffer.from('308400400001', 'hex')],
  ])('that cannot be: %s', (_what, bytes) => {
    expect(new MessageFraming(LIMIT).push(bytes, () => undefined)).toBeDefined();
  });
});

describe('requests', () => {
  test('are decoded', () => {
    const { id, request, controls } = decodeMessage(
      searchRequest(7, 'o=acme', 'sub', { attributes: ['cn', '+'], paged: 50 }),
    );
    expect(id).toBe(7);
    expect(request).toEqual({
      kind: 'search',
      base: 'o=acme',
      scope: 'sub',
      sizeLimit: 0,
      typesOnly: false,
      filter: { kind: 'present', type: 'objectClass' },
      attributes: ['cn', '+'],
    });
    expect(controls).toMatchObject([{ oid: '1.2.840.113556.1.4.319', critical: true }]);
  });

  test('that are none end with a ProtocolError, whatever the bytes', () => {
    const decode = (bytes: Buffer): void => {
      try {
        decodeMessage(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(ProtocolError);
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => decode(Buffer.from(bytes))),
      {
        numRuns: 2000,
      },
    );
    const samples = [
      bindRequest(1, 'cn=a', 'x'),
      searchRequest(2, 'o=acme', 'one', { attributes: ['cn'], paged: 5 }),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        (sample, changes) => {
          const bytes = Buffer.from(sample);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          decode(bytes);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('with filters nested beyond reason, or crowds of parts, are refused', () => {
    const nested = Array.from({ length: 5000 }).reduce<Buffer>(
      (inner) => element(0xa2, inner),
      element(0x87, Buffer.from('cn')),
    );
    expect(() => decodeMessage(searchRequest(1, '', 'sub', { filter: nested }))).toThrow(ProtocolError);
    const crowd = element(0x68, derOctetString(), derSequence(Buffer.alloc(60_000, Buffer.from([0x30, 0]))));
    expect(() => decodeMessage(derSequence(derInteger(1), crowd))).toThrow(ProtocolError);
  });
});
