import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Notice } from './Messages.tsx';

interface QuestionDialogProps {
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  /** What leaves everything as it is: Enter and Escape press it. */
  readonly keep: string;
  readonly onKeep: () => void;
  readonly go: string;
  readonly onGo: () => void;
}

/** Asks before something is lost. */
export function QuestionDialog({ title, heading, text, keep, onKeep, go, onGo }: QuestionDialogProps) {
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      buttons={
        <div className="button-row end">
          <Button label={keep} default cancel onPress={onKeep} />
          <Button label={go} onPress={onGo} />
        </div>
      }
    >
      <Notice tone="warning" title={heading}>
        {text}
      </Notice>
    </Dialog>
  );
}
