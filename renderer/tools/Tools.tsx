import { lazy, Suspense, useState } from 'react';
import { useMenuCommand } from '../use-menu-command.ts';

const RecordDialog = lazy(() => import('./RecordDialog.tsx'));
const SupportDialog = lazy(() => import('./SupportDialog.tsx'));
const ChangePasswordDialog = lazy(() => import('./ChangePasswordDialog.tsx'));

type Tool = 'record' | 'change-password' | 'support';

/** The dialogs of the menu Tools and the support report, one at a time; they need no directory and open over any page. */
export function Tools() {
  const [open, setOpen] = useState<Tool | null>(null);
  useMenuCommand((command) => {
    if (command === 'record' || command === 'change-password' || command === 'support')
      setOpen(open ?? command);
  });
  const close = () => {
    setOpen(null);
  };
  return (
    <Suspense fallback={null}>
      {open === 'record' && <RecordDialog onClose={close} />}
      {open === 'change-password' && <ChangePasswordDialog onClose={close} />}
      {open === 'support' && <SupportDialog onClose={close} />}
    </Suspense>
  );
}
