import type { Failure } from '../../../shared/result.ts';
import {
  answerKey,
  keyForbidden,
  needsKeyPassword,
  usableKeyPairs,
} from '../../../shared/wizards/export-data.ts';
import { KeyValueList, Notice, PasswordField, RadioCards } from '../../components/index.ts';
import { failureText, format, t } from '../../text.ts';
import type { ExportPageProps } from './page-props.ts';

const forbiddenText = (failure: Failure) =>
  format(t.export.key.forbidden, { ...failureText(failure), code: failure.code });

/** E3: with the private key or without it. Yes is shut, with the reason, where rights or key forbid it. */
export function KeyPage({ data, change }: ExportPageProps) {
  const texts = t.export.key;
  const { ca, withKey, keyPassword } = data;
  const forbidden = keyForbidden(ca);
  const usable = usableKeyPairs(ca);
  return (
    <>
      <RadioCards
        legend={t.export.pages.E3.heading}
        hideLegend
        value={withKey ? 'yes' : 'no'}
        onChange={(answer) => {
          change(answerKey(data, answer === 'yes'));
        }}
        choices={[
          {
            value: 'yes',
            label: texts.yes,
            note: usable.length > 1 ? texts.yesTwoPairs : texts.yesNote,
            disabledReason: forbidden === null ? undefined : forbiddenText(forbidden),
          },
          { value: 'no', label: texts.no, note: texts.noNote },
        ]}
      />
      {withKey && needsKeyPassword(ca) && (
        <PasswordField
          label={texts.password}
          value={keyPassword}
          help={texts.passwordHelp}
          onChange={(typed) => {
            change({ keyPassword: typed, preflight: null });
          }}
        />
      )}
      {withKey &&
        ca.keyPairs.map(({ id, keyDetail, key }) =>
          key.kind === 'unavailable' ? (
            <Notice key={id} tone="warning" title={format(texts.onePairMissing, { key: keyDetail })}>
              {forbiddenText(key.failure)}
            </Notice>
          ) : null,
        )}
      <h2>{texts.rights}</h2>
      <KeyValueList
        values={[
          { field: 'right-supervisor', label: texts.supervisor, value: texts.answers[ca.rights.supervisor] },
          { field: 'right-read-key', label: texts.readKey, value: texts.answers[ca.rights.readKey] },
        ]}
      />
    </>
  );
}
