import { lazy, Suspense, useState } from 'react';
import { useMenuCommand } from '../use-menu-command.ts';

const RecordDialog = lazy(() => import('./RecordDialog.tsx'));
const ChangePasswordDialog = lazy(() => import('./ChangePasswordDialog.tsx'));

type Tool = 'record' | 'change-password';

/** The dialogs of the menu Tools, one at a time; they need no directory and open over any page. */
export function Tools() {
  const [open, setOpen] = useState<Tool | null>(null);
  useMenuCommand((command) => {
    if (command === 'record' || command === 'change-password') setOpen(open ?? command);
  });
  const close = () => {
    setOpen(null);
  };
  return (
    <Suspense fallback={null}>
      {open === 'record' && <RecordDialog onClose={close} />}
      {open === 'change-password' && <ChangePasswordDialog onClose={close} />}
    </Suspense>
  );
}
