/** Back up, lose the CA object, restore it, compare every attribute: in the training tree. */
import { X509Certificate } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readLdif, type Session } from '../../../electron/directory/index.ts';
import {
  inspectFile,
  verifyFile,
  type RestoreRequest,
  type Source,
} from '../../../electron/app/restore/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import { logIn, logInOverLdaps, valueOf } from '../../support/backup/log-in.ts';
import { backupFile, material, password, QUICK } from '../../support/restore/backup-files.ts';
import { issueDer, party } from '../../support/certificates/index.ts';
import { entryOf, faulty } from '../../support/restore/faulty-session.ts';
import {
  checkRestored,
  planRestore,
  restoreIntoDirectory,
  CRL_CONFIGURATION,
  HOSTS,
  plan,
  useRestoreFolder,
  source,
} from '../../support/restore/online.ts';

const { backedUp, inFolder, request } = useRestoreFolder();

describe('the training tree', () => {
  let tree: TrainingTree;
  let session: Session;
  let sources: Source[];
  beforeAll(async () => {
    tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
  });
  afterAll(() => tree.close());
  beforeEach(async () => {
    session = await logInOverLdaps(tree, tree.administrator);
    sources = await backedUp(session, tree.caDn);
  });
  afterEach(() => {
    for (const { opened } of sources) opened.wipe();
    session.close();
  });

  it('gets a deleted CA back with every attribute: RSA and EC, and the pointer to it', async () => {
    const before = await entryOf(session, tree.caDn);
    const around = await entryOf(session, CRL_CONFIGURATION);
    valueOf(await session.deleteEntry(tree.caDn));
    expect(await entryOf(session, CRL_CONFIGURATION)).not.toEqual(around);
    const agreed = await plan(session, sources, HOSTS.training);
    expect(agreed).toMatchObject({ way: 'direct', dn: tree.caDn, otherTree: false, rights: 'granted' });
    expect(agreed.existing).toBeUndefined();
    expect(agreed.importChecks.map(({ state }) => state)).toEqual(Array(8).fill('pass'));
    const restored = valueOf(
      await restoreIntoDirectory(session, sources, request(agreed, { typedName: '' })),
    );
    expect(restored).toMatchObject({ replaced: false, saved: [] });
    expect(await entryOf(session, tree.caDn)).toEqual(before);
    expect(await entryOf(session, CRL_CONFIGURATION)).toEqual(around);
    expect(valueOf(await session.findCa())).toBe(tree.caDn);
    expect(
      valueOf(
        await checkRestored(
          session,
          sources.map(({ backup }) => backup),
        ),
      ),
    ).toMatchObject({ verdict: 'same' });
  });

  it('finds what stands around the CA where nothing says it', async () => {
    const before = await entryOf(session, tree.caDn);
    await rm(inFolder('ca.ldif'));
    valueOf(await session.deleteEntry(tree.caDn));
    const agreed = await plan(session, sources, HOSTS.training);
    valueOf(await restoreIntoDirectory(session, sources, request(agreed)));
    const after = await entryOf(session, tree.caDn);
    for (const name of [
      'ndspkicrlcontainerdn',
      'ndspkiissuedcertcontainerdn',
      'ndspkicrlconfigurationdnlist',
      'ndspkiprivatekeyec',
    ]) {
      expect(after[name]).toEqual(before[name]);
    }
  });

  it('replaces another CA only after its name was typed, and keeps it in files', async () => {
    const other = await material();
    await backupFile(inFolder('old.pfx'), other.rsa);
    valueOf(
      await session.modifyEntry(tree.caDn, [
        {
          operation: 'replace',
          attribute: { type: 'hostServer', values: [Buffer.from('cn=ACME-SRV2,o=services')] },
        },
      ]),
    );
    const before = await entryOf(session, tree.caDn);
    const agreed = await plan(session, sources, HOSTS.training);
    expect(agreed.existing).toMatchObject({
      name: 'ACME-TREE CA',
      key: 'clear',
      todaysCa: 'same',
      hostServer: 'cn=ACME-SRV2,o=services',
    });
    const code = async (values: Partial<RestoreRequest>): Promise<string> => {
      const result = await restoreIntoDirectory(session, sources, request(agreed, values));
      return result.ok ? 'restored' : result.failure.code;
    };
    expect(await code({ typedName: 'ACME' })).toBe('RESTORE-NOT-CONFIRMED');
    expect(await code({ seen: 'something else' })).toBe('RESTORE-CHANGED-MEANWHILE');
    expect(
      await code({
        save: {
          folder: inFolder('gone'),
          password: password(),
          profile: QUICK,
          program: 'OrgCA Backup 0.1.0',
        },
      }),
    ).toBe('MEDIA-VANISHED');
    expect(await entryOf(session, tree.caDn)).toEqual(before);

    const restored = valueOf(await restoreIntoDirectory(session, sources, request(agreed)));
    expect(restored.saved.map(({ fileName }) => fileName.replace(/\d{8}-\d{6}-\d{3}/, 'T'))).toEqual([
      'ACME-TREE CA before T.ldif',
      'ACME-TREE CA before T.pfx',
      'ACME-TREE CA before T-ec.pfx',
    ]);
    const saved = readLdif(await readFile(restored.saved[0]!.path, 'utf8'));
    expect(saved?.attributes.map(({ type }) => type).filter((type) => /privatekey/i.test(type))).toEqual([]);
    expect(saved?.attributes.find(({ type }) => type === 'hostServer')?.values.toString()).toBe(
      'cn=ACME-SRV2,o=services',
    );
    const report = await verifyFile(await inspectFile(restored.saved[1]!.path), password(), {
      program: 'x',
      now: () => new Date(),
    });
    expect(report.contents?.subject).toBe('OU=Organizational CA.O=ACME-TREE');
    expect(await entryOf(session, tree.caDn)).toEqual({
      ...before,
      hostserver: [Buffer.from(HOSTS.training).toString('base64')],
    });
  });

  it('restores another CA under the name of the existing one only if its certificate is known', async () => {
    const forged = await createTrainingMaterial({ ec: false });
    await backupFile(inFolder('forged.pfx'), forged.rsa);
    const other = await source(inFolder('forged.pfx'));
    const before = await entryOf(session, tree.caDn);
    const agreed = await plan(session, [other], HOSTS.training);
    expect(agreed).toMatchObject({ otherTree: false, existing: { todaysCa: 're-created' } });
    const fingerprint = (der: Buffer): string => new X509Certificate(der).fingerprint256;
    const own = fingerprint(forged.rsa.selfSigned);
    const code = async (knownCertificates: string): Promise<string> => {
      const done = await restoreIntoDirectory(session, [other], request(agreed, { knownCertificates }));
      return done.ok ? 'restored' : done.failure.code;
    };
    for (const wrong of ['', agreed.name, fingerprint(tree.material.rsa.selfSigned), own.slice(0, 46)])
      expect(await code(wrong)).toBe('RESTORE-UNKNOWN-CA');
    expect(await entryOf(session, tree.caDn)).toEqual(before);
    expect(await readdir(inFolder('saved'))).toEqual([]);
    expect(await code(`sha256: ${own.slice(0, 47).toLowerCase()}`)).toBe('restored');
    // The way back to the CA of the tree.
    valueOf(
      await restoreIntoDirectory(session, sources, request(await plan(session, sources, HOSTS.training))),
    );
    other.opened.wipe();
  });

  it.each([
    ['the object', 1],
    ['the pointer, or the way back from the CRLs', 2],
    ['the pointer to a new object', 3],
    ['the read-back', 0],
  ])('is as it was when writing fails at %s', async (_what, failing) => {
    for (const deleted of failing === 3 ? [true] : [false, true]) {
      const keep = valueOf(await session.readEntry(tree.caDn, ['*'])).attributes.map(({ type, values }) => ({
        type,
        values: values.map((value) => Buffer.from(value)),
      }));
      if (deleted) valueOf(await session.deleteEntry(tree.caDn));
      else {
        valueOf(
          await session.modifyEntry('cn=Security', [
            { operation: 'replace', attribute: { type: 'nDSPKITreeCADN', values: [] } },
          ]),
        );
      }
      const agreed = await plan(session, sources, HOSTS.training);
      const before = [
        await entryOf(session, 'cn=Security'),
        await entryOf(session, CRL_CONFIGURATION),
        deleted ? undefined : await entryOf(session, tree.caDn),
      ];
      const result = await restoreIntoDirectory(faulty(session, failing), sources, request(agreed));
      expect(result).toMatchObject({
        ok: false,
        failure: { code: failing === 0 ? 'RESTORE-READ-BACK' : 'LDAP-53' },
      });
      const object = await session.readEntry(tree.caDn, ['*']);
      expect([
        await entryOf(session, 'cn=Security'),
        await entryOf(session, CRL_CONFIGURATION),
        object.ok ? await entryOf(session, tree.caDn) : undefined,
      ]).toEqual(before);
      if (deleted) valueOf(await session.addEntry(tree.caDn, keep));
      for (const name of await readdir(inFolder('saved'))) await rm(inFolder('saved', name));
    }
  });

  it('shows the entries beside the CA object that it changes, and never changes what is no CRL configuration', async () => {
    const listed = async (...dns: string[]) => {
      const values = dns.map((dn) => Buffer.from(`${dn}#0#0`));
      const attribute = { type: 'ndspkiCRLConfigurationDNList', values };
      valueOf(await session.modifyEntry(tree.caDn, [{ operation: 'replace', attribute }]));
    };
    const clear = (dn: string, type: string) =>
      session.modifyEntry(dn, [{ operation: 'replace', attribute: { type, values: [] } }]);
    const all = async () => [
      await entryOf(session, HOSTS.training),
      await entryOf(session, 'cn=KAP,cn=Security'),
      await entryOf(session, CRL_CONFIGURATION),
      await entryOf(session, 'cn=Security'),
    ];
    valueOf(
      await restoreIntoDirectory(session, sources, request(await plan(session, sources, HOSTS.training))),
    );
    await rm(inFolder('saved'), { recursive: true });
    await mkdir(inFolder('saved'));
    const whole = await all();
    await listed(CRL_CONFIGURATION, HOSTS.training, 'cn=KAP,cn=Security');
    valueOf(await clear(CRL_CONFIGURATION, 'ndspkiCADN'));
    valueOf(await clear('cn=Security', 'nDSPKITreeCADN'));
    const agreed = await plan(session, sources, HOSTS.training);
    expect(agreed.alsoChanged).toEqual([
      { dn: CRL_CONFIGURATION, attribute: 'ndspkiCADN' },
      { dn: 'cn=Security', attribute: 'nDSPKITreeCADN' },
    ]);
    expect(agreed.notChanged.toSorted()).toEqual([HOSTS.training, 'cn=KAP,cn=Security']);
    valueOf(await restoreIntoDirectory(session, sources, request(agreed)));
    expect(await all()).toEqual(whole);
    expect(await plan(session, sources, HOSTS.training)).toMatchObject({ alsoChanged: [] });

    // Another entry to change than those that were shown: not without the user.
    const shown = await plan(session, sources, HOSTS.training);
    valueOf(await clear(CRL_CONFIGURATION, 'ndspkiCADN'));
    expect(await restoreIntoDirectory(session, sources, request(shown))).toMatchObject({
      failure: { code: 'RESTORE-CHANGED-MEANWHILE' },
    });

    const before = await all();
    await listed(...Array.from({ length: 65 }, (_, at) => `cn=any${String(at)},ou=people,o=acme`));
    const about = { name: agreed.name, hostServer: agreed.hostServer, now: new Date() };
    expect(await planRestore(session, sources, about)).toMatchObject({
      failure: { code: 'RESTORE-CRL-CONFIGURATIONS' },
    });
    await listed(CRL_CONFIGURATION);
    expect(await all()).toEqual(before);
    valueOf(
      await restoreIntoDirectory(session, sources, request(await plan(session, sources, HOSTS.training))),
    );
    expect(await all()).toEqual(whole);
  });

  it('says so when it cannot be put back', async () => {
    const agreed = await plan(session, sources, HOSTS.training);
    const result = await restoreIntoDirectory(faulty(session, 0, true), sources, request(agreed));
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'RESTORE-NOT-ROLLED-BACK', values: { code: 'LDAP-53' } },
    });
    expect((await readdir(inFolder('saved'))).length).toBe(4);
  });

  it('is not written where it would not fit', async () => {
    const code = async (values: { name?: string; hostServer?: string }, from = sources): Promise<string> => {
      const result = await planRestore(session, from, {
        name: 'ACME-TREE CA',
        hostServer: HOSTS.training,
        now: new Date(),
        ...values,
      });
      return result.ok ? 'planned' : result.failure.code;
    };
    expect(await code({ name: 'Another CA' })).toBe('RESTORE-OTHER-CA');
    expect(await code({ hostServer: 'cn=nobody,o=services' })).toBe('RESTORE-HOST-SERVER');
    expect(await code({}, [sources[0]!, sources[0]!])).toBe('RESTORE-NOT-A-PAIR');
    valueOf(await session.deleteEntry(tree.caDn));
    expect(await code({ name: 'KAP' })).toBe('RESTORE-NAME-OCCUPIED');
    expect(await code({ name: 'Another CA' })).toBe('planned');
    valueOf(
      await restoreIntoDirectory(session, sources, request(await plan(session, sources, HOSTS.training))),
    );
  });

  it('takes the backup of another tree only when the user says so', async () => {
    const other = await party(['OU', 'Organizational CA'], ['O', 'OTHER-TREE']);
    const pkcs8 = other.key.privateKey.export({ format: 'der', type: 'pkcs8' });
    const path = inFolder('other.pfx');
    await backupFile(path, (await material()).rsa, {
      pkcs8,
      certificates: [{ der: issueDer(other, other) }],
    });
    const from = [await source(path)];
    const before = await entryOf(session, tree.caDn);
    const agreed = await plan(session, from, HOSTS.training);
    const existing = { todaysCa: 'other-tree', otherPair: 'rsa' };
    expect(agreed).toMatchObject({ otherTree: true, existing });
    expect(agreed.importChecks.filter(({ state }) => state === 'warn').map(({ id }) => id)).toEqual([
      'public-key',
    ]);
    expect(await restoreIntoDirectory(session, from, request(agreed))).toMatchObject({
      failure: { code: 'RESTORE-OTHER-TREE', values: { tree: 'ACME-TREE' } },
    });
    expect(await entryOf(session, tree.caDn)).toEqual(before);
    expect(
      await restoreIntoDirectory(session, from, request(agreed, { allowOtherTree: true })),
    ).toMatchObject({ ok: true });
    expect((await entryOf(session, tree.caDn))['ndspkiprivatekeyec']).toEqual([pkcs8.toString('base64')]);
    valueOf(
      await restoreIntoDirectory(session, sources, request(await plan(session, sources, HOSTS.training))),
    );
    expect(await entryOf(session, tree.caDn)).toEqual(before);
  });

  it('is not written without rights, and nothing is left', async () => {
    const { dotted: user, password: secret } = tree.helpDesk;
    const login = {
      server: tree.host,
      port: tree.ldapsPort,
      security: 'ldaps',
      user,
      password: secret,
    } as const;
    const guest = await logIn(login);
    const before = await entryOf(session, tree.caDn);
    const [main] = sources;
    valueOf(await session.deleteEntry(tree.caDn));
    const agreed = await plan(guest, [main!], HOSTS.training);
    expect(agreed.rights).toBe('denied');
    expect(await restoreIntoDirectory(guest, [main!], request(agreed))).toMatchObject({
      failure: { code: 'LDAP-672' },
    });
    expect((await session.readEntry(tree.caDn, ['cn'])).ok).toBe(false);
    const own = await plan(session, sources, HOSTS.training);
    valueOf(await restoreIntoDirectory(session, sources, request(own)));
    expect(await entryOf(session, tree.caDn)).toEqual(before);
    guest.close();
  });
});

