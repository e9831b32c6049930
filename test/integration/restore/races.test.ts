/** Somebody else writes to the directory while a restore runs: what they wrote is neither overwritten nor deleted. */
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Attribute, Modification, Session } from '../../../electron/directory/index.ts';
import type { Source } from '../../../electron/app/restore/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { logInOverLdaps, valueOf } from '../../support/backup/log-in.ts';
import { material } from '../../support/restore/backup-files.ts';
import { entryOf } from '../../support/restore/faulty-session.ts';
import {
  CRL_CONFIGURATION,
  HOSTS,
  plan,
  restoreIntoDirectory,
  useRestoreFolder,
} from '../../support/restore/online.ts';

const { backedUp, inFolder, request } = useRestoreFolder();
let tree: TrainingTree;
let session: Session;
let other: Session;
let sources: Source[];

beforeEach(async () => {
  tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
  session = await logInOverLdaps(tree, tree.administrator);
  other = await logInOverLdaps(tree, tree.administrator);
  sources = await backedUp(session, tree.caDn);
});
afterEach(async () => {
  session.close();
  other.close();
  await tree.close();
});

type Write = (dn: string, list: readonly (Attribute | Modification)[]) => Promise<Result<void>>;

/** A session for which something happens just before its write of this number, counted from 1. */
function racing(number: number, happens: () => Promise<unknown>): Session {
  let writes = 0;
  return new Proxy(session, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'modifyEntry' && name !== 'addEntry') return value.bind(target) as unknown;
      const write: Write = async (dn, list) => {
        writes += 1;
        if (writes === number) await happens();
        return (value as Write).call(target, dn, list);
      };
      return write;
    },
  });
}

const set = (dn: string, type: string, ...values: readonly (string | Buffer)[]) =>
  other.modifyEntry(dn, [
    { operation: 'replace', attribute: { type, values: values.map((value) => Buffer.from(value)) } },
  ]);

/** Puts a new CA in place of the one in the object. @returns its key, in Base64 */
async function renew(): Promise<string> {
  const { rsa } = await createTrainingMaterial({ ec: false });
  const key = rsa.key.privateKey.export({ format: 'der', type: 'pkcs8' });
  valueOf(await set(tree.caDn, 'nDSPKIPrivateKey', key));
  valueOf(await set(tree.caDn, 'nDSPKIPublicKeyCertificate', rsa.publicKeyCertificate));
  return key.toString('base64');
}

const caNow = async (): Promise<Record<string, string[]>> => entryOf(other, tree.caDn);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const copyOf = async (dn: string): Promise<Attribute[]> =>
  valueOf(await session.readEntry(dn, ['*'])).attributes.map(({ type, values }) => ({
    type,
    values: values.map((value) => Buffer.from(value)),
  }));

it('keeps a CA that somebody creates just before the own one is added', async () => {
  const copy = await copyOf(tree.caDn);
  valueOf(await session.deleteEntry(tree.caDn));
  const agreed = await plan(session, sources, HOSTS.training);
  const theirs = copy.map(({ type, values }) =>
    type === 'hostServer' ? { type, values: [Buffer.from('cn=ACME-SRV2,o=services')] } : { type, values },
  );
  const raced = racing(1, async () => valueOf(await other.addEntry(tree.caDn, theirs)));
  const restored = await restoreIntoDirectory(raced, sources, request(agreed, { typedName: '' }));
  expect(restored).toMatchObject({ failure: { code: 'LDAP-68' } });
  expect((await caNow())['hostserver']).toEqual([base64('cn=ACME-SRV2,o=services')]);
});

it('leaves a CA in the tree when two administrators restore it at once', async () => {
  for (let round = 0; round < 4; round += 1) {
    valueOf(await session.deleteEntry(tree.caDn));
    const agreed = await plan(session, sources, HOSTS.training);
    const both = await Promise.all(
      [session, other].map((one) => restoreIntoDirectory(one, sources, request(agreed, { typedName: '' }))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await caNow()).toHaveProperty('ndspkiprivatekey');
    expect((await entryOf(other, 'cn=Security'))['ndspkitreecadn']).toEqual([base64(tree.caDn)]);
  }
});

it.each([
  ['before it is saved', 'save'],
  ['while it is saved', 'saved'],
  ['just before it is replaced', 'write'],
])('does not replace a CA that was renewed %s', async (_when, at) => {
  const agreed = await plan(session, sources, HOSTS.training);
  let key = '';
  const renewOnce = async (): Promise<void> => {
    key = await renew();
  };
  const raced = at === 'write' ? racing(1, renewOnce) : session;
  const renewing = at === 'saved' ? renewingAfterSave(renewOnce) : undefined;
  if (at === 'save') await renewOnce();
  const restored = await restoreIntoDirectory(renewing ?? raced, sources, request(agreed));
  expect(restored).toMatchObject({ failure: { code: 'RESTORE-CHANGED-MEANWHILE' } });
  expect((await caNow())['ndspkiprivatekey']).toEqual([key]);
});

/** Something happens once the files with the present CA are there: at the next reading of the Security container. */
function renewingAfterSave(happens: () => Promise<void>): Session {
  let done = false;
  return new Proxy(session, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'readEntry') return value.bind(target) as unknown;
      return async (...asked: Parameters<Session['readEntry']>) => {
        if (!done && (await readdir(inFolder('saved'))).length > 0) {
          done = true;
          await happens();
        }
        return target.readEntry(...asked);
      };
    },
  });
}

