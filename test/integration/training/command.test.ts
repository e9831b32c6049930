/** `npm run training` as other people's clients see it: curl and ldapsearch know what it printed, and nothing else. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sniffPrivateKey } from '../../../electron/certificates/index.ts';
import { readPfx } from '../../../electron/pfx/index.ts';
import { projectDir } from '../../../scripts/lib/project.ts';

interface Printed {
  readonly ldaps: string;
  readonly starttls: string;
  readonly gateway: string;
  readonly user: string;
  readonly password: string;
  readonly tree: string;
  readonly caCertificate: string;
}

let folder: string;
let command: ChildProcess;
let printed: Printed;
const run = promisify(execFile);

async function start(...options: string[]): Promise<{ child: ChildProcess; line: Printed }> {
  const child = spawn(
    process.execPath,
    ['electron/cli/main.ts', 'training', '--data-folder', folder, ...options],
    {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, line: JSON.parse(line) as Printed };
}

async function stop(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await exit)[0]).toBe(0);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'training-command-'));
  ({ child: command, line: printed } = await start());
});

afterAll(async () => {
  await stop(command);
  await rm(folder, { recursive: true, force: true });
});

async function search(url: string, ...more: string[]): Promise<string> {
  const { user, password, caCertificate } = printed;
  const { stdout } = await run(
    'ldapsearch',
    ['-x', '-LLL', '-o', 'ldif-wrap=no', '-H', url, '-D', user, '-w', password, ...more],
    { env: { ...process.env, LDAPTLS_CACERT: caCertificate, LDAPTLS_REQCERT: 'demand', LDAPRC: 'none' } },
  );
  return stdout;
}

const curl = async (...options: string[]): Promise<string> =>
  (await run('curl', ['-sS', '--fail', '--cacert', printed.caCertificate, ...options])).stdout;

const privateKey = (ldif: string): Buffer =>
  Buffer.from(/^nDSPKIPrivateKey:: (.+)$/m.exec(ldif)?.[1] ?? '', 'base64');

const AUTHORITY = ['-b', 'cn=Security', '(objectClass=nDSPKICertificateAuthority)'];

test('ldapsearch finds the CA over LDAPS and StartTLS, with a key that only NICI opens', async () => {
  for (const found of [
    await search(printed.ldaps, ...AUTHORITY),
    await search(printed.starttls, '-ZZ', ...AUTHORITY),
  ]) {
    expect(found).toContain('nDSPKISubjectName: OU=Organizational CA.O=ACME-TREE');
    expect(sniffPrivateKey(privateKey(found)).kind).toBe('wrapped');
  }
});

test('curl backs the CA up through the gateway', async () => {
  const { gateway, user, password, ldaps, tree } = printed;
  const base = `${gateway}/eDirAPI/v1`;
  const jar = join(folder, 'cookies');
  const json = ['-H', 'Content-Type: application/json', '-H', `Origin: ${gateway}`, '-b', jar, '-c', jar];
  const login = { dn: user, password, ldapserver: new URL(ldaps).host };
  await curl(...json, '-d', JSON.stringify(login), `${base}/session`);
  const name = tree.toLowerCase();
  const token = JSON.parse(await curl(...json, `${base}/${name}/getanticsrftoken`)) as string;
  const pki = async (call: string, body?: object): Promise<Record<string, unknown>> =>
    JSON.parse(
      await curl(
        ...[...json, '-H', `X-CSRF-Token: ${token}`, '-X', 'POST'],
        ...(body ? ['-d', JSON.stringify(body)] : []),
        `${base}/${name}/pki/certificateAuthority/${call}`,
      ),
    ) as Record<string, unknown>;
  const { certificates } = (await pki('getCertificates')) as { certificates: { certificate: string }[] };
  const answer = await pki('backupCertificate', {
    certificate: certificates[0]!.certificate,
    password: 'for the way',
  });
  const opened = await readPfx(
    Buffer.from(String(answer['certificate']), 'base64'),
    Buffer.from('for the way'),
  );
  expect(opened.ok && [opened.value.keys.length, opened.value.certificates.length]).toEqual([1, 4]);
  const csrf = ['-H', `X-CSRF-Token: ${token}`];
  const ended = await curl(...json, ...csrf, '-X', 'DELETE', '-w', '%{http_code}', `${base}/session`);
  expect(ended).toBe('204');
});

test('keeps the CA between two starts, and its keys readable where that is asked for', async () => {
  const certificate = await readFile(printed.caCertificate, 'utf8');
  const { child, line } = await start('--readable-keys');
  try {
    expect(await readFile(line.caCertificate, 'utf8')).toBe(certificate);
    expect(sniffPrivateKey(privateKey(await search(line.ldaps, ...AUTHORITY))).kind).toBe('pkcs8');
  } finally {
    await stop(child);
  }
});
