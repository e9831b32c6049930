import { beforeAll, describe, expect, it } from 'vitest';
import * as asn1 from '../../../../electron/asn1/index.ts';
import { encryptionCheck } from '../../../../electron/app/restore/checks.ts';
import { backupIn, openFile } from '../../../../electron/app/restore/open.ts';
import { contentsView } from '../../../../electron/app/restore/verify.ts';
import { describeEncryption, inspectPfx } from '../../../../electron/pfx/index.ts';
import { OID } from '../../../../electron/pfx/oids.ts';
import { reportCheckText } from '../../../../electron/app/restore/index.ts';
import type { BackupContentsView } from '../../../../shared/restore.ts';
import type { ReportCheck } from '../../../../shared/report-check.ts';
import {
  attributes,
  bag,
  certificateBag,
  clearPart,
  handmade,
  part,
  type Attribute,
  type Handmade,
} from '../../../support/pfx/handmade.ts';
import { material, password, pkcs8Of, type Pair } from '../../../support/restore/backup-files.ts';

const iterations = (count: string): string => `AES-256-CBC, PBKDF2-HMAC-SHA-256, ${count} iterations`;
const { encrypted, file, shrouded } = handmade(password());

let rsa: Pair;
let key: Buffer;
let other: Buffer;
let certificates: Buffer[];
beforeAll(async () => {
  const made = await material();
  rsa = made.rsa;
  [key, other] = [pkcs8Of(rsa), pkcs8Of(made.ec!)];
  certificates = [rsa.publicKeyCertificate, ...rsa.chain, rsa.selfSigned].map(certificateBag);
});

async function judged(bytes: Buffer): Promise<{ check: ReportCheck; contents: BackupContentsView }> {
  const opened = await openFile(bytes, { password: password() });
  if (!opened.ok) throw new Error(opened.failure.code);
  const backup = backupIn(opened.value, 'ca.pfx');
  if (!backup.ok) throw new Error(backup.failure.code);
  const check = encryptionCheck(opened.value, 'ca.pfx');
  const contents = contentsView(backup.value, opened.value);
  opened.value.wipe();
  return { check, contents };
}

/** The usual file with another encryption everywhere. */
const all = (how: Handmade, mac: Handmade = {}): Buffer =>
  file([encrypted(certificates, how), clearPart(shrouded(key, how))], mac);

const strong = (...more: Buffer[]): Buffer =>
  file([encrypted(certificates), clearPart(shrouded(key)), ...more]);

describe('the encryption of the key is described', () => {
  const [STRONG, ONE] = [iterations('2'), iterations('1')];
  const weak = { iterations: 1 };
  const { encrypted, file, shrouded } = handmade(password(), 2);
  it.each<[string, () => Buffer, string, string]>([
    ['by itself', () => file([encrypted(certificates), clearPart(shrouded(key))]), STRONG, STRONG],
    [
      'by the part that contains it, not by that of the certificates',
      () => file([encrypted(certificates), encrypted([bag(OID.keyBag, key)], weak)]),
      ONE,
      STRONG,
    ],
    [
      'by its own, not by that of weaker certificates',
      () => file([encrypted(certificates, weak), clearPart(shrouded(key))]),
      STRONG,
      ONE,
    ],
    [
      'by the weaker one if it is there twice',
      () => file([encrypted(certificates), clearPart(shrouded(key), shrouded(key, weak))]),
      ONE,
      STRONG,
    ],
    [
      'by the weaker one if it is also in an encrypted part',
      () => file([encrypted([...certificates, bag(OID.keyBag, key)], weak), clearPart(shrouded(key))]),
      ONE,
      ONE,
    ],
    [
      'by the weaker layer if it is encrypted inside an encrypted part',
      () => file([encrypted([...certificates, shrouded(key, weak)])]),
      ONE,
      STRONG,
    ],
    [
      'by itself, not by another key of the file',
      () =>
        file([encrypted(certificates), clearPart(shrouded(key)), encrypted([bag(OID.keyBag, other)], weak)]),
      STRONG,
      STRONG,
    ],
    [
      'apart from certificates that are there unencrypted, too',
      () => file([encrypted(certificates), clearPart(certificates[0]!, shrouded(key))]),
      STRONG,
      'none',
    ],
    [
      'apart from certificates in a second, weaker part',
      () => file([encrypted(certificates), encrypted(certificates, weak), clearPart(shrouded(key))]),
      STRONG,
      ONE,
    ],
  ])('%s', async (_case, make, keyEncryption, certificateEncryption) => {
    const { check, contents } = await judged(make());
    expect(contents).toMatchObject({ keyEncryption, certificateEncryption });
    expect(check.values).toMatchObject({ key: keyEncryption, certificates: certificateEncryption });
  });

  it('before the file is opened: by the weakest part that can contain it', () => {
    const inspected = inspectPfx(file([encrypted(certificates), encrypted([bag(OID.keyBag, key)], weak)]));
    expect(inspected.ok && describeEncryption(inspected.value)).toMatchObject({ keyEncryption: ONE });
  });
});

