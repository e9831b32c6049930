import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { classifyCa, keyMatches, validateCertificate } from '../../../electron/certificates/index.ts';
import { toPkcs8 } from '../../../electron/training/issue/keys.ts';
import { createTrainingMaterial, type TrainingCa } from '../../../electron/training/material.ts';
import { loadOrCreate } from '../../../electron/training/store.ts';
import { parsed } from '../../support/certificates/index.ts';
import { itWith } from '../../support/platform.ts';

const certificates = (ca: TrainingCa) => [ca.selfSigned, ca.publicKeyCertificate, ...ca.chain].map(parsed);

describe('the material of a training tree', () => {
  test('is a healthy CA: two key pairs, two certificates each, one NICI-like chain', async () => {
    const { rsa, ec, server, issued } = await createTrainingMaterial();
    for (const [ca, detail] of [
      [rsa, 'RSA 2048'],
      [ec!, 'EC P-384'],
    ] as const) {
      const pool = certificates(ca);
      const { selfSigned, publicKeyCertificate, chain, complete, unrelated } = classifyCa(pool);
      expect([complete, chain.length, unrelated.length]).toEqual([true, 2, 0]);
      expect(selfSigned!.keyDetail).toBe(detail);
      expect(selfSigned!.subjectDotted).toBe('OU=Organizational CA.O=ACME-TREE');
      expect(publicKeyCertificate!.issuer).toMatch(
        /^CN=NICI Machine-Unique CA [0-9A-F-]+,O=NICI Licensed CA$/,
      );
      expect(chain[1]!.subject).toMatch(/^CN=NICI License [0-9A-F]{8},O=NICI Licensed CA$/);
      for (const certificate of [selfSigned!, publicKeyCertificate!]) {
        expect(certificate.serialHex).toHaveLength(2 * 36);
        expect(keyMatches(toPkcs8(ca.key), certificate)).toBe(true);
        expect(validateCertificate(certificate, pool, new Date()).status).toBe('valid');
        expect(certificate.extensions.map(({ name }) => name)).toContain('Novell Security Attribute');
      }
      expect(chain[0]!.serialHex).toHaveLength(2 * 28);
    }
    const pool = certificates(rsa);
    for (const der of [server.certificate, ...issued.map((one) => one.der)]) {
      const { status } = validateCertificate(parsed(der), pool, new Date(), { expectCa: false });
      expect(status).toBe('valid');
    }
  });

  test('can be expired, without an EC key, signed with SHA-1, on another curve, at another time', async () => {
    const now = new Date('2031-05-06T07:08:09Z');
    const old = await createTrainingMaterial({
      expired: true,
      ec: false,
      signatureHash: 'sha1',
      now: () => now,
    });
    expect(old.ec).toBeUndefined();
    const [own, issued] = certificates(old.rsa);
    expect(own!.notAfter).toEqual(new Date('2031-05-05T07:08:09Z'));
    expect(own!.signatureAlgorithm).toBe('sha1WithRSAEncryption');
    expect(issued!.signatureAlgorithm).toBe('sha1WithRSAEncryption');
    expect(parsed(old.server.certificate).notAfter > now).toBe(true);
    const { ec } = await createTrainingMaterial({ ecCurve: 'P-521' });
    expect(parsed(ec!.selfSigned).keyDetail).toBe('EC P-521');
  });
});

describe('kept between starts', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'training-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const state = (): string => join(folder, 'state');
  const serverOf = async (options = {}): Promise<string> =>
    parsed((await loadOrCreate(state(), options)).server.certificate).sha256;

  itWith('file modes')('it stays the same, for its owner only', async () => {
    const first = await loadOrCreate(state(), {});
    const second = await loadOrCreate(state(), {});
    expect(second.server.certificate).toEqual(first.server.certificate);
    expect(second.rsa.selfSigned).toEqual(first.rsa.selfSigned);
    expect(toPkcs8(second.ec!.key)).toEqual(toPkcs8(first.ec!.key));
    expect(second.issued).toEqual(first.issued);
    expect((await stat(join(state(), 'training-tree.json'))).mode & 0o777).toBe(0o600);
  });

  test('it is made afresh when damaged, asked for otherwise, or out of date', async () => {
    const first = await serverOf();
    const other = await serverOf({ ec: false });
    expect(other).not.toBe(first);
    const file = join(state(), 'training-tree.json');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 500));
    const repaired = await serverOf({ ec: false });
    expect(repaired).not.toBe(other);
    expect(await serverOf({ ec: false })).toBe(repaired);
    const inThreeYears = new Date(Date.now() + 3 * 365 * 24 * 3600 * 1000);
    expect(await serverOf({ ec: false, now: () => inThreeYears })).not.toBe(repaired);
  });

  itWith('special files')('it is made without waiting for a pipe in its place', async () => {
    await mkdir(state());
    execFileSync('mkfifo', [join(state(), 'training-tree.json')]);
    const made = await serverOf({ ec: false });
    expect(await serverOf({ ec: false })).toBe(made);
  });
});
