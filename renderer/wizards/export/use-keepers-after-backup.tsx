import { useState, type ReactNode } from 'react';
import type { MadeKeepers } from '../../../shared/keepers.ts';
import { QuestionDialog } from '../../components/index.ts';
import { list } from '../../formatting.ts';
import { useForgetShares } from '../../keepers/index.ts';
import { format, t } from '../../text.ts';

/** What was done with the shares of a backup since it was written. */
export interface KeepersAfterBackup {
  readonly rehearsed: boolean;
  readonly onRehearsed: () => void;
  /** Numbers of the keepers whose sheets were saved or printed. */
  readonly onSheets: (indexes: readonly number[]) => void;
  /** Calls `leave` at once, or after the user has decided to skip the rehearsal. */
  readonly beforeLeaving: (leave: () => void) => void;
  readonly dialog: ReactNode;
}

/** Keeps the wizard open until the shares were tried, or the user skips that. */
export function useKeepersAfterBackup(made: MadeKeepers | undefined): KeepersAfterBackup {
  const [rehearsed, setRehearsed] = useState(false);
  const [sheets, setSheets] = useState<readonly number[]>([]);
  const [leaving, setLeaving] = useState<{ readonly leave: () => void } | null>(null);
  useForgetShares(made === undefined ? [] : [made]);
  const texts = t.keepers.rehearsal;
  const open = Array.from({ length: made?.count ?? 0 }, (_, at) => at + 1).filter(
    (one) => !sheets.includes(one),
  );
  return {
    rehearsed,
    onRehearsed: () => {
      setRehearsed(true);
    },
    onSheets: setSheets,
    beforeLeaving: (leave) => {
      if (made === undefined || rehearsed) leave();
      else setLeaving({ leave });
    },
    dialog: leaving && (
      <QuestionDialog
        title={t.keepers.rehearsal.heading}
        heading={texts.leaveTitle}
        text={format(texts.leaveText, { open: open.length === 0 ? texts.none : list(open.map(String)) })}
        keep={texts.stay}
        onKeep={() => {
          setLeaving(null);
        }}
        go={texts.leave}
        onGo={() => {
          setLeaving(null);
          leaving.leave();
        }}
      />
    ),
  };
}
