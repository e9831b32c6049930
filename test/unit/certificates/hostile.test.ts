import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { children, derOid, derSequence, element, readElement, TAG } from '../../../electron/asn1/index.ts';
import {
  classifyCa,
  decodePem,
  keyMatches,
  parseCertificate,
  publicKeyOf,
  sniffCertificates,
  sniffPrivateKey,
  validateCertificate,
  type Certificate,
} from '../../../electron/certificates/index.ts';
import { toPkcs8 } from '../../../electron/training/issue/keys.ts';
import { organizationalCa } from '../../support/certificates/index.ts';

let org: Awaited<ReturnType<typeof organizationalCa>>;
let pkcs8: Buffer;

beforeAll(async () => {
  org = await organizationalCa();
  pkcs8 = toPkcs8(org.ca.key);
});

/** The self-signed certificate with another common name as its subject. Its signature is not made anew. */
function named(commonName: string): Buffer {
  const [tbs, ...signature] = children(readElement(org.selfSigned.der));
  const name = derSequence(
    element(TAG.SET, derSequence(derOid('2.5.4.3'), element(TAG.UTF8_STRING, Buffer.from(commonName)))),
  );
  const parts = children(tbs!).map(({ raw }, at) => (at === 5 ? name : raw));
  return derSequence(derSequence(...parts), ...signature.map(({ raw }) => raw));
}

/** Everything that can be done with bytes that came from outside. Throws only if one of the functions does. */
function touch(bytes: Buffer): void {
  const sniffed = sniffCertificates(bytes);
  sniffPrivateKey(bytes);
  publicKeyOf(bytes);
  decodePem(bytes);
  const certificates = [bytes, ...sniffed.certificates].flatMap((der): Certificate[] => {
    const result = parseCertificate(der);
    return result.ok ? [result.value] : [];
  });
  const pool = [...certificates, org.selfSigned, org.publicKeyCertificate, ...org.chain];
  classifyCa(pool);
  for (const certificate of certificates) {
    validateCertificate(certificate, pool, new Date());
    keyMatches(pkcs8, certificate);
  }
  // A refused key must not leave an error behind that the next, good one stumbles over.
  expect(publicKeyOf(pkcs8)).toEqual(org.ca.key.spki);
}

describe('nothing throws', () => {
  test('on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => touch(Buffer.from(bytes))),
      { numRuns: 1500 },
    );
  });

  test('on certificates and keys with changed, missing or added bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('certificate', 'key'),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(), { nil: undefined }),
        (kind, changes, cut) => {
          const bytes = Buffer.from(kind === 'key' ? pkcs8 : org.publicKeyCertificate.der);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          touch(cut === undefined ? bytes : bytes.subarray(0, cut % bytes.length));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

// A reader whose time grows faster than the input would take minutes, and end at the time limit of the test.
describe('time stays bounded', () => {
  const MIB = 1024 * 1024;

  test.each([
    ['zeros', () => Buffer.alloc(50 * MIB)],
    ['sequences without an end', () => Buffer.alloc(50 * MIB, 0x30)],
    ['indefinite lengths', () => Buffer.alloc(50 * MIB, Buffer.from([0x30, 0x80]))],
    ['text', () => Buffer.alloc(50 * MIB, '-----BEGIN X-----\n')],
    ['Base64', () => Buffer.alloc(50 * MIB, 'MIIB')],
  ])('with 50 MiB of %s', (_what, make) => {
    touch(make());
  });

  test.each([
    ['tiny elements', () => derSequence(Buffer.alloc(3 * MIB, Buffer.from([0x05, 0x00])))],
    [
      'one huge identifier',
      () => derSequence(element(TAG.OID, Buffer.alloc(3 * MIB, 0x81), Buffer.from([1]))),
    ],
    [
      'signed data of tiny elements',
      () =>
        derSequence(
          derOid('1.2.840.113549.1.7.2'),
          element(0xa0, derSequence(element(0xa0, Buffer.alloc(3 * MIB, Buffer.from([0x30, 0x00]))))),
        ),
    ],
    ['the start of PEM over and over', () => Buffer.alloc(3 * MIB, '-----BEGIN A-----\n-----END ')],
    [
      'deep nesting',
      () => Array.from({ length: 5000 }).reduce<Buffer>((inner) => derSequence(inner), Buffer.alloc(0)),
    ],
  ])('with %s', (_what, make) => {
    touch(make());
  });

  test('a name full of combining marks is compared octet by octet: sorting them takes the square of the time', () => {
    const marks = 'a' + '\u0301'.repeat(25_000) + '\u0316'.repeat(25_000);
    const [long, other] = [parseCertificate(named(marks)), parseCertificate(named(`${marks}b`))];
    expect(long.ok && long.value.subjectKey).toContain(Buffer.from(marks).toString('hex'));
    expect(other.ok && other.value.subjectKey).not.toBe(long.ok && long.value.subjectKey);
  });

  test('a certificate with a huge name or very many extensions is refused', () => {
    expect(parseCertificate(Buffer.alloc(300 * 1024, 0x30)).ok).toBe(false);
    const crowd = Array.from({ length: 200 }, () => org.selfSigned.der);
    expect(sniffCertificates(Buffer.concat(crowd)).certificates).toHaveLength(200);
    expect(sniffCertificates(Buffer.concat([...crowd, ...crowd])).certificates).toHaveLength(256);
  });
});
