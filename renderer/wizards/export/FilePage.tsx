import type { Failure } from '../../../shared/result.ts';
import {
  allPlaces,
  answerFormat,
  answerTarget,
  completeFileName,
  copiesAreStale,
  exportKind,
  keptName,
  placesWithKept,
} from './data.ts';
import { writtenKeyPairs } from './key.ts';
import { checkFileName, targetIsCurrent } from './steps.ts';
import { CheckBox, intoSight, Notice, RadioRow, TextField } from '../../components/index.ts';
import { list } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';
import { format, t } from '../../text.ts';
import { BROWSED, ChosenDestination, DestinationPicker, type Drives } from '../destination/index.ts';
import type { ExportPageProps } from './page-props.ts';
import { Copies } from './Copies.tsx';
import { usePlaces } from './use-target.ts';

export interface FilePageProps extends ExportPageProps {
  /** They outlive the page, as the answers name them by their handles. */
  readonly drives: Drives;
  /** The page is being left, which looks at the places itself: a second answer would count as an edit and keep the page. */
  readonly leaving: boolean;
  readonly onFailure: (failure: Failure | null) => void;
}

/** E4: the name of the file, and a removable drive or another folder. */
export function FilePage({ data, change, drives, leaving, onFailure }: FilePageProps) {
  const texts = t.exportWizard.file;
  const { run: askBrowse, pending: browsing } = useCall('destination.browse');

  const name = completeFileName(data);
  const badName = checkFileName(name);
  const staleDrive = data.location?.kind === 'drive' && !targetIsCurrent(data);
  const stale = badName === null && (staleDrive || copiesAreStale(data));
  usePlaces(stale && !leaving ? data : null, change, onFailure);

  const browse = async () => {
    const kind = exportKind(data);
    const answer = await askBrowse({
      fileName: badName === null ? name : `CA.${kind}`,
      kind,
    });
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) change(answerTarget(data, answer.value, { kind: 'browsed' }));
  };

  const { location, target } = data;
  const current = target !== null && targetIsCurrent(data);
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
        problem={badName === null ? undefined : format(t.exportWizard.reasons[badName.code], badName.values)}
        onChange={(fileName) => {
          change({ fileName });
        }}
      />
      <DestinationPicker
        drives={drives}
        value={location?.kind === 'drive' ? location.handle : location && BROWSED}
        browsedFolder={target?.location.kind === 'browsed' ? target.view.folder : undefined}
        browsing={browsing}
        onDrive={(handle) => {
          change({ location: { kind: 'drive', handle } });
        }}
        onBrowsed={() => {
          change({ location: { kind: 'browsed' } });
        }}
        onBrowse={() => {
          void browse();
        }}
      />
      {current && (
        <ChosenDestination
          field="target-path"
          purpose={data.withKey ? 'backup' : null}
          {...allPlaces(data)[0]!}
        >
          {data.withKey && (
            <p className="field-help">
              {writtenKeyPairs(data).length > 1 ? texts.secondFile : texts.receipt}
            </p>
          )}
        </ChosenDestination>
      )}
      <Existing data={data} change={change} />
      <Kept data={data} />
      {current && data.withKey && (
        <Copies data={data} change={change} drives={drives.drives} onFailure={onFailure} />
      )}
    </>
  );
}

/** The file of the other key pair from an earlier run: it stays, and the new receipt names it, too. */
function Kept({ data }: Pick<ExportPageProps, 'data'>) {
  const texts = t.exportWizard.file;
  const name = keptName(data);
  if (name === undefined || !targetIsCurrent(data) || placesWithKept(data).length === 0) return null;
  return (
    <Notice tone="info" title={format(texts.keptTitle, { file: name })}>
      {texts.keptText}
    </Notice>
  );
}

/** Files of the same names in any of the places, and the agreement to replace them. */
function Existing({ data, change }: ExportPageProps) {
  const texts = t.exportWizard.file;
  const places = targetIsCurrent(data) && !copiesAreStale(data) ? allPlaces(data) : [];
  const taken = places.filter(({ existing }) => existing.length > 0);
  if (taken.length === 0) return null;
  return (
    <div ref={intoSight}>
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
    </div>
  );
}
