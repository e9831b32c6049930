import { lazy, Suspense } from 'react';
import { useMenuCommand } from '../use-menu-command.ts';
import { closeGuide, openGuide, useOpenGuide } from './open-guide.ts';

const GuideDialog = lazy(() => import('./GuideDialog.tsx'));

/** The illustrated guide, over any page; loaded when it is first asked for. */
export function GuideHost() {
  const target = useOpenGuide();
  useMenuCommand((command) => {
    if (command === 'guide') openGuide({ kind: 'beginning' });
  });
  return (
    <Suspense fallback={null}>
      {target !== null && <GuideDialog target={target} onClose={closeGuide} />}
    </Suspense>
  );
}
