import { lazy, Suspense } from 'react';
import type { HelpDialogProps } from './HelpDialog.tsx';

const Loaded = lazy(() => import('./HelpDialog.tsx'));

/** Explains the page that it was opened from; loaded when it is first asked for. */
export function HelpDialog(props: HelpDialogProps) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
