/** The training tree as other programs see it: OpenSSL checks its certificates, OpenLDAP's clients talk to it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyMatches, parseCertificate, toPem } from '../../../electron/certificates/index.ts';
import {
  createTrainingMaterial,
  type TrainingMaterial,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import { startOddTree } from '../../support/training/odd-tree.ts';

interface Run {
  code: number;
  out: string;
  err: string;
}

let tree: TrainingTree;
let folder: string;

/** Asynchronous, as the server answers in this very process. A missing program fails the test with its name. */
const run = (program: string, args: string[], env: Record<string, string> = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        if (error && typeof error.code !== 'number') reject(new Error(`${program}: ${String(error.code)}`));
        else resolve({ code: Number(error?.code ?? 0), out, err });
      },
    );
  });

async function file(name: string, ...certificates: readonly Buffer[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, certificates.map((der) => toPem(der, 'CERTIFICATE')).join(''));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'training-tools-'));
  tree = await startOddTree({ largeContainer: 2500, keyForm: 'pkcs8' });
  await file('ca.pem', tree.selfSignedCertificate);
});

afterAll(async () => {
  await tree.close();
  await rm(folder, { recursive: true, force: true });
});

const ldap = (program: string, ...args: string[]): Promise<Run> =>
  run(program, ['-x', ...args], {
    LDAPTLS_CACERT: join(folder, 'ca.pem'),
    LDAPTLS_REQCERT: 'demand',
    LDAPRC: 'none',
  });

const ldaps = (): string => `ldaps://127.0.0.1:${String(tree.ldapsPort)}`;
const clear = (): string => `ldap://127.0.0.1:${String(tree.ldapPort)}`;
const asAdmin = (): string[] => [
  '-H',
  ldaps(),
  '-D',
  tree.administrator.dn,
  '-w',
  tree.administrator.password,
];

describe('OpenSSL', () => {
  const verifies = async (material: TrainingMaterial): Promise<void> => {
    for (const ca of [material.rsa, material.ec!]) {
      const own = await file('own.pem', ca.selfSigned);
      const chain = await file('chain.pem', ...ca.chain);
      const issued = await file('issued.pem', ca.publicKeyCertificate);
      expect((await run('openssl', ['verify', '-CAfile', own, own])).out).toContain('own.pem: OK');
      expect((await run('openssl', ['verify', '-CAfile', chain, issued])).out).toContain('issued.pem: OK');
      const list = join(folder, 'list.crl');
      await writeFile(list, ca.revocationList);
      const { err } = await run('openssl', ['crl', '-inform', 'DER', '-in', list, '-CAfile', own, '-noout']);
      expect(err).toContain('verify OK');
    }
    const own = await file('own.pem', material.rsa.selfSigned);
    for (const der of [material.server.certificate, ...material.issued.map((one) => one.der)]) {
      const leaf = await file('leaf.pem', der);
      expect((await run('openssl', ['verify', '-CAfile', own, leaf])).out).toContain('leaf.pem: OK');
    }
  };

  test('verifies every certificate and list, RSA and EC', async () => {
    await verifies(tree.material);
    for (const ecCurve of ['P-256', 'P-521'] as const)
      await verifies(await createTrainingMaterial({ ecCurve }));
  });

  test('reads names, dates and extensions as the product does', async () => {
    const server = await file('server.pem', tree.material.server.certificate);
    const { out } = await run('openssl', ['x509', '-in', server, '-noout', '-text', '-nameopt', 'RFC2253']);
    const parsed = parseCertificate(tree.material.server.certificate);
    if (!parsed.ok) throw new Error('unreadable');
    const { subject, issuer, serialHex } = parsed.value;
    expect(out).toContain(`Subject: ${subject}`);
    expect(out).toContain(`Issuer: ${issuer}`);
    expect(out.replaceAll(/[:\s]/g, '').toUpperCase()).toContain(serialHex);
    expect(out).toContain('DNS:localhost, IP Address:127.0.0.1');
  });

  test('takes an 8192-bit CA', async () => {
    const { rsa } = await createTrainingMaterial({ rsaBits: 8192, ec: false });
    const own = await file('big.pem', rsa.selfSigned);
    expect((await run('openssl', ['verify', '-CAfile', own, own])).out).toContain('big.pem: OK');
    const parsed = parseCertificate(rsa.selfSigned);
    if (!parsed.ok) throw new Error('unreadable');
    expect(parsed.value.keyDetail).toBe('RSA 8192');
    expect(keyMatches(rsa.key.privateKey.export({ format: 'der', type: 'pkcs8' }), parsed.value)).toBe(true);
    // Prime numbers of this size take 5 to 60 seconds.
  }, 240_000);
});

