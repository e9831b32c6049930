import { lazy, Suspense } from 'react';
import { useMenuCommand } from '../use-menu-command.ts';
import { GivenFiles } from './GivenFiles.tsx';
import { closeTool, isTool, openTool, useOpenToolWithFiles } from './open-tool.ts';

const VerifyWizard = lazy(() => import('./verify/VerifyWizard.tsx'));
const StickWizard = lazy(() => import('./stick/StickWizard.tsx'));
const TreeBackupWizard = lazy(() => import('./tree-backup/TreeBackupWizard.tsx'));
const RestoreWizard = lazy(() => import('./restore/RestoreWizard.tsx'));

/** The wizards that work with backups: over any page, with a login or without one. */
export function BackupWizards() {
  const open = useOpenToolWithFiles();
  useMenuCommand((command) => {
    if (isTool(command)) openTool(command);
  });
  return (
    <>
      <Suspense fallback={null}>
        {open?.tool === 'verify' && <VerifyWizard files={open.files} onClose={closeTool} />}
        {open?.tool === 'restore' && <RestoreWizard files={open.files} onClose={closeTool} />}
        {open?.tool === 'recovery-stick' && <StickWizard onClose={closeTool} />}
        {open?.tool === 'tree-backup' && <TreeBackupWizard onClose={closeTool} />}
      </Suspense>
      <GivenFiles />
    </>
  );
}
