import { lazy, Suspense, useState } from 'react';
import { useMenuCommand } from '../use-menu-command.ts';

const RecordDialog = lazy(() => import('./RecordDialog.tsx'));
const SupportDialog = lazy(() => import('./SupportDialog.tsx'));
const OptionsDialog = lazy(() => import('./OptionsDialog.tsx'));
const ChangePasswordDialog = lazy(() => import('./ChangePasswordDialog.tsx'));
const ChangeKeepersDialog = lazy(() => import('./ChangeKeepersDialog.tsx'));

const TOOLS = ['record', 'change-password', 'change-keepers', 'support', 'options'] as const;

type Tool = (typeof TOOLS)[number];

/** The dialogs of the menu Tools and the support report, one at a time; they need no directory and open over any page. */
export function Tools() {
  const [open, setOpen] = useState<Tool | null>(null);
  useMenuCommand((command) => {
    const tool = TOOLS.find((known) => known === command);
    if (tool !== undefined) setOpen(open ?? tool);
  });
  const close = () => {
    setOpen(null);
  };
  return (
    <Suspense fallback={null}>
      {open === 'record' && <RecordDialog onClose={close} />}
      {open === 'change-password' && <ChangePasswordDialog onClose={close} />}
      {open === 'change-keepers' && <ChangeKeepersDialog onClose={close} />}
      {open === 'options' && <OptionsDialog onClose={close} />}
      {open === 'support' && <SupportDialog onClose={close} />}
    </Suspense>
  );
}
