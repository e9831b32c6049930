import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { alone, type BenchModule } from '../lib/bench.ts';
import { inProject } from '../lib/project.ts';

/** Bytes of the window's files in dist/renderer: what is shipped, as it is and as gzip (level 9) of each file. */
const size: BenchModule = async () => {
  const folder = inProject('dist/renderer');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let all = { raw: 0, packed: 0 };
  let code = { raw: 0, packed: 0 };
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name));
    const packed = gzipSync(bytes, { level: 9 }).length;
    all = { raw: all.raw + bytes.length, packed: all.packed + packed };
    if (/\.(?:html|css|js)$/.test(entry.name))
      code = { raw: code.raw + bytes.length, packed: code.packed + packed };
  }
  return [
    alone('renderer, all files', 'kB', all.raw / 1000),
    alone('renderer, all files, gzip', 'kB', all.packed / 1000),
    alone('renderer, HTML + CSS + JavaScript', 'kB', code.raw / 1000),
    alone('renderer, HTML + CSS + JavaScript, gzip', 'kB', code.packed / 1000),
  ];
};

export default size;
