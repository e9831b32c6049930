import type { EndReason } from '../app-state.ts';
import { Button, Dialog, Notice } from '../components/index.ts';
import { t } from '../text.ts';

/** Says why the session is over, before the login page is used again. */
export default function EndedDialog({ reason, onClose }: { reason: EndReason; onClose: () => void }) {
  const text = t.login.ended;
  return (
    <Dialog
      title={text.title}
      size="small"
      role="alertdialog"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button label={text.ok} onPress={onClose} default cancel />
        </div>
      }
    >
      <Notice tone="warning" title={text.reasons[reason]}>
        {text.todo}
      </Notice>
    </Dialog>
  );
}
