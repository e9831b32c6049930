import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { launchApp, type LaunchedApp } from '../../test/support/electron-app.ts';
import type { GuideLanguage } from '../../shared/messages/guide.ts';
import { bundleForElectron } from '../lib/electron-bundle.ts';
import { inProject } from '../lib/project.ts';
import { stageVariable } from './frozen/stage.ts';

const NOW = '2026-03-09T10:02:11Z';
/** The memory stick as the app sees it: FAT, as sticks are sold. */
const STICK = '/media/backup/CA BACKUP';
const STICK_DEVICE = '8:17';
/** Pixels of the window's content: the default window without its menu bar. */
const CONTENT = { width: 1000, height: 690 };

/** Bundles what freezes the app into one CommonJS file, which Electron loads before the app. @returns its path */
export async function bundleFrozen(): Promise<string> {
  const outDir = inProject('out/guide/frozen');
  await bundleForElectron(outDir, {
    input: { frozen: path.join(import.meta.dirname, 'frozen/index.ts') },
    output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  });
  return path.join(outDir, 'frozen.cjs');
}

export interface FrozenApp extends LaunchedApp {
  /** The folder of the memory stick, as the app sees it. */
  readonly stick: string;
  /** The same folder, as it really is. */
  readonly realStick: string;
}

/**
 * Opens the app with a stopped clock, random bytes from a seed, training trees with fixed keys, a memory stick, and fixed fonts, size,
 * locale and scale.
 * @param frozen the file of `bundleFrozen`
 */
export async function launchFrozen(frozen: string, language: GuideLanguage): Promise<FrozenApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'orgca-guide-'));
  const realStick = path.join(folder, 'stick');
  const lists = await writeDriveLists(folder);
  await mkdir(realStick);
  const userData = path.join(folder, 'user-data');
  const lockedTree = path.join(folder, 'locked-tree');
  await placeTree('healthy', path.join(userData, 'training'));
  await placeTree('locked', lockedTree);
  const stage = { now: NOW, stick: STICK, lockedTree, folders: { ...lists, [STICK]: realStick } };
  const tag = { en: 'en-GB', de: 'de-DE' }[language];
  const launched = await launchApp({
    userData,
    env: stageVariable(stage),
    args: [
      '-r',
      frozen,
      `--lang=${tag}`,
      '--force-device-scale-factor=1',
      '--force-color-profile=srgb',
      '--disable-lcd-text',
      '--font-render-hinting=none',
    ],
  });
  const close = async (): Promise<void> => {
    await launched.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { app, page } = launched;
    await page.clock.setFixedTime(NOW);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]!.setContentSize(size.width, size.height);
    }, CONTENT);
    await page.waitForFunction(
      ({ width, height }) => innerWidth === width && innerHeight === height,
      CONTENT,
    );
    return { ...launched, close, stick: STICK, realStick };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puts the keys and certificates of a training tree where the tree looks for them. */
async function placeTree(name: 'healthy' | 'locked', folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await copyFile(
    path.join(import.meta.dirname, 'frozen/trees', `${name}.json`),
    path.join(folder, 'training-tree.json'),
  );
}

/** What Linux says about the stick: that it is mounted, that it can be pulled out, and its label. */
async function writeDriveLists(folder: string): Promise<Record<string, string>> {
  const place = (name: string): string => path.join(folder, name);
  const escaped = STICK.replaceAll(' ', '\\040');
  const block = place(`block/${STICK_DEVICE}`);
  await mkdir(block, { recursive: true });
  await mkdir(place('udev'));
  await writeFile(
    place('mountinfo'),
    `21 1 8:1 / / rw - ext4 /dev/sda1 rw\n22 21 ${STICK_DEVICE} / ${escaped} rw - vfat /dev/sdb1 rw\n`,
  );
  await writeFile(path.join(block, 'removable'), '1\n');
  await writeFile(place(`udev/b${STICK_DEVICE}`), 'E:ID_FS_LABEL_ENC=CA\\x20BACKUP\n');
  return {
    '/proc/self/mountinfo': place('mountinfo'),
    '/sys/dev/block': place('block'),
    '/run/udev/data': place('udev'),
  };
}
