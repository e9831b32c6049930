import { describe, expect, it } from 'vitest';
import { runInElectron } from '../../support/pfx/in-electron.ts';
import { secondReadings } from '../../support/pfx/second-readings.ts';

/** @param unknown profiles that the library cannot read */
function expectReadings(found: Readonly<Record<string, string>>, unknown: RegExp): void {
  for (const [what, outcome] of Object.entries(found)) {
    const wrong = /wrong password|changed/.test(what);
    if (unknown.test(what))
      expect([what, outcome]).toEqual([what, expect.stringMatching(/unsupported|refused/)]);
    else expect([what, outcome]).toEqual([what, wrong ? 'refused' : 'opened']);
    if (unknown.test(what) && !wrong) expect([what, outcome]).toEqual([what, 'unsupported']);
  }
}

describe('the reader of the TLS library', () => {
  it('opens the files of this program in Node, but the RC2 of eDirectory, and refuses what is wrong', async () => {
    expectReadings(await secondReadings(), /^edirectory/);
  }, 60_000);

  it('opens the files of this program in Electron, but PBMAC1, and refuses what is wrong', async () => {
    const { output } = await runInElectron('second-readings-main.ts', [], 'keep');
    expectReadings(JSON.parse(output.trim().split('\n').at(-1)!) as Record<string, string>, /^pbmac1/);
  }, 120_000);
});
