import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { derOctetString } from '../../../electron/asn1/index.ts';
import { toPem } from '../../../electron/certificates/index.ts';
import { inspectPfx, profile, readPfx, unarmoured, writePfx } from '../../../electron/pfx/index.ts';
import { newMaterial } from '../../support/pfx/material.ts';

const password = Buffer.from('case password');
const material = newMaterial('P-256', 2);
let pfx: Buffer;

beforeAll(async () => {
  const certificates = material.chain.map((der) => ({ der }));
  const key = { pkcs8: material.pkcs8 };
  const written = await writePfx({ key, certificates, profile: profile('modern', 1000), password });
  if (!written.ok) throw new Error(written.failure.code);
  pfx = written.value;
});

const OLD_KEY =
  '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n';
const MIME = 'Content-Type: application/x-pkcs12\r\nContent-Transfer-Encoding: base64\r\n\r\n';

const escaped = (base64: string): string => base64.replaceAll('+', '\\u002B').replaceAll('/', '\\/');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf32 = (text: string): Buffer =>
  Buffer.from(Uint32Array.from(text, (letter) => letter.codePointAt(0)!).buffer);

describe('a PKCS #12 file as text', () => {
  it.each<[string, (pem: string, base64: string) => Buffer]>([
    ['PEM', (pem) => Buffer.from(pem)],
    [
      'PEM after other text, with CR LF',
      (pem) => Buffer.from(`Backup of the CA:\r\n${pem.replaceAll('\n', '\r\n')}`),
    ],
    ['PEM with a UTF-8 mark', (pem) => Buffer.from(`\ufeff${pem}`)],
    ['PEM in UTF-16 with a mark', (pem) => utf16(`\ufeff${pem}`)],
    ['PEM in big-endian UTF-16', (pem) => utf16(`\ufeff${pem}`).swap16()],
    ['PEM in UTF-16 without a mark', (pem) => utf16(pem)],
    ['PEM in UTF-32', (pem) => utf32(pem)],
    ['PEM in UTF-32 with a mark', (pem) => utf32(`\ufeff${pem}`)],
    ['Base64 in big-endian UTF-32', (_, base64) => utf32(base64).swap32()],
    ['PEM between certificates', (pem) => Buffer.from(toPem(material.chain[0]!, 'CERTIFICATE') + pem)],
    ['Base64 in one line', (_, base64) => Buffer.from(base64)],
    [
      'Base64 in lines, blanks around it',
      (_, base64) => Buffer.from(`\n  ${base64.replace(/.{76}/g, '$&\r\n')}\n\n`),
    ],
    ['Base64 in UTF-16', (_, base64) => utf16(base64)],
    ['the value of an OCTET STRING', () => derOctetString(pfx)],
    ['Base64 of the other alphabet', () => Buffer.from(pfx.toString('base64url'))],
    ['Base64 in quotation marks', (_, base64) => Buffer.from(`{"pfx":"${base64}"}`)],
    [
      'Base64 behind the headers of a mail',
      (_, base64) => Buffer.from(`${MIME}${base64.replace(/.{76}/g, '$&\r\n')}`),
    ],
    [
      'LDIF',
      (_, base64) => Buffer.from(`dn: cn=x\nuserPKCS12:: ${base64.replace(/.{70}/g, '$&\n ')}\ncn: x\n`),
    ],
    ['Base64 of Base64', (_, base64) => Buffer.from(Buffer.from(base64).toString('base64'))],
    ['PEM in JSON', (pem) => Buffer.from(JSON.stringify({ pfx: pem }))],
    [
      'Base64 in lines in JSON',
      (_, base64) => Buffer.from(JSON.stringify({ pfx: base64.replace(/.{64}/g, '$&\r\n') })),
    ],
    ['JSON that escapes + and /', (_, base64) => Buffer.from(`{"pfx":"${escaped(base64)}"}`)],
    ['JSON in JSON', (pem) => Buffer.from(JSON.stringify(JSON.stringify({ pfx: pem })))],
    [
      'XML',
      (_, base64) =>
        Buffer.from(`<p12>${base64.replace(/.{64}/g, '$&&#xD;\n').replaceAll('+', '&#43;')}</p12>`),
    ],
    ['a part of a URL', (pem) => Buffer.from(encodeURIComponent(pem))],
    ['PEM quoted in a mail', (pem) => Buffer.from(pem.replace(/^/gm, '> '))],
    ['PEM with headers', (pem) => Buffer.from(pem.replace('-----\n', '-----\nComment: Größe\n\n'))],
    ['PEM without its last line', (pem) => Buffer.from(pem.replace(/-----END.*/s, ''))],
    ['UTF-16 with a letter of another script before it', (pem) => utf16(`\ufeffЖ — CA\n${pem}`)],
    ['UTF-16 with such letters later', (pem) => utf16(`friendlyName: Ж — CA\n${pem}`)],
    ['an empty line before the first byte', () => Buffer.concat([Buffer.from('\ufeff\r\n'), pfx])],
    [
      'numbers in hexadecimal',
      () => Buffer.from([...pfx].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', ')),
    ],
    ['hexadecimal digits', () => Buffer.from(`${pfx.toString('hex').toUpperCase()}\n`)],
  ])('is opened: %s', async (_what, make) => {
    const file = make(toPem(pfx, 'PKCS12'), pfx.toString('base64'));
    expect(unarmoured(file)).toEqual(pfx);
    expect(inspectPfx(file)).toMatchObject({ ok: true, value: { size: file.length, profile: 'modern' } });
    const read = await readPfx(file, password);
    expect(read.ok && read.value.keys.map(({ pkcs8 }) => pkcs8)).toEqual([material.pkcs8]);
  });

  it('is told from what else may have been chosen', () => {
    const key = toPem(material.pkcs8, 'PRIVATE KEY');
    const certificate = toPem(material.chain[0]!, 'CERTIFICATE');
    const kinds: [Buffer, string][] = [
      [Buffer.from(certificate), 'PFX-IS-CERTIFICATE'],
      [material.chain[0]!, 'PFX-IS-CERTIFICATE'],
      [Buffer.from(certificate + key), 'PFX-IS-KEY'],
      [material.pkcs8, 'PFX-IS-KEY'],
      [Buffer.from(certificate + OLD_KEY), 'PFX-IS-KEY'],
      [Buffer.from(OLD_KEY.replaceAll('RSA', 'OPENSSH')), 'PFX-IS-KEY'],
      [Buffer.from(OLD_KEY.replaceAll('RSA PRIVATE KEY', 'CERTIFICATE REQUEST')), 'PFX-IS-PEM'],
      [Buffer.from('no such thing'), 'PFX-NOT-PFX'],
      [Buffer.alloc(0), 'PFX-EMPTY'],
      [Buffer.alloc(3000), 'PFX-EMPTY'],
      [gzipSync(pfx), 'PFX-IS-ARCHIVE'],
      [Buffer.concat([Buffer.from('PK\x03\x04'), pfx]), 'PFX-IS-ARCHIVE'],
      [Buffer.from('feedfeed00000002', 'hex'), 'PFX-IS-KEYSTORE'],
      [Buffer.from('\ufeff\r\n<!DOCTYPE html><html><title>Login</title>'), 'PFX-IS-WEB-PAGE'],
    ];
    for (const [file, code] of kinds) expect(inspectPfx(file)).toMatchObject({ failure: { code } });
  });
});
