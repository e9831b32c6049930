import type { FolderView } from '../../../shared/restore.ts';
import { answer } from './steps.ts';
import { Button, KeyValueList, Notice, RadioCards, useCall } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { useDrives } from '../backup-files/index.ts';
import { plainLabel, size } from '../export/values.ts';
import type { StickPageProps } from './page-props.ts';

/** M4: a removable drive, or another folder. */
export function DrivePage({ data, change, onFailure }: StickPageProps) {
  const texts = t.restore.folder;
  const { folder } = data;
  const { drives, looking, refresh } = useDrives(onFailure);
  const { run: askBrowse, pending: browsing } = useCall('folders.browse');
  const { run: askDrive } = useCall('folders.onDrive');

  const browse = async () => {
    const chosen = await askBrowse(undefined);
    onFailure(chosen.ok ? null : chosen.failure);
    if (chosen.ok && chosen.value !== null) change(answer({ folder: chosen.value }));
  };
  const take = async (drive: string) => {
    const chosen = await askDrive({ drive });
    onFailure(chosen.ok ? null : chosen.failure);
    if (chosen.ok) change(answer({ folder: chosen.value }));
  };

  return (
    <>
      {drives.length > 0 ? (
        <RadioCards
          legend={texts.drives}
          value={drives.find(({ mountPoint }) => mountPoint === folder?.path)?.handle ?? null}
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
      ) : (
        <p role="status">{looking ? t.export.file.looking : t.export.file.noDrives}</p>
      )}
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
      {folder !== null && <Chosen folder={folder} />}
    </>
  );
}

function Chosen({ folder: { path, freeBytes, place } }: { readonly folder: FolderView }) {
  const texts = t.restore.folder;
  const { warnings } = t.export.file;
  const warning = place in warnings ? warnings[place as keyof typeof warnings] : null;
  const value = freeBytes === undefined ? path : format(texts.withFree, { path, free: size(freeBytes) });
  return (
    <div className="chosen">
      <KeyValueList values={[{ field: 'folder-path', label: texts.chosen, value }]} />
      {warning !== null && (
        <Notice tone="warning" title={warning.title} live>
          {warning.text}
        </Notice>
      )}
    </div>
  );
}
