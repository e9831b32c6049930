import { useMemo, useState } from 'react';
import { Button, Dialog, ErrorPanel, Page, StatusLine } from '../components/index.ts';
import { format, t } from '../text.ts';
import { Content } from './Content.tsx';
import { Contents } from './Contents.tsx';
import { findEntry, entriesOf, type ContentsEntry } from './contents.ts';
import type { GuideTarget } from './open-guide.ts';
import { guideLanguage, useGuide } from './use-guide.ts';
import './guide.css';
import { useCall } from '../ipc/use-call.ts';

export interface GuideDialogProps {
  readonly target: GuideTarget;
  /** What the page that it was opened from says of itself, above the step of the guide. */
  readonly inShort?: readonly string[];
  readonly onClose: () => void;
}

const ID = 'G1';

/** G1: the illustrated guide, with its contents at the left and one place of it at the right. */
export default function GuideDialog({ target, inShort = [], onClose }: GuideDialogProps) {
  const words = useGuide();
  const { run, pending, failure } = useCall('guide.save');
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    setSaved(null);
    const answer = await run({ language: guideLanguage() });
    if (answer.ok) setSaved(answer.value?.path ?? null);
  };
  const places = useMemo(() => (words === null ? [] : entriesOf(words, t)), [words]);
  const [chosen, setChosen] = useState<ContentsEntry | null>(null);
  const own = useMemo(() => findEntry(places, target), [places, target]);
  const at = chosen ?? own;
  const page = target.kind === 'page' ? target.page : undefined;
  const title = page === undefined ? t.common.guide.title : format(t.console.helpTitle, { page });
  const short = chosen === null ? inShort : [];
  return (
    <Dialog
      title={title}
      size="wide"
      pageId={ID}
      flush
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <StatusLine
            busy={pending}
            text={
              pending ? t.common.working : saved === null ? '' : format(t.common.guide.saved, { path: saved })
            }
          />
          <span className="spring" />
          <Button
            label={t.common.guide.save}
            disabled={pending}
            onPress={() => {
              void save();
            }}
          />
          <Button label={t.common.buttons.close} onPress={onClose} default cancel />
        </div>
      }
    >
      <div className="guide">
        <Contents places={places} at={at} onOpen={setChosen} />
        <div className="guide-place">
          <ErrorPanel failure={failure} page={ID} />
          {words === null ? (
            <StatusLine busy text={t.common.guide.opening} />
          ) : (
            <Page key={at?.id ?? ''} id={ID} heading={at?.title ?? title} className="prose">
              {short.length > 0 && (
                <div className="guide-short">
                  <h2>{t.common.guide.inShort}</h2>
                  {short.map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                </div>
              )}
              {at !== undefined && <Content words={words} place={at} />}
            </Page>
          )}
        </div>
      </div>
    </Dialog>
  );
}
