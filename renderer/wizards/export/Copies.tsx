import { visibleText } from '../../../shared/display-text.ts';
import type { DriveView } from '../../../shared/views.ts';
import { MAX_COPIES } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { answerCopies, completeFileName } from './data.ts';
import { Button, Icon, Notice } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { DestinationWarning } from '../destination/index.ts';
import type { ExportPageProps } from './page-props.ts';
import { plainLabel, size } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';

export interface CopiesProps extends ExportPageProps {
  readonly drives: readonly DriveView[];
  readonly onFailure: (failure: Failure | null) => void;
}

/** Further media that get the same files in the same run, such as a second memory stick. */
export function Copies({ data, change, drives, onFailure }: CopiesProps) {
  const texts = t.exportWizard.copies;
  const { run: askDrive, pending: checkingDrive } = useCall('destination.onDrive');
  const { run: askFolder, pending: browsing } = useCall('destination.browseFolder');
  const fileName = completeFileName(data);
  const taken = new Set([data.target?.view.folder, ...data.copies.map(({ folder }) => folder)]);
  const free = drives.filter(({ mountPoint, readOnly }) => !readOnly && !taken.has(mountPoint));
  const full = data.copies.length >= MAX_COPIES;
  const disabled = checkingDrive || browsing;

  const add = async (answer: ReturnType<typeof askDrive> | ReturnType<typeof askFolder>) => {
    const place = await answer;
    onFailure(place.ok ? null : place.failure);
    if (place.ok && place.value !== null) change(answerCopies([...data.copies, place.value]));
  };

  return (
    <section aria-label={texts.title} data-field="copies">
      <h2>{texts.title}</h2>
      <p className="field-help">{texts.text}</p>
      {data.copies.length > 0 && (
        <ul className="copy-list" aria-label={texts.list}>
          {data.copies.map(({ handle, folder, place, freeBytes, medium }, index) => {
            const others = [data.target?.view, ...data.copies.slice(0, index)];
            return (
              <li key={handle} data-copy={folder}>
                <Icon name="drive" />
                <div className="selectable">
                  {freeBytes === undefined
                    ? visibleText(folder)
                    : format(t.common.files.destination.withFree, { path: folder, free: size(freeBytes) })}
                </div>
                <Button
                  label={texts.remove}
                  name={format(texts.removeName, { folder })}
                  onPress={() => {
                    change(answerCopies(data.copies.filter((copy) => copy.handle !== handle)));
                  }}
                />
                <DestinationWarning place={place} freeBytes={freeBytes} purpose="backup" />
                {others.some((other) => other?.medium === medium) && (
                  <Notice tone="warning" title={texts.sameMedium.title} live>
                    {texts.sameMedium.text}
                  </Notice>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!full && (
        <div className="button-row">
          {free.map(({ handle, name }) => (
            <Button
              key={handle}
              label={plainLabel(format(texts.toDrive, { name }))}
              icon={<Icon name="drive" />}
              disabled={disabled}
              onPress={() => {
                void add(askDrive({ drive: handle, fileName, kind: 'pfx' }));
              }}
            />
          ))}
          <Button
            label={texts.toFolder}
            disabled={disabled}
            onPress={() => {
              void add(askFolder({ fileName }));
            }}
          />
        </div>
      )}
    </section>
  );
}
