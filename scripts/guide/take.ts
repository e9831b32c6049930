import type { Page } from '@playwright/test';

import type { GuideLanguage } from '../../shared/messages/guide.ts';
import { inProject } from '../lib/project.ts';
import { Camera } from './camera.ts';
import { launchFrozen } from './frozen-app.ts';
import { walkBackUp, walkLogIn, walkVerify } from './walks.ts';

/** @returns the folder of a language's pictures and Markdown */
export const guideFolder = (language: GuideLanguage): string => inProject('assets/guide', language);

/**
 * Takes every picture of the guide from the running app.
 * @param frozen the file of `bundleFrozen`
 * @param use gets the pictures while the app is still open: WebP files by name, without ending
 */
export async function takePictures(
  frozen: string,
  language: GuideLanguage,
  use: (pictures: ReadonlyMap<string, Buffer>, page: Page) => Promise<void>,
): Promise<void> {
  const app = await launchFrozen(frozen, language);
  try {
    const camera = await Camera.open(app, language);
    for (const walk of [walkLogIn, walkBackUp, walkVerify]) await walk(camera);
    await use(camera.pictures, app.page);
  } catch (error) {
    await app.page.screenshot({ path: inProject('out/guide/failed.png') });
    throw error;
  } finally {
    await app.close();
  }
}
