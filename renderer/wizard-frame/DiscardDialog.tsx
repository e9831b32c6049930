import { QuestionDialog } from '../components/index.ts';
import { t } from '../text.ts';

interface DiscardDialogProps {
  readonly title: string;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** Asks before the answers are thrown away. */
export function DiscardDialog({ title, onKeep, onClose }: DiscardDialogProps) {
  const { close, ...texts } = t.common.wizard.lose;
  return <QuestionDialog title={title} {...texts} onKeep={onKeep} go={close} onGo={onClose} />;
}
