/** Opens the files of a folder: PFX by their name's ending, the others as encrypted PKCS #8. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { decryptPkcs8, readPfx } from '../../../electron/pfx/index.ts';

/** @returns by name of file `opened`, or the code of the failure */
export async function openings(folder: string, password: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder)).filter((one) => /\.(?:p12|p8)$/.test(one))) {
    const bytes = await readFile(path.join(folder, name));
    const read = name.endsWith('.p12') ? readPfx : decryptPkcs8;
    const result = await read(bytes, Buffer.from(password));
    found[name] = result.ok ? 'opened' : result.failure.code;
  }
  return found;
}