describe('the protection of a file passes', () => {
  it.each<[string, () => Buffer]>([
    ['with PBKDF2', strong],
    ['with 8-byte salts', () => all({ salt: Buffer.alloc(8, 1) }, { salt: Buffer.alloc(8, 2) })],
    ['with scrypt over 16 MiB', () => all({ scrypt: { n: 16_384, r: 8, p: 1 } })],
    ['with more blocks of scrypt instead of a larger N', () => all({ scrypt: { n: 8192, r: 16, p: 1 } })],
    [
      'with unknown bags inside the encryption',
      () => file([encrypted([...certificates, secretBag()]), clearPart(shrouded(key))]),
    ],
    [
      'with the labels of other programs',
      () =>
        file([
          encrypted(certificates),
          clearPart(
            shrouded(
              key,
              {},
              attributes(
                [OID.friendlyName, asn1.derBmp('x'.repeat(255))],
                [OID.localKeyId, asn1.derOctetString(Buffer.alloc(32, 1))],
                [
                  OID.microsoftProviderName,
                  asn1.derBmp('Microsoft Enhanced RSA and AES Cryptographic Provider'),
                ],
                ['1.3.6.1.4.1.311.17.2', asn1.derNull()],
                ['1.3.6.1.4.1.311.17.3.92', asn1.derOctetString(Buffer.alloc(32, 1))],
                [OID.javaTrustedKeyUsage, asn1.derOid(OID.anyExtendedKeyUsage)],
                ['1.2.3.4', asn1.derUtf8('a small one')],
              ),
            ),
          ),
        ]),
    ],
    ['with padding after it', () => Buffer.concat([strong(), Buffer.alloc(512)])],
  ])('%s', async (_case, make) => {
    expect((await judged(make())).check).toMatchObject({ state: 'pass' });
  });
});

describe('the protection of a file is weak', () => {
  const short = { salt: Buffer.alloc(7, 1) };
  it.each<[string, () => Buffer, object]>([
    [
      'with a short salt of the key',
      () => file([encrypted(certificates), clearPart(shrouded(key, short))]),
      { key: iterations('7-byte salt, 300,000') },
    ],
    [
      'with no salt of the certificates',
      () => file([encrypted(certificates, { salt: Buffer.alloc(0) }), clearPart(shrouded(key))]),
      { certificates: iterations('0-byte salt, 300,000') },
    ],
    [
      'with a short salt of the MAC',
      () => all({}, short),
      { mac: 'PBMAC1 HMAC-SHA-256, PBKDF2-HMAC-SHA-256, 7-byte salt, 300,000 iterations' },
    ],
    [
      'with scrypt over few blocks',
      () => all({ scrypt: { n: 16_384, r: 1, p: 1 } }),
      { key: 'AES-256-CBC, scrypt, N = 16384, r = 1, p = 1' },
    ],
    ['with scrypt over little memory, many times', () => all({ scrypt: { n: 8192, r: 8, p: 4 } }), {}],
    [
      'with one iteration inside an encrypted part',
      () => file([encrypted([...certificates, shrouded(key, { iterations: 1 })])]),
      {},
    ],
  ])('%s', async (_case, make, values) => {
    const { check } = await judged(make());
    expect(check).toMatchObject({ state: 'warn', values });
    expect(reportCheckText(check)).toContain('old or weak');
  });
});

const secretBag = (): Buffer => bag(OID.secretBag, part(OID.data, asn1.derOctetString(key)));

