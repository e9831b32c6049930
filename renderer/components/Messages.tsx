import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Failure } from '../../shared/result.ts';
import { failureText, format, t } from '../text.ts';
import { Button } from './Button.tsx';
import { openGuide } from '../guide/open-guide.ts';
import { copyText } from './copy-text.ts';
import { Glyph } from './Glyph.tsx';

export interface ErrorPanelProps {
  readonly failure: Failure | null;
  readonly page: string;
  /** Further ways out, such as a link to another page. */
  readonly children?: ReactNode;
}

/** What happened, why and what to do, at the top of a page. The live region is always there, so that a new failure is read out. */
export function ErrorPanel({ failure, page, children }: ErrorPanelProps) {
  return (
    <div role="alert">{failure !== null && <Panel failure={failure} page={page} more={children} />}</div>
  );
}

function Panel({ failure, page, more }: { failure: Failure; page: string; more: ReactNode }) {
  const [copied, setCopied] = useState<Failure | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  // It is at the top of the page, which may be out of view.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  const { what, why, todo } = failureText(failure);
  const place = { code: failure.code, page };
  return (
    <div ref={panel} className="message error" data-code={failure.code}>
      <Glyph name="stop" size={18} />
      <p className="message-title selectable">{what}</p>
      <p className="selectable">{why}</p>
      <p className="selectable">{todo}</p>
      {more}
      <div className="message-foot">
        <span className="selectable">{format(t.common.error.codeLine, place)}</span>
        <Button
          label={t.common.guide.openHere}
          onPress={() => {
            openGuide({ kind: 'error', code: failure.code });
          }}
        />
        <Button
          label={t.common.buttons.copyDetails}
          onPress={() => {
            const time = new Date().toISOString();
            copyText(format(t.common.error.details, { what, why, todo, time, ...place }));
            setCopied(failure);
          }}
        />
        <span role="status">{copied === failure ? t.common.buttons.copied : ''}</span>
      </div>
    </div>
  );
}

export interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'success' | 'error';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Read out when it appears. */
  readonly live?: boolean;
}

/** Something to know, or a result: in words, with a mark and a color for its kind. */
export function Notice({ tone, title, children, live }: NoticeProps) {
  const glyph = { info: 'info', warning: 'warning', success: 'check', error: 'stop' } as const;
  return (
    <div className={`message ${tone}`} role={live ? 'status' : undefined}>
      <Glyph name={glyph[tone]} size={18} />
      <div className="message-title">
        <span className="visually-hidden">{t.common.notice[tone]} </span>
        {title}
      </div>
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}

/** Says what the app is doing; empty when it does nothing. */
export function StatusLine({ text, busy }: { text: string; busy?: boolean }) {
  return (
    <div className="status-line" role="status">
      {busy && <span className="busy-mark" />}
      <span>{text}</span>
    </div>
  );
}
