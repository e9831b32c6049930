import { answer } from './steps.ts';
import { ChosenDestination, FolderPicker } from '../destination/index.ts';
import type { StickPageProps } from './page-props.ts';

/** M4: a removable drive, or another folder. */
export function DrivePage({ data: { folder }, change, onFailure }: StickPageProps) {
  return (
    <>
      <FolderPicker
        folder={folder}
        onFailure={onFailure}
        onFolder={(chosen) => {
          change(answer({ folder: chosen }));
        }}
      />
      {folder !== null && <ChosenDestination field="folder-path" purpose="stick" {...folder} />}
    </>
  );
}
