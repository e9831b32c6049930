/** A backup that goes to two sticks in one run: one with FAT, one with exFAT, one of them full. */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Destinations } from '../../../electron/app/backup/destinations.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { mountStick, type StickImage } from './stick-image.ts';

let sticks: StickImage[];
beforeAll(async () => {
  sticks = [await mountStick('vfat', 8), await mountStick('exfat', 16)];
});
afterAll(async () => {
  for (const stick of sticks) await stick.unmount();
});

const names = ['ca.pfx', 'ca-ec.pfx', 'ca.ldif', 'ca.receipt.txt', 'ca.receipt.json'];
const bytes = Buffer.alloc(200_000, 'k');

/** One run to both sticks. @returns what became of it, and how often a medium's own bytes were proved */
async function write(
  replace: readonly string[],
): Promise<{ destinations: Destinations; proofs: number; done: Result<null> }> {
  const opened = await Destinations.open(
    sticks.map(({ mountPoint }) => ({ folder: mountPoint, replace })),
    new AbortController().signal,
  );
  if (!opened.ok) throw new Error(opened.failure.code);
  const destinations = opened.value;
  let proofs = 0;
  for (const name of names) {
    await destinations.write(name, bytes, () => {
      proofs += 1;
      return Promise.resolve(ok(null));
    });
  }
  const done = await destinations.commit();
  await destinations.discard();
  return { destinations, proofs, done };
}

/** fusefat shows the label of the volume as a file. */
const backupOn = async ({ mountPoint }: StickImage) =>
  (await readdir(mountPoint)).filter((name) => /^\.|^ca/.test(name)).sort();

it('writes every file to both, each proved on its own medium', async () => {
  const { destinations, proofs, done } = await write([]);
  expect(done.ok).toBe(true);
  expect(proofs).toBe(2 * names.length);
  expect(destinations.outcomes.every(({ failure }) => failure === undefined)).toBe(true);
  for (const stick of sticks) {
    expect(await backupOn(stick)).toEqual([...names].sort());
    for (const name of names) expect((await readFile(join(stick.mountPoint, name))).equals(bytes)).toBe(true);
  }
});

it('goes on with the other stick when one is full, and keeps what was on that one', async () => {
  const [fat, exfat] = sticks as [StickImage, StickImage];
  const filler = await open(join(fat.mountPoint, 'filler'), 'w');
  const chunk = Buffer.alloc(64 * 1024);
  for (let size = 0; size < 16 * 1024 * 1024; size += chunk.length) {
    const written = await filler.write(chunk).catch(() => undefined);
    if (!written || written.bytesWritten < chunk.length) break;
  }
  await filler.close().catch(() => undefined);
  const { destinations, done } = await write(names);
  expect(done.ok).toBe(true);
  expect(destinations.folder).toBe(exfat.mountPoint);
  // fusefat says EPERM where the kernel says ENOSPC.
  const code = fat.driver === 'fusefat' ? 'MEDIA-NOT-WRITABLE' : 'MEDIA-FULL';
  expect(destinations.outcomes[0]?.failure?.code).toBe(code);
  for (const stick of sticks) expect(await backupOn(stick)).toEqual([...names].sort());
});
