/** Where files go: drives, folders and names, as handles. */
import { basename, dirname, join } from 'node:path';
import { describeDestination } from '../app/backup/index.ts';
import {
  ejectDrive,
  identifyMedium,
  listDrives,
  mediumKey,
  nameFault,
  type MediumIdentity,
} from '../media/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { DriveView, TargetView } from '../../shared/views.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { withExtension } from './save-document.ts';
import type { BackupFiles } from './backup-files.ts';
import type { Host, State } from './services.ts';

type DestinationCalls = Pick<
  Handlers,
  | 'drives.list'
  | 'destination.browse'
  | 'destination.onDrive'
  | 'destination.browseFolder'
  | 'destination.renamed'
  | 'destination.reveal'
  | 'destination.eject'
>;

const EXTENSIONS = { pfx: ['pfx', 'p12'], der: ['der', 'cer', 'crt'], pem: ['pem', 'b64', 'crt'] };

const fileTypeNames = (): Record<keyof typeof EXTENSIONS, string> => {
  const { fileTypePfx, fileTypeDer, fileTypePem } = texts().common.menu;
  return { pfx: fileTypePfx, der: fileTypeDer, pem: fileTypePem };
};

export const destinationCalls = (state: State, host: Host, files: BackupFiles): DestinationCalls => ({
  async 'drives.list'() {
    const drives = await listDrives();
    const views = drives.map(async (drive): Promise<DriveView[]> => {
      const { mountPoint } = drive;
      const medium = await identifyMedium(mountPoint);
      return medium.ok ? [{ handle: state.drives.add({ mountPoint, medium: medium.value }), ...drive }] : [];
    });
    return ok((await Promise.all(views)).flat());
  },

  async 'destination.browse'({ fileName, kind }) {
    const extensions = EXTENSIONS[kind];
    const type = { name: fileTypeNames()[kind], extensions };
    const suggested = nameFault(fileName) === undefined ? fileName : `CA.${extensions[0]!}`;
    // The wizard asks about replacing on its own page, where the answer is part of the summary.
    const chosen = await host.dialogs.saveAs(join(host.documents, suggested), type, { asksToReplace: false });
    if (chosen === undefined) return ok(null);
    const path = withExtension(chosen, extensions[0]!);
    return destinationView(state, { folder: dirname(path) }, basename(path), kind);
  },

  async 'destination.onDrive'({ drive, fileName, kind }) {
    const known = state.drives.get(drive);
    if (!known) return fail('MEDIA-HANDLE');
    return destinationView(state, { folder: known.mountPoint, medium: known.medium }, fileName, kind);
  },

  async 'destination.browseFolder'({ fileName }) {
    const folder = await host.dialogs.openFolder();
    return folder === undefined ? ok(null) : destinationView(state, { folder }, fileName, 'pfx');
  },

  async 'destination.renamed'({ target, fileName }) {
    const known = state.destinations.get(target);
    return known ? destinationView(state, known, fileName, 'pfx') : fail('MEDIA-HANDLE');
  },

  async 'destination.eject'({ target }) {
    const destination = state.destinations.get(target);
    const known = destination ? ok(destination) : files.chosenFolder(target);
    return known.ok ? ejectDrive(known.value.folder) : known;
  },

  'destination.reveal'({ target }) {
    const known = state.destinations.get(target);
    if (known) host.dialogs.reveal(join(known.folder, known.fileName));
    return Promise.resolve(known ? ok(null) : fail('MEDIA-HANDLE'));
  },
});

/** A folder, with its medium as it was when it was chosen; absent: it is chosen now. */
interface ChosenFolder {
  readonly folder: string;
  readonly medium?: MediumIdentity;
}

async function destinationView(
  state: State,
  chosen: ChosenFolder,
  fileName: string,
  kind: keyof typeof EXTENSIONS,
): Promise<Result<TargetView>> {
  const found = await describeDestination(chosen, fileName, kind);
  if (!found.ok) return found;
  const { folder } = chosen;
  const { existing, medium } = found.value;
  const handle = state.destinations.add({ folder, fileName, medium, existing });
  return ok({ ...found.value, handle, fileName, folder, medium: mediumKey(medium) });
}
