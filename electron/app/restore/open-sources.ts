/** Opens the backups of one CA in this process: in a job process, and in the tests. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkReceipt, checkSeal, wipeSealKeys, withoutClaims } from '../receipt/index.ts';
import { unfinishedChange } from './change-checks.ts';
import { inspectFile } from './inspect.ts';
import { NO_SETTINGS, settingsFromLdif } from './ldif-beside.ts';
import { backupIn, openFile, type LockedFile, type Source } from './open.ts';
import { checkProtection } from './protection.ts';

/**
 * Opens backups in this process for `use`, and wipes their keys afterwards, whatever happens.
 * @returns the result of `use`, or why a backup cannot be used: see `openSource`
 */
export async function withOpenSources<Value>(
  files: readonly LockedFile[],
  use: (sources: readonly Source[]) => Promise<Result<Value>>,
  signal?: AbortSignal,
): Promise<Result<Value>> {
  const sources: Source[] = [];
  try {
    for (const file of files) {
      const source = await openSource(file, signal);
      if (!source.ok) return source;
      sources.push(source.value);
    }
    return await use(sources);
  } finally {
    for (const { opened } of sources) opened.wipe();
  }
}

/**
 * Opens one backup and checks the seal of its receipt. What the receipt says, and settings from an LDIF, are used only if the seal
 * covers them, or the user agreed.
 * @returns why a backup cannot be used: `MEDIA-FILE-*`, `PFX-*` with the name of the file, `RESTORE-*`, a receipt that names another
 *   file, a broken seal and an interrupted change of the folder included, unless what is beside the file is ignored
 */
export async function openSource(
  { path, beside = 'sealed', ...passwords }: LockedFile,
  signal?: AbortSignal,
): Promise<Result<Source>> {
  const file = await inspectFile(path, beside === 'ignored');
  const { failure, fileName, receipt } = file.info;
  // Old and new files can be mixed; the file by itself is what its password opens.
  const unfinished = unfinishedChange(file.info.changes);
  if (unfinished) return { ok: false, failure: unfinished };
  if (failure) return { ok: false, failure };
  const named = checkReceipt(fileName, receipt);
  if (!named.ok) return named;
  const [opened, seal] = await Promise.all([
    openFile(file.bytes, passwords, { signal }),
    checkSeal(file.seal, passwords.password, signal),
  ]);
  if (seal.state === 'sound') wipeSealKeys([seal.key]);
  if (!opened.ok) return fail(opened.failure.code, { ...opened.failure.values, file: fileName });
  const isProtected = checkProtection(opened.value.inspection, fileName);
  const usable = seal.state === 'broken' ? { ok: false as const, failure: seal.failure } : isProtected;
  const backup = usable.ok ? backupIn(opened.value, fileName) : usable;
  if (!backup.ok) {
    opened.value.wipe();
    return backup;
  }
  const trusted = seal.state === 'sound' || beside === 'unsealed';
  const settings = trusted ? await settingsFromLdif(file, backup.value) : NO_SETTINGS;
  const { state } = seal;
  const info = trusted ? file.info : { ...file.info, receipt: withoutClaims(receipt) };
  const about = { seal: state, trusted, settings };
  return ok({ file: { path, info }, opened: opened.value, backup: backup.value, ...about });
}
