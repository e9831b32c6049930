import { useEffect, useState } from 'react';
import {
  CAPTURE_CHOICES,
  LOCK_MINUTES,
  REMINDER_MONTHS,
  THEMES,
  type Options,
} from '../../shared/options.ts';
import { Button, Dialog, ErrorPanel, Notice, Page, RadioCards, RadioRow } from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { format, t } from '../text.ts';
import { applyTheme } from '../theme/apply-theme.ts';
import './tools.css';
import { invoke } from '../ipc/invoke.ts';
import { useCall } from '../ipc/use-call.ts';

const PAGE = 'T5';

/** T5: when the window is locked and kept out of screenshots, when a backup is old, and the theme. */
export default function OptionsDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = t.tools.options;
  const { run: read, failure } = useCall('options.read');
  const { run: write, pending, failure: notStored } = useCall('options.write');
  const [options, setOptions] = useState<Options | null>(null);
  const [onLinux, setOnLinux] = useState(false);
  useEffect(() => {
    void read(undefined).then((answer) => {
      if (answer.ok) setOptions(answer.value);
    });
    void invoke('app.info', undefined).then((answer) => {
      if (answer.ok) setOnLinux(answer.value.platform === 'linux');
    });
  }, [read]);

  const store = async () => {
    if (options === null) return;
    const answer = await write(options);
    if (!answer.ok) return;
    applyTheme(options);
    onClose();
  };
  const { buttons } = t.common;
  return (
    <Dialog
      title={texts.title}
      pageId={PAGE}
      size="medium"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button
            label={buttons.ok}
            default
            disabled={options === null || pending}
            onPress={() => {
              void store();
            }}
          />
          <Button label={buttons.cancel} cancel onPress={onClose} />
          <HelpButton page={PAGE} paragraphs={texts.help} />
        </div>
      }
    >
      <Page id={PAGE} heading={texts.heading} lead={texts.text} className="tool-page">
        <ErrorPanel failure={failure ?? notStored} page={PAGE} />
        {options !== null && (
          <>
            <RadioRow
              legend={texts.lock}
              value={String(options.lockMinutes)}
              onChange={(chosen) => {
                const lockMinutes = LOCK_MINUTES.find((minutes) => String(minutes) === chosen);
                if (lockMinutes !== undefined) setOptions({ ...options, lockMinutes });
              }}
              choices={LOCK_MINUTES.map((count) => ({
                value: String(count),
                label: format(texts.minutes, { count }),
              }))}
            />
            <p className="soft">{texts.lockNote}</p>
            <RadioRow
              legend={texts.reminder}
              value={String(options.reminderMonths)}
              onChange={(chosen) => {
                const reminderMonths = REMINDER_MONTHS.find((months) => String(months) === chosen);
                if (reminderMonths !== undefined) setOptions({ ...options, reminderMonths });
              }}
              choices={REMINDER_MONTHS.map((count) => ({
                value: String(count),
                label: format(texts.months, { count }),
              }))}
            />
            <RadioRow
              legend={texts.theme}
              value={options.theme}
              onChange={(theme) => {
                setOptions({ ...options, theme });
              }}
              choices={THEMES.map((value) => ({ value, label: texts.themes[value] }))}
            />
            <RadioCards
              legend={texts.capture}
              value={options.capture}
              onChange={(capture) => {
                setOptions({ ...options, capture });
              }}
              choices={CAPTURE_CHOICES.map((value) => ({ value, ...texts.captures[value] }))}
            />
            {onLinux && <Notice tone="info" title={texts.linux} />}
          </>
        )}
      </Page>
    </Dialog>
  );
}
