import { useState } from 'react';
import type { EnteredShares, MadeKeepers, Rehearsed } from '../../../shared/keepers.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button, Notice, StatusLine } from '../../components/index.ts';
import { invoke } from '../../ipc/invoke.ts';
import { useJob } from '../../ipc/use-job.ts';
import { EnterShares, ShareSheets } from '../../keepers/index.ts';
import { format, t } from '../../text.ts';
import type { KeepersAfterBackup } from './use-keepers-after-backup.tsx';

interface KeepersPartProps {
  readonly made: MadeKeepers;
  readonly state: KeepersAfterBackup;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The part of E7 for a backup with keepers: the share sheets, and the rehearsal with them. */
export function KeepersPart({ made, state, onFailure }: KeepersPartProps) {
  const texts = t.keepers.rehearsal;
  const [entering, setEntering] = useState(false);
  const [result, setResult] = useState<Rehearsed | null>(null);
  const job = useJob();
  const numbers = { threshold: made.threshold };

  const rehearse = async (entered: EnteredShares) => {
    setEntering(false);
    const answer = await job.start((jobId) =>
      invoke('keepers.rehearse', { jobId, made: made.handle, entered: entered.handle }),
    );
    void invoke('keepers.forget', { handle: entered.handle });
    onFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    setResult(answer.value);
    if (answer.value.opened) state.onRehearsed();
  };

  return (
    <>
      <ShareSheets
        made={made}
        text={format(t.keepers.sheets.text, numbers)}
        onFailure={onFailure}
        onDone={state.onSheets}
      />
      <section aria-label={texts.heading} data-field="rehearsal">
        <h2>{texts.heading}</h2>
        {result === null || !result.opened ? (
          <>
            <p>{format(texts.text, numbers)}</p>
            {result !== null && <Notice tone="error" title={texts.bad} live />}
            <div className="button-row">
              <Button
                label={texts.start}
                disabled={job.running}
                onPress={() => {
                  onFailure(null);
                  setEntering(true);
                }}
              />
            </div>
            <StatusLine text={job.running ? texts.running : ''} busy={job.running} />
          </>
        ) : (
          <Notice tone="success" title={texts.done} live>
            {result.receiptUpdated ? texts.doneReceipt : texts.receiptNot}
          </Notice>
        )}
      </section>
      {entering && (
        <EnterShares
          expected={made}
          onlyExpected
          onDone={(entered) => {
            void rehearse(entered);
          }}
          onClose={() => {
            setEntering(false);
          }}
        />
      )}
    </>
  );
}
