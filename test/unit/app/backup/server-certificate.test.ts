/** A Server Certificate object: read, checked and backed up as the CA is. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUp } from '../../../../electron/app/backup/index.ts';
import { isServerPair, type CaMaterial } from '../../../../electron/ca/index.ts';
import { preflight } from '../../../../electron/app/backup/preflight.ts';
import { readPfx } from '../../../../electron/pfx/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingMaterial,
} from '../../../../electron/training/index.ts';
import { toPkcs8 } from '../../../../electron/training/issue/keys.ts';
import { texts } from '../../../../shared/messages/current.ts';
import { logInOverLdaps, valueOf } from '../../../support/backup/log-in.ts';
import { readMaterial } from '../../../support/backup/material.ts';

const OBJECT = 'cn=SSL CertificateDNS - ACME-SRV1,o=services';
const PASSWORD = Buffer.from('seven red kites');
let keys: TrainingMaterial;
let material: CaMaterial;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-server-'));
  keys = await createTrainingMaterial({ ec: false });
  const tree = await startTrainingTree({ material: keys });
  const session = await logInOverLdaps(tree, tree.administrator);
  material = await readMaterial(session, OBJECT);
  session.close();
  await tree.close();
});
afterAll(() => rm(folder, { recursive: true }));

it('has one key pair, whose certificate the CA issued and whose key stays in the server', () => {
  expect(material).toMatchObject({
    name: 'SSL CertificateDNS - ACME-SRV1',
    hostServer: 'cn=ACME-SRV1,o=services',
  });
  const [pair, ...more] = material.pairs;
  expect(more).toEqual([]);
  expect(isServerPair(pair!)).toBe(true);
  expect(pair!.certificates.publicKeyCertificate!.spki).toEqual(keys.server.key.spki);
  expect(pair!.certificates.chain.map(({ der }) => der)).toEqual([keys.rsa.selfSigned]);
  expect(pair!.certificates.complete).toBe(true);
  expect(pair!.key).toMatchObject({ kind: 'unavailable', failure: { code: 'BACKUP-KEY-WRAPPED' } });
});

it('is checked without what concerns a CA alone', () => {
  const { checks, canContinue } = preflight(material, new Date());
  expect(canContinue).toBe(false);
  expect(checks.map(({ id }) => id).sort()).toEqual(['chain-complete', 'dates', 'key-readable', 'rights']);
});

it('is backed up to one file with its chain, and the receipt says what it is', async () => {
  const [pair] = material.pairs;
  const path = join(folder, 'server.pfx');
  const made = valueOf(
    await backUp(
      { ...material, pairs: [{ ...pair!, key: { kind: 'clear', pkcs8: toPkcs8(keys.server.key) } }] },
      {
        fileName: 'server.pfx',
        destinations: [{ folder, replace: [] }],
        password: PASSWORD,
        profile: { name: 'compatible', iterations: 2048 },
        origin: { tree: 'ACME-TREE', server: 'ldaps://127.0.0.1', user: 'admin.acme' },
        program: 'OrgCA Backup test',
        now: () => new Date(),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      },
    ),
  );
  expect(made.files.map(({ fileName }) => fileName)).toEqual(['server.pfx']);
  expect(made.files[0]!.certificates.map(({ role }) => role)).toEqual(['server', 'chain']);
  const read = valueOf(await readPfx(await readFile(path), PASSWORD));
  expect(read.certificates.map(({ der }) => der)).toEqual([
    pair!.certificates.publicKeyCertificate!.der,
    keys.rsa.selfSigned,
  ]);
  const [text] = made.receipts;
  expect(await readFile(text!, 'utf8')).toContain(texts().console.serverCertificate.receiptTitle);
});
