import { useState } from 'react';
import type { PageId } from '../../shared/pages.ts';
import { t } from '../text.ts';
import { Button } from '../components/index.ts';
import { HelpDialog } from './HelpDialog.tsx';

interface HelpButtonProps {
  readonly page: PageId;
  readonly paragraphs: readonly string[];
  /** In place of the usual label, where its letter is another's. */
  readonly label?: string;
}

/** Explains the page; F1 presses it. */
export function HelpButton({ page, paragraphs, label = t.common.buttons.help }: HelpButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        label={label}
        help
        onPress={() => {
          setOpen(true);
        }}
      />
      {open && (
        <HelpDialog
          page={page}
          paragraphs={paragraphs}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
