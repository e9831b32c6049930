/** What `npm run fuzz -- --electron` runs inside Electron. */
import { electronMain } from './electron-main.ts';
import { fuzz, printReport } from './fuzz.ts';

await electronMain(async ([seconds, seed, corpus], print) =>
  printReport(await fuzz({ seconds: Number(seconds), seed: Number(seed), corpus, print }), print),
);
