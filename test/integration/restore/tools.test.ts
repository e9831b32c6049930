/** What other tools say of the offline files, and the other way round. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPem } from '../../../electron/certificates/index.ts';
import {
  inspectFile,
  openSource,
  verifyFile,
  outputNames,
  writeOutputs,
} from '../../../electron/app/restore/index.ts';
import type { ProfileName } from '../../../shared/views.ts';
import { OFFLINE_OUTPUTS } from '../../../shared/restore.ts';
import { valueOf } from '../../support/backup/log-in.ts';
import { inspectWith } from '../../support/backup/tools.ts';
import { backupFile, material, password, pkcs8Of, type Pair } from '../../support/restore/backup-files.ts';

const NEW = 'New-Horse-9';
let folder = '';
let pairs: Pair[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-tools-'));
  const { rsa, ec } = await material();
  pairs = [rsa, ec!];
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): string => {
  try {
    return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error('openssl is not installed', { cause: error });
    throw error;
  }
};

async function write(
  pair: Pair,
  name: string,
  profile: { name: ProfileName; iterations: number },
): Promise<void> {
  await backupFile(at(name), pair);
  const source = valueOf(await openSource({ path: at(name), password: password() }));
  valueOf(
    await writeOutputs([source], {
      folder,
      outputs: OFFLINE_OUTPUTS,
      password: password(NEW),
      profile,
      keyConfirmed: true,
      sheet: { printedAt: 'now' },
      replace: outputNames(name, source.backup.keyPair, OFFLINE_OUTPUTS, profile),
    }),
  );
  source.opened.wipe();
}

describe.each([
  ['RSA, Compatible', 0, { name: 'compatible', iterations: 2048 } as const],
  ['RSA, Modern', 0, { name: 'modern', iterations: 300_000 } as const],
  ['EC, Modern', 1, { name: 'modern', iterations: 300_000 } as const],
])('the offline files (%s)', (_what, index, profile) => {
  const name = index === 0 ? 'ca.pfx' : 'ca-ec.pfx';
  const stem = name.replace('.pfx', '');
  const mark = index === 0 ? '' : '-ec';
  beforeAll(() => write(pairs[index]!, name, profile));

  it.each(['openssl', 'keytool', 'certtool'] as const)(
    'have a PFX that %s opens with everything in it',
    (tool) => {
      const seen = inspectWith(tool, at(`${stem}-${profile.name}.pfx`), NEW);
      expect(seen).toMatchObject({ opened: true, keys: 1, certificates: 4 });
    },
  );

  it('have certificates and a key that openssl reads', async () => {
    const pair = pairs[index]!;
    expect(
      openssl('x509', '-inform', 'DER', '-in', at(`RootCert${mark}.der`), '-noout', '-subject'),
    ).toContain('Organizational CA');
    const root = openssl('x509', '-in', at(`eDirCACert${mark}.pem`), '-outform', 'PEM');
    expect(root).toBe(toPem(pair.selfSigned, 'CERTIFICATE'));
    const bundle = openssl('pkcs7', '-inform', 'DER', '-in', at(`${stem}.p7b`), '-print_certs');
    expect(bundle.match(/BEGIN CERTIFICATE/g)).toHaveLength(4);
    openssl('verify', '-no_check_time', '-CAfile', at(`eDirCACert${mark}.pem`), at(`eDirCACert${mark}.pem`));
    const der = execFileSync('openssl', [
      'pkcs8',
      '-in',
      at(`${stem}-key.pem`),
      '-passin',
      `pass:${NEW}`,
      '-topk8',
      '-nocrypt',
      '-outform',
      'DER',
    ]);
    expect(der.equals(pkcs8Of(pair))).toBe(true);
  });

  it('have certificates that GnuTLS and Java read', () => {
    const seen = execFileSync('certtool', ['--p7-info', '--inder', '--infile', at(`${stem}.p7b`)], {
      encoding: 'utf8',
    });
    expect(seen.match(/BEGIN CERTIFICATE/g)).toHaveLength(4);
    const java = execFileSync('keytool', ['-printcert', '-file', at(`RootCert${mark}.der`)], {
      encoding: 'utf8',
    });
    expect(java).toContain('Organizational CA');
  });
});

describe('files of other tools', () => {
  it('are verified: one without a key is none to restore from', async () => {
    await writeFile(at('root.pem'), toPem(pairs[0]!.selfSigned, 'CERTIFICATE'));
    openssl(
      'pkcs12',
      '-export',
      '-nokeys',
      '-in',
      at('root.pem'),
      '-out',
      at('nokey.pfx'),
      '-passout',
      'pass:secret',
    );
    const report = await verifyFile(await inspectFile(at('nokey.pfx')), password('secret'), {
      program: 'x',
      now: () => new Date(),
    });
    expect(report.checks.find(({ id }) => id === 'key')).toMatchObject({
      state: 'stop',
      failure: { code: 'RESTORE-NO-KEY' },
    });
    expect(report.verdict).toBe('bad');
  });

  it('are verified: a backup that openssl wrote', async () => {
    await writeFile(at('key.der'), pkcs8Of(pairs[0]!));
    openssl('pkey', '-inform', 'DER', '-in', at('key.der'), '-out', at('key.pem'));
    const { publicKeyCertificate, chain, selfSigned } = pairs[0]!;
    await writeFile(at('leaf.pem'), toPem(publicKeyCertificate, 'CERTIFICATE'));
    await writeFile(at('rest.pem'), [...chain, selfSigned].map((der) => toPem(der, 'CERTIFICATE')).join(''));
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      at('key.pem'),
      '-in',
      at('leaf.pem'),
      '-certfile',
      at('rest.pem'),
      '-out',
      at('openssl.pfx'),
      '-passout',
      'pass:secret',
    );
    const report = await verifyFile(await inspectFile(at('openssl.pfx')), password('secret'), {
      program: 'x',
      now: () => new Date(),
    });
    // openssl's 2,048 iterations are below today's advice, and it wrote no receipt.
    expect(report.checks.filter(({ state }) => state !== 'pass').map(({ id }) => id)).toEqual([
      'receipt',
      'seal',
      'file-encryption',
    ]);
    expect((await readFile(at('openssl.pfx'))).length).toBe(report.sizeBytes);
  });
});
