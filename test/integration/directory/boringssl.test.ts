import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inProject } from '../../../scripts/lib/project.ts';
import { run } from '../../../scripts/lib/run.ts';
import { runInElectron } from '../../support/pfx/in-electron.ts';
import { ADMIN, type Issuer, type ServerKeyPair, type Slapd, startSlapd } from '../../support/slapd/index.ts';
import { type TrustCase, type TrustOutcome, trustOutcome } from '../../support/slapd/trust-outcomes.ts';

const servers: Slapd[] = [];
const cases: TrustCase[] = [];

interface Variant {
  readonly name: string;
  readonly certificate?: (issuer: Issuer) => ServerKeyPair;
  readonly globals?: string[];
  readonly server?: string;
}

const VARIANTS: readonly Variant[] = [
  { name: 'usual' },
  { name: 'SHA-1 signature', certificate: (issuer) => issuer.server('sha1', 'rsa-ca', { digest: 'sha1' }) },
  { name: '1024 bits', certificate: (issuer) => issuer.server('short', 'rsa-ca', { kind: 'rsa1024' }) },
  { name: 'EC key', certificate: (issuer) => issuer.server('ec', 'rsa-ca', { kind: 'ec' }) },
  { name: 'expired', certificate: (issuer) => issuer.server('late', 'rsa-ca', { days: -1 }) },
  {
    name: 'other name',
    certificate: (issuer) => issuer.server('other', 'rsa-ca', { names: 'DNS:ldap.elsewhere.com' }),
  },
  { name: 'TLS 1.0', globals: ['TLSCipherSuite NORMAL:-VERS-ALL:+VERS-TLS1.0:%COMPAT'] },
  { name: 'TLS 1.2', globals: ['TLSCipherSuite NORMAL:-VERS-ALL:+VERS-TLS1.2'] },
];

beforeAll(async () => {
  for (const { certificate, globals, name } of VARIANTS) {
    const slapd = await startSlapd({
      ec: false,
      ...(certificate === undefined ? {} : { certificate }),
      ...(globals === undefined ? {} : { globals }),
    });
    servers.push(slapd);
    const authority = readFileSync(slapd.caFile, 'utf8');
    for (const security of ['ldaps', 'starttls'] as const)
      for (const vouched of [true, false])
        cases.push({
          name: `${name}, ${security}, ${vouched ? 'with' : 'without'} the CA`,
          server: 'localhost',
          port: security === 'ldaps' ? slapd.ldapsPort : slapd.ldapPort,
          security,
          ...(vouched ? { authority } : {}),
          user: ADMIN.dn,
          password: ADMIN.password,
        });
  }
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

/** Reason and weaknesses that each variant must give, with the CA known and without. */
const EXPECTED: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
  usual: ['chain', 'unknown-issuer', []],
  'SHA-1 signature': ['weak', 'weak', ['sha1-signature']],
  '1024 bits': ['weak', 'weak', ['small-key']],
  'EC key': ['chain', 'unknown-issuer', []],
  expired: ['expired', 'expired', []],
  'other name': ['host-name', 'unknown-issuer', []],
  'TLS 1.0': ['weak', 'weak', ['old-tls']],
  'TLS 1.2': ['chain', 'unknown-issuer', []],
};

it('judges servers alike in Node with OpenSSL and in Electron with BoringSSL', async () => {
  const inNode: TrustOutcome[] = [];
  for (const one of cases) inNode.push(await trustOutcome(one));
  const run = await runInElectron('../slapd/trust-main.ts', [JSON.stringify(cases)], 'keep');
  const inElectron = run.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as TrustOutcome);
  expect(inElectron).toEqual(inNode);
  for (const outcome of inNode) {
    const [known, unknown, weaknesses] = EXPECTED[outcome.name.split(',', 1)[0]!]!;
    const vouched = outcome.name.endsWith('with the CA');
    expect(outcome).toMatchObject({ first: vouched ? known : unknown, weaknesses, login: 'ok' });
    expect(outcome.accepted).toBe(vouched && known === 'chain' ? 'chain' : 'pin');
  }
});

it('takes the system’s authorities, in Node as in Electron', async () => {
  const [usual] = servers;
  const one: TrustCase = { ...cases[0]!, name: 'an authority of the system' };
  const { authority: _left, ...without } = one;
  const argument = JSON.stringify([without]);
  process.env['SSL_CERT_FILE'] = usual!.caFile;
  try {
    const node = await run(process.execPath, [inProject('test/support/slapd/trust-in-node.ts'), argument], {
      output: 'keep',
    });
    const electron = await runInElectron('../slapd/trust-main.ts', [argument], 'keep');
    for (const { stdout } of [node, electron]) {
      const line = stdout.split('\n').find((text) => text.startsWith('{')) ?? stdout;
      expect(JSON.parse(line)).toMatchObject({ first: 'chain', trustedThrough: 'system', login: 'ok' });
    }
  } finally {
    delete process.env['SSL_CERT_FILE'];
  }
});
