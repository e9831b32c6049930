/** The pictures of the illustrated guide are those of the app as it is. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { compare } from '../../scripts/guide/compare.ts';
import { bundleFrozen } from '../../scripts/guide/frozen-app.ts';
import { packWebp, unpackWebp } from '../../scripts/guide/pack.ts';
import { guideFolder, takePictures } from '../../scripts/guide/take.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { GUIDE_LANGUAGES } from '../../shared/messages/guide.ts';

let frozen: string;
test.beforeAll(async () => {
  frozen = await bundleFrozen();
});

for (const language of GUIDE_LANGUAGES) {
  test(`each picture of the guide shows the page as it is now: ${language}`, async () => {
    // Some fifty pages: they take two minutes, and many more on a machine that does something else.
    test.setTimeout(1_200_000);
    const differences = inProject('out/guide/differences', language);
    await rm(differences, { recursive: true, force: true });
    const stored = (await readdir(guideFolder(language))).filter((name) => name.endsWith('.webp'));
    const complaints: string[] = [];
    await takePictures(frozen, language, async (pictures) => {
      expect([...pictures.keys()].map((name) => `${name}.webp`).sort(), 'pictures of the guide').toEqual(
        stored.sort(),
      );
      for (const [name, taken] of pictures) {
        const file = await readFile(path.join(guideFolder(language), `${name}.webp`));
        const difference = compare(await unpackWebp(file), taken);
        if (difference === undefined) continue;
        await mkdir(differences, { recursive: true });
        const shown = path.join(differences, `${name}.webp`);
        await writeFile(shown, await packWebp(difference.picture));
        complaints.push(`${name}: ${String(difference.pixels)} pixels differ, shown in ${shown}`);
      }
    });
    expect(complaints, 'if the pages are right, "npm run guide" takes their pictures anew').toEqual([]);
  });
}
