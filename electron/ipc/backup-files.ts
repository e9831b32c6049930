/** Backups and folders that the user chose, as handles, and opening them for as long as a call runs. */
import { dirname } from 'node:path';
import { describeFolder, identifyMedium, isSameMedium, type MediumIdentity } from '../media/index.ts';
import type { Installation } from '../app/installation/index.ts';
import { HandleStore } from '../app/handles/index.ts';
import type { KeeperVault } from '../app/keepers/index.ts';
import {
  factsOf,
  inspectBackups,
  listBackups,
  withSources,
  type LockedFile,
  type SheetFacts,
  type RestoreWork,
  type SourceOverview,
} from '../app/restore/index.ts';
import type { BackupFileInfo, BackupsInFolder, FolderView, VerifyReport } from '../../shared/restore.ts';
import type { GivenPassword } from '../../shared/keepers.ts';
import type { Beside } from '../../shared/seal.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { withOptionalSecret } from './secret.ts';

/** What the window names a chosen file by, with the passwords to open it. */
export interface ChosenBackup {
  readonly file: string;
  readonly password: GivenPassword;
  readonly secondPassword?: string | undefined;
  readonly beside?: Beside | undefined;
}

interface ChosenFile {
  /** Absolute. */
  readonly path: string;
  /** Of its folder, as it was when the file was chosen; absent if there was no such folder. */
  readonly medium: MediumIdentity | undefined;
}

const isSameFile = (a: ChosenFile, b: ChosenFile): boolean =>
  a.path === b.path &&
  (a.medium === undefined || b.medium === undefined
    ? a.medium === b.medium
    : isSameMedium(a.medium, b.medium));

export interface ChosenFolder {
  /** Absolute. */
  readonly folder: string;
  readonly medium: MediumIdentity | undefined;
  /** Names of files to be written that existed when the user was shown them. */
  existing: readonly string[];
}

/** What the calls for verifying and restoring remember; it outlives a login, as the offline half needs none. */
export class BackupFiles {
  readonly #installation: Installation;
  readonly #keepers: KeeperVault;
  readonly #files = new HandleStore<ChosenFile>({ isSame: isSameFile });
  readonly #folders = new HandleStore<ChosenFolder>();
  readonly reports = new HandleStore<readonly VerifyReport[]>();
  /** What the printed page says of backups that were made since the program started. */
  readonly backups = new HandleStore<readonly SheetFacts[]>();
  readonly #facts = new Map<string, SheetFacts>();

  constructor(installation: Installation, keepers: KeeperVault) {
    this.#installation = installation;
    this.#keepers = keepers;
  }

  async inspectAll(paths: readonly string[], signal?: AbortSignal): Promise<BackupFileInfo[]> {
    const media = await Promise.all(paths.map((path) => identifyMedium(dirname(path))));
    const infos = await inspectBackups(this.#installation, paths, signal);
    return infos.map((info, at) => {
      const found = media[at]!;
      const medium = found.ok ? found.value : undefined;
      return { handle: this.#files.add({ path: paths[at]!, medium }), ...info };
    });
  }

  /** The PFX files directly in a folder, by name. */
  async inspectFolder(folder: string, signal?: AbortSignal): Promise<BackupsInFolder> {
    const { paths, total } = await listBackups(folder);
    return { files: await this.inspectAll(paths, signal), total };
  }

  chosen(handle: string): Result<ChosenFile> {
    const file = this.#files.get(handle);
    return file ? ok(file) : fail('MEDIA-HANDLE');
  }

  paths(handles: readonly string[]): Result<string[]> {
    const paths: string[] = [];
    for (const handle of handles) {
      const file = this.chosen(handle);
      if (!file.ok) return file;
      paths.push(file.value.path);
    }
    return ok(paths);
  }

  /** @param medium as it was when the folder was chosen; absent: it is chosen now */
  async folder(path: string, medium?: MediumIdentity): Promise<Result<FolderView>> {
    const found = await describeFolder(path, medium);
    if (!found.ok) return found;
    const { medium: identity, ...facts } = found.value;
    const handle = this.#folders.add({ folder: path, medium: identity, existing: [] });
    return ok({ handle, path, ...facts });
  }

  /** Remembers what the printed page of an opened file says. */
  keepFacts(handle: string, facts: SheetFacts): void {
    if (this.#files.get(handle)) this.#facts.set(handle, facts);
  }

  /** What is known of opened files; those that were never opened are left out. */
  facts(handles: readonly string[]): SheetFacts[] {
    return handles.flatMap((handle) => this.#facts.get(handle) ?? []);
  }

  chosenFolder(handle: string): Result<ChosenFolder> {
    const folder = this.#folders.get(handle);
    return folder ? ok(folder) : fail('MEDIA-HANDLE');
  }

  /** Hands out paths and passwords of chosen files; the passwords are wiped afterwards. */
  async withLocked<Value>(
    chosen: readonly ChosenBackup[],
    use: (files: readonly LockedFile[]) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const paths = this.paths(chosen.map(({ file }) => file));
    if (!paths.ok) return paths;
    const open = async (locked: readonly LockedFile[]): Promise<Result<Value>> => {
      const next = chosen[locked.length];
      if (!next) return use(locked);
      const path = paths.value[locked.length]!;
      const shares = this.#keepers.factsOf(next.password);
      return this.#keepers.withPassword(next.password, (password) =>
        withOptionalSecret(next.secondPassword, (secondPassword) =>
          open([...locked, { path, password, secondPassword, shares, beside: next.beside }]),
        ),
      );
    };
    return open([]);
  }

  /** Opens backups for `use`; see `withSources` of the use cases. */
  withSources<Value>(
    chosen: readonly ChosenBackup[],
    use: (
      sources: readonly SourceOverview[],
      work: RestoreWork,
      locked: readonly LockedFile[],
    ) => Promise<Result<Value>>,
    signal?: AbortSignal,
  ): Promise<Result<Value>> {
    return this.withLocked(chosen, (locked) =>
      withSources(
        this.#installation,
        locked,
        (sources, work) => {
          sources.forEach((source, at) => {
            this.keepFacts(chosen[at]!.file, factsOf(source));
          });
          return use(sources, work, locked);
        },
        signal,
      ),
    );
  }
}
