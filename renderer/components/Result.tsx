import type { ReactNode } from 'react';
import { t } from '../text.ts';
import { Notice, type NoticeProps } from './Messages.tsx';

export interface ResultProps {
  readonly tone: NoticeProps['tone'];
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** What to do now: at most four lines. */
  readonly next: readonly string[];
  /** Buttons for it. */
  readonly actions?: ReactNode;
  /** Everything else, folded. */
  readonly children?: ReactNode;
}

/** How every result is shown: the verdict, what to do now, the actions for it, and behind them the details. */
export function Result({ tone, title, text, next, actions, children }: ResultProps) {
  return (
    <>
      <Notice tone={tone} title={title} live>
        {text}
      </Notice>
      {next.length > 0 && (
        <div>
          <h2>{t.common.whatToDo}</h2>
          <ol className="advice">
            {next.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      )}
      {actions !== undefined && <div className="button-row">{actions}</div>}
      {children}
    </>
  );
}
