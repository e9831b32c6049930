import { format, t } from '../text.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface HelpDialogProps {
  /** Id of the page that is explained. */
  readonly page: string;
  readonly paragraphs: readonly string[];
  readonly onClose: () => void;
}

/** Explains the page that it was opened from. */
export default function HelpDialog({ page, paragraphs, onClose }: HelpDialogProps) {
  return (
    <Dialog
      title={format(t.console.helpTitle, { page })}
      size="small"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button label={t.common.buttons.ok} onPress={onClose} default cancel />
        </div>
      }
    >
      <div className="prose">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </Dialog>
  );
}
