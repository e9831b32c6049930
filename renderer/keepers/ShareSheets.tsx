import { useState } from 'react';
import type { MadeKeepers } from '../../shared/keepers.ts';
import type { Failure } from '../../shared/result.ts';
import { Button, StatusLine } from '../components/index.ts';
import { useCall } from '../ipc/use-call.ts';
import { format, t } from '../text.ts';
import './keepers.css';

export interface ShareSheetsProps {
  readonly made: MadeKeepers;
  readonly text: string;
  readonly onFailure: (failure: Failure | null) => void;
  /** Told the numbers of the keepers whose sheets were saved or printed. */
  readonly onDone: (indexes: readonly number[]) => void;
}

/** One sheet for each keeper, saved or printed one by one. */
export function ShareSheets({ made, text, onFailure, onDone }: ShareSheetsProps) {
  const texts = t.keepers.sheets;
  const [states, setStates] = useState<Readonly<Record<number, string>>>({});
  const { run: save, pending: saving } = useCall('keepers.save');
  const { run: print, pending: printing } = useCall('keepers.print');
  const busy = saving || printing;

  const note = (index: number, state: string) => {
    const known = { ...states, [index]: state };
    setStates(known);
    onDone(Object.keys(known).map(Number));
  };
  const saveIt = async (index: number) => {
    const answer = await save({ made: made.handle, index });
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) note(index, format(texts.saved, { path: answer.value.path }));
  };
  const printIt = async (index: number) => {
    const answer = await print({ made: made.handle, index });
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value.printed) note(index, texts.printed);
  };

  return (
    <section aria-label={texts.heading} data-field="share-sheets">
      <h2>{texts.heading}</h2>
      <p>{text}</p>
      <ul className="share-sheets">
        {Array.from({ length: made.count }, (_, at) => at + 1).map((index) => (
          <li key={index}>
            <span className="share-keeper">{format(texts.keeper, { index, count: made.count })}</span>
            <Button
              label={texts.save}
              name={format(texts.saveName, { index })}
              disabled={busy}
              onPress={() => {
                void saveIt(index);
              }}
            />
            <Button
              label={texts.print}
              name={format(texts.printName, { index })}
              disabled={busy}
              onPress={() => {
                void printIt(index);
              }}
            />
            <span role="status" className="selectable" data-field={`sheet-${String(index)}`}>
              {states[index] ?? texts.open}
            </span>
          </li>
        ))}
      </ul>
      <StatusLine text={busy ? texts.making : ''} busy={busy} />
    </section>
  );
}
