import { lazy, Suspense } from 'react';
import { useMenuCommand } from '../use-menu-command.ts';
import { closeTool, openTool, useOpenTool } from './open-tool.ts';

const VerifyWizard = lazy(() => import('./verify/VerifyWizard.tsx'));
const RestoreWizard = lazy(() => import('./restore/RestoreWizard.tsx'));

/** The wizards that work with backups: over any page, with a login or without one. */
export function BackupWizards() {
  const tool = useOpenTool();
  useMenuCommand((command) => {
    if (command === 'verify' || command === 'restore') openTool(command);
  });
  return (
    <Suspense fallback={null}>
      {tool === 'verify' && <VerifyWizard onClose={closeTool} />}
      {tool === 'restore' && <RestoreWizard onClose={closeTool} />}
    </Suspense>
  );
}
