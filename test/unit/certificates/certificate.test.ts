import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  derBitString,
  derInteger,
  derNull,
  derOid,
  derSequence,
  derSetOf,
  derUtf8,
  element,
  TAG,
} from '../../../electron/asn1/index.ts';
import { checkIssuer, parseCertificate } from '../../../electron/certificates/index.ts';
import {
  alternativeNames,
  caConstraints,
  extendedKeyUsage,
  novellSecurityAttribute,
  serverKeyUsage,
} from '../../../electron/training/issue/extensions.ts';
import { generateEc, generateRsa } from '../../../electron/training/issue/keys.ts';
import { issue, issueDer, organizationalCa, parsed, party } from '../../support/certificates/index.ts';

/** A certificate around any Name and Validity; its signature is of no use. */
const around = (subject: Buffer, validity: Buffer, spki: Buffer): Buffer =>
  derSequence(
    derSequence(
      derInteger(1),
      derSequence(derOid('1.2.840.10045.4.3.2')),
      derSequence(),
      validity,
      subject,
      spki,
    ),
    derSequence(derOid('1.2.840.10045.4.3.2')),
    derBitString(Buffer.alloc(8)),
  );

const utc = (text: string): Buffer => element(TAG.UTC_TIME, Buffer.from(text));
const generalized = (text: string): Buffer => element(TAG.GENERALIZED_TIME, Buffer.from(text));
const anyValidity = derSequence(utc('200101000000Z'), utc('300101000000Z'));
const rdn = (type: string, value: Buffer): Buffer => derSetOf(derSequence(derOid(type), value));

describe('a certificate of the Organizational CA', () => {
  test('says what Node says about it, and names in both forms', async () => {
    const { selfSigned, publicKeyCertificate } = await organizationalCa();
    const peer = new X509Certificate(publicKeyCertificate.der);
    expect(publicKeyCertificate.subject).toBe('O=TEST-TREE,OU=Organizational CA');
    expect(publicKeyCertificate.subjectDotted).toBe('OU=Organizational CA.O=TEST-TREE');
    expect(publicKeyCertificate.issuer).toBe('CN=NICI Machine-Unique CA 1,O=NICI Licensed CA');
    expect(publicKeyCertificate.sha256).toBe(peer.fingerprint256);
    expect(publicKeyCertificate.sha1).toBe(peer.fingerprint);
    expect(publicKeyCertificate.serialHex).toBe(peer.serialNumber);
    expect(publicKeyCertificate.notAfter).toEqual(new Date(peer.validTo));
    expect(publicKeyCertificate.isCa).toBe(true);
    expect(publicKeyCertificate.pathLength).toBeUndefined();
    expect(publicKeyCertificate.keyUsage).toEqual(['keyCertSign', 'cRLSign']);
    expect(publicKeyCertificate.selfIssued).toBe(false);
    expect(selfSigned.selfIssued).toBe(true);
    expect(selfSigned.subjectKeyId).toBe(publicKeyCertificate.subjectKeyId);
    expect(selfSigned.authorityKeyId).toBe(selfSigned.subjectKeyId);
    expect(selfSigned.weakSignature).toBe(false);
    expect(selfSigned.spki).toEqual(publicKeyCertificate.spki);
  });

  test('keeps a 36-byte serial number whole', async () => {
    const one = await party(['CN', 'x']);
    const serial = Buffer.concat([Buffer.from('021c', 'hex'), Buffer.alloc(33, 0xab), Buffer.from([1])]);
    expect(issue(one, one, { serial }).serialHex).toBe(serial.toString('hex').toUpperCase());
    const high = Buffer.from('ff01', 'hex');
    expect(issue(one, one, { serial: high }).serialHex).toBe('FF01');
  });

  test('names key and signature: RSA, SHA-1, every curve', async () => {
    const rsa = { name: [['CN', 'r']] as const, key: await generateRsa(2048) };
    const old = issue(rsa, rsa, { hash: 'sha1' });
    expect([old.keyDetail, old.keyAlgorithm, old.signatureAlgorithm, old.weakSignature]).toEqual([
      'RSA 2048',
      'RSA',
      'sha1WithRSAEncryption',
      true,
    ]);
    for (const curve of ['P-256', 'P-384', 'P-521'] as const) {
      const ec = { name: [['CN', 'e']] as const, key: await generateEc(curve) };
      const certificate = issue(ec, ec, { hash: 'sha384' });
      expect(certificate.keyDetail).toBe(`EC ${curve}`);
      expect(certificate.signatureAlgorithm).toBe('ecdsa-with-SHA384');
    }
  });

  test('puts its extensions into words', async () => {
    const one = await party(['CN', 'server']);
    const certificate = issue(one, one, {
      extensions: [
        caConstraints(),
        serverKeyUsage(),
        extendedKeyUsage('server'),
        alternativeNames(['localhost'], ['127.0.0.1']),
        novellSecurityAttribute(),
      ],
    });
    expect(certificate.extensions.map(({ name, critical, text }) => [name, critical, text])).toEqual([
      ['Basic Constraints', false, 'CA:TRUE'],
      ['Key Usage', true, 'digitalSignature, keyEncipherment'],
      ['Extended Key Usage', false, 'TLS server'],
      ['Subject Alternative Name', false, 'DNS:localhost, IP Address:127.0.0.1'],
      [
        'Novell Security Attribute',
        false,
        'Novell Security Attribute(tm); version 1.0; http://developer.novell.com/repository/attributes/certattrs_v10.htm; ' +
          'key quality: compusec 1/70, crypto 1/10, key storage 105; crypto process quality: compusec 1/0, crypto 1/0, key storage 0; certificate class: 24',
      ],
    ]);
  });

  test('shows an extension that it cannot read as hex, and a long one shortened', async () => {
    const one = await party(['CN', 'x']);
    const broken = derSequence(derOid('2.5.29.31'), element(TAG.OCTET_STRING, Buffer.from('ffee', 'hex')));
    const long = derSequence(derOid('1.2.3.4'), element(TAG.OCTET_STRING, Buffer.alloc(500, 0xaa)));
    const { extensions } = issue(one, one, { extensions: [broken, long] });
    expect(extensions[0]).toMatchObject({ name: 'CRL Distribution Points', text: 'FF:EE' });
    expect(extensions[1]!.oid).toBe('1.2.3.4');
    expect(extensions[1]!.text).toMatch(/^(AA:)+AA… \(500 bytes\)$/);
  });

  test('is read without key identifiers that break their syntax: signatures decide', async () => {
    const one = await party(['CN', 'x']);
    const bare = (type: string) =>
      derSequence(derOid(type), element(TAG.OCTET_STRING, Buffer.alloc(20, 0x5a)));
    const certificate = issue(one, one, {
      extensions: [caConstraints(), bare('2.5.29.14'), bare('2.5.29.35')],
    });
    expect(certificate).toMatchObject({ subjectKeyId: undefined, authorityKeyId: undefined, isCa: true });
    expect(checkIssuer(certificate, certificate)).toBe('right');
  });
});

