import { Fragment, useState, type ReactNode } from 'react';
import { displayText } from '../../shared/display-text.ts';
import { format, t } from '../text.ts';
import { Button } from './Button.tsx';
import { copyText } from './copy-text.ts';
import { Glyph, type GlyphName } from './Glyph.tsx';

export interface ReadonlyValue {
  /** Stable name of the field, for the guide and for tests. */
  readonly field: string;
  readonly label: string;
  readonly value: ReactNode;
  /** For fingerprints and the like. */
  readonly mono?: boolean;
  /** What a button beside the value copies: hashes and serial numbers. */
  readonly copy?: string;
}

/** Paths, each on a line of its own. */
export const pathLines = (paths: readonly string[]) =>
  paths.map((path) => <div key={path}>{displayText(path)}</div>);

/** Labels with values that are only read. */
export function KeyValueList({ values }: { values: readonly ReadonlyValue[] }) {
  return (
    <dl className="values">
      {values.map(({ field, label, value, mono, copy }) => {
        const shown = typeof value === 'string' ? displayText(value) : value;
        const look = mono ? 'mono' : undefined;
        return (
          <Fragment key={field}>
            <dt>{displayText(label)}</dt>
            {copy === undefined ? (
              <dd data-field={field} className={look}>
                {shown}
              </dd>
            ) : (
              <dd className="with-copy">
                <span data-field={field} className={look}>
                  {shown}
                </span>
                <CopyButton label={label} text={copy} />
              </dd>
            )}
          </Fragment>
        );
      })}
    </dl>
  );
}

function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const { copy, copied: done } = t.common.buttons;
  return (
    <Button
      label={copied ? done : copy}
      name={format(copied ? t.common.copiedValue : t.common.copyValue, { label })}
      onPress={() => {
        copyText(text);
        setCopied(true);
      }}
    />
  );
}

export type StageState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly state: StageState;
  readonly note?: string;
}

const marks: Record<StageState, GlyphName | null> = {
  waiting: 'dot',
  running: null,
  done: 'check',
  failed: 'cross',
  cancelled: 'dot',
};

/**
 * State of one stage of a run.
 * @param at index of the current stage
 * @param ended how the run ended, if it stopped at that stage
 */
export const stageState = (
  index: number,
  at: number,
  ended: 'failed' | 'cancelled' | undefined,
): StageState => (index < at ? 'done' : index > at ? 'waiting' : (ended ?? 'running'));

/** The named stages of long work, each with its state in words for those who do not see the marks. */
export function ProgressList({ stages, label }: { stages: readonly Stage[]; label: string }) {
  return (
    <ol className="progress-list" aria-label={label}>
      {stages.map(({ id, label: name, state, note }) => {
        const mark = marks[state];
        return (
          <li
            key={id}
            className={state}
            data-stage={id}
            aria-current={state === 'running' ? 'step' : undefined}
          >
            <span className="mark">
              {mark === null ? <span className="busy-mark" /> : <Glyph name={mark} />}
            </span>
            <span>
              {name} <span className="visually-hidden">{t.common.stage[state]}</span>
            </span>
            {note !== undefined && <span className="note">{note}</span>}
          </li>
        );
      })}
    </ol>
  );
}
