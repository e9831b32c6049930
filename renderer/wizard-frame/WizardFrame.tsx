import { useId, type ReactNode } from 'react';
import type { PageId } from '../../shared/pages.ts';
import { buttonReasons, type Reason } from './wizard.ts';
import { Button, Dialog, ErrorPanel, Page, PageCorner, StatusLine } from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { format, t } from '../text.ts';
import { DiscardDialog } from './DiscardDialog.tsx';
import { StepList } from './StepList.tsx';
import type { Wizard } from './use-wizard.ts';
import './wizard-frame.css';

/** Texts of one page: `step` in the list at the left, the others on the page itself and behind Help. */
interface WizardPageTexts {
  readonly step: string;
  readonly heading: string;
  readonly text: string;
  readonly help: readonly string[];
}

export interface WizardFrameProps<Id extends PageId, Data, Code extends string> {
  /** Object name and command, such as `Organizational CA - Export`; the same on every page. */
  readonly title: string;
  readonly wizard: Wizard<Id, Data, Code>;
  readonly pages: Readonly<Record<Id, WizardPageTexts>>;
  readonly reasons: Readonly<Record<Code, string>>;
  readonly status: string;
  /** Replaces heading and text of the open page, for the page of the run. */
  readonly heading?: { readonly heading: string; readonly text: string } | undefined;
  /** Finish was chosen and the state is `running`. */
  readonly onFinish: () => void;
  /** Cancel was chosen during the run. */
  readonly onStop: () => void;
  /** Asked when a finished wizard is to be closed; calls `close` now, later, or never. */
  readonly beforeClose?: (close: () => void) => void;
  readonly children: ReactNode;
}

/**
 * The frame of every wizard: title bar, steps at the left, the page at the right, and below a separator the same
 * buttons in the same order. Finish becomes Close when the work is done.
 */
export function WizardFrame<Id extends PageId, Data, Code extends string>(
  props: WizardFrameProps<Id, Data, Code>,
) {
  const { title, wizard, pages, status } = props;
  const { table, state, dispatch, failure } = wizard;
  const hintId = useId();
  const reasons = buttonReasons(table, state);
  const words: Readonly<Record<string, string>> = { ...t.common.wizard.reasons, ...props.reasons };
  const say = (reason: Reason<string> | null) =>
    reason === null ? undefined : format(words[reason.code]!, reason.values);

  const running = state.phase === 'running';
  const done = state.phase === 'done';
  const busy = wizard.working ? t.common.wizard.reasons.busy : undefined;
  const next = busy ?? say(reasons.next);
  const finish = busy ?? say(reasons.finish);
  const finishIsDefault = state.phase !== 'filling' || reasons.next?.code === 'last-page';
  // The reason for a disabled Next is always visible; while something runs, the page says that instead.
  const hint = status !== '' || running ? undefined : finishIsDefault ? finish : next;

  const cancel = () => {
    if (running) props.onStop();
    const close = () => {
      dispatch({ type: 'cancel' });
    };
    if (done && props.beforeClose !== undefined) props.beforeClose(close);
    else close();
  };
  const pressFinish = () => {
    if (done) {
      cancel();
      return;
    }
    dispatch({ type: 'finish' });
    props.onFinish();
  };
  const texts = pages[state.current];
  const { heading, text } = props.heading ?? texts;
  const { buttons } = t.common;
  return (
    <Dialog
      title={title}
      size="wide"
      flush
      onClose={reasons.cancel === null || done ? cancel : undefined}
      buttons={
        <div className="wizard-bar">
          <div className="wizard-hint" role="status" id={hintId}>
            {hint}
          </div>
          <div className="button-row end">
            <Button
              label={buttons.back}
              disabledReason={busy ?? say(reasons.back)}
              onPress={() => {
                dispatch({ type: 'back' });
              }}
            />
            <Button
              label={buttons.next}
              default={!finishIsDefault}
              disabledReason={next}
              describedBy={hint !== undefined && !finishIsDefault ? hintId : undefined}
              onPress={wizard.next}
            />
            <Button
              label={done ? buttons.close : buttons.finish}
              default={finishIsDefault}
              cancel={done}
              disabledReason={finish}
              describedBy={hint !== undefined && finishIsDefault ? hintId : undefined}
              onPress={pressFinish}
            />
            <span className="apart" />
            <Button
              label={buttons.cancel}
              cancel={!done}
              disabledReason={say(reasons.cancel)}
              onPress={cancel}
            />
            <HelpButton page={state.current} paragraphs={texts.help} />
          </div>
        </div>
      }
    >
      <div className="wizard">
        <StepList
          table={table}
          state={state}
          names={pages}
          onGoTo={
            wizard.working || running || done
              ? undefined
              : (step) => {
                  dispatch({ type: 'goTo', step });
                }
          }
        />
        <div className="wizard-page">
          <PageCorner id={state.current} />
          <Page key={state.current} id={state.current} heading={heading}>
            {text !== '' && <p className="wizard-text">{text}</p>}
            <ErrorPanel failure={failure} page={state.current} />
            {props.children}
            <StatusLine
              text={state.stopping ? t.common.wizard.stopping : status}
              busy={state.stopping || status !== ''}
            />
          </Page>
        </div>
      </div>
      {state.confirming && (
        <DiscardDialog
          title={title}
          onKeep={() => {
            dispatch({ type: 'keep' });
          }}
          onClose={() => {
            dispatch({ type: 'discard' });
          }}
        />
      )}
    </Dialog>
  );
}
