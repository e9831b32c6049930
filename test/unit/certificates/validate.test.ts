import { beforeAll, expect, test } from 'vitest';
import { derBoolean, derInteger, derOctetString, derOid, derSequence } from '../../../electron/asn1/index.ts';
import { validateCertificate, type Certificate } from '../../../electron/certificates/index.ts';
import { caConstraints, serverKeyUsage } from '../../../electron/training/issue/extensions.ts';
import { generateRsa } from '../../../electron/training/issue/keys.ts';
import { en } from '../../../shared/messages/en/index.ts';
import { issue, organizationalCa, parsed, party } from '../../support/certificates/index.ts';

let org: Awaited<ReturnType<typeof organizationalCa>>;
const now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  org = await organizationalCa();
});

/** Status, and the codes of the findings with a minus sign where something is wrong. */
const outcome = (
  certificate: Certificate,
  pool: readonly Certificate[],
  time = now,
  options = {},
): string[] => {
  const { status, findings } = validateCertificate(certificate, pool, time, options);
  for (const { code, values } of findings) {
    for (const [, name] of en.checks.findings[code].matchAll(/\{(\w+)\}/g))
      expect(values).toHaveProperty(name!);
  }
  return [status, ...findings.map(({ code, ok }) => (ok ? code : `-${code}`))];
};

const constraints = (pathLength: number): Buffer =>
  derSequence(derOid('2.5.29.19'), derOctetString(derSequence(derBoolean(true), derInteger(pathLength))));

test('a healthy CA: both certificates are valid', () => {
  const pool = [org.selfSigned, org.publicKeyCertificate, ...org.chain];
  expect(outcome(org.selfSigned, pool)).toEqual([
    'valid',
    'CERT-DATES-GOOD',
    'CERT-SELF-SIGNATURE-GOOD',
    'CERT-IS-CA',
    'CERT-SIGNATURE-STRONG',
  ]);
  expect(outcome(org.publicKeyCertificate, pool)).toEqual([
    'valid',
    'CERT-DATES-GOOD',
    'CERT-SIGNATURE-GOOD',
    'CERT-CHAIN-GOOD',
    'CERT-IS-CA',
    'CERT-SIGNATURE-STRONG',
  ]);
});

test.each([
  ['2019-12-31T23:59:59Z', 'invalid', '-CERT-NOT-YET-VALID'],
  ['2020-01-01T00:00:00Z', 'valid', 'CERT-DATES-GOOD'],
  ['2029-12-01T00:00:00Z', 'valid', '-CERT-EXPIRES-SOON'],
  ['2030-01-01T00:00:00Z', 'valid', '-CERT-EXPIRES-SOON'],
  ['2030-01-01T00:00:01Z', 'invalid', '-CERT-EXPIRED'],
])('on %s it is %s', (time, status, code) => {
  const [found, dates] = outcome(org.selfSigned, [], new Date(time));
  expect([found, dates]).toEqual([status, code]);
});

test('a missing, a wrong and an incomplete chain', async () => {
  const { publicKeyCertificate, chain, machine, license } = org;
  expect(outcome(publicKeyCertificate, [])).toContain('-CERT-ISSUER-MISSING');
  expect(outcome(publicKeyCertificate, [chain[0]!]).slice(0, 4)).toEqual([
    'invalid',
    'CERT-DATES-GOOD',
    'CERT-SIGNATURE-GOOD',
    '-CERT-CHAIN-INCOMPLETE',
  ]);
  const changed = Buffer.from(publicKeyCertificate.der);
  changed[changed.length - 1]! ^= 1;
  expect(outcome(parsed(changed), chain)).toContain('-CERT-SIGNATURE-BAD');
  // An issuer of the same name with another key is simply another one.
  const other = issue(await party(...machine.name), license);
  expect(outcome(publicKeyCertificate, [other])).toContain('-CERT-ISSUER-MISSING');
});

test('a self-signed certificate that was changed', () => {
  const changed = Buffer.from(org.selfSigned.der);
  changed[changed.length - 1]! ^= 1;
  expect(outcome(parsed(changed), [])).toContain('-CERT-SIGNATURE-BAD');
});

test('issuers that are no CA, have expired, are not valid yet, or allow fewer levels', () => {
  const { publicKeyCertificate, machine, license, chain } = org;
  const root = chain[1]!;
  const machineBy = (options: object): string[] =>
    outcome(publicKeyCertificate, [issue(machine, license, options), root]);
  expect(machineBy({ extensions: [] })).toContain('-CERT-ISSUER-NOT-CA');
  expect(machineBy({ notAfter: new Date('2025-01-01') })).toContain('-CERT-ISSUER-EXPIRED');
  expect(machineBy({ notBefore: new Date('2027-01-01') })).toContain('-CERT-ISSUER-NOT-YET-VALID');
  const narrow = issue(license, license, { extensions: [constraints(0)] });
  expect(outcome(publicKeyCertificate, [chain[0]!, narrow])).toContain('-CERT-PATH-TOO-LONG');
  const wide = issue(license, license, { extensions: [constraints(1)] });
  expect(outcome(publicKeyCertificate, [chain[0]!, wide])[0]).toBe('valid');
});

test('the CA flag and the key usage, where a CA is expected', async () => {
  const one = await party(['CN', 'x']);
  const leaf = issue(one, one, { extensions: [] });
  expect(outcome(leaf, [])).toContain('-CERT-NOT-CA');
  expect(outcome(leaf, [], now, { expectCa: false })[0]).toBe('valid');
  const mute = issue(one, one, { extensions: [caConstraints(), serverKeyUsage()] });
  expect(outcome(mute, [])).toContain('-CERT-MAY-NOT-SIGN');
});

test('weak signatures and keys are warnings, not reasons to call it invalid', async () => {
  const small = { name: [['CN', 'x']] as const, key: await generateRsa(1024) };
  expect(outcome(issue(small, small, { hash: 'sha1' }), [])).toEqual([
    'valid',
    'CERT-DATES-GOOD',
    'CERT-SELF-SIGNATURE-GOOD',
    'CERT-IS-CA',
    '-CERT-WEAK-SIGNATURE',
    '-CERT-WEAK-KEY',
  ]);
});
