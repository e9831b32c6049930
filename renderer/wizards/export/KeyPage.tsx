import type { Failure } from '../../../shared/result.ts';
import type { CaView } from '../../../shared/views.ts';
import { answerKey, answerKeyFrom } from './data.ts';
import {
  canLeaveOtherwise,
  keyForbidden,
  needsKeyPassword,
  usableKeyPairs,
  writtenKeyPairs,
  type KeyFrom,
} from './key.ts';
import { KeyValueList, Notice, PasswordField, RadioCards, type Choice } from '../../components/index.ts';
import { failureText, format, t } from '../../text.ts';
import { GatewayFields } from '../gateway/GatewayFields.tsx';
import type { ExportData } from './data.ts';
import { KeyFile, type KeyFileProps } from './KeyFile.tsx';
import { list } from '../../formatting.ts';

const forbiddenText = (failure: Failure) =>
  format(t.exportWizard.key.forbidden, { ...failureText(failure), code: failure.code });

/** How the key can leave the tree: the directory gives it only where it does so for one of two pairs. */
function waysOut(ca: CaView): readonly Choice<KeyFrom>[] {
  const texts = t.exportWizard.key;
  const usable = usableKeyPairs(ca).map(({ keyDetail }) => keyDetail);
  return [
    ...(usable.length > 0
      ? [
          {
            value: 'directory' as const,
            label: texts.directory,
            note: format(texts.directoryNote, { keys: list(usable) }),
          },
        ]
      : []),
    { value: 'gateway', label: texts.gateway, note: texts.gatewayNote },
    ...(ca.kind === 'ca' ? [{ value: 'file' as const, label: texts.file, note: texts.fileNote }] : []),
  ];
}

const offeredKeys = ({ ca, gateway }: ExportData): readonly string[] =>
  ca.keyPairs.filter(({ id }) => gateway.offer?.keyPairs.includes(id)).map(({ keyDetail }) => keyDetail);

/** Why a pair stays out of the backup, if not for the reason that the directory gave. */
const missingText: Partial<Record<KeyFrom, string>> = {
  gateway: t.common.gateway.missing,
  file: t.exportWizard.keyFile.missing,
};

/** E3: with the private key or without it. Disables "Yes" and shows the reason if the key cannot leave the tree. */
export function KeyPage(props: KeyFileProps) {
  const { data, change } = props;
  const texts = t.exportWizard.key;
  const { ca, withKey, keyPassword, keyFrom, keyFile, gateway } = data;
  const notGiven = keyForbidden(ca);
  const forbidden = canLeaveOtherwise(ca) ? null : notGiven;
  const isServer = ca.kind === 'server';
  const server = t.console.serverCertificate;
  const choices: readonly Choice<'yes' | 'no'>[] = [
    {
      value: 'yes',
      label: texts.yes,
      note: isServer ? server.yesNote : ca.keyPairs.length > 1 ? texts.yesTwoPairs : texts.yesNote,
      disabledReason: forbidden === null ? undefined : forbiddenText(forbidden),
    },
    { value: 'no', label: texts.no, note: isServer ? server.noNote : texts.noNote },
  ];
  // Which pairs the gateway or the file completes is known only once it was asked or read. If the directory gives no key at
  // all, the page shows the reason once, above.
  const known = {
    directory: notGiven === null,
    gateway: gateway.offer !== null,
    file: keyFile.match !== null,
  };
  const missing =
    withKey && known[keyFrom] ? ca.keyPairs.filter((pair) => !writtenKeyPairs(data).includes(pair)) : [];
  return (
    <>
      <RadioCards
        legend={t.exportWizard.pages.E3.heading}
        hideLegend
        value={withKey ? 'yes' : 'no'}
        onChange={(chosen) => {
          change(answerKey(data, chosen === 'yes'));
        }}
        choices={choices}
      />
      {withKey && notGiven !== null && (
        <Notice tone="info" title={failureText(notGiven).what}>
          <p data-field="not-given">{forbiddenText(notGiven)}</p>
        </Notice>
      )}
      {withKey && canLeaveOtherwise(ca) && (
        <RadioCards
          legend={texts.from}
          value={keyFrom}
          onChange={(chosen) => {
            change(answerKeyFrom(chosen));
          }}
          choices={waysOut(ca)}
        />
      )}
      {withKey && keyFrom === 'gateway' && (
        <GatewayFields
          gateway={gateway}
          onChange={(changed) => {
            change({ gateway: changed, preflight: null });
          }}
          checking={props.checking}
          onCheck={props.onCheck}
          onFailure={props.onFailure}
          keyPairs={offeredKeys(data)}
        />
      )}
      {withKey && keyFrom === 'file' && <KeyFile {...props} />}
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
            live={keyFrom !== 'directory'}
          >
            <p data-field={`missing-${id}`}>{missingText[keyFrom] ?? forbiddenText(key.failure)}</p>
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
