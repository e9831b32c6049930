import type { FolderView } from '../../../shared/restore.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { useCall } from '../../ipc/use-call.ts';
import { BROWSED, DestinationPicker } from './DestinationPicker.tsx';
import { useDrives } from './use-drives.ts';

export interface FolderPickerProps {
  readonly folder: FolderView | null;
  readonly onFolder: (folder: FolderView) => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The destination of files whose names follow from other answers: the top folder of a drive, or another folder. */
export function FolderPicker({ folder, onFolder, onFailure }: FolderPickerProps) {
  const drives = useDrives(onFailure);
  const { run: askBrowse, pending: browsing } = useCall('folders.browse');
  const { run: askDrive } = useCall('folders.onDrive');
  const take = (answer: Result<FolderView | null>) => {
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) onFolder(answer.value);
  };
  const drive = drives.drives.find(({ mountPoint }) => mountPoint === folder?.path);
  return (
    <DestinationPicker
      drives={drives}
      value={drive?.handle ?? (folder && BROWSED)}
      browsedFolder={drive === undefined && !drives.looking ? folder?.path : undefined}
      browsing={browsing}
      onDrive={(handle) => {
        void askDrive({ drive: handle }).then(take);
      }}
      onBrowse={() => {
        void askBrowse(undefined).then(take);
      }}
    />
  );
}
