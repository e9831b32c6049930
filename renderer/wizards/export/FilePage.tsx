import { useCallback, useEffect } from 'react';
import type { DriveView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import {
  allPlaces,
  answerFormat,
  answerTarget,
  completeFileName,
  copiesAreStale,
  exportKind,
} from './data.ts';
import { writtenKeyPairs } from './key.ts';
import { checkFileName, targetIsCurrent } from './steps.ts';
import {
  Button,
  CheckBox,
  KeyValueList,
  Notice,
  RadioCards,
  RadioRow,
  TextField,
  useCall,
} from '../../components/index.ts';
import { format, t } from '../../text.ts';
import type { ExportPageProps } from './page-props.ts';
import { Copies } from './Copies.tsx';
import { usePlaces } from './use-target.ts';
import { list, placeWarning, plainLabel, size } from './values.ts';

export interface FilePageProps extends ExportPageProps {
  /** The drives that are plugged in; null until they were looked for. They outlive the page. */
  readonly drives: readonly DriveView[] | null;
  readonly onDrives: (drives: readonly DriveView[]) => void;
  readonly onFailure: (failure: Failure | null) => void;
}

const BROWSED = 'browsed';

/** E4: the name of the file, and a removable drive or another folder. */
export function FilePage({ data, change, drives, onDrives, onFailure }: FilePageProps) {
  const texts = t.export.file;
  const { run: askDrives, pending } = useCall('drives.list');
  const { run: askBrowse, pending: browsing } = useCall('destination.browse');

  const refresh = useCallback(async () => {
    const answer = await askDrives(undefined);
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok) onDrives(answer.value);
  }, [askDrives, onDrives, onFailure]);
  useEffect(() => {
    if (drives === null) void refresh();
  }, [drives, refresh]);

  const name = completeFileName(data);
  const badName = checkFileName(name);
  const staleDrive = data.location?.kind === 'drive' && !targetIsCurrent(data);
  const stale = badName === null && (staleDrive || copiesAreStale(data));
  usePlaces(stale ? data : null, change, onFailure);

  const browse = async () => {
    const kind = exportKind(data);
    const answer = await askBrowse({
      fileName: badName === null ? name : `CA.${kind}`,
      kind,
    });
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) change(answerTarget(data, answer.value, { kind: 'browsed' }));
  };

  const chosen = data.location?.kind === 'drive' ? data.location.handle : data.location && BROWSED;
  const browsedFolder = data.target?.location.kind === 'browsed' ? data.target.view.folder : undefined;
  const choices = [
    ...(drives ?? []).map((drive) => ({
      value: drive.handle,
      label: plainLabel(drive.name),
      note: format(texts.driveNote, {
        mount: drive.mountPoint,
        fileSystem: drive.fileSystem,
        size: size(drive.sizeBytes),
        free: size(drive.freeBytes),
      }),
      disabledReason: drive.readOnly ? texts.driveReadOnly : undefined,
    })),
    ...(browsedFolder === undefined
      ? []
      : [
          {
            value: BROWSED,
            label: texts.otherPlace,
            note: format(texts.otherPlaceNote, { folder: browsedFolder }),
          },
        ]),
  ];

  return (
    <>
      {!data.withKey && (
        <RadioRow
          legend={texts.format}
          value={data.format}
          onChange={(chosenFormat) => {
            change(answerFormat(data, chosenFormat));
          }}
          choices={[
            { value: 'der', label: texts.formats.der },
            { value: 'pem', label: texts.formats.pem },
          ]}
        />
      )}
      <TextField
        label={texts.name}
        value={data.fileName}
        problem={badName === null ? undefined : format(t.export.reasons[badName.code], badName.values)}
        onChange={(fileName) => {
          change({ fileName });
        }}
      />
      {choices.length > 0 ? (
        <RadioCards
          legend={texts.drives}
          value={chosen}
          onChange={(value) => {
            change({ location: value === BROWSED ? { kind: 'browsed' } : { kind: 'drive', handle: value } });
          }}
          choices={choices}
        />
      ) : (
        <div>
          <h2>{texts.drives}</h2>
          <p role="status">{pending || drives === null ? texts.looking : texts.noDrives}</p>
        </div>
      )}
      <div className="button-row">
        <Button
          label={texts.refresh}
          disabled={pending}
          onPress={() => {
            void refresh();
          }}
        />
        <Button
          label={texts.browse}
          disabled={browsing}
          onPress={() => {
            void browse();
          }}
        />
      </div>
      <Chosen data={data} change={change} />
      {data.withKey && data.target !== null && targetIsCurrent(data) && (
        <Copies data={data} change={change} drives={drives ?? []} onFailure={onFailure} />
      )}
      <Existing data={data} change={change} />
    </>
  );
}

/** The place appears below the choice; where the window is low it is scrolled to. */
const showChosen = (element: HTMLElement | null) => {
  element?.scrollIntoView({ block: 'nearest' });
};

/** What main said about the chosen place, and what it asks the user to agree to. */
function Chosen({ data }: ExportPageProps) {
  const texts = t.export.file;
  if (data.target === null || !targetIsCurrent(data)) return null;
  const { path, place, freeBytes } = data.target.view;
  const warning = placeWarning(place);
  const value = freeBytes === undefined ? path : format(texts.pathWithFree, { path, free: size(freeBytes) });
  return (
    <div className="chosen" ref={showChosen}>
      <KeyValueList values={[{ field: 'target-path', label: texts.place, value }]} />
      {data.withKey && (
        <p className="field-help">{writtenKeyPairs(data).length > 1 ? texts.secondFile : texts.receipt}</p>
      )}
      {warning !== null && data.withKey && (
        <Notice tone="warning" title={warning.title} live>
          {warning.text}
        </Notice>
      )}
    </div>
  );
}

/** Files of the same names in any of the places, and the agreement to replace them. */
function Existing({ data, change }: ExportPageProps) {
  const texts = t.export.file;
  const places = targetIsCurrent(data) && !copiesAreStale(data) ? allPlaces(data) : [];
  const taken = places.filter(({ existing }) => existing.length > 0);
  if (taken.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.existsTitle} live>
      {taken.map(({ folder, existing }) => (
        <p key={folder}>
          {places.length > 1
            ? format(texts.existsIn, { folder, files: list(existing) })
            : format(texts.existsText, { files: list(existing) })}
        </p>
      ))}
      <CheckBox
        label={texts.replace}
        checked={data.replace}
        onChange={(replace) => {
          change({ replace });
        }}
      />
    </Notice>
  );
}