describe('ldapsearch', () => {
  test('lists [Root] over LDAPS', async () => {
    const { code, out } = await ldap(
      'ldapsearch',
      '-LLL',
      ...asAdmin(),
      '-b',
      '',
      '-s',
      'one',
      '(objectClass=*)',
      '1.1',
    );
    expect(code).toBe(0);
    expect(out.match(/^dn: .+/gm)).toEqual(['dn: o=acme', 'dn: o=services', 'dn: cn=Security']);
  });

  test('finds the CA over StartTLS, with its key', async () => {
    const { code, out } = await ldap(
      'ldapsearch',
      '-LLL',
      '-o',
      'ldif-wrap=no',
      '-ZZ',
      '-H',
      clear(),
      '-D',
      tree.administrator.dn,
      '-w',
      tree.administrator.password,
      '-b',
      'cn=security',
      '(objectClass=nDSPKICertificateAuthority)',
      'ndspkiprivatekey',
      'hostserver',
    );
    expect(code).toBe(0);
    expect(out).toContain(`dn: ${tree.caDn}`);
    expect(out).toMatch(/^nDSPKIPrivateKey:: MII/m);
    expect(out).toContain('hostServer: cn=ACME-SRV1,o=services');
  });

  test('reads 2500 users page by page', async () => {
    const { code, out } = await ldap(
      'ldapsearch',
      ...asAdmin(),
      '-E',
      'pr=200/noprompt',
      '-b',
      'ou=Everyone,o=acme',
      '-s',
      'one',
      '(&(objectClass=person)(cn=user0*))',
      'cn',
    );
    expect(code).toBe(0);
    expect(out.match(/^dn: /gm)).toHaveLength(2500);
    expect(out.match(/pagedresults: cookie=/g)!.length).toBe(13);
  });

  test('stops at the size limit', async () => {
    const { code, out } = await ldap(
      'ldapsearch',
      ...asAdmin(),
      '-z',
      '7',
      '-b',
      'ou=Everyone,o=acme',
      '1.1',
    );
    expect(code).toBe(4);
    expect(out.match(/^dn: /gm)).toHaveLength(7);
  });

  test.each([
    ['a wrong password', 'cn=admin,o=acme', 49, 'NDS error: failed authentication (-669)'],
    [
      'a disabled account',
      'cn=disabled,ou=Accounts,ou=IT,o=acme',
      49,
      'NDS error: failed authentication (-669)',
    ],
  ])('with %s sees eDirectory’s text', async (_what, dn, expected, text) => {
    const { code, err } = await ldap(
      'ldapsearch',
      '-H',
      ldaps(),
      '-D',
      dn,
      '-w',
      'wrong',
      '-b',
      '',
      '-s',
      'base',
    );
    expect(code).toBe(expected);
    expect(err).toContain(text);
  });

  test('is told that the last grace logins are running', async () => {
    const { graceLogin } = tree.accounts;
    const { code, err } = await ldap(
      'ldapsearch',
      '-v',
      '-H',
      ldaps(),
      '-D',
      graceLogin.dn,
      '-w',
      graceLogin.password,
      '-b',
      'o=acme',
      '-s',
      'base',
    );
    expect(code).toBe(0);
    expect(err).toContain('NDS error: password expired (-223)');
  });

  test('may not send a password in clear', async () => {
    const { code, err } = await ldap(
      'ldapsearch',
      '-H',
      clear(),
      '-D',
      tree.administrator.dn,
      '-w',
      'training',
      '-b',
      '',
    );
    expect(code).toBe(13);
    expect(err).toContain('Confidentiality required');
  });
});

describe('ldapmodify, ldapcompare, ldapdelete', () => {
  test('change what an administrator may change, and nothing as the help desk', async () => {
    const change = join(folder, 'change.ldif');
    await writeFile(
      change,
      'dn: cn=Everyone,o=acme\nchangetype: modify\nreplace: description\ndescription: All of us\n',
    );
    const helper = ['-H', ldaps(), '-D', tree.helpDesk.dn, '-w', tree.helpDesk.password];
    const refused = await ldap('ldapmodify', ...helper, '-f', change);
    expect([refused.code, refused.err]).toEqual([50, expect.stringContaining('NDS error: no access (-672)')]);
    expect((await ldap('ldapmodify', ...asAdmin(), '-f', change)).code).toBe(0);
    const compared = await ldap('ldapcompare', ...asAdmin(), 'cn=Everyone,o=acme', 'description:all of US');
    expect(compared.code).toBe(6);
    const container = await ldap('ldapdelete', ...asAdmin(), 'cn=Security');
    expect(container.code).toBe(66);
  });
});
