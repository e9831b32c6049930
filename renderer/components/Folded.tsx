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
  const [isOpen, setIsOpen] = useState(open);
  return (
    <details
      className="folded"
      data-field={field}
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {/* Long lists are drawn when they are asked for. */}
      {isOpen && <div className="folded-content">{children}</div>}
    </details>
  );
}
