import { Button, RadioCards } from '../../components/index.ts';
import { plainLabel, size } from '../../formatting.ts';
import { format, t } from '../../text.ts';
import type { Drives } from './use-drives.ts';

export interface DestinationPickerProps {
  readonly drives: Drives;
  /** Handle of the drive that is chosen, `browsed` for the other folder, null while nothing is. */
  readonly value: string | null;
  /** The folder that the system's dialog gave, where one was chosen there. */
  readonly browsedFolder: string | undefined;
  readonly onDrive: (handle: string) => void;
  /** The folder of the dialog is chosen again. */
  readonly onBrowsed?: () => void;
  readonly onBrowse: () => void;
  readonly browsing: boolean;
}

export const BROWSED = 'browsed';

/** A removable drive from the list, or another folder from the system's dialog. */
export function DestinationPicker(props: DestinationPickerProps) {
  const { drives, looking, refresh } = props.drives;
  const { browsedFolder, onBrowsed } = props;
  const texts = t.common.files.destination;
  const choices = [
    ...drives.map((drive) => ({
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
    ...(browsedFolder === undefined ? [] : [{ value: BROWSED, label: texts.folder, note: browsedFolder }]),
  ];
  return (
    <>
      {choices.length > 0 && (
        <RadioCards
          legend={texts.legend}
          value={props.value}
          onChange={(chosen) => {
            if (chosen === BROWSED) onBrowsed?.();
            else props.onDrive(chosen);
          }}
          choices={choices}
        />
      )}
      {drives.length === 0 && <p role="status">{looking ? texts.looking : texts.noDrives}</p>}
      <div className="button-row">
        <Button label={texts.refresh} disabled={looking} onPress={refresh} />
        <Button label={texts.browse} disabled={props.browsing} onPress={props.onBrowse} />
      </div>
    </>
  );
}
