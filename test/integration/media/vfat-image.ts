/** A real FAT file system in an image file, mounted by the kernel or, where the kernel has no FAT, by fusefat. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface VfatImage {
  readonly mountPoint: string;
  readonly driver: 'kernel' | 'fusefat';
  unmount(): Promise<void>;
}

const run = (tool: string, parameters: string[]): void => {
  try {
    execFileSync(tool, parameters, { stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${tool} is not installed`, { cause: error });
    throw error;
  }
};

/** @param megabytes size of the image; FAT12 below 16 */
export async function mountVfat(megabytes: number): Promise<VfatImage> {
  const folder = await mkdtemp(join(tmpdir(), 'orgca-vfat-'));
  const image = join(folder, 'stick.img');
  const mountPoint = join(folder, 'STICK');
  await writeFile(image, '');
  await truncate(image, megabytes * 1024 * 1024);
  await mkdir(mountPoint);
  run('mkfs.vfat', ['-n', 'CA BACKUP', image]);
  const driver = await mount(image, mountPoint);
  return {
    mountPoint,
    driver,
    async unmount() {
      run('umount', [mountPoint]);
      await rm(folder, { recursive: true });
    },
  };
}

async function mount(image: string, mountPoint: string): Promise<VfatImage['driver']> {
  if (/\bvfat\b/.test(await readFile('/proc/filesystems', 'utf8'))) {
    run('mount', ['-o', 'loop', '-t', 'vfat', image, mountPoint]);
    return 'kernel';
  }
  const child = execFile('fusefat', ['-o', 'rw+', '-f', image, mountPoint]);
  const missing = new Promise<never>((_resolve, reject) => {
    child.once('error', (cause) => {
      reject(new Error('the kernel has no vfat, and fusefat is not installed', { cause }));
    });
  });
  for (let attempt = 0; attempt < 100; attempt++) {
    await Promise.race([sleep(50), missing]);
    if ((await readFile('/proc/self/mountinfo', 'utf8')).includes(` ${mountPoint} `)) {
      missing.catch(() => undefined);
      return 'fusefat';
    }
  }
  throw new Error('fusefat did not mount the image');
}
