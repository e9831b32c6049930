import { useEffect, useState } from 'react';
import type { SheetAbout, SheetSource } from '../../shared/restore.ts';
import type { Failure } from '../../shared/result.ts';
import { Button, Dialog, ErrorPanel, Page, StatusLine, TextField } from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { format, t } from '../text.ts';
import '../tools/tools.css';
import { invoke } from '../ipc/invoke.ts';
import { useCall } from '../ipc/use-call.ts';

const PAGE = 'T4';
/** A label is written on a stick or on its bag. */
const LONGEST_LABEL = 64;

export interface SheetDialogProps {
  readonly source: SheetSource;
  readonly onClose: () => void;
}

/** T4: the printed page of a backup, as PDF or on paper. */
export default function SheetDialog({ source, onClose }: SheetDialogProps) {
  const texts = t.tools.sheet;
  const [about, setAbout] = useState<SheetAbout | null>(null);
  const [medium, setMedium] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState('');
  const { run: save, pending: saving } = useCall('sheet.save');
  const { run: print, pending: printing } = useCall('sheet.print');

  useEffect(() => {
    let wanted = true;
    void invoke('sheet.about', { source }).then((answer) => {
      if (!wanted) return;
      setFailure(answer.ok ? null : answer.failure);
      if (!answer.ok) return;
      setAbout(answer.value);
      setMedium(answer.value.medium);
    });
    return () => {
      wanted = false;
    };
    // The dialog is about one backup for as long as it is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const saveIt = async () => {
    setDone('');
    const answer = await save({ source, medium });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) setDone(format(texts.saved, { path: answer.value.path }));
  };
  const printIt = async () => {
    setDone('');
    const answer = await print({ source, medium });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value.printed) setDone(texts.printed);
  };
  const busy = saving || printing || about === null;

  return (
    <Dialog
      title={texts.title}
      pageId={PAGE}
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button
            label={texts.save}
            default
            disabled={busy}
            onPress={() => {
              void saveIt();
            }}
          />
          <Button
            label={texts.print}
            disabled={busy}
            onPress={() => {
              void printIt();
            }}
          />
          <Button label={t.common.buttons.close} cancel onPress={onClose} />
          <HelpButton page={PAGE} paragraphs={texts.help} />
        </div>
      }
    >
      <Page id={PAGE} heading={texts.heading} lead={texts.text} className="tool-page">
        <ErrorPanel failure={failure} page={PAGE} />
        {about !== null && about.sheets > 1 && <p>{format(texts.several, { count: about.sheets })}</p>}
        <TextField
          label={texts.medium}
          value={medium}
          maxLength={LONGEST_LABEL}
          help={texts.mediumHelp}
          onChange={setMedium}
        />
        <StatusLine text={busy && failure === null ? texts.making : ''} busy={busy && failure === null} />
        <div role="status" className="selectable" data-field="sheet-done">
          {done}
        </div>
      </Page>
    </Dialog>
  );
}
