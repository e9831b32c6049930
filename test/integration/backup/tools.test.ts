import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaMaterial } from '../../../electron/ca/index.ts';
import { backUp } from '../../../electron/app/backup/index.ts';
import {
  startTrainingTree,
  type TrainingOptions,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import type { MadeBackup, ProfileChoice } from '../../../shared/views.ts';
import { logIn, valueOf } from '../../support/backup/log-in.ts';
import { readMaterial } from '../../support/backup/material.ts';
import { inspectWith, TOOLS } from '../../support/backup/tools.ts';

const PASSWORD = 'seven red kites';
const CA = 'cn=ACME-TREE CA,cn=Security';

let folder = '';
let tree: TrainingTree;

async function materialOf(options: TrainingOptions): Promise<CaMaterial> {
  tree = await startTrainingTree({ keyForm: 'pkcs8', ...options });
  const session = await logIn({
    server: tree.host,
    port: tree.ldapsPort,
    security: 'ldaps',
    user: tree.administrator.dotted,
    password: tree.administrator.password,
  });
  const material = await readMaterial(session, CA);
  session.close();
  await tree.close();
  return material;
}

const backUpTo = async (material: CaMaterial, name: string, profile: ProfileChoice): Promise<MadeBackup> =>
  valueOf(
    await backUp(material, {
      fileName: name,
      destinations: [{ folder, replace: [] }],
      password: Buffer.from(PASSWORD),
      profile,
      origin: { tree: 'ACME-TREE', server: 'ldaps://127.0.0.1', user: 'admin.acme' },
      program: 'OrgCA Backup test',
      now: () => new Date(),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    }),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-backup-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The algorithms as OpenSSL prints them, for the words that the result page shows. */
const OPENSSL_WORDS = {
  modern: [
    /MAC: sha256, Iteration 600000/,
    /PKCS7 Encrypted data: PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/,
    /Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/,
  ],
  compatible: [
    /MAC: sha1, Iteration 100000/,
    /PKCS7 Encrypted data: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 100000/,
    /Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 100000/,
  ],
} as const;

const CAS: readonly (readonly [string, TrainingOptions])[] = [
  ['RSA 2048 and EC P-384', { rsaBits: 2048, ecCurve: 'P-384' }],
  ['RSA 4096 and EC P-256', { rsaBits: 4096, ecCurve: 'P-256' }],
  ['RSA 8192 and EC P-521', { rsaBits: 8192, ecCurve: 'P-521' }],
];

describe.each(CAS)('a backup of a CA with %s', (name, options) => {
  let material: CaMaterial;
  beforeAll(async () => {
    material = await materialOf(options);
  }, 300_000);
  afterAll(() => {
    material.wipe();
  });

  describe.each(['modern', 'compatible'] as const)('with the profile %s', (profile) => {
    let view: MadeBackup;
    beforeAll(async () => {
      const iterations = profile === 'modern' ? 600_000 : 100_000;
      view = await backUpTo(material, `${name.replaceAll(' ', '-')}-${profile}.pfx`, {
        name: profile,
        iterations,
      });
    });

    it('has one file for each key pair, the LDIF of the CA object, and the receipts, and nothing else', async () => {
      expect(view.files.map(({ keyPair }) => keyPair)).toEqual(['rsa', 'ec']);
      const { files, objectFile, receipts } = view;
      const names = [...[...files, objectFile].map(({ path }) => path), ...receipts];
      const stem = view.files[0]!.fileName.replace('.pfx', '');
      const there = (await readdir(folder)).filter((file) => file.startsWith(stem) || file.startsWith('.'));
      expect(there.map((file) => join(folder, file)).sort()).toEqual(names.sort());
      for (const { path, sizeBytes } of view.files) {
        const status = await stat(path);
        expect([status.mode & 0o777, status.size]).toEqual([0o600, sizeBytes]);
      }
    });

    it.each(TOOLS)('is opened by %s: one key and every certificate', (tool) => {
      for (const { path, certificates } of view.files) {
        const seen = inspectWith(tool, path, PASSWORD);
        expect(seen.opened, seen.text).toBe(true);
        expect([seen.keys, seen.certificates], seen.text).toEqual([1, certificates.length]);
      }
    });

    it.each(TOOLS)('is refused by %s with a wrong password', (tool) => {
      for (const { path } of view.files) {
        const seen = inspectWith(tool, path, `${PASSWORD}!`);
        expect(seen.opened, seen.text).toBe(false);
        if (tool !== 'certtool') expect(seen.keys, seen.text).toBe(0);
      }
    });

    it('holds exactly the algorithms that its page names, as OpenSSL sees them', () => {
      for (const file of view.files) {
        const { text } = inspectWith('openssl', file.path, PASSWORD);
        for (const words of OPENSSL_WORDS[profile]) expect(text).toMatch(words);
        const cipher = profile === 'modern' ? /^AES-256-CBC, PBKDF2-HMAC-SHA-256, 600,000/ : /^3DES.*100,000/;
        expect(file.keyEncryption).toMatch(cipher);
        expect(file.certificateEncryption).toMatch(cipher);
        expect(file.mac).toMatch(profile === 'modern' ? /^HMAC-SHA-256.*600,000/ : /^HMAC-SHA-1,.*100,000/);
      }
    });

    it('has a receipt that says what is there and holds no secret', async () => {
      const [text, json] = await Promise.all(view.receipts.map((path) => readFile(path, 'utf8')));
      const parsed = JSON.parse(json!) as { files: { sha256: string; fileName: string }[]; tree: string };
      expect(parsed.tree).toBe('ACME-TREE');
      expect(parsed.files.map(({ sha256 }) => sha256)).toEqual(view.files.map(({ sha256 }) => sha256));
      for (const { sha256, fileName } of view.files) {
        expect(text).toContain(sha256);
        expect(text).toContain(fileName);
      }
      for (const receipt of [text, json]) expect(receipt).not.toContain(PASSWORD);
    });
  });
});
