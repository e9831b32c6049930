/** Writes a backup again, under another password or in another profile, and verifies the result. */
import { compareReadBack, type ReadBackResult } from '../backup/index.ts';
import { writePfx, type PfxEntry, type PfxProfile } from '../../pfx/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Backup, OpenedFile } from './open.ts';

export interface Protection {
  /** UTF-8; the caller wipes it. */
  readonly password: Buffer;
  readonly profile: PfxProfile;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Whether everything in the file is part of the backup. A file that is rewritten holds one key with its certificates.
 * @returns `RESTORE-OTHER-CONTENT`
 */
export function requireSingleBackup(opened: OpenedFile, fileName: string): Result<null> {
  const count = opened.keys.length + opened.others + opened.unreadable.length;
  return count === 1 ? ok(null) : fail('RESTORE-OTHER-CONTENT', { file: fileName, count });
}

/** The contents of a new file: the key's own certificate first, then its chain, as servers import it. Shares the key. */
export const backupEntry = (opened: OpenedFile, { key, ordered, ca }: Backup): PfxEntry => ({
  key: { pkcs8: key.pkcs8, ...(key.friendlyName !== undefined && { friendlyName: key.friendlyName }) },
  certificates: ordered.map(({ der, sha256 }, index) => {
    const friendlyName = opened.names.get(sha256);
    return {
      der,
      ...(friendlyName !== undefined && { friendlyName }),
      // A reader that lists chains only (Java) would pass over a certificate that no chain leads to.
      trusted: sha256 === ca.selfSigned?.sha256 && index > 0,
    };
  }),
});

/** The bytes of a new file. */
export async function encodeBackup(
  opened: OpenedFile,
  backup: Backup,
  { password, profile, signal }: Protection,
): Promise<Result<Buffer>> {
  const written = await writePfx({
    ...backupEntry(opened, backup),
    profile,
    password,
    ...(signal && { signal }),
  });
  return signal?.aborted ? fail('RESTORE-CANCELLED') : written;
}

/**
 * Opens what was read back from the medium and compares it with the backup it was made from.
 * @returns what the new file says about itself and what the second reader made of it, or `RESTORE-NOT-VERIFIED`
 */
export async function verifyRewritten(
  readBack: Buffer,
  { key, ordered }: Backup,
  { password, signal }: Protection,
  fileName: string,
): Promise<Result<ReadBackResult>> {
  const expected = { pkcs8: key.pkcs8, certificates: ordered.map(({ der }) => der) };
  const verified = await compareReadBack(readBack, password, expected, { signal });
  if (signal?.aborted) return fail('RESTORE-CANCELLED');
  return verified.ok ? verified : fail('RESTORE-NOT-VERIFIED', { file: fileName });
}
