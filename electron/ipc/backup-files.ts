/** Backups and folders that the user chose, and opening them for as long as a call runs. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freeBytes, placeOf, RecentFolders } from '../media/index.ts';
import {
  backupIn,
  factsOf,
  inspectFile,
  openFile,
  type SheetFacts,
  type Source,
} from '../app/restore/index.ts';
import type { BackupFileInfo, FolderView, VerifyReport } from '../../shared/restore.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { HandleStore } from './handle-store.ts';
import { withSecret } from './secret.ts';

/** What the window names a chosen file by, with the password to open it. */
export interface ChosenBackup {
  readonly file: string;
  readonly password: string;
}

/** PFX files of one drive that are listed; a stick with more of them is not a backup stick. */
const MOST_LISTED = 50;

/** What the calls for verifying and restoring remember; it outlives a login, as the offline half needs none. */
export class BackupFiles {
  readonly #files = new HandleStore<{ path: string }>(200);
  readonly #folders = new HandleStore<{ path: string }>();
  readonly reports = new HandleStore<readonly VerifyReport[]>();
  /** What the printed page says of backups that were made since the program started. */
  readonly backups = new HandleStore<readonly SheetFacts[]>();
  readonly #facts = new Map<string, SheetFacts>();
  readonly recent: RecentFolders;

  /** @param userData absolute folder */
  constructor(userData: string) {
    this.recent = new RecentFolders(join(userData, 'recent-folders.json'));
  }

  async inspect(path: string): Promise<BackupFileInfo> {
    const { info } = await inspectFile(path);
    return { handle: this.#files.add({ path }), ...info };
  }

  async inspectAll(paths: readonly string[]): Promise<BackupFileInfo[]> {
    const found: BackupFileInfo[] = [];
    for (const path of paths) found.push(await this.inspect(path));
    return found;
  }

  /** The PFX files directly in a folder, by name. */
  async inspectFolder(folder: string): Promise<BackupFileInfo[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const names = entries.filter((entry) => entry.isFile() && /^[^.].*\.(?:pfx|p12)$/i.test(entry.name));
    const listed = names.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MOST_LISTED);
    return this.inspectAll(listed.map(({ name }) => join(folder, name)));
  }

  path(handle: string): Result<string> {
    const file = this.#files.get(handle);
    return file ? ok(file.path) : fail('MEDIA-HANDLE');
  }

  async folder(path: string): Promise<FolderView> {
    const free = await freeBytes(path);
    return {
      handle: this.#folders.add({ path }),
      path,
      ...(free !== undefined && { freeBytes: free }),
      place: await placeOf(path),
    };
  }

  /** Remembers what the printed page of an opened file says. */
  keepFacts(handle: string, facts: SheetFacts): void {
    if (this.#files.get(handle)) this.#facts.set(handle, facts);
  }

  /** What is known of opened files; those that were never opened are left out. */
  facts(handles: readonly string[]): SheetFacts[] {
    return handles.flatMap((handle) => this.#facts.get(handle) ?? []);
  }

  folderPath(handle: string): Result<string> {
    const folder = this.#folders.get(handle);
    return folder ? ok(folder.path) : fail('MEDIA-HANDLE');
  }

  /**
   * Opens backups for `use` and wipes their keys afterwards, whatever happens.
   * @returns what makes one unusable: `MEDIA-FILE-*`, `PFX-*`, `RESTORE-*`, a receipt that names another file included
   */
  async withSources<Value>(
    files: readonly ChosenBackup[],
    use: (sources: readonly Source[]) => Promise<Result<Value>>,
    signal?: AbortSignal,
  ): Promise<Result<Value>> {
    const sources: Source[] = [];
    try {
      for (const { file, password } of files) {
        const source = await withSecret(password, (secret) => this.#open(file, secret, signal));
        if (!source.ok) return source;
        sources.push(source.value);
      }
      return await use(sources);
    } finally {
      for (const { opened } of sources) opened.wipe();
    }
  }

  async #open(handle: string, secret: Buffer, signal: AbortSignal | undefined): Promise<Result<Source>> {
    const path = this.path(handle);
    if (!path.ok) return path;
    const file = await inspectFile(path.value);
    const { failure, fileName, receipt } = file.info;
    if (failure) return { ok: false, failure };
    if (receipt.state === 'differs') {
      return fail('RESTORE-RECEIPT-DIFFERS', { file: fileName, receipt: receipt.fileName ?? '' });
    }
    const opened = await openFile(file.bytes, secret, signal);
    if (!opened.ok) return opened;
    const backup = backupIn(opened.value, fileName);
    if (backup.ok) {
      this.keepFacts(handle, factsOf({ file, backup: backup.value }));
      return ok({ file, opened: opened.value, backup: backup.value });
    }
    opened.value.wipe();
    return backup;
  }
}
