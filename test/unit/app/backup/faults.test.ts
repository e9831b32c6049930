/** Bad input and faults on the way of a backup: each its own code, and nothing left behind. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BackupRequest } from '../../../../electron/app/backup/back-up.ts';
import type { CaMaterial } from '../../../../electron/ca/index.ts';
import { backUp, runBackup } from '../../../../electron/app/backup/index.ts';
import { Installation } from '../../../../electron/app/installation/index.ts';
import { Login } from '../../../../electron/app/login/index.ts';
import { preflight } from '../../../../electron/app/backup/preflight.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingMaterial,
} from '../../../../electron/training/index.ts';
import type { BackupStage } from '../../../../shared/views.ts';
import { startJob } from '../../../support/job/start-job.ts';
import { findReceipt } from '../../../../electron/app/receipt/index.ts';
import { sha256Hex } from '../../../../electron/media/index.ts';
import { logIn, valueOf } from '../../../support/backup/log-in.ts';
import { readMaterial } from '../../../support/backup/material.ts';
import { EFFECTIVE_RIGHTS } from '../../../support/training/front.ts';
import { startOddTree, type OddOptions } from '../../../support/training/odd-tree.ts';

const CA = 'cn=ACME-TREE CA,cn=Security';

let keys: TrainingMaterial;
let folder = '';

beforeAll(async () => {
  keys = await createTrainingMaterial({ ecCurve: 'P-256' });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-faults-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The CA of a training tree with these peculiarities, read by the administrator or by the help desk. */
async function read(
  options: OddOptions = {},
  { as = 'administrator', keyPassword }: { as?: 'administrator' | 'helpDesk'; keyPassword?: string } = {},
): Promise<CaMaterial> {
  const tree = await startOddTree({ material: keys, keyForm: 'pkcs8', ...options });
  const { dotted: user, password } = tree[as];
  const session = await logIn({ server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password });
  const secret = keyPassword === undefined ? undefined : Buffer.from(keyPassword);
  const material = await readMaterial(session, CA, secret);
  session.close();
  await tree.close();
  return material;
}

const request = (changes: Partial<BackupRequest> = {}): BackupRequest => ({
  fileName: 'ca.pfx',
  destinations: [{ folder, replace: [] }],
  password: Buffer.from('seven red kites'),
  profile: { name: 'compatible', iterations: 2048 },
  origin: { tree: 'ACME-TREE', server: 'ldaps://127.0.0.1', user: 'admin.acme' },
  program: 'OrgCA Backup test',
  now: () => new Date(),
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...changes,
});

const keyFailure = (material: CaMaterial): string => {
  const { key } = material.pairs[0]!;
  return key.kind === 'unavailable' ? key.failure.code : key.kind;
};

describe('the private key', () => {
  it.each([
    ['pkcs8', 'clear'],
    ['pkcs1', 'clear'],
    ['encrypted-pkcs8', 'password-needed'],
    ['wrapped', 'BACKUP-KEY-WRAPPED'],
    ['absent', 'BACKUP-KEY-ABSENT'],
  ] as const)('stored as %s is %s to an administrator', async (keyForm, expected) => {
    const material = await read({ keyForm });
    expect(keyFailure(material)).toBe(expected);
    material.wipe();
  });

  it('that the help desk cannot see is explained by missing rights', async () => {
    expect(keyFailure(await read({}, { as: 'helpDesk' }))).toBe('BACKUP-KEY-NO-RIGHTS');
  });

  it('that is missing without a word about rights is explained by both possibilities', async () => {
    const material = await read({ hiddenOids: EFFECTIVE_RIGHTS }, { as: 'helpDesk' });
    expect(keyFailure(material)).toBe('BACKUP-KEY-ABSENT-UNKNOWN');
    expect(material.rights).toEqual({ supervisor: 'not-offered', readKey: 'not-offered' });
  });

  it('that fits no certificate is refused', async () => {
    const material = await read({ mismatchedKey: true });
    expect(keyFailure(material)).toBe('BACKUP-KEY-MISMATCH');
    const checks = preflight(material, new Date());
    expect(checks.canContinue).toBe(false);
    expect(checks.checks).toContainEqual(expect.objectContaining({ id: 'key-matches', state: 'stop' }));
  });

  it('under a password of its own opens with it, and only with it', async () => {
    const options = { keyForm: 'encrypted-pkcs8', keyPassword: 'kept in the tree' } as const;
    expect(keyFailure(await read(options, { keyPassword: 'kept in the tree' }))).toBe('clear');
    expect(keyFailure(await read(options, { keyPassword: 'something else' }))).toBe('BACKUP-KEY-PASSWORD');
  });
});