it.each([
  ['is refused', fail('LDAP-53', { server: 'edir1', codes: 'LDAP 53' }), 'LDAP-53'],
  ['gets no answer', fail('LDAP-TIMEOUT', { server: 'edir1', seconds: 30 }), 'RESTORE-CHANGED-BY-OTHERS'],
])('puts no older key over one that is written when its own change %s', async (_what, answer, code) => {
  let key = '';
  const renewed = new Proxy(session, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'modifyEntry') return value.bind(target) as unknown;
      return async () => {
        key = await renew();
        return answer;
      };
    },
  });
  const agreed = await plan(session, sources, HOSTS.training);
  const restored = await restoreIntoDirectory(renewed, sources, request(agreed));
  expect(restored).toMatchObject({ ok: false, failure: { code } });
  expect((await caNow())['ndspkiprivatekey']).toEqual([key]);
});

it('leaves a CRL configuration alone that names another CA by now', async () => {
  const theirs = 'cn=KAP,cn=Security';
  valueOf(await set(CRL_CONFIGURATION, 'ndspkiCADN'));
  const agreed = await plan(session, sources, HOSTS.training);
  const before = await caNow();
  const raced = racing(2, () => set(CRL_CONFIGURATION, 'ndspkiCADN', theirs));
  expect(await restoreIntoDirectory(raced, sources, request(agreed))).toMatchObject({
    failure: { code: 'RESTORE-CHANGED-MEANWHILE' },
  });
  expect((await entryOf(other, CRL_CONFIGURATION))['ndspkicadn']).toEqual([base64(theirs)]);
  expect(await caNow()).toEqual(before);
});

it('rolls back its own pointer and its own name only', async () => {
  const theirs = 'cn=KAP,cn=Security';
  valueOf(await set('cn=Security', 'nDSPKITreeCADN'));
  valueOf(await set(CRL_CONFIGURATION, 'ndspkiCADN'));
  const agreed = await plan(session, sources, HOSTS.training);
  // The third write is that of the pointer; the read-back then fails.
  const raced = racing(3, async () => {
    valueOf(await set(CRL_CONFIGURATION, 'ndspkiCADN', theirs));
    valueOf(await set('cn=Security', 'nDSPKITreeCADN', theirs));
  });
  expect(await restoreIntoDirectory(raced, sources, request(agreed))).toMatchObject({
    failure: { code: 'RESTORE-CHANGED-BY-OTHERS', values: { code: 'RESTORE-READ-BACK' } },
  });
  expect((await entryOf(other, CRL_CONFIGURATION))['ndspkicadn']).toEqual([base64(theirs)]);
  expect((await entryOf(other, 'cn=Security'))['ndspkitreecadn']).toContain(base64(theirs));
});

it('replaces the values where a server cannot compare them, if the object is still the same', async () => {
  const uncomparable = (writes: (number: number) => Promise<unknown>): Session => {
    let number = 0;
    const refusing = new Proxy(session, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        if (name !== 'modifyEntry') return value.bind(target) as unknown;
        return async (dn: string, changes: readonly Modification[]) => {
          number += 1;
          await writes(number);
          return changes.some(({ operation }) => operation === 'delete')
            ? fail('LDAP-OTHER', { server: 'ldap', codes: 'LDAP 18' })
            : target.modifyEntry(dn, changes);
        };
      },
    });
    return refusing;
  };
  const agreed = await plan(session, sources, HOSTS.training);
  let key = '';
  const raced = uncomparable(async (number) => {
    if (number === 1) key = await renew();
  });
  expect(await restoreIntoDirectory(raced, sources, request(agreed))).toMatchObject({
    failure: { code: 'RESTORE-CHANGED-MEANWHILE' },
  });
  expect((await caNow())['ndspkiprivatekey']).toEqual([key]);
  const again = await plan(session, sources, HOSTS.training);
  const knownCertificates = again.identify.map(([sha256]) => sha256).join(' ');
  const quiet = uncomparable(() => Promise.resolve());
  expect(await restoreIntoDirectory(quiet, sources, request(again, { knownCertificates }))).toMatchObject({
    ok: true,
  });
  expect((await caNow())['ndspkiprivatekey']).not.toEqual([key]);
});
