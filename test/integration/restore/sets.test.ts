/** A set of files beside a tree: an LDIF that was forged, and one file of two. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/directory/index.ts';
import { restoreIntoDirectory, type Source } from '../../../electron/app/restore/index.ts';
import { startTrainingTree, type TrainingTree } from '../../../electron/training/index.ts';
import type { RestorePlan } from '../../../shared/restore.ts';
import { logIn, valueOf } from '../../support/backup/log-in.ts';
import { material } from '../../support/restore/backup-files.ts';
import { entryOf } from '../../support/restore/faulty-session.ts';
import { backUpInto, HOSTS, plan, restoreRequest, source } from '../../support/restore/online.ts';

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
    const { dotted: user, password } = tree.administrator;
    session = await logIn({ server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password });
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
    const chosen = [await source(join(folder, 'ca.pfx')), await source(join(folder, 'ca-ec.pfx'))];
    valueOf(await session.deleteEntry(tree.caDn));
    const agreed = await plan(session, chosen, HOSTS.training);
    expect(agreed.refused.toSorted()).toEqual(['ACL', 'labeledURI', 'objectClass person', 'userPassword']);
    const restored = valueOf(await restoreIntoDirectory(session, chosen, request(agreed)));
    expect(agreed.attributes.map(({ name }) => name)).toEqual(restored.compared);
    expect(await entryOf(session, tree.caDn)).toEqual(before);
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
