/** Block devices of Linux, as sysfs shows them. */
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** An encrypted volume of a logical volume of a partition has three. */
const MAX_LAYERS = 8;

/**
 * The device below a file system: the partition or disk below an encrypted or logical volume.
 * @param number `major:minor`
 * @param blockDevices folder of the links to block devices, by their numbers
 * @returns absolute path in sysfs, whose last part is the name in /dev; that of the volume itself if it spans several devices;
 *   undefined if it is not a block device
 */
export async function deviceBelow(number: string, blockDevices: string): Promise<string | undefined> {
  let entry = await realpath(join(blockDevices, number)).catch(() => undefined);
  for (let layer = 0; entry !== undefined && layer < MAX_LAYERS; layer++) {
    const below: string[] = await readdir(join(entry, 'slaves')).catch(() => []);
    const [only] = below;
    if (only === undefined || below.length > 1) break;
    entry = await realpath(join(entry, 'slaves', only)).catch(() => undefined);
  }
  return entry;
}
