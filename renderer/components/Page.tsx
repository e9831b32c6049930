import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { PageId } from '../../shared/pages.ts';
import { format, t } from '../text.ts';
import { invoke } from '../ipc/invoke.ts';

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
  readonly id: PageId;
  readonly heading: string;
  /** Read and focused, but not shown: where a title bar shows the same words. */
  readonly hideHeading?: boolean;
  /** One sentence below the heading. */
  readonly lead?: string;
  /** A picture beside the heading; puts both into a band across the page. */
  readonly banner?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The root of a page: a section with its id and its heading. When it opens, a refused field has the focus, else the first empty field marked `first`, else the heading. */
export function Page({ id, heading, hideHeading, lead, banner, className, children }: PageProps) {
  const headingId = useId();
  const sectionRef = useRef<HTMLElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const section = sectionRef.current;
    const refused = section?.querySelector<HTMLInputElement>('input[aria-invalid="true"]:enabled');
    const fields = section?.querySelectorAll<HTMLInputElement>('input[data-first]:enabled') ?? [];
    (refused ?? [...fields].find(({ value }) => value === '') ?? headingRef.current)?.focus();
    refused?.select();
    void invoke('support.page', { page: id });
  }, [id]);
  const title = (
    <>
      <h1
        id={headingId}
        ref={headingRef}
        tabIndex={-1}
        className={hideHeading ? 'visually-hidden' : undefined}
      >
        {heading}
      </h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </>
  );
  return (
    <section ref={sectionRef} data-page={id} aria-labelledby={headingId} className={className}>
      {banner === undefined ? (
        title
      ) : (
        <div className="banner">
          {banner}
          <div>{title}</div>
        </div>
      )}
      {children}
    </section>
  );
}
