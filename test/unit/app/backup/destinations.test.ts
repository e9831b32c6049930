/** The same files at several destinations: each read back and verified; one that fails does not lose the others. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Destinations } from '../../../../electron/app/backup/destinations.ts';
import { fail, ok } from '../../../../shared/result.ts';

let folder: string;
let [a, b, gone] = ['', '', ''];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-destinations-'));
  [a, b, gone] = [join(folder, 'a'), join(folder, 'b'), join(folder, 'gone')];
  await mkdir(a);
  await mkdir(b);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;
const bytes = Buffer.from('bytes');

const open = async (folders: readonly string[], stop = signal): Promise<Destinations> => {
  const opened = await Destinations.open(destinationsIn(folders), stop);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
};

const destinationsIn = (folders: readonly string[]) => folders.map((one) => ({ folder: one, replace: [] }));

const agree = () => Promise.resolve(ok('proof'));

describe('the destinations of a run', () => {
  it('are refused if two are one folder, whatever its names', async () => {
    await symlink(a, join(folder, 'link'));
    for (const twice of [
      [a, b, a],
      [b, `${b}/`],
      [a, join(folder, 'link')],
    ]) {
      const refused = await Destinations.open(destinationsIn(twice), signal);
      expect(refused).toMatchObject({
        failure: { code: 'BACKUP-SAME-FOLDER', values: { folder: twice.at(-1) } },
      });
    }
  });

  it('each get the file, read back and proved', async () => {
    const destinations = await open([a, b]);
    let proofs = 0;
    const proof = await destinations.write('ca.pfx', bytes, (readBack) => {
      proofs += readBack.equals(bytes) ? 1 : 0;
      return Promise.resolve(ok(proofs));
    });
    expect(proof).toMatchObject({ ok: true, value: { verified: 1 } });
    expect(proofs).toBe(2);
    expect(await readdir(a)).toHaveLength(1);
    expect(await destinations.commit()).toMatchObject({ ok: true });
    for (const one of [a, b]) expect(await readFile(join(one, 'ca.pfx'), 'utf8')).toBe('bytes');
    expect(destinations.outcomes).toEqual([{ folder: a }, { folder: b }]);
  });

  it.each([
    ['second', () => [a, gone], () => a],
    ['first', () => [gone, b], () => b],
  ])('go on without the %s where that one is gone', async (_which, folders, good) => {
    const destinations = await open(folders());
    for (const name of ['ca.pfx', 'ca.receipt.txt']) {
      expect(await destinations.write(name, bytes, agree)).toMatchObject({ ok: true });
    }
    expect(await destinations.commit()).toMatchObject({ ok: true });
    expect(destinations.folder).toBe(good());
    expect((await readdir(good())).sort()).toEqual(['ca.pfx', 'ca.receipt.txt']);
    expect(destinations.outcomes.find(({ folder: one }) => one === gone)?.failure?.code).toBe(
      'MEDIA-VANISHED',
    );
  });

  it('keep nothing where a medium returned other bytes, or the proof fails there', async () => {
    const destinations = await open([a, b]);
    let proofs = 0;
    await destinations.write('ca.pfx', bytes, () => {
      proofs += 1;
      return Promise.resolve(proofs === 2 ? fail('BACKUP-NOT-VERIFIED') : ok(null));
    });
    expect(await readdir(b)).toEqual([]);
    expect(await destinations.commit()).toMatchObject({ ok: true });
    expect(await readdir(a)).toEqual(['ca.pfx']);
    expect(destinations.outcomes[1]?.failure?.code).toBe('BACKUP-NOT-VERIFIED');
  });

  it('that have such a file already keep it, the other gets the backup', async () => {
    await writeFile(join(b, 'ca.pfx'), 'before');
    const destinations = await open([a, b]);
    await destinations.write('ca.pfx', bytes, agree);
    await destinations.write('ca.receipt.txt', bytes, agree);
    expect(await destinations.commit()).toMatchObject({ ok: true });
    expect(await readdir(b)).toEqual(['ca.pfx']);
    expect(await readFile(join(b, 'ca.pfx'), 'utf8')).toBe('before');
    expect(destinations.outcomes[1]?.failure?.code).toBe('MEDIA-EXISTS');
  });

  it('fail as the first one did when all fail', async () => {
    const destinations = await open([gone, join(folder, 'away')]);
    expect(await destinations.write('ca.pfx', bytes, agree)).toMatchObject({
      failure: { code: 'MEDIA-VANISHED', values: { folder: gone } },
    });
  });

  it('are empty after a cancel', async () => {
    const job = new AbortController();
    const destinations = await open([a, b], job.signal);
    const cancelled = await destinations.write('ca.pfx', bytes, () => {
      job.abort();
      return Promise.resolve(ok(null));
    });
    expect(cancelled).toMatchObject({ failure: { code: 'BACKUP-CANCELLED' } });
    await destinations.discard();
    for (const one of [a, b]) expect(await readdir(one)).toEqual([]);
  });
});
