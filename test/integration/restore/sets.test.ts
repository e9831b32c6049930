/** A set of files beside a tree: an LDIF that was forged, and one file of two. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseReceipt } from '../../../electron/app/receipt/index.ts';
import type { Session } from '../../../electron/directory/index.ts';
import { openSource, type Source } from '../../../electron/app/restore/index.ts';
import { startTrainingTree, type TrainingTree } from '../../../electron/training/index.ts';
import type { RestorePlan } from '../../../shared/restore.ts';
import { logInOverLdaps, valueOf } from '../../support/backup/log-in.ts';
import type { Beside } from '../../../shared/seal.ts';
import { material, password } from '../../support/restore/backup-files.ts';
import { readsPastCache } from '../../support/past-cache.ts';
import { editReceipt } from '../../support/restore/sealed-set.ts';
import { entryOf } from '../../support/restore/faulty-session.ts';
import {
  backUpInto,
  HOSTS,
  plan,
  restoreIntoDirectory,
  restoreRequest,
  source,
} from '../../support/restore/online.ts';

describe('a restore from a set of files', () => {
  let folder = '';
  let tree: TrainingTree;
  let session: Session;
  let sources: Source[];
  const request = (agreed: RestorePlan) => restoreRequest(folder, agreed);
  beforeAll(async () => {
    tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
  });
  afterAll(() => tree.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgca-set-'));
    await mkdir(join(folder, 'saved'));
    session = await logInOverLdaps(tree, tree.administrator);
    sources = await backUpInto(folder, session, tree.caDn);
  });
  afterEach(async () => {
    for (const { opened } of sources) opened.wipe();
    session.close();
    await rm(folder, { recursive: true });
  });

  it('writes nothing of a forged LDIF that a CA object does not have, and names it before', async () => {
    const [before, ldif, receipt] = [
      await entryOf(session, tree.caDn),
      join(folder, 'ca.ldif'),
      join(folder, 'ca.receipt.json'),
    ];
    const forged = (await readFile(ldif, 'utf8')).replace(
      /^cn: /m,
      'userPassword: known\nACL: 2#entry#[Public]#[Entry Rights]\nlabeledURI: http://x\nobjectClass: person\ncn: ',
    );
    await writeFile(ldif, forged);
    const mended = JSON.parse(await readFile(receipt, 'utf8')) as { objectFile: object };
    const sha256 = createHash('sha256').update(forged).digest('hex').toUpperCase();
    await writeFile(receipt, JSON.stringify({ ...mended, objectFile: { ...mended.objectFile, sha256 } }));
    const open = (fileName: string, beside?: Beside) =>
      openSource({ path: join(folder, fileName), password: password(), beside });
    expect(await open('ca.pfx')).toMatchObject({ failure: { code: 'RESTORE-SEAL-BROKEN' } });
    // Without the seal the user has to agree, and even then these values are not written.
    await editReceipt(folder, (receipt) => {
      delete receipt.seals;
    });
    const chosen = [valueOf(await open('ca.pfx', 'unsealed')), valueOf(await open('ca-ec.pfx', 'unsealed'))];
    valueOf(await session.deleteEntry(tree.caDn));
    const agreed = await plan(session, chosen, HOSTS.training);
    expect(agreed.refused.toSorted()).toEqual(['ACL', 'labeledURI', 'objectClass person', 'userPassword']);
    const restored = valueOf(await restoreIntoDirectory(session, chosen, request(agreed)));
    expect(agreed.attributes.map(({ name }) => name)).toEqual(restored.compared);
    expect(await entryOf(session, tree.caDn)).toEqual(before);
  });

  it('is sealed as the backup writes it, and so is the CA object that a restore saves', async () => {
    expect(sources.map(({ seal }) => seal)).toEqual(['sound', 'sound']);
    const agreed = await plan(session, sources, HOSTS.training);
    const { saved } = valueOf(await restoreIntoDirectory(session, sources, request(agreed)));
    const pfx = saved.filter(({ fileName }) => fileName.endsWith('.pfx'));
    expect(pfx).toHaveLength(2);
    for (const { path } of pfx) {
      const again = await source(path);
      expect(again).toMatchObject({ seal: 'sound', file: { info: { receipt: { tree: 'ACME-TREE' } } } });
      expect(again.settings.settings).not.toHaveLength(0);
      again.opened.wipe();
    }
    const receipt = pfx[0]!.path.replace(/\.pfx$/, '.receipt.json');
    const readPastCache = await readsPastCache(dirname(receipt));
    expect(parseReceipt(await readFile(receipt))?.files).toEqual(
      pfx.map(({ fileName }) =>
        expect.objectContaining({
          fileName,
          readPastCache,
          secondReading: { reader: `OpenSSL ${process.versions.openssl}`, outcome: 'opened' },
        }),
      ),
    );
  });

  it('is half a CA with one file of two: says so, and completes it later', async () => {
    const before = await entryOf(session, tree.caDn);
    valueOf(await session.deleteEntry(tree.caDn));
    const ec = sources.filter(({ backup }) => backup.keyPair === 'ec');
    const half = await plan(session, ec, HOSTS.training);
    expect(half.missing).toEqual(['ca.pfx']);
    expect(valueOf(await restoreIntoDirectory(session, ec, request(half))).missing).toEqual(['ca.pfx']);
    const whole = await plan(session, sources, HOSTS.training);
    expect(whole).toMatchObject({ missing: [], existing: { todaysCa: 'same' } });
    valueOf(await restoreIntoDirectory(session, sources, request(whole)));
    expect(await entryOf(session, tree.caDn)).toEqual(before);
  });
});
