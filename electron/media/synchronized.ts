/** Folders that a service copies to other computers: a backup of a CA's key should not travel there unnoticed. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { readOwnFile } from './own-file.ts';

export type SyncService = 'OneDrive' | 'Dropbox' | 'Google Drive' | 'iCloud' | 'Nextcloud' | 'Syncthing';

/** The parts of the machine that are looked at; a test has its own. */
export interface SyncSources {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Names that the clients give to their folder, as documented by their makers. */
const FOLDER_NAMES: readonly (readonly [RegExp, SyncService])[] = [
  [/^OneDrive(?: - .+|-.+)?$/, 'OneDrive'],
  [/^Dropbox(?: \(.+\)|-.+)?$/, 'Dropbox'],
  [/^(?:Google Drive|GoogleDrive-.+|My Drive)$/, 'Google Drive'],
  [/^(?:iCloudDrive|iCloud Drive|iCloud|Mobile Documents|com~apple~CloudDocs)$/, 'iCloud'],
  [/^(?:Nextcloud|ownCloud)(?:\d+)?$/i, 'Nextcloud'],
];

/** What the clients keep in the top folder of what they synchronize, whatever its name. */
const MARKERS: readonly (readonly [RegExp, SyncService])[] = [
  [/^\.dropbox(?:\.cache|\.device)?$/, 'Dropbox'],
  [/^\.tmp\.drive(?:download|upload)$/, 'Google Drive'],
  [/^(?:\._?sync_[0-9a-f]+\.db|\._sync_.*\.db|\.(?:nextcloud|owncloud)sync\.log)$/, 'Nextcloud'],
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/, 'OneDrive'],
];

/**
 * The service that synchronizes a folder, as far as its name, the environment, the client's own record or its marker files in
 * the folder or above tell; undefined when nothing points to one.
 * @param folder absolute
 */
export async function synchronizedBy(folder: string, sources: SyncSources): Promise<SyncService | undefined> {
  const known = await knownRoots(sources);
  for (const ancestor of [folder, ...ancestors(folder)]) {
    const root = known.find(([path]) => path === ancestor);
    if (root) return root[1];
    // The home folder itself holds the clients' settings, whose names look like their folders' names.
    if (ancestor === sources.home) return undefined;
    const named = match(FOLDER_NAMES, basename(ancestor));
    if (named) return named;
    const names = await readdir(ancestor).catch(() => []);
    for (const name of names) {
      const marked = match(MARKERS, name);
      if (marked) return marked;
    }
  }
  return undefined;
}

const match = (patterns: typeof MARKERS, name: string): SyncService | undefined =>
  patterns.find(([pattern]) => pattern.test(name))?.[1];

function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...ancestors(above)];
}

/** OneDrive says its folders in the environment (Windows), Dropbox in a file in the user's profile. */
async function knownRoots({ home, env }: SyncSources): Promise<[string, SyncService][]> {
  const roots: [string, SyncService][] = [];
  for (const name of ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']) {
    const path = env[name];
    if (path) roots.push([withoutEnd(path), 'OneDrive']);
  }
  const profiles = [join(home, '.dropbox'), env['APPDATA'], env['LOCALAPPDATA']].filter(
    (path) => path !== undefined,
  );
  for (const profile of profiles) {
    for (const file of [join(profile, 'info.json'), join(profile, 'Dropbox', 'info.json')]) {
      const info = textOf(file);
      for (const [, path] of info.matchAll(/"path"\s*:\s*("(?:[^"\\]|\\.)*")/g)) {
        roots.push([withoutEnd(unquote(path ?? '""')), 'Dropbox']);
      }
    }
  }
  return roots;
}

/** Empty if there is no such file or if it cannot be read. */
function textOf(file: string): string {
  try {
    return readOwnFile(file)?.toString('utf8') ?? '';
  } catch {
    return '';
  }
}

function unquote(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}

const withoutEnd = (path: string): string =>
  path.length > 1 && path.endsWith(sep) ? path.slice(0, -1) : path;
