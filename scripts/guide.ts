import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { GUIDE_LANGUAGES, guides, type GuideLanguage } from '../shared/messages/guide.ts';
import { catalogues } from '../shared/messages/index.ts';
import { buildIfStale } from './build.ts';
import { electronExecutable } from './electron-runtime.ts';
import { reduceColors } from './guide/colors.ts';
import type { Pixels } from './guide/compose.ts';
import { bundleFrozen } from './guide/frozen-app.ts';
import { markdownFiles } from './guide/markdown.ts';
import { packWebp } from './guide/pack.ts';
import { guideFolder, takePictures } from './guide/take.ts';
import { withDisplay } from './lib/display.ts';
import { main } from './lib/main.ts';
import { projectDir } from './lib/project.ts';
import { ensureSystemPackages } from './system-packages.ts';

/** Writes the pictures of one language in place of those that are there. */
async function writePictures(language: GuideLanguage, pictures: ReadonlyMap<string, Pixels>): Promise<void> {
  const folder = guideFolder(language);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  for (const [name, picture] of pictures) {
    const webp = await packWebp(reduceColors(picture));
    await writeFile(path.join(folder, `${name}.webp`), webp);
    bytes += webp.length;
  }
  console.log(
    `${path.relative(projectDir, folder)}: ${String(pictures.size)} pictures, ${String(Math.round(bytes / 1024))} KiB.`,
  );
}

async function writeMarkdown(language: GuideLanguage): Promise<void> {
  const files = markdownFiles(await guides[language](), await catalogues[language]());
  for (const [name, text] of files) await writeFile(path.join(guideFolder(language), name), text);
}

// npm run guide: takes every picture of the illustrated guide from the running app, and writes its Markdown.
// With the name of a language it does one of them; with "text" it writes the Markdown alone.
await main(async () => {
  const asked = process.argv.slice(2);
  if (!asked.includes('text')) {
    await ensureSystemPackages(['window', 'display']);
    if (await buildIfStale()) console.log('Built the app.');
    const electron = await electronExecutable();
    const frozen = await bundleFrozen();
    await withDisplay(async (env) => {
      Object.assign(process.env, env, { ORGCA_ELECTRON: electron });
      for (const language of GUIDE_LANGUAGES.filter((one) => asked.length === 0 || asked.includes(one))) {
        await takePictures(frozen, language, (pictures) => writePictures(language, pictures));
      }
    }, true);
  }
  for (const language of GUIDE_LANGUAGES) await writeMarkdown(language);
  return 0;
});
