/** The other readers and writers of PKCS #12 that tests compare with: OpenSSL, keytool, NSS and GnuTLS. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a program. @returns its standard output @throws Error with what it wrote to standard error when it fails */
export function tool(program: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`));
      else resolve(stdout);
    });
    child.stdin?.end();
  });
}

/** A folder for one test file's artifacts, and the function that removes it. */
export async function workFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pfx-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The DER of each PEM block with a label, in order. */
export function pemBlocks(text: string, label: string): Buffer[] {
  const pattern = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g');
  return [...text.matchAll(pattern)].map(([, body]) => Buffer.from(body!, 'base64'));
}

export const pem = (der: Buffer, label: string): string =>
  `-----BEGIN ${label}-----\n${der
    .toString('base64')
    .replace(/.{64}/g, '$&\n')
    .trim()}\n-----END ${label}-----\n`;

/** What a reader found: DER of the private keys and certificates, where it shows them. */
export interface Found {
  readonly keys: Buffer[];
  readonly certificates: Buffer[];
}

export async function openWithOpenssl(file: string, password: string, ...more: string[]): Promise<Found> {
  const text = await tool('openssl', 'pkcs12', '-in', file, '-passin', `pass:${password}`, '-nodes', ...more);
  return { keys: pemBlocks(text, 'PRIVATE KEY'), certificates: pemBlocks(text, 'CERTIFICATE') };
}

/** GnuTLS shows the key as it lies in the file; a second call opens it. */
export async function openWithCerttool(file: string, password: string, folder: string): Promise<Found> {
  const secret = ['--password', password];
  const text = await tool('certtool', '--p12-info', '--inder', '--infile', file, ...secret);
  const [locked] = pemBlocks(text, 'ENCRYPTED PRIVATE KEY');
  const keyFile = path.join(folder, `${path.basename(file)}.locked`);
  await writeFile(keyFile, pem(locked!, 'ENCRYPTED PRIVATE KEY'));
  const shown = await tool('certtool', '--key-info', '--pkcs8', '--infile', keyFile, ...secret);
  const keys = [
    ...pemBlocks(shown, 'RSA PRIVATE KEY'),
    ...pemBlocks(shown, 'EC PRIVATE KEY'),
    ...pemBlocks(shown, 'PRIVATE KEY'),
  ];
  return { keys, certificates: pemBlocks(text, 'CERTIFICATE') };
}

/** Imports into a fresh NSS database. @returns how many keys and certificates it holds then */
export async function openWithNss(
  file: string,
  password: string,
  folder: string,
): Promise<{ keys: number; certificates: number }> {
  const database = await mkdtemp(path.join(folder, 'nss-'));
  const where = `sql:${database}`;
  await tool('certutil', '-N', '-d', where, '--empty-password');
  await tool('pk12util', '-i', file, '-d', where, '-W', password, '-K', '');
  const keys = await tool('certutil', '-K', '-d', where);
  const certificates = await tool('certutil', '-L', '-d', where);
  return {
    keys: keys.split('\n').filter((line) => /^<\s*\d+>/.test(line)).length,
    certificates: certificates.split('\n').filter((line) => /[uCcTP]?,[uCcTP]?,[uCcTP]?\s*$/.test(line))
      .length,
  };
}

const keytoolArgs = ['-J-XX:TieredStopAtLevel=1', '-J-Duser.language=en'];

export const keytool = (...args: string[]): Promise<string> => tool('keytool', ...keytoolArgs, ...args);

/** Signs a request with the key, which Java must open for that. @returns the length of the key's chain */
export async function openWithKeytool(file: string, password: string, alias: string): Promise<number> {
  const store = ['-storetype', 'PKCS12', '-keystore', file, '-storepass', password];
  await keytool('-certreq', '-alias', alias, ...store);
  const listed = await keytool('-list', '-v', '-alias', alias, ...store);
  return Number(/Certificate chain length: (\d+)/.exec(listed)?.[1]);
}
