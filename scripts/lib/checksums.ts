import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { run } from './run.ts';

const sumsFile = 'SHA256SUMS';

/** Writes SHA256SUMS over the files of a folder (not those below), in the form that `sha256sum --check` reads. */
export async function writeChecksums(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && entry.name !== sumsFile).map(({ name }) => name);
  const lines: string[] = [];
  for (const name of names.sort()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path.join(folder, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  await writeFile(path.join(folder, sumsFile), lines.join(''));
}

/**
 * Writes detached OpenPGP signatures (`name.asc`) of the packages for Linux and of SHA256SUMS.
 * @param key as GnuPG names it: fingerprint, key id or address
 * @throws Error in one line when GnuPG cannot sign with it
 */
export async function sign(folder: string, key: string): Promise<void> {
  const names = (await readdir(folder)).filter(
    (name) => /\.(?:deb|rpm|AppImage)$/.test(name) || name === sumsFile,
  );
  for (const name of names) {
    const file = path.join(folder, name);
    await rm(`${file}.asc`, { force: true });
    const { status, output } = await run('gpg', [
      '--batch',
      '--local-user',
      key,
      '--armor',
      '--detach-sign',
      file,
    ]);
    if (status !== 0) {
      throw new Error(
        `gpg cannot sign ${name} with ORGCA_GPG_KEY: ${output.trim().split('\n').at(-1) ?? ''}`,
      );
    }
  }
}
