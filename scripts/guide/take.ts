import type { GuideLanguage } from '../../shared/messages/guide.ts';
import { inProject } from '../lib/project.ts';
import { Camera } from './camera.ts';
import type { Pixels } from './compose.ts';
import { launchFrozen } from './frozen-app.ts';
import { walkBackUp } from './walks/back-up.ts';
import { walkImanager } from './walks/imanager.ts';
import { walkKeepers } from './walks/keepers.ts';
import { walkLogIn } from './walks/log-in.ts';
import { walkRestoreDirectory, walkRestoreLive, walkRestoreOffline } from './walks/restore.ts';
import { walkTools } from './walks/tools.ts';
import { walkVerify } from './walks/verify.ts';

/** In the order in which each finds what it needs: logged in or not, with files on the stick or without. */
const WALKS = [
  walkLogIn,
  walkBackUp,
  walkTools,
  walkKeepers,
  walkRestoreDirectory,
  walkVerify,
  walkRestoreOffline,
  walkImanager,
  walkRestoreLive,
];

/** @returns the folder of a language's pictures and Markdown */
export const guideFolder = (language: GuideLanguage): string => inProject('assets/guide', language);

/**
 * Takes every picture of the guide from the running app.
 * @param frozen the file of `bundleFrozen`
 * @param use gets the pictures by name
 */
export async function takePictures(
  frozen: string,
  language: GuideLanguage,
  use: (pictures: ReadonlyMap<string, Pixels>) => Promise<void>,
): Promise<void> {
  const app = await launchFrozen(frozen, language);
  try {
    const camera = await Camera.open(app, language);
    for (const walk of WALKS) await walk(camera);
    await use(camera.pictures);
  } catch (error) {
    await app.page.screenshot({ path: inProject('out/guide/failed.png') });
    throw error;
  } finally {
    await app.close();
  }
}
