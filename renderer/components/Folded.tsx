import { useState, type ReactNode } from 'react';

export interface FoldedProps {
  readonly summary: ReactNode;
  /** Stable name, for tests. */
  readonly field?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Details that most people do not need: one line until they are opened. */
export function Folded({ summary, field, open = false, children }: FoldedProps) {
  const [openAtFirst] = useState(open);
  return (
    <details className="folded" data-field={field} open={openAtFirst}>
      <summary>{summary}</summary>
      <div className="folded-content">{children}</div>
    </details>
  );
}
