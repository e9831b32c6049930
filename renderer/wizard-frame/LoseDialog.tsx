import { Button, Dialog, Notice } from '../components/index.ts';
import { t } from '../text.ts';

interface LoseDialogProps {
  readonly title: string;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** Asks before the answers are thrown away. Enter and Escape keep them. */
export function LoseDialog({ title, onKeep, onClose }: LoseDialogProps) {
  const { heading, text, close, keep } = t.wizard.lose;
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      buttons={
        <div className="button-row end">
          <Button label={keep} default cancel onPress={onKeep} />
          <Button label={close} onPress={onClose} />
        </div>
      }
    >
      <Notice tone="warning" title={heading}>
        {text}
      </Notice>
    </Dialog>
  );
}
