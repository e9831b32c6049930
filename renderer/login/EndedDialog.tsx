import type { EndReason } from '../app-state.ts';
import { Button, Dialog, Notice, Page } from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { t } from '../text.ts';

const PAGE = 'L5';

/** L5: says why the session is over or the window was locked, before the page below is used again. */
export default function EndedDialog({ reason, onClose }: { reason: EndReason; onClose: () => void }) {
  const text = t.login.ended;
  const gone = reason === 'server-gone';
  const title = gone ? text.title : text.locked;
  return (
    <Dialog
      title={title}
      pageId={PAGE}
      size="small"
      role="alertdialog"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button label={text.ok} onPress={onClose} default cancel />
          <HelpButton page={PAGE} paragraphs={text.help} />
        </div>
      }
    >
      <Page id={PAGE} heading={title} hideHeading>
        <Notice tone="warning" title={text.reasons[reason]}>
          {gone ? text.todo : text.lockedTodo}
        </Notice>
      </Page>
    </Dialog>
  );
}
