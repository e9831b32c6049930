import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gzipSync } from 'node:zlib';

import { alone, alternate, beside, type BenchLine, type BenchModule } from '../lib/bench.ts';
import { measuredApps, residentMemory, whileUsable } from '../lib/measured-app.ts';
import { inPackage } from '../lib/pack.ts';
import { packedTrial } from '../lib/packed.ts';
import { inProject } from '../lib/project.ts';

const rounds = 5;
/** What the app loads after its first page has come to rest by then, milliseconds. */
const settled = 4_000;

/** Bytes of the window's files in dist/renderer: unpacked and as gzip (level 9) of each file. */
async function rendererLines(): Promise<BenchLine[]> {
  const folder = inProject('dist/renderer');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let all = { raw: 0, packed: 0 };
  let code = { raw: 0, packed: 0 };
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const stored = await readFile(path.join(entry.parentPath, entry.name));
    const name = entry.name.replace(/\.br$/, '');
    const bytes = name === entry.name ? stored : brotliDecompressSync(stored);
    const packed = gzipSync(bytes, { level: 9 }).length;
    all = { raw: all.raw + bytes.length, packed: all.packed + packed };
    if (/\.(?:html|css|js)$/.test(name))
      code = { raw: code.raw + bytes.length, packed: code.packed + packed };
  }
  return [
    alone('renderer, all files', 'kB', all.raw / 1000),
    alone('renderer, all files, gzip', 'kB', all.packed / 1000),
    alone('renderer, HTML + CSS + JavaScript', 'kB', code.raw / 1000),
    alone('renderer, HTML + CSS + JavaScript, gzip', 'kB', code.packed / 1000),
  ];
}

/** The archive of the app, the window's files, and the memory of all processes while the log-in page is shown. */
const weight: BenchModule = async (context) => {
  const { size } = await stat(inPackage(await packedTrial(context.electron)).asar);
  const lines = [
    beside('app.asar, with fonts and guide', 'KiB', size / 1024, { name: 'limit', value: 4096 }, 1),
    ...(await rendererLines()),
  ];
  // The system's own count of shared memory, which other systems do not give.
  if (process.platform !== 'linux') return lines;
  const apps = await measuredApps(context);
  const once = async (app: (typeof apps)['ours']) => {
    const look = async (pid: number) => {
      await wait(settled);
      return residentMemory(pid);
    };
    return (await whileUsable(context, app, look)).found;
  };
  const { ours, peer } = await alternate(
    rounds,
    () => once(apps.ours),
    () => once(apps.empty),
  );
  const empty = { name: 'empty app, packed the same way', value: peer };
  return [...lines, beside('packed, memory at the log-in page (PSS)', 'MiB', ours, empty, 1.15)];
};

export default weight;
