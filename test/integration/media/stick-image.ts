/** A real FAT or exFAT file system in an image file, mounted by the kernel or, where it has no driver, by one in user space. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface StickImage {
  readonly mountPoint: string;
  readonly driver: 'kernel' | 'fusefat' | 'exfat-fuse';
  unmount(): Promise<void>;
}

/** @returns what the tool printed */
const run = (tool: string, ...parameters: string[]): string => {
  try {
    return execFileSync(tool, parameters, { stdio: 'pipe', encoding: 'utf8' }).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${tool} is not installed`, { cause: error });
  }
};

/** @param megabytes size of the image; FAT12 below 16 */
export async function mountStick(fileSystem: 'vfat' | 'exfat', megabytes: number): Promise<StickImage> {
  const folder = await mkdtemp(join(tmpdir(), `orgca-${fileSystem}-`));
  const image = join(folder, 'stick.img');
  const mountPoint = join(folder, 'STICK');
  await writeFile(image, '');
  await truncate(image, megabytes * 1024 * 1024);
  await mkdir(mountPoint);
  if (fileSystem === 'vfat') run('mkfs.vfat', '-n', 'CA BACKUP', image);
  else run('mkfs.exfat', '-L', 'CA BACKUP', image);
  const mounted = await mount(fileSystem, image, mountPoint);
  return {
    mountPoint,
    driver: mounted.driver,
    async unmount() {
      run('umount', mountPoint);
      mounted.release();
      await rm(folder, { recursive: true });
    },
  };
}

interface Mounted {
  readonly driver: StickImage['driver'];
  release(): void;
}

async function mount(fileSystem: 'vfat' | 'exfat', image: string, mountPoint: string): Promise<Mounted> {
  if (new RegExp(`\\b${fileSystem}\\b`).test(await readFile('/proc/filesystems', 'utf8'))) {
    run('mount', '-o', 'loop', '-t', fileSystem, image, mountPoint);
    return { driver: 'kernel', release: () => undefined };
  }
  if (fileSystem === 'exfat') {
    const device = run('losetup', '--find', '--show', image);
    run('mount.exfat-fuse', device, mountPoint);
    return { driver: 'exfat-fuse', release: () => void run('losetup', '--detach', device) };
  }
  await mountFuseFat(image, mountPoint);
  return { driver: 'fusefat', release: () => undefined };
}

async function mountFuseFat(image: string, mountPoint: string): Promise<void> {
  const child = execFile('fusefat', ['-o', 'rw+', '-f', image, mountPoint]);
  const missing = new Promise<never>((_resolve, reject) => {
    child.once('error', (cause) => {
      reject(new Error('the kernel has no vfat, and fusefat is not installed', { cause }));
    });
  });
  missing.catch(() => undefined);
  for (let attempt = 0; attempt < 100; attempt++) {
    await Promise.race([sleep(50), missing]);
    if ((await readFile('/proc/self/mountinfo', 'utf8')).includes(` ${mountPoint} `)) return;
  }
  throw new Error('fusefat did not mount the image');
}
