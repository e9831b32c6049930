/** Replacing a CA object whose private key may not be read: it could neither be saved nor put back. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Session } from '../../../electron/directory/index.ts';
import { openSource } from '../../../electron/app/restore/index.ts';
import { startTrainingTree, type TrainingTree } from '../../../electron/training/index.ts';
import { logInOverLdaps, valueOf } from '../../support/backup/log-in.ts';
import { backupFile, material, password, QUICK } from '../../support/restore/backup-files.ts';
import { entryOf, withoutReading } from '../../support/restore/faulty-session.ts';
import { planRestore, restoreIntoDirectory } from '../../support/restore/online.ts';

let tree: TrainingTree;
let session: Session;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-hidden-key-'));
  tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
  session = await logInOverLdaps(tree, tree.administrator);
});
afterAll(async () => {
  session.close();
  await tree.close();
  await rm(folder, { recursive: true });
});

it('is refused before anything is written where the server tells, and said afterwards where it does not', async () => {
  const path = join(folder, 'ca.pfx');
  await backupFile(path, (await material()).rsa);
  const sources = [valueOf(await openSource({ path, password: password() }))];
  const before = await entryOf(session, tree.caDn);
  const restored = async (as: Session) => {
    const about = { name: 'ACME-TREE CA', hostServer: 'cn=ACME-SRV1,o=services' };
    const { seen, existing } = valueOf(await planRestore(as, sources, { ...about, now: new Date() }));
    expect(existing?.key).toBe('absent');
    return restoreIntoDirectory(as, sources, {
      ...{ ...about, seen, typedName: about.name, knownCertificates: '', allowOtherTree: false },
      ...{
        save: { folder, password: password(), profile: QUICK, program: 'OrgCA Backup 0.1.0' },
        now: () => new Date(),
      },
      onProgress: () => undefined,
    });
  };
  const told = withoutReading(session, /^ndspkiprivatekey/i, 'denied');
  expect(await restored(told)).toMatchObject({
    failure: { code: 'RESTORE-KEY-HIDDEN', values: { name: 'ACME-TREE CA' } },
  });
  expect(await readdir(folder)).toEqual(['ca.pfx']);
  expect(await entryOf(session, tree.caDn)).toEqual(before);

  const untold = withoutReading(session, /^ndspkiprivatekey/i, 'not-offered');
  expect(await restored(untold)).toMatchObject({
    failure: { code: 'RESTORE-NOT-ROLLED-BACK', values: { code: 'RESTORE-KEY-HIDDEN' } },
  });
  // Written whole, and left so: key and certificates fit each other.
  expect((await entryOf(session, tree.caDn))['ndspkiprivatekey']).toEqual(before['ndspkiprivatekey']);
  sources[0]!.opened.wipe();
});
