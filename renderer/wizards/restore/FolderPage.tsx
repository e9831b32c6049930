import { answerOutputs, writesFiles } from './data.ts';
import { CheckBox, intoSight, Notice } from '../../components/index.ts';
import { list } from '../../formatting.ts';
import { format, t } from '../../text.ts';
import { ChosenDestination, FolderPicker } from '../destination/index.ts';
import type { RestorePageProps } from './page-props.ts';

/** F3: where files are written, or the CA object that is replaced is saved. */
export function FolderPage({ data, change, onFailure }: RestorePageProps) {
  const texts = t.restore.folder;
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
          <Notice tone="warning" title={texts.existsTitle} live>
            <p>{format(texts.existsText, { files: list(existing) })}</p>
            <CheckBox
              label={texts.replace}
              checked={data.replace}
              onChange={(replace) => {
                change({ replace });
              }}
            />
          </Notice>
        </div>
      )}
    </>
  );
}
