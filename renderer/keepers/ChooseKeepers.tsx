import { MAX_KEEPERS, MIN_KEEPERS, type KeeperNumbers } from '../../shared/keepers.ts';
import { Notice, Select } from '../components/index.ts';
import { format, t } from '../text.ts';

export interface ChooseKeepersProps {
  readonly value: KeeperNumbers;
  readonly onChange: (value: KeeperNumbers) => void;
}

const numbers = (max: number) =>
  Array.from({ length: max - MIN_KEEPERS + 1 }, (_, at) => {
    const value = String(at + MIN_KEEPERS);
    return { value, label: value };
  });

/** The numbers of a set of keepers, and what follows from them. */
export function ChooseKeepers({ value, onChange }: ChooseKeepersProps) {
  const texts = t.keepers.choose;
  const { count, threshold } = value;
  return (
    <>
      <div className="field-stack">
        <Select
          label={texts.count}
          value={String(count)}
          options={numbers(MAX_KEEPERS)}
          onChange={(chosen) => {
            onChange({ count: Number(chosen), threshold: Math.min(threshold, Number(chosen)) });
          }}
        />
        <Select
          label={texts.threshold}
          value={String(threshold)}
          options={numbers(count)}
          onChange={(chosen) => {
            onChange({ count, threshold: Number(chosen) });
          }}
        />
        <div className="field-row">
          <span />
          <span role="status" data-field="keeper-rule">
            {format(threshold === count ? texts.all : texts.rule, {
              count,
              threshold,
              spare: count - threshold,
            })}
          </span>
        </div>
      </div>
      <Notice tone="info" title={texts.infoTitle}>
        {texts.info}
      </Notice>
    </>
  );
}
