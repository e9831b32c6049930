import forge from 'node-forge';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decryptPkcs8, inspectPfx, readPfx } from '../../../electron/pfx/index.ts';
import type { PfxContents } from '../../../electron/pfx/index.ts';
import type { Result } from '../../../shared/result.ts';
import { newMaterial } from '../../support/pfx/material.ts';
import type { Material } from '../../support/pfx/material.ts';
import { keytool, pem, pemBlocks, tool, workFolder } from '../../support/pfx/tools.ts';

const PASSWORD = 'Zwölf Boxkämpfer';
const ASCII = 'twelve boxers';

let folder: string;
let remove: () => Promise<void>;
let material: Material;
let keyFile: string;
let chainFile: string;
let lastFile = 0;

const newFile = (): string => path.join(folder, `${++lastFile}.p12`);

beforeAll(async () => {
  ({ folder, remove } = await workFolder());
  material = newMaterial('RSA-2048', 3);
  keyFile = path.join(folder, 'key.pem');
  chainFile = path.join(folder, 'chain.pem');
  await writeFile(keyFile, pem(material.pkcs8, 'PRIVATE KEY'));
  await writeFile(chainFile, material.chain.map((der) => pem(der, 'CERTIFICATE')).join(''));
});
afterAll(() => remove());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.values)}`);
  return result.value;
}

const open = async (file: string, password: string): Promise<PfxContents> =>
  value(await readPfx(await readFile(file), Buffer.from(password)));

/** Key and all three certificates are those that went in. */
function expectAll(read: PfxContents): void {
  expect(read.keys.map(({ pkcs8 }) => pkcs8)).toEqual([material.pkcs8]);
  expect(new Set(read.certificates.map(({ der }) => der.toString('hex')))).toEqual(
    new Set(material.chain.map((der) => der.toString('hex'))),
  );
}

async function openssl(password: string, ...options: string[]): Promise<string> {
  const file = newFile();
  const input = ['-inkey', keyFile, '-in', chainFile, '-passout', `pass:${password}`, '-out', file];
  await tool('openssl', 'pkcs12', '-export', ...input, ...options);
  return file;
}

describe("OpenSSL's files", () => {
  const pbe1 = [
    'PBE-SHA1-RC4-128',
    'PBE-SHA1-RC4-40',
    'PBE-SHA1-3DES',
    'PBE-SHA1-2DES',
    'PBE-SHA1-RC2-128',
    'PBE-SHA1-RC2-40',
    'PBE-MD5-DES',
    'PBE-SHA1-DES',
    'PBE-MD5-RC2-64',
    'PBE-SHA1-RC2-64',
  ];
  it.each(pbe1)('open with %s for key and certificates', async (algorithm) => {
    const password = algorithm.includes('SHA1-DES') ? ASCII : PASSWORD;
    const file = await openssl(password, '-legacy', '-keypbe', algorithm, '-certpbe', algorithm);
    expectAll(await open(file, password));
  });

  const pbe2 = [
    'aes-128-cbc',
    'aes-192-cbc',
    'aes-256-cbc',
    'des-ede3-cbc',
    'des-cbc',
    'rc2-cbc',
    'camellia-128-cbc',
    'camellia-192-cbc',
    'camellia-256-cbc',
    'aria-256-cbc',
  ];
  it.each(pbe2)('open with PBES2 and %s', async (cipher) => {
    const legacy = /^(des-cbc|rc2)/.test(cipher) ? ['-legacy'] : [];
    const file = await openssl(PASSWORD, ...legacy, '-keypbe', cipher, '-certpbe', cipher);
    expectAll(await open(file, PASSWORD));
  });

  const macs = [
    'md5',
    'sha1',
    'sha224',
    'sha256',
    'sha384',
    'sha512',
    'sha512-224',
    'sha512-256',
    'sha3-256',
    'blake2b512',
    'blake2s256',
  ];
  it.each([...macs, 'ripemd160'])('open with a MAC of %s', async (digest) => {
    const legacy = digest === 'ripemd160' ? ['-legacy'] : [];
    const file = await openssl(PASSWORD, ...legacy, '-macalg', digest);
    const read = await open(file, PASSWORD);
    expectAll(read);
    expect(read.inspection.mac?.iterations).toBe(2048);
    const wrong = await readPfx(await readFile(file), Buffer.from('wrong'));
    expect(wrong.ok ? 'opened' : wrong.failure.code).toBe('PFX-WRONG-PASSWORD');
  });

  it('open without MAC, without encryption, with one iteration', async () => {
    expectAll(await open(await openssl(PASSWORD, '-nomac'), PASSWORD));
    expectAll(await open(await openssl(PASSWORD, '-keypbe', 'NONE', '-certpbe', 'NONE'), PASSWORD));
    expectAll(await open(await openssl(PASSWORD, '-noiter', '-nomaciter'), PASSWORD));
    expectAll(await open(await openssl('', '-legacy'), ''));
  });

  it.each(['κωδικός', '🔑🗝', 'Zażółć', 'a'.repeat(300)])('open under the password %s', async (password) => {
    expectAll(await open(await openssl(password), password));
    expectAll(await open(await openssl(password, '-legacy'), password));
  });

  it('match the profile whose algorithms they use', async () => {
    const profileOf = async (...options: string[]): Promise<string | undefined> =>
      value(inspectPfx(await readFile(await openssl(ASCII, ...options)))).profile;
    const tripleDes = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES'];
    expect(await profileOf()).toBe('modern');
    expect(await profileOf(...tripleDes, '-macalg', 'sha1')).toBe('compatible');
    expect(await profileOf('-legacy')).toBeUndefined();
    expect(await profileOf('-certpbe', 'NONE')).toBeUndefined();
  });

  it.each([
    ['Ed448', ['-algorithm', 'ED448'], 'Ed448', undefined],
    ['Ed25519', ['-algorithm', 'ED25519'], 'Ed25519', undefined],
    ['RSA-PSS', ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'], 'RSA-PSS', '2048'],
    ['P-224', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-224'], 'EC', 'P-224'],
    ['secp256k1', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1'], 'EC', 'secp256k1'],
    [
      'brainpoolP384r1',
      ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:brainpoolP384r1'],
      'EC',
      'brainpoolP384r1',
    ],
    [
      'explicit parameters',
      ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-pkeyopt', 'ec_param_enc:explicit'],
      'EC',
      'P-256 (explicit parameters)',
    ],
    ['a large RSA key', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'], 'RSA', '3072'],
  ])('carry %s as it is', async (name, generate, algorithm, detail) => {
    const key = path.join(folder, 'special.pem');
    const certificate = path.join(folder, 'special-certificate.pem');
    await tool('openssl', 'genpkey', ...generate, '-out', key);
    await tool('openssl', 'req', '-x509', '-key', key, '-subj', '/CN=special', '-out', certificate);
    const file = newFile();
    const input = ['-inkey', key, '-in', certificate, '-out', file, '-passout', `pass:${PASSWORD}`];
    await tool('openssl', 'pkcs12', '-export', '-name', name, ...input);
    const read = await open(file, PASSWORD);
    expect(read.keys).toMatchObject([{ algorithm, friendlyName: name }]);
    expect(read.keys[0]!.detail).toBe(detail);
    expect(read.keys[0]!.pkcs8).toEqual(pemBlocks(await readFile(key, 'latin1'), 'PRIVATE KEY')[0]);
    expect(read.certificates).toHaveLength(1);
  });
});

describe('encrypted PKCS #8 by OpenSSL', () => {
  it.each([
    ['-scrypt'],
    ['-scrypt', '-scrypt_N', '4096', '-scrypt_r', '4', '-scrypt_p', '2'],
    ['-v2', 'aes-256-cbc', '-v2prf', 'hmacWithSHA1'],
    ['-v2', 'aes-128-cbc', '-v2prf', 'hmacWithSHA512'],
    ['-v2', 'aes-192-cbc', '-v2prf', 'hmacWithSHA384'],
    ['-v2', 'aes-192-cbc', '-v2prf', 'hmacWithSHA512-256'],
    ['-v2', 'des3', '-v2prf', 'hmacWithSHA224'],
    ['-v2', 'aes-256-cbc', '-iter', '100000'],
    ['-v1', 'PBE-SHA1-3DES'],
    ['-v1', 'PBE-MD5-DES', '-provider', 'legacy', '-provider', 'default'],
  ])('opens: %s %s %s %s', async (...options) => {
    const file = path.join(folder, 'locked.der');
    const output = ['-outform', 'DER', '-out', file, '-passout', `pass:${PASSWORD}`];
    await tool('openssl', 'pkcs8', '-topk8', '-in', keyFile, ...output, ...options.filter(Boolean));
    expect(value(await decryptPkcs8(await readFile(file), Buffer.from(PASSWORD)))).toEqual(material.pkcs8);
  });
});

describe("other tools' files", () => {
  it('open from keytool, in its present and its old algorithms', async () => {
    const source = await openssl(ASCII, '-name', 'ca');
    for (const legacy of [[], ['-J-Dkeystore.pkcs12.legacy']]) {
      const file = newFile();
      const from = ['-srckeystore', source, '-srcstoretype', 'PKCS12', '-srcstorepass', ASCII];
      const to = ['-destkeystore', file, '-deststoretype', 'PKCS12', '-deststorepass', ASCII];
      await keytool(...legacy, '-importkeystore', '-noprompt', ...from, ...to);
      const read = await open(file, ASCII);
      expectAll(read);
      expect(read.keys[0]!.friendlyName).toBe('ca');
    }
  });

  it('open from NSS: its own choice, and its old ciphers', async () => {
    const source = await openssl(ASCII, '-name', 'ca');
    const database = `sql:${folder}`;
    await tool('certutil', '-N', '-d', database, '--empty-password');
    await tool('pk12util', '-i', source, '-d', database, '-W', ASCII, '-K', '');
    const ciphers = [
      [],
      [
        '-c',
        'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC',
        '-C',
        'PKCS #12 V2 PBE With SHA-1 And 40 Bit RC2 CBC',
      ],
      ['-c', 'AES-128-CBC', '-C', 'none'],
    ];
    for (const cipher of ciphers) {
      const file = newFile();
      const secret = ['-W', PASSWORD, '-K', ''];
      await tool('pk12util', '-o', file, '-n', 'ca', '-d', database, ...secret, ...cipher);
      const read = await open(file, PASSWORD);
      expect(read.keys.map(({ pkcs8 }) => pkcs8.equals(material.pkcs8))).toEqual([true]);
      expect(read.certificates.map(({ der }) => der.toString('hex'))).toContain(
        material.chain[0]!.toString('hex'),
      );
    }
  });

  it.each(['3des', '3des-pkcs12', 'aes-128', 'aes-192', 'aes-256', 'rc2-40', 'arcfour'])(
    'open from GnuTLS with %s',
    async (cipher) => {
      const file = newFile();
      const input = ['--load-privkey', keyFile, '--load-certificate', chainFile, '--p12-name', 'ca'];
      const output = ['--outder', '--outfile', file, '--password', ASCII, '--pkcs-cipher', cipher];
      await tool('certtool', '--to-p12', ...input, ...output);
      expectAll(await open(file, ASCII));
    },
  );

  it.each([
    { algorithm: 'aes128' },
    { algorithm: 'aes256', prfAlgorithm: 'sha256' },
    { algorithm: 'aes192', prfAlgorithm: 'sha512' },
    { algorithm: '3des' },
  ])('open from node-forge: %o', async (options) => {
    const key = forge.pki.privateKeyFromPem(pem(material.pkcs8, 'PRIVATE KEY'));
    const own = newMaterial('RSA-2048').chain[0]!;
    const certificate = forge.pki.certificateFromPem(pem(own, 'CERTIFICATE'));
    for (const password of [ASCII, 'Łódź', '']) {
      // The options object is changed by forge.
      const made = forge.pkcs12.toPkcs12Asn1(key, [certificate], password, { ...options } as never);
      const bytes = Buffer.from(forge.asn1.toDer(made).getBytes(), 'binary');
      const read = value(await readPfx(bytes, Buffer.from(password)));
      expect(read.certificates.map(({ der }) => der)).toEqual([own]);
      expect(read.keys).toMatchObject([{ algorithm: 'RSA', detail: '2048' }]);
    }
  });
});