describe('a server that goes away', () => {
  it('before anything is written leaves the files with what was there, and says that it cannot be told', async () => {
    const tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
    const { dotted: user, password: secret } = tree.administrator;
    const login = {
      server: tree.host,
      port: tree.ldapsPort,
      security: 'ldaps',
      user,
      password: secret,
    } as const;
    const session = await logIn(login);
    const sources = await backedUp(session, tree.caDn);
    const agreed = await plan(session, sources, HOSTS.training);
    const result = await restoreIntoDirectory(
      session,
      sources,
      request(agreed, {
        onProgress: (stage) => {
          if (stage === 'write') session.close();
        },
      }),
    );
    expect(result).toMatchObject({
      failure: { code: 'RESTORE-NOT-ROLLED-BACK', values: { code: 'LDAP-CLOSED' } },
    });
    expect(await readdir(inFolder('saved'))).toHaveLength(4);
    await tree.close();
  });
});

describe('an eDirectory server', () => {
  it('is never written to: its keys are locked, or its name says what it is', async () => {
    const tree = await startTrainingTree({ material: await material() });
    const session = await logInOverLdaps(tree, tree.administrator);
    await backupFile(inFolder('ca.pfx'), (await material()).rsa);
    const sources = [await source(inFolder('ca.pfx'))];
    const before = await entryOf(session, tree.caDn);
    const agreed = await plan(session, sources, HOSTS.training);
    expect(agreed).toMatchObject({ way: 'guided', existing: { key: 'locked' } });
    expect(await restoreIntoDirectory(session, sources, request(agreed))).toMatchObject({
      failure: { code: 'RESTORE-NOT-DIRECT' },
    });
    expect(await entryOf(session, tree.caDn)).toEqual(before);
    expect(await readdir(inFolder('saved'))).toEqual([]);
    const check = valueOf(
      await checkRestored(
        session,
        sources.map(({ backup }) => backup),
      ),
    );
    expect(check).toMatchObject({
      verdict: 'same',
      items: [{ part: 'public-key' }, {}, {}, { part: 'key', state: 'locked' }],
    });
    session.close();
    await tree.close();
  });
});