describe('the checks before a backup', () => {
  const states = async (options: OddOptions): Promise<Record<string, string>> => {
    const material = await read({ ...options });
    const { checks } = preflight(material, new Date());
    material.wipe();
    return Object.fromEntries(
      checks.filter(({ keyPair }) => keyPair !== 'ec').map(({ id, state }) => [id, state]),
    );
  };

  it('are all good on a healthy tree', async () => {
    expect(new Set(Object.values(await states({})))).toEqual(new Set(['pass']));
  });

  it('warn about a missing chain and a missing host server', async () => {
    expect(await states({ caLacks: ['nDSPKICertificateChain'] })).toMatchObject({ 'chain-complete': 'warn' });
    expect(await states({ caLacks: ['hostServer'] })).toMatchObject({ 'host-server': 'warn' });
  });

  it('warn about an expired certificate but do not stop: an expired CA may still be needed', async () => {
    const material = await read();
    const { checks, canContinue } = preflight(material, new Date('2099-01-01'));
    expect(checks).toContainEqual(expect.objectContaining({ id: 'dates', state: 'warn' }));
    expect(canContinue).toBe(true);
    material.wipe();
  });
});

describe('a backup that fails', () => {
  it('for want of a key says which check stopped it, and writes nothing', async () => {
    const result = await backUp(await read({ keyForm: 'wrapped' }), request());
    expect(result).toMatchObject({ ok: false, failure: { code: 'BACKUP-PREFLIGHT' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('because the folder is gone names the folder', async () => {
    const material = await read();
    const result = await backUp(
      material,
      request({ destinations: [{ folder: join(folder, 'gone'), replace: [] }] }),
    );
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'MEDIA-VANISHED', values: { folder: join(folder, 'gone') } },
    });
  });

  it.each([
    ['a?b.pfx', 'MEDIA-NAME'],
    ['a\nb.pfx', 'MEDIA-NAME'],
    ['x.', 'MEDIA-NAME'],
    ['CON.pfx', 'MEDIA-NAME-RESERVED'],
  ])(
    'because of its name %j names that, and not a name that is derived from it: %s',
    async (fileName, code) => {
      const result = await backUp(await read(), request({ fileName }));
      expect(result).toMatchObject({ ok: false, failure: { code, values: { file: fileName } } });
    },
  );

  it('is not begun with the name of a hidden file, which the failure names', async () => {
    const stages: string[] = [];
    const onProgress = (stage: BackupStage): number => stages.push(stage);
    expect(await backUp(await read(), request({ fileName: '.ca.pfx', onProgress }))).toMatchObject({
      failure: { code: 'MEDIA-NAME', values: { file: '.ca.pfx' } },
    });
    expect(stages).toEqual(['assemble']);
  });

  it('because of an existing file keeps that file, and leaves none of the new ones', async () => {
    const material = await read();
    await writeFile(join(folder, 'ca-ec.pfx'), 'the old EC backup');
    const result = await backUp(material, request());
    expect(result).toMatchObject({ ok: false, failure: { code: 'MEDIA-EXISTS' } });
    expect(await readdir(folder)).toEqual(['ca-ec.pfx']);
    expect(await readFile(join(folder, 'ca-ec.pfx'), 'utf8')).toBe('the old EC backup');
  });

  it('because the name is a folder leaves the folder alone', async () => {
    const material = await read();
    await mkdir(join(folder, 'ca.pfx'));
    const result = await backUp(material, request({ destinations: [{ folder, replace: ['ca.pfx'] }] }));
    expect(result).toMatchObject({ ok: false, failure: { code: 'MEDIA-NOT-A-FILE' } });
    expect(await readdir(folder)).toEqual(['ca.pfx']);
  });

  it.each(['encrypt', 'write', 'read-back', 'receipt'] as const)(
    'by Cancel at the stage %s leaves nothing',
    async (stage) => {
      const material = await read();
      const job = new AbortController();
      const onProgress = (reached: BackupStage): void => {
        if (reached === stage) job.abort();
      };
      const result = await backUp(material, request({ signal: job.signal, onProgress }));
      expect(result).toMatchObject({ ok: false, failure: { code: 'BACKUP-CANCELLED' } });
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('by Cancel while the directory is asked leaves nothing', async () => {
    const tree = await startTrainingTree({ material: keys, keyForm: 'pkcs8' });
    const { dotted: user, password } = tree.administrator;
    const address = { server: tree.host, port: tree.ldapsPort, security: 'ldaps' } as const;
    const session = await logIn({ ...address, user, password });
    const data = join(folder, 'user-data');
    const installation = new Installation(data, 'OrgCA Backup test', () => new Date(), startJob);
    const job = new AbortController();
    const onProgress = (): void => job.abort();
    const result = await runBackup(
      new Login(session),
      installation,
      CA,
      {},
      request({ signal: job.signal, onProgress }),
    );
    session.close();
    await tree.close();
    expect(result).toMatchObject({ ok: false, failure: { code: 'BACKUP-CANCELLED' } });
    expect(await readdir(folder)).toEqual([]);
  });
});

it('a backup whose EC key cannot be read still saves the RSA key, and says so', async () => {
  const material = await read();
  const halved: CaMaterial = {
    ...material,
    pairs: material.pairs.map((pair) =>
      pair.id === 'ec'
        ? {
            ...pair,
            key: { kind: 'unavailable', failure: { code: 'BACKUP-KEY-WRAPPED', values: { ca: 'CA' } } },
          }
        : pair,
    ),
  };
  const view = valueOf(await backUp(halved, request()));
  expect(view.files.map(({ keyPair }) => keyPair)).toEqual(['rsa']);
  expect(view.checks).toContainEqual(
    expect.objectContaining({ id: 'key-readable', keyPair: 'ec', state: 'warn' }),
  );
  expect(view.checks).toContainEqual(expect.objectContaining({ id: 'ec-pair', state: 'warn' }));
});

describe('a second run for the other key pair, under the same name', () => {
  const without = (material: CaMaterial, missing: 'rsa' | 'ec'): CaMaterial => ({
    ...material,
    pairs: material.pairs.map((pair) =>
      pair.id === missing
        ? {
            ...pair,
            key: { kind: 'unavailable', failure: { code: 'BACKUP-KEY-WRAPPED', values: { ca: 'CA' } } },
          }
        : pair,
    ),
  });
  const again = { destinations: [{ folder: '', replace: 'all' as const }] };
  const run = async (missing: 'rsa' | 'ec') =>
    valueOf(
      await backUp(
        without(await read(), missing),
        request({ destinations: again.destinations.map((one) => ({ ...one, folder })) }),
      ),
    );
  const receiptOf = async (fileName: string) => {
    const path = join(folder, fileName);
    return (await findReceipt(path, sha256Hex(await readFile(path)))).view;
  };

  it('leaves both files covered by one receipt, each as the partner of the other', async () => {
    await run('ec');
    const first = await readFile(join(folder, 'ca.pfx'));
    const made = await run('rsa');
    expect(made.files.map(({ fileName }) => fileName)).toEqual(['ca-ec.pfx']);
    expect((await readFile(join(folder, 'ca.pfx'))).equals(first)).toBe(true);
    for (const [fileName, partner] of [
      ['ca.pfx', 'ca-ec.pfx'],
      ['ca-ec.pfx', 'ca.pfx'],
    ] as const) {
      expect(await receiptOf(fileName)).toMatchObject({
        state: 'same',
        partners: [{ fileName: partner, found: true }],
      });
    }
    const text = await readFile(join(folder, 'ca.receipt.txt'), 'utf8');
    expect(text).toContain('ca-ec.pfx');
    expect(text).toContain(sha256Hex(first));
  });

  it('names no file that was changed since, nor one of another CA', async () => {
    await run('ec');
    await writeFile(join(folder, 'ca.pfx'), 'something else');
    await run('rsa');
    expect((await receiptOf('ca-ec.pfx')).partners).toBeUndefined();
    const receipt = join(folder, 'ca.receipt.json');
    await run('ec');
    await writeFile(receipt, (await readFile(receipt, 'utf8')).replaceAll('ACME-TREE CA', 'OTHER CA'));
    await run('rsa');
    expect((await receiptOf('ca-ec.pfx')).partners).toBeUndefined();
  });
});
