import { useState } from 'react';
import type { DriveView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { addBackups, removeBackup, type ChosenBackups } from './chosen-backups.ts';
import { Button, Glyph, Icon, Notice } from '../../components/index.ts';
import { failureText, format, t } from '../../text.ts';
import { useDrives } from '../destination/index.ts';
import { plainLabel, size } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';

export interface ChooseBackupsProps {
  readonly data: ChosenBackups;
  readonly change: (patch: Partial<ChosenBackups>) => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** Backups from the system's dialog or from a removable drive, in a list from which they can be taken out again. */
export function ChooseBackups({ data, change, onFailure }: ChooseBackupsProps) {
  const texts = t.common.files;
  const { drives, looking, refresh } = useDrives(onFailure);
  const [driveNote, setDriveNote] = useState<string | null>(null);
  const { run: askBrowse, pending: browsing } = useCall('backups.browse');
  const { run: askDrive, pending: reading } = useCall('backups.onDrive');

  const browse = async () => {
    const answer = await askBrowse(undefined);
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) change(addBackups(data, answer.value));
  };
  const take = async ({ handle, name }: DriveView) => {
    setDriveNote(null);
    const answer = await askDrive({ drive: handle });
    onFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    const { files, total } = answer.value;
    if (total === 0) setDriveNote(format(texts.driveEmpty, { name }));
    else change(addBackups(data, files));
    if (files.length < total) setDriveNote(format(texts.driveCut, { name, count: files.length, total }));
  };

  return (
    <>
      <div className="button-row">
        <Button
          label={texts.browse}
          disabled={browsing}
          onPress={() => {
            void browse();
          }}
        />
        {drives.map((drive) => (
          <Button
            key={drive.handle}
            label={plainLabel(format(texts.fromDrive, { name: drive.name }))}
            icon={<Icon name="drive" />}
            disabled={reading}
            onPress={() => {
              void take(drive);
            }}
          />
        ))}
        <Button label={texts.refresh} disabled={looking} onPress={refresh} />
      </div>
      <p className="field-help">{texts.drop}</p>
      {driveNote !== null && <Notice tone="info" title={driveNote} live />}
      <div>
        <h2>{texts.chosen}</h2>
        {data.files.length === 0 && <p>{texts.none}</p>}
      </div>
      {data.files.length > 0 && (
        <ul className="backup-list" aria-label={texts.chosen}>
          {data.files.map(({ handle, fileName, folder, sizeBytes, failure }) => (
            <li key={handle} data-file={fileName}>
              {failure === undefined ? <Icon name="key" /> : <Glyph name="stop" />}
              <div>
                <div className="backup-name selectable">{fileName}</div>
                <div className="backup-place selectable">
                  {format(texts.place, { folder, size: size(sizeBytes) })}
                </div>
                {failure !== undefined && (
                  <div className="backup-problem selectable" data-code={failure.code}>
                    {format(texts.broken, { ...failureText(failure), code: failure.code })}
                  </div>
                )}
              </div>
              <Button
                label={texts.remove}
                name={format(texts.removeName, { file: fileName })}
                onPress={() => {
                  change(removeBackup(data, handle));
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
