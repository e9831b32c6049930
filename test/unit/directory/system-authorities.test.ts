import { expect, it } from 'vitest';
import { readSystemAuthorities, type SystemSources } from '../../../electron/directory/system-authorities.ts';

const pem = (text: string): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(text).toString('base64')}\n-----END CERTIFICATE-----`;

/** A computer with the given files. */
const computer = (files: Record<string, string>, more: Partial<SystemSources> = {}): SystemSources => ({
  getCACertificates: undefined,
  platform: 'linux',
  certFile: undefined,
  read: (path) => files[path],
  ...more,
});

const DEBIAN = '/etc/ssl/certs/ca-certificates.crt';
const SUSE = '/etc/ssl/ca-bundle.pem';

it('asks the runtime where it can tell', () => {
  const asked: string[] = [];
  const getCACertificates = (type: string): string[] => {
    asked.push(type);
    return [pem('from the runtime')];
  };
  const files = { [DEBIAN]: pem('from the file') };
  expect(readSystemAuthorities(computer(files, { getCACertificates }))).toEqual([pem('from the runtime')]);
  expect(asked).toEqual(['system']);
});

it('reads the file of the distribution where the runtime has no call, or nothing to tell', () => {
  const bundle = `# Two authorities\n${pem('one')}\n\n${pem('two')}\n`;
  for (const getCACertificates of [undefined, () => []]) {
    const found = readSystemAuthorities(computer({ [SUSE]: bundle }, { getCACertificates }));
    expect(found).toEqual([pem('one'), pem('two')]);
  }
  // The first file that holds any.
  const both = { [DEBIAN]: 'empty\n', [SUSE]: pem('one') };
  expect(readSystemAuthorities(computer(both))).toEqual([pem('one')]);
});

it('takes the file of SSL_CERT_FILE, and then no other', () => {
  const files = { [DEBIAN]: pem('of the distribution'), '/own.pem': pem('own') };
  expect(readSystemAuthorities(computer(files, { certFile: '/own.pem' }))).toEqual([pem('own')]);
  expect(readSystemAuthorities(computer(files, { certFile: '/gone.pem' }))).toEqual([]);
});

it('has none where there is nothing to read', () => {
  expect(readSystemAuthorities(computer({}))).toEqual([]);
  // Windows and macOS keep no such files.
  expect(readSystemAuthorities(computer({ [DEBIAN]: pem('one') }, { platform: 'win32' }))).toEqual([]);
});