describe('names', () => {
  const subjectOf = async (...rdns: Buffer[]): Promise<{ subject: string; subjectDotted: string }> =>
    parsed(around(derSequence(...rdns), anyValidity, (await generateEc('P-256')).spki));

  test('escape what would end a value, each form its own', async () => {
    const { subject, subjectDotted } = await subjectOf(
      rdn('2.5.4.3', derUtf8(' Smith, J. + Co ')),
      rdn('2.5.4.10', derUtf8('#1')),
    );
    expect(subject).toBe('O=\\#1,CN=\\ Smith\\, J. \\+ Co\\ ');
    expect(subjectDotted).toBe('CN=\\ Smith\\, J\\. \\+ Co\\ .O=\\#1');
  });

  test('cannot change how the rest is displayed', async () => {
    const { subject } = await subjectOf(rdn('2.5.4.3', derUtf8('evil\u202egpj\u0007\u200b')));
    expect(subject).toBe('CN=evil\\E2\\80\\AEgpj\\07\\E2\\80\\8B');
  });

  test('keep several attributes of one RDN together, unknown types as OIDs, other syntaxes as hex', async () => {
    const multi = derSetOf(
      derSequence(derOid('2.5.4.3'), derUtf8('a')),
      derSequence(derOid('2.5.4.5'), derUtf8('7')),
    );
    const { subject } = await subjectOf(multi, rdn('1.2.3.4', derUtf8('b')), rdn('2.5.4.10', derNull()));
    expect(subject).toBe('O=#0500,1.2.3.4=b,CN=a+serialNumber=7');
  });

  test('read BMPString, UniversalString and Latin-1', async () => {
    const { subject } = await subjectOf(
      rdn('2.5.4.3', element(TAG.BMP_STRING, Buffer.from('004100e9', 'hex'))),
      rdn('2.5.4.11', element(TAG.UNIVERSAL_STRING, Buffer.from('0001f600', 'hex'))),
      rdn('2.5.4.10', element(TAG.T61_STRING, Buffer.from([0xfc]))),
    );
    expect(subject).toBe('O=ü,OU=😀,CN=Aé');
  });
});

describe('dates', () => {
  const validityOf = async (from: Buffer, until: Buffer): Promise<string | [string, string]> => {
    const { spki } = await generateEc('P-256');
    const result = parseCertificate(around(derSequence(), derSequence(from, until), spki));
    if (!result.ok) return result.failure.code;
    return [result.value.notBefore.toISOString(), result.value.notAfter.toISOString()];
  };

  test.each([
    [utc('500101000000Z'), utc('491231235959Z'), ['1950-01-01T00:00:00.000Z', '2049-12-31T23:59:59.000Z']],
    [
      utc('9801012359Z'),
      generalized('20500203235900Z'),
      ['1998-01-01T23:59:00.000Z', '2050-02-03T23:59:00.000Z'],
    ],
    [
      utc('990101013000+0200'),
      generalized('20300101003000.5-0130'),
      ['1998-12-31T23:30:00.000Z', '2030-01-01T02:00:00.000Z'],
    ],
    [
      utc('990101000000'),
      generalized('2030010112'),
      ['1999-01-01T00:00:00.000Z', '2030-01-01T12:00:00.000Z'],
    ],
  ])('are read', async (from, until, expected) => {
    expect(await validityOf(from, until)).toEqual(expected);
  });

  test.each(['991301000000Z', '990230000000Z', '990101250000Z', '9901010000+01', '', 'Z'])(
    'that do not exist are refused, and the field is named: %s',
    async (text) => {
      expect(await validityOf(utc(text), utc('300101000000Z'))).toBe('CERT-FIELD');
    },
  );
});

test('what is issued for 2050 and later carries GeneralizedTime and reads back', async () => {
  const one = await party(['CN', 'x']);
  const notAfter = new Date('2061-05-06T07:08:09Z');
  expect(parsed(issueDer(one, one, { notAfter })).notAfter).toEqual(notAfter);
});
