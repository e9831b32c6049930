import { lazy, Suspense } from 'react';
import type { PageId } from '../../shared/pages.ts';

const Loaded = lazy(() => import('./GuideDialog.tsx'));

export interface HelpDialogProps {
  readonly page: PageId;
  readonly paragraphs: readonly string[];
  readonly onClose: () => void;
}

/** Explains the page that it was opened from: in short, and with its step in the guide. Loaded when it is first asked for. */
export function HelpDialog({ page, paragraphs, onClose }: HelpDialogProps) {
  return (
    <Suspense fallback={null}>
      <Loaded target={{ kind: 'page', page }} inShort={paragraphs} onClose={onClose} />
    </Suspense>
  );
}