describe('unencrypted parts that are not read', () => {
  const { encrypted, file, shrouded } = handmade(password(), 1);
  const usual = (...more: Buffer[]): Buffer =>
    file([encrypted(certificates), clearPart(shrouded(key)), ...more]);
  const after = (file: Buffer, extra: Buffer): Buffer =>
    asn1.derSequence(...asn1.sequence(asn1.readOnly(file), 'PFX').map(({ raw }) => raw), extra);
  const labelled = (...members: Attribute[]): Buffer =>
    file([encrypted(certificates), clearPart(shrouded(key, {}, attributes(...members)))]);
  const octets = (): Buffer => asn1.derOctetString(key);
  it.each<[string, () => Buffer, number]>([
    ['a part of an unknown type', () => usual(part('1.2.3.4', octets())), 1],
    ['a part for the holder of another key', () => usual(part(OID.envelopedData, asn1.derSequence())), 1],
    ['a secret', () => usual(clearPart(secretBag())), 1],
    ['a CRL', () => usual(clearPart(bag(OID.crlBag, octets()))), 1],
    [
      'an unknown bag inside bags',
      () => usual(clearPart(bag(OID.safeContentsBag, asn1.derSequence(bag('1.2.3', octets()))))),
      1,
    ],
    [
      'a certificate of another kind',
      () =>
        usual(
          clearPart(
            bag(
              OID.certBag,
              asn1.derSequence(asn1.derOid(OID.sdsiCertificate), asn1.derExplicit(0, octets())),
            ),
          ),
        ),
      1,
    ],
    ['a key as a name', () => labelled([OID.friendlyName, asn1.derUtf8(key.toString('base64'))]), 1],
    ['an unknown attribute', () => labelled(['1.2.3.4', octets()]), 1],
    [
      'a name in two halves',
      () => labelled([OID.friendlyName, asn1.derUtf8('1')], [OID.friendlyName, asn1.derUtf8('2')]),
      1,
    ],
    [
      'something that is no set of attributes',
      () => file([encrypted(certificates), clearPart(shrouded(key, {}, octets()))]),
      1,
    ],
    [
      'a field after the attributes',
      () => file([encrypted(certificates), clearPart(shrouded(key, {}, attributes(), octets()))]),
      1,
    ],
    [
      'attributes of an encrypted part',
      () => file([encrypted(certificates, {}, asn1.derExplicit(1, octets())), clearPart(shrouded(key))]),
      1,
    ],
    ['a field of a part', () => usual(part(OID.data, asn1.derOctetString(asn1.derSequence()), octets())), 1],
    [
      'what follows the content of a part',
      () =>
        usual(
          asn1.derSequence(
            asn1.derOid(OID.data),
            asn1.derExplicit(0, asn1.derOctetString(asn1.derSequence()), octets()),
          ),
        ),
      1,
    ],
    [
      'what follows the bags of a part',
      () => usual(part(OID.data, asn1.derOctetString(asn1.derSequence(), key))),
      1,
    ],
    [
      'what follows a certificate',
      () => usual(clearPart(certificateBag(Buffer.concat([rsa.selfSigned, key])))),
      1,
    ],
    ['a salt as large as a key', () => file([encrypted(certificates, { salt: key })], { salt: key }), 2],
    ['a field after the MAC', () => after(usual(), octets()), 1],
    ['what follows the file', () => Buffer.concat([usual(), key]), 1],
    [
      'another block of a text',
      () =>
        Buffer.from(
          ['PKCS12', 'PRIVATE KEY']
            .map(
              (label, index) =>
                `-----BEGIN ${label}-----\n${[usual(), key][index]!.toString('base64')}\n-----END ${label}-----\n`,
            )
            .join(''),
        ),
      1,
    ],
    ['several of them', () => usual(part('1.2.3.4', octets()), clearPart(secretBag(), secretBag())), 3],
  ])('are counted: %s', (_case, make, unread) => {
    expect(inspectPfx(make())).toMatchObject({ value: { unread } });
  });

  it('are told beside a strong encryption, and after a weak one', async () => {
    const extra = clearPart(secretBag(), secretBag());
    const { check } = await judged(strong(extra));
    expect(check).toMatchObject({ state: 'warn', values: { unread: 2 } });
    expect(reportCheckText(check)).toMatch(/current algorithm.*does not know and did not check: 2\./);
    const weak = await judged(usual(extra));
    expect(reportCheckText(weak.check)).toMatch(/old or weak.*did not check: 2\./);
  });
});

it('of a file without a key, the encryption of its certificates is named', async () => {
  const opened = await openFile(file([encrypted(certificates)]), { password: password() });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { state, values } = encryptionCheck(opened.value, 'ca.pfx');
  expect([state, values['key']]).toEqual(['pass', iterations('300,000')]);
});
