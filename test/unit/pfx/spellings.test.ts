import { describe, expect, it } from 'vitest';
import { decryptPkcs8, encryptPkcs8, profile, readPfx, writePfx } from '../../../electron/pfx/index.ts';
import { newMaterial } from '../../support/pfx/material.ts';
import { putTogether, takeApart } from '../../support/pfx/rework.ts';

const material = newMaterial('P-256', 2);
const TEXT = 'Grüße 1 für Ångström';

async function written(
  password: Buffer,
  name: 'modern' | 'compatible',
  friendlyName = 'CA',
): Promise<Buffer> {
  const certificates = material.chain.map((der) => ({ der, friendlyName }));
  const key = { pkcs8: material.pkcs8, friendlyName };
  const file = await writePfx({ key, certificates, profile: profile(name, 1000), password });
  if (!file.ok) throw new Error(file.failure.code);
  return file.value;
}

const octets = (text: string, codes: Readonly<Record<string, number>>): Buffer =>
  Buffer.from([...text].map((character) => codes[character] ?? character.charCodeAt(0)));

describe.each(['modern', 'compatible'] as const)('a password beyond ASCII in %s', (name) => {
  it.each([
    ['entered', TEXT.normalize('NFC'), Buffer.from(TEXT.normalize('NFC'))],
    ['composed', TEXT.normalize('NFD'), Buffer.from(TEXT.normalize('NFC'))],
    ['decomposed', TEXT.normalize('NFC'), Buffer.from(TEXT.normalize('NFD'))],
    ['windows-1252', 'Grüße €', octets('Grüße €', { '€': 0x80 })],
    ['cp-850', 'Grüße', octets('Grüße', { ü: 0x81, ß: 0xe1 })],
    ['cp-850', 'Grüße'.normalize('NFD'), octets('Grüße', { ü: 0x81, ß: 0xe1 })],
    ['windows-1250', 'Zażółć €', Buffer.from('5a61bff3b3e62080', 'hex')],
    ['cp-852', 'Zażółć', Buffer.from('5a61bea28886', 'hex')],
    ['windows-1251', 'Пароль', Buffer.from('cfe0f0eeebfc', 'hex')],
    ['cp-866', 'Пароль', Buffer.from('8fa0e0aeabec', 'hex')],
    ['mac-roman', 'Größe Ω', Buffer.from('47729aa76520bd', 'hex')],
    ['cp-437', 'αΓ', Buffer.from('e0e2', 'hex')],
    ['from-windows-1252', octets('Grüße €', { '€': 0x80 }), Buffer.from('Grüße €')],
    ['from-cp-850', octets('Grüße', { ü: 0x81, ß: 0xe1 }), Buffer.from('Grüße')],
    ['entered', Buffer.from('Grüße', 'latin1'), Buffer.from('Grüße')],
  ])('opens the file that was made with it %s', async (spelling, entered, stored) => {
    const file = await written(stored, name);
    const read = await readPfx(file, Buffer.from(entered));
    expect(read).toMatchObject({ ok: true, value: { spelling } });
    // Without a MAC the parts decide.
    const bare = await readPfx(putTogether(takeApart(file).authenticatedSafe), Buffer.from(entered));
    expect(bare).toMatchObject({ ok: true, value: { spelling } });
    const locked = await encryptPkcs8(material.pkcs8, stored, profile(name, 1000));
    expect(await decryptPkcs8(locked.ok ? locked.value : stored, Buffer.from(entered))).toMatchObject({
      ok: true,
    });
  });

  it('does not open a file with another one', async () => {
    const read = await readPfx(await written(Buffer.from(TEXT), name), Buffer.from(`${TEXT} `));
    expect(read).toMatchObject({ failure: { code: 'PFX-WRONG-PASSWORD' } });
  });
});

it.each([
  ['a number beyond Unicode', 'f4bfbfbf'],
  ['half of a surrogate pair', 'eda080'],
  ['overlong forms', 'e08080f0808080'],
  ['one that is cut', 'f48f'],
])('a password that only looks like UTF-8 opens what was made with its octets: %s', async (_name, hex) => {
  const password = Buffer.from(`70617373${hex}`, 'hex');
  expect(await readPfx(await written(password, 'modern'), password)).toMatchObject({ ok: true });
  expect(await readPfx(await written(Buffer.from(TEXT), 'modern'), password)).toMatchObject({
    failure: { code: 'PFX-WRONG-PASSWORD' },
  });
});

it('names beyond the Basic Multilingual Plane are kept', async () => {
  const password = Buffer.from('password');
  for (const friendlyName of ['ca 🔐', 'lone \ud83d half', '']) {
    const read = await readPfx(await written(password, 'modern', friendlyName), password);
    expect(read).toMatchObject({ value: { keys: [{ friendlyName }], certificates: [{ friendlyName }, {}] } });
  }
});
