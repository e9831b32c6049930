import type { DriveView } from '../../../shared/views.ts';
import type { FolderView } from '../../../shared/restore.ts';
import { answerOutputs, writesFiles } from './data.ts';
import { Button, CheckBox, KeyValueList, Notice, RadioCards, useCall } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { list, plainLabel, size } from '../export/values.ts';
import { useDrives } from '../backup-files/index.ts';
import type { RestorePageProps } from './page-props.ts';

const sameFolder = (drive: DriveView, folder: FolderView | null) => folder?.path === drive.mountPoint;

/** F3: where files are written, or the CA object that is replaced is saved. */
export function FolderPage({ data, change, onFailure }: RestorePageProps) {
  const texts = t.restore.folder;
  const { drives, looking, refresh } = useDrives(onFailure);
  const { run: askBrowse, pending: browsing } = useCall('folders.browse');
  const { run: askDrive } = useCall('folders.onDrive');

  const browse = async () => {
    const answer = await askBrowse(undefined);
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) change(answerOutputs({ folder: answer.value }));
  };
  const take = async (drive: string) => {
    const answer = await askDrive({ drive });
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok) change(answerOutputs({ folder: answer.value }));
  };

  const { folder } = data;
  return (
    <>
      {drives.length > 0 && (
        <RadioCards
          legend={texts.drives}
          value={drives.find((drive) => sameFolder(drive, folder))?.handle ?? null}
          onChange={(drive) => {
            void take(drive);
          }}
          choices={drives.map((drive) => ({
            value: drive.handle,
            label: plainLabel(drive.name),
            note: format(t.export.file.driveNote, {
              mount: drive.mountPoint,
              fileSystem: drive.fileSystem,
              size: size(drive.sizeBytes),
              free: size(drive.freeBytes),
            }),
            disabledReason: drive.readOnly ? t.export.file.driveReadOnly : undefined,
          }))}
        />
      )}
      {drives.length === 0 && <p role="status">{looking ? t.export.file.looking : t.export.file.noDrives}</p>}
      <div className="button-row">
        <Button label={texts.refresh} disabled={looking} onPress={refresh} />
        <Button
          label={texts.browse}
          disabled={browsing}
          onPress={() => {
            void browse();
          }}
        />
      </div>
      {folder !== null && <Chosen data={data} change={change} onFailure={onFailure} folder={folder} />}
    </>
  );
}

function Chosen({ data, change, folder }: RestorePageProps & { readonly folder: FolderView }) {
  const texts = t.restore.folder;
  const { path, freeBytes, place } = folder;
  const { warnings } = t.export.file;
  const warning = place in warnings ? warnings[place as keyof typeof warnings] : null;
  const written = writesFiles(data) ? data.written : null;
  return (
    <div className="chosen">
      <KeyValueList
        values={[
          {
            field: 'folder-path',
            label: texts.chosen,
            value: freeBytes === undefined ? path : format(texts.withFree, { path, free: size(freeBytes) }),
          },
        ]}
      />
      {written !== null && written.existing.length > 0 && (
        <Notice tone="warning" title={texts.existsTitle} live>
          <p>{format(texts.existsText, { files: list(written.existing) })}</p>
          <CheckBox
            label={texts.replace}
            checked={data.replace}
            onChange={(replace) => {
              change({ replace });
            }}
          />
        </Notice>
      )}
      {warning !== null && (
        <Notice tone="warning" title={warning.title} live>
          {warning.text}
        </Notice>
      )}
    </div>
  );
}
