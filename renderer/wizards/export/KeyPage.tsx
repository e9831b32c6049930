import type { Failure } from '../../../shared/result.ts';
import { answerKey } from './data.ts';
import {
  keyAnswer,
  keyForbidden,
  needsKeyPassword,
  offersKeyFile,
  usableKeyPairs,
  writtenKeyPairs,
  type KeyAnswer,
} from './key.ts';
import { KeyValueList, Notice, PasswordField, RadioCards, type Choice } from '../../components/index.ts';
import { failureText, format, t } from '../../text.ts';
import { KeyFile, type KeyFileProps } from './KeyFile.tsx';

const forbiddenText = (failure: Failure) =>
  format(t.export.key.forbidden, { ...failureText(failure), code: failure.code });

/** E3: with the private key or without it. Yes is shut, with the reason, where rights or key forbid it. */
export function KeyPage(props: KeyFileProps) {
  const { data, change } = props;
  const texts = t.export.key;
  const { ca, withKey, keyPassword, keyFrom, keyFile } = data;
  const forbidden = keyForbidden(ca);
  const isServer = ca.kind === 'server';
  const server = t.serverCertificate;
  const answer = keyAnswer(data);
  const choices: readonly Choice<KeyAnswer>[] = [
    {
      value: 'yes',
      label: texts.yes,
      note: isServer ? server.yesNote : usableKeyPairs(ca).length > 1 ? texts.yesTwoPairs : texts.yesNote,
      disabledReason: forbidden === null ? undefined : forbiddenText(forbidden),
    },
    ...(offersKeyFile(ca) ? [{ value: 'file' as const, label: texts.file, note: texts.fileNote }] : []),
    { value: 'no', label: texts.no, note: isServer ? server.noNote : texts.noNote },
  ];
  // Before the file was looked at, nobody can say which pairs it completes.
  const missing =
    withKey && (keyFrom === 'directory' || keyFile.match !== null)
      ? ca.keyPairs.filter((pair) => !writtenKeyPairs(data).includes(pair))
      : [];
  return (
    <>
      <RadioCards
        legend={t.export.pages.E3.heading}
        hideLegend
        value={answer}
        onChange={(chosen) => {
          change(answerKey(data, chosen));
        }}
        choices={choices}
      />
      {answer === 'file' && <KeyFile {...props} />}
      {withKey && needsKeyPassword(data) && (
        <PasswordField
          label={texts.password}
          value={keyPassword}
          help={texts.passwordHelp}
          onChange={(typed) => {
            change({ keyPassword: typed, preflight: null });
          }}
        />
      )}
      {missing.map(({ id, keyDetail, key }) =>
        key.kind === 'unavailable' ? (
          <Notice
            key={id}
            tone="warning"
            title={format(texts.onePairMissing, { key: keyDetail })}
            live={answer === 'file'}
          >
            <p data-field={`missing-${id}`}>
              {answer === 'file' ? t.export.keyFile.missing : forbiddenText(key.failure)}
            </p>
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
