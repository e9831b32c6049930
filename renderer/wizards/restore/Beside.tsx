import { CheckBox, Notice, RadioCards } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { answerObject, isSealed, ldifOf } from './data.ts';
import type { RestorePageProps } from './page-props.ts';

/** R2: whether the receipt and the LDIF in the folder of the backup are used, or the PFX file alone. */
export function BesideChoice({
  alone,
  onChange,
}: {
  readonly alone: boolean;
  readonly onChange: (alone: boolean) => void;
}) {
  const texts = t.restore.beside;
  return (
    <RadioCards
      legend={texts.legend}
      value={alone ? 'ignored' : 'sealed'}
      onChange={(chosen) => {
        onChange(chosen === 'ignored');
      }}
      choices={[
        { value: 'sealed', label: texts.sealed, note: texts.sealedNote },
        { value: 'ignored', label: texts.ignored, note: texts.ignoredNote },
      ]}
    />
  );
}

/** R4: a backup without a valid seal, and the user's consent to use its LDIF anyway. */
export function Unsealed({ data, change }: Pick<RestorePageProps, 'data' | 'change'>) {
  const texts = t.restore.beside;
  if (data.alone || isSealed(data)) return null;
  const isUnchecked = data.contents?.some(({ seal }) => seal === 'unchecked') === true;
  const ldif = ldifOf(data);
  return (
    <div data-field="unsealed">
      <Notice tone="warning" title={isUnchecked ? texts.uncheckedTitle : texts.unsealedTitle}>
        {isUnchecked ? texts.uncheckedText : texts.unsealedText}
      </Notice>
      {ldif !== undefined && (
        <CheckBox
          label={format(texts.accept, { file: ldif })}
          checked={data.acceptUnsealed}
          onChange={(acceptUnsealed) => {
            change(answerObject({ acceptUnsealed }));
          }}
        />
      )}
    </div>
  );
}
