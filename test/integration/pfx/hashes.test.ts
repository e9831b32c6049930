import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInElectron } from '../../support/pfx/in-electron.ts';
import { newMaterial } from '../../support/pfx/material.ts';
import { openings } from '../../support/pfx/openings.ts';
import { pem, tool, workFolder } from '../../support/pfx/tools.ts';

const PASSWORD = 'Zwölf Boxkämpfer';
const MACS = [
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
  'sha512-224',
  'sha512-256',
  'sha3-224',
  'sha3-256',
  'sha3-384',
  'sha3-512',
  'blake2b512',
  'blake2s256',
];
const PRFS = ['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA512-224', 'SHA512-256'];

let folder: string;
let remove: () => Promise<void>;
const files: string[] = [];

beforeAll(async () => {
  ({ folder, remove } = await workFolder());
  const { pkcs8, chain } = newMaterial('P-256', 1);
  const keyFile = path.join(folder, 'key.pem');
  const certificateFile = path.join(folder, 'certificate.pem');
  await writeFile(keyFile, pem(pkcs8, 'PRIVATE KEY'));
  await writeFile(certificateFile, pem(chain[0]!, 'CERTIFICATE'));
  const output = (name: string): string[] => {
    files.push(name);
    return ['-passout', `pass:${PASSWORD}`, '-out', path.join(folder, name)];
  };
  const pfx = ['pkcs12', '-export', '-inkey', keyFile, '-in', certificateFile];
  for (const mac of MACS) await tool('openssl', ...pfx, '-macalg', mac, ...output(`${mac}.p12`));
  // Enough iterations for a worker, which must find the hash too.
  const many = ['-iter', '30000', '-macalg', 'sha3-256'];
  await tool('openssl', ...pfx, ...many, ...output('many.p12'));
  await tool('openssl', ...pfx, '-legacy', '-macalg', 'ripemd160', ...output('ripemd160.p12'));
  for (const prf of PRFS) {
    const pkcs8File = ['pkcs8', '-topk8', '-in', keyFile, '-outform', 'DER'];
    await tool('openssl', ...pkcs8File, '-v2prf', `hmacWith${prf}`, '-iter', '30000', ...output(`${prf}.p8`));
  }
});
afterAll(() => remove());

/** The same outcome for every file, but one of its own for PKCS #8. */
const all = (pfx: string, pkcs8 = pfx): Record<string, string> =>
  Object.fromEntries(files.map((name) => [name, name.endsWith('.p12') ? pfx : pkcs8]));

describe("OpenSSL's files with a hash of any kind", () => {
  it('open in Node', async () => {
    expect(await openings(folder, PASSWORD)).toEqual(all('opened'));
    expect(await openings(folder, 'wrong')).toEqual(all('PFX-WRONG-PASSWORD', 'PFX-KEY-LOCKED'));
  });

  it('open in Electron', async () => {
    const inElectron = async (password: string): Promise<unknown> => {
      const { output } = await runInElectron('openings-main.ts', [folder, password], 'keep');
      return JSON.parse(output.trim().split('\n').at(-1)!);
    };
    expect(await inElectron(PASSWORD)).toEqual(all('opened'));
    expect(await inElectron('wrong')).toEqual(all('PFX-WRONG-PASSWORD', 'PFX-KEY-LOCKED'));
  }, 240_000);
});
