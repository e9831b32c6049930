import { transportPassword, type ImportedFile } from '../../gateway/index.ts';
import { profile, writePfx, type PfxEntry } from '../../pfx/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { KeyPairId } from '../../../shared/views.ts';

/**
 * Encrypts key pairs in eDirectory's own layout, each under a one-time password.
 * @returns the files with their passwords, which the caller wipes
 */
export async function importedFiles(
  pairs: readonly { readonly id: KeyPairId; readonly entry: PfxEntry }[],
): Promise<Result<ImportedFile[]>> {
  const files: ImportedFile[] = [];
  for (const { id, entry } of pairs) {
    const password = transportPassword();
    const pfx = await writePfx({ ...entry, profile: profile('edirectory'), password });
    if (!pfx.ok) {
      password.fill(0);
      wipeImportedFiles(files);
      return pfx;
    }
    files.push({ algorithm: id, pfx: pfx.value, password });
  }
  return ok(files);
}

export function wipeImportedFiles(files: readonly ImportedFile[]): void {
  for (const { pfx, password } of files) {
    pfx.fill(0);
    password.fill(0);
  }
}
