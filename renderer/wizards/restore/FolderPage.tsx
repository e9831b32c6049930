import { answerOutputs, writesFiles } from './data.ts';
import { intoSight } from '../../components/index.ts';
import { ChosenDestination, FolderPicker, ReplaceNotice } from '../destination/index.ts';
import type { RestorePageProps } from './page-props.ts';

/** F3: where files are written, or the CA object that is replaced is saved. */
export function FolderPage({ data, change, onFailure }: RestorePageProps) {
  const { folder } = data;
  const existing = writesFiles(data) ? (data.written?.existing ?? []) : [];
  return (
    <>
      <FolderPicker
        folder={folder}
        onFailure={onFailure}
        onFolder={(chosen) => {
          change(answerOutputs({ folder: chosen }));
        }}
      />
      {folder !== null && (
        <ChosenDestination field="folder-path" purpose={writesFiles(data) ? 'files' : 'saved'} {...folder} />
      )}
      {folder !== null && existing.length > 0 && (
        <div ref={intoSight}>
          <ReplaceNotice
            files={existing}
            replace={data.replace}
            onReplace={(replace) => {
              change({ replace });
            }}
            live
          />
        </div>
      )}
    </>
  );
}
