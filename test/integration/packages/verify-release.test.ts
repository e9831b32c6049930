/** scripts/verify-release.sh: right, wrong, and cannot be checked here. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sign, writeChecksums } from '../../../scripts/lib/checksums.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { run } from '../../../scripts/lib/run.ts';

let folder: string;
let home: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orgca-release-'));
  home = await mkdtemp(path.join(tmpdir(), 'gpg-'));
  process.env['GNUPGHOME'] = home;
  await writeFile(path.join(folder, 'a.deb'), 'a');
  await writeFile(path.join(folder, 'b.rpm'), 'b');
  await writeChecksums(folder);
});
afterEach(async () => {
  await run('gpgconf', ['--kill', 'all']);
  delete process.env['GNUPGHOME'];
  for (const made of [folder, home]) await rm(made, { recursive: true, force: true });
});

const verified = async (...fingerprint: string[]): Promise<number> =>
  (await run('sh', [inProject('scripts/verify-release.sh'), folder, ...fingerprint])).status;

/** The answer with the tools of macOS, whose sha256sum, if any, is not GNU's. */
async function verifiedOnMac(...fingerprint: string[]): Promise<number> {
  const tools = await mkdtemp(path.join(tmpdir(), 'mac-'));
  try {
    await writeFile(path.join(tools, 'sha256sum'), '#!/bin/sh\nexit 1\n');
    await chmod(path.join(tools, 'sha256sum'), 0o755);
    const args = [inProject('scripts/verify-release.sh'), folder, ...fingerprint];
    const PATH = `${tools}:${process.env['PATH'] ?? ''}`;
    return (await run('sh', args, { env: { ...process.env, PATH } })).status;
  } finally {
    await rm(tools, { recursive: true, force: true });
  }
}

/** @returns the fingerprint of a new key without a password */
async function newKey(user: string): Promise<string> {
  const quick = ['--quick-generate-key', user, 'ed25519', 'sign', '1d'];
  const made = await run('gpg', ['--batch', '--passphrase', '', ...quick]);
  expect(made.status, made.output).toBe(0);
  const { stdout } = await run('gpg', ['--batch', '--with-colons', '--list-keys', user]);
  return /^fpr:+([0-9A-F]{40}):/m.exec(stdout)?.[1] ?? '';
}

it('answers 3 while nothing is wrong, but the signature cannot be checked', async () => {
  expect(await verified()).toBe(3);
  const fingerprint = await newKey('release@localhost');
  await sign(folder, fingerprint);
  expect(await verified()).toBe(3);
  const remove = ['--delete-secret-and-public-key', fingerprint];
  expect((await run('gpg', ['--batch', '--yes', ...remove])).status).toBe(0);
  expect(await verified(fingerprint)).toBe(3);
});

it('answers 0 for the right key, and 1 for another one', async () => {
  const [release, other] = [await newKey('release@localhost'), await newKey('other@localhost')];
  await sign(folder, release);
  expect(await verified(release)).toBe(0);
  expect(await verified(release.toLowerCase())).toBe(0);
  expect(await verified(other)).toBe(1);
  expect(await verifiedOnMac(release)).toBe(0);
  const sums = path.join(folder, 'SHA256SUMS');
  await writeFile(sums, `${await readFile(sums, 'utf8')}\n`);
  expect(await verified(release)).toBe(1);
});

it('answers 1 for a changed, unnamed or missing file', async () => {
  await writeFile(path.join(folder, 'c.AppImage'), 'c');
  expect(await verified()).toBe(1);
  await rm(path.join(folder, 'c.AppImage'));
  await writeFile(path.join(folder, 'a.deb'), 'changed');
  expect([await verified(), await verifiedOnMac()]).toEqual([1, 1]);
  await rm(path.join(folder, 'a.deb'));
  await rm(path.join(folder, 'b.rpm'));
  expect([await verified(), await verifiedOnMac()]).toEqual([1, 1]);
  await rm(path.join(folder, 'SHA256SUMS'));
  expect(await verified()).toBe(1);
});

it('answers 1 for a key that is revoked or has expired', async () => {
  const [expired, revoked] = [await newKey('old@localhost'), await newKey('lost@localhost')];
  await sign(folder, expired);
  expect(await verified(expired)).toBe(0);
  expect((await run('gpg', ['--batch', '--quick-set-expire', expired, 'seconds=1'])).status).toBe(0);
  await vi.waitFor(async () => expect(await verified(expired)).toBe(1), { timeout: 10_000 });

  await sign(folder, revoked);
  expect(await verified(revoked)).toBe(0);
  // GnuPG keeps the certificate ready, with a colon before it that is to be removed.
  const certificate = path.join(home, 'openpgp-revocs.d', `${revoked}.rev`);
  await writeFile(certificate, (await readFile(certificate, 'utf8')).replace(/^:/m, ''));
  const imported = await run('gpg', ['--batch', '--import', certificate]);
  expect(imported.status, imported.output).toBe(0);
  expect(await verified(revoked)).toBe(1);
});
