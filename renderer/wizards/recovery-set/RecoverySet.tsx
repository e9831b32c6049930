import { useEffect, useState } from 'react';
import { recoveryLines, type RecoveryItem, type RecoverySetView } from '../../../shared/recovery-set.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button, CheckBox } from '../../components/index.ts';
import { day } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';
import { format, t } from '../../text.ts';
import './recovery-set.css';

interface RecoverySetProps {
  /** DN of the CA object. */
  readonly dn: string;
  readonly onFailure: (failure: Failure | null) => void;
}

const itemsOf = ({ ticks }: RecoverySetView) => new Set(Object.keys(ticks) as RecoveryItem[]);

/** What a complete recovery needs besides the backup, as a checklist with the names of the tree. */
export function RecoverySet({ dn, onFailure }: RecoverySetProps) {
  const texts = t.documents.recoverySet;
  const { run: read } = useCall('recovery.read');
  const { run: save, pending } = useCall('recovery.save');
  const [stored, setStored] = useState<RecoverySetView | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<RecoveryItem>>(new Set());
  const [saved, setSaved] = useState(false);
  const take = (set: RecoverySetView) => {
    setStored(set);
    setTicked(itemsOf(set));
  };
  useEffect(() => {
    void read({ dn }).then((answer) => {
      if (answer.ok) take(answer.value);
    });
  }, [read, dn]);
  if (stored === null) return null;

  const before = itemsOf(stored);
  const isChanged = ticked.size !== before.size || [...ticked].some((item) => !before.has(item));
  const record = async () => {
    const answer = await save({ dn, items: [...ticked] });
    onFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    take(answer.value);
    setSaved(true);
  };
  return (
    <section aria-label={texts.title} data-field="recovery-set">
      <h2>{texts.title}</h2>
      <p>{texts.intro}</p>
      {recoveryLines(stored, texts).map(({ item, text, command, tickedAt }) => (
        <div key={item} className="recovery-line" data-item={item}>
          <CheckBox
            label={text.replaceAll('&', '&&')}
            checked={ticked.has(item)}
            onChange={(checked) => {
              setSaved(false);
              setTicked(new Set([...ticked].filter((one) => one !== item).concat(checked ? [item] : [])));
            }}
          />
          {command !== undefined && (
            <>
              <code className="selectable">{command}</code>
              <p className="field-help">{texts.commandNote}</p>
            </>
          )}
          {tickedAt !== undefined && ticked.has(item) && (
            <p className="field-help">{format(texts.ticked, { date: day(tickedAt) })}</p>
          )}
        </div>
      ))}
      <div className="button-row">
        <Button
          label={texts.save}
          disabled={pending}
          disabledReason={isChanged ? undefined : texts.nothingNew}
          onPress={() => {
            void record();
          }}
        />
      </div>
      <p role="status" data-field="recovery-saved">
        {saved ? texts.saved : ''}
      </p>
    </section>
  );
}
