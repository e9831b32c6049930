import { lazy, Suspense, useState } from 'react';
import type { SheetSource } from '../../shared/restore.ts';
import { Button } from '../components/index.ts';
import { t } from '../text.ts';

const SheetDialog = lazy(() => import('./SheetDialog.tsx'));

export interface SheetButtonProps {
  readonly source: SheetSource;
  /** Where several such buttons stand on one page: the accessible name, and no letter for Alt. */
  readonly name?: string;
}

/** Offers the printed page of a backup, wherever one was made, opened or recorded. */
export function SheetButton({ source, name }: SheetButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        label={name === undefined ? t.tools.sheet.open : t.tools.sheet.openShort}
        {...(name !== undefined && { name })}
        onPress={() => {
          setOpen(true);
        }}
      />
      {open && (
        <Suspense fallback={null}>
          <SheetDialog
            source={source}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
