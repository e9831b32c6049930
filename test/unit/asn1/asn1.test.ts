import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as asn1 from '../../../electron/asn1/index.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('BER reader', () => {
  it('reads what the DER writer wrote, for any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
        const read = asn1.readOnly(asn1.derOctetString(bytes));
        expect(Buffer.compare(asn1.octets(read, 'value'), bytes)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('round-trips OBJECT IDENTIFIERs with large arcs', () => {
    for (const dotted of [
      '1.2.840.113549.1.12.10.1.2',
      '2.16.840.1.113719.1.48.4.1.2',
      '0.9.2342',
      '2.999.1',
    ]) {
      expect(asn1.oid(asn1.readOnly(asn1.derOid(dotted)), 'oid')).toBe(dotted);
    }
  });

  it('round-trips non-negative integers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (n) => {
        expect(asn1.integer(asn1.readOnly(asn1.derInteger(n)), 'n')).toBe(n);
      }),
    );
  });

  it('reads indefinite lengths and constructed octet strings', () => {
    const element = asn1.readOnly(hex('30 80 24 80 04 02 6162 04 01 63 00 00 05 00 00 00'));
    const [string, nothing] = asn1.children(element);
    expect(asn1.octets(string, 'string').toString()).toBe('abc');
    expect(nothing?.tag).toBe(asn1.TAG.NULL);
  });

  it.each([
    ['an empty input', ''],
    ['a length beyond the data', '04 05 00'],
    ['bytes after the end', '05 00 00'],
    ['an indefinite primitive', '04 80 00 00'],
    ['a missing end of contents', '30 80 05 00'],
  ])('refuses %s', (_name, input) => {
    expect(() => asn1.readOnly(hex(input))).toThrow(asn1.Asn1Error);
  });

  it('refuses deep nesting instead of overflowing the stack', () => {
    expect(() => asn1.readOnly(Buffer.alloc(200_000, Buffer.from([0x30, 0x80])))).toThrow(/deep/);
  });

  it('refuses integers that are not minimal, with the place', () => {
    expect(() => asn1.integer(asn1.readElement(hex('02 02 00 01')), 'count')).toThrow(
      /count is not minimally/,
    );
  });
});
