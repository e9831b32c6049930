import { useEffect, useState } from 'react';
import type { SupportReportView } from '../../shared/support-calls.ts';
import { Button, copyText, Dialog, ErrorPanel, Page, StatusLine } from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { format, t } from '../text.ts';
import './tools.css';
import { useCall } from '../ipc/use-call.ts';

const PAGE = 'S1';

/** S1: the support report, shown before it is saved. */
export default function SupportDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = t.tools.support;
  const { run: make, pending, failure } = useCall('support.report');
  const { run: save, failure: notSaved } = useCall('support.save');
  const [report, setReport] = useState<SupportReportView | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void make(undefined).then((answer) => {
      if (answer.ok) setReport(answer.value);
    });
  }, [make]);

  const saveAs = async (shown: SupportReportView) => {
    setSaid('');
    const answer = await save({ report: shown.report });
    if (answer.ok && answer.value !== null) setSaid(format(texts.saved, { path: answer.value.path }));
  };
  const { buttons } = t.common;
  return (
    <Dialog
      title={texts.title}
      pageId={PAGE}
      size="wide"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button
            label={texts.save}
            default
            disabled={report === null}
            onPress={() => {
              if (report !== null) void saveAs(report);
            }}
          />
          <Button
            label={texts.copy}
            disabled={report === null}
            onPress={() => {
              if (report === null) return;
              copyText(report.text);
              setSaid(texts.copied);
            }}
          />
          <Button label={buttons.close} cancel onPress={onClose} />
          <HelpButton page={PAGE} paragraphs={texts.help} />
        </div>
      }
    >
      <Page id={PAGE} heading={texts.heading} lead={texts.text} className="tool-page">
        <ErrorPanel failure={failure ?? notSaved} page={PAGE} />
        <StatusLine text={pending ? texts.reading : said} busy={pending} />
        {report !== null && (
          // The report scrolls in its own box; the keyboard reaches it there.
          <pre
            className="report-box selectable mono"
            role="region"
            aria-label={texts.report}
            tabIndex={0}
            data-field="support-report"
          >
            {report.text}
          </pre>
        )}
      </Page>
    </Dialog>
  );
}
