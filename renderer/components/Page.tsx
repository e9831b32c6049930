import { useEffect, useId, useRef, type ReactNode } from 'react';
import { format, t } from '../text.ts';

/** The id in a page's corner, such as `E3`. */
export function PageCorner({ id }: { id: string }) {
  return (
    <span className="page-id" title={format(t.common.pageId, { id })}>
      {id}
    </span>
  );
}

export interface PageProps {
  /** Stable id, such as `L1`. */
  readonly id: string;
  readonly heading: string;
  /** Read and focused, but not shown: where a title bar shows the same words. */
  readonly hideHeading?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The root of a page: a section with its id and its heading, which receives the focus when the page opens. */
export function Page({ id, heading, hideHeading, className, children }: PageProps) {
  const headingId = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    headingRef.current?.focus();
  }, [id]);
  return (
    <section data-page={id} aria-labelledby={headingId} className={className}>
      <h1
        id={headingId}
        ref={headingRef}
        tabIndex={-1}
        className={hideHeading ? 'visually-hidden' : undefined}
      >
        {heading}
      </h1>
      {children}
    </section>
  );
}
