/** Where files go: drives, folders and names, as handles. */
import { basename, dirname, isAbsolute, join } from 'node:path';
import { backupFileNames } from '../app/backup/index.ts';
import { exists, freeBytes, listDrives, mediaFailure, placeOf } from '../media/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { TargetView } from '../../shared/views.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { withExtension } from './save-document.ts';
import type { Host, State } from './services.ts';

type DestinationCalls = Pick<
  Handlers,
  | 'drives.list'
  | 'destination.browse'
  | 'destination.onDrive'
  | 'destination.browseFolder'
  | 'destination.renamed'
  | 'destination.reveal'
>;

const EXTENSIONS = { pfx: ['pfx', 'p12'], der: ['der', 'cer', 'crt'], pem: ['pem', 'b64', 'crt'] };

/** What the dialogs call the kinds of files. */
const fileTypeNames = (): Record<keyof typeof EXTENSIONS, string> => {
  const { fileTypePfx, fileTypeDer, fileTypePem } = texts().menu;
  return { pfx: fileTypePfx, der: fileTypeDer, pem: fileTypePem };
};

export const destinationCalls = (state: State, host: Host): DestinationCalls => ({
  async 'drives.list'() {
    const drives = await listDrives();
    return ok(drives.map((drive) => ({ handle: state.drives.add(drive), ...drive })));
  },

  async 'destination.browse'({ fileName, kind }) {
    const extensions = EXTENSIONS[kind];
    const chosen = await host.dialogs.saveAs(join(host.documents, fileName), {
      name: fileTypeNames()[kind],
      extensions,
    });
    if (chosen === undefined) return ok(null);
    return targetView(state, withExtension(chosen, extensions[0]!), kind);
  },

  async 'destination.onDrive'({ drive, fileName, kind }) {
    const known = state.drives.get(drive);
    return known ? targetView(state, join(known.mountPoint, fileName), kind) : fail('MEDIA-HANDLE');
  },

  async 'destination.browseFolder'({ fileName }) {
    const folder = await host.dialogs.openFolder();
    return folder === undefined ? ok(null) : targetView(state, join(folder, fileName), 'pfx');
  },

  async 'destination.renamed'({ target, fileName }) {
    const known = state.targets.get(target);
    return known ? targetView(state, join(dirname(known.path), fileName), 'pfx') : fail('MEDIA-HANDLE');
  },

  'destination.reveal'({ target }) {
    const known = state.targets.get(target);
    if (known) host.dialogs.reveal(known.path);
    return Promise.resolve(known ? ok(null) : fail('MEDIA-HANDLE'));
  },
});

async function targetView(
  state: State,
  path: string,
  kind: keyof typeof EXTENSIONS,
): Promise<Result<TargetView>> {
  if (!isAbsolute(path)) return fail('MEDIA-NAME', { file: basename(path), folder: dirname(path) });
  const folder = dirname(path);
  // A run may write the EC pair's file too; whether it does is not known on this page.
  const names = kind === 'pfx' ? backupFileNames(path, [{ id: 'rsa' }, { id: 'ec' }]) : [basename(path)];
  try {
    const existing: string[] = [];
    for (const name of names) if (await exists(join(folder, name))) existing.push(name);
    const free = await freeBytes(folder);
    return ok({
      handle: state.targets.add({ path }),
      path,
      fileName: basename(path),
      folder,
      existing,
      ...(free !== undefined && { freeBytes: free }),
      place: await placeOf(folder),
    });
  } catch (error) {
    return mediaFailure(error, path);
  }
}
