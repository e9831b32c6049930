import type { ExportedKeyView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { answerKeyFile } from './key.ts';
import { Button, intoSight, Notice, PasswordField } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import type { ExportPageProps } from './page-props.ts';
import { count } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';

export interface KeyFileProps extends ExportPageProps {
  /** Main is looking at the file, or at what the backup will hold. */
  readonly checking: boolean;
  /** Holds the file against the CA object, as Next does too. */
  readonly onCheck: () => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The part of E3 that takes the key from a file: the steps in iManager, the file, its password, and what was found. */
export function KeyFile({ data, change, checking, onCheck, onFailure }: KeyFileProps) {
  const texts = t.exportWizard.keyFile;
  const { file, password, match } = data.keyFile;
  const { run, pending } = useCall('backup.chooseKeyFile');

  const choose = async () => {
    const answer = await run(undefined);
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) change(answerKeyFile(data, { file: answer.value }));
  };

  const reason =
    file === null
      ? t.exportWizard.reasons['key-file']
      : match !== null
        ? texts.checked
        : checking
          ? t.common.wizard.reasons.busy
          : undefined;
  return (
    <div className="key-file" role="group" aria-labelledby="key-file-heading">
      <h2 id="key-file-heading">{texts.heading}</h2>
      <details className="key-file-steps">
        <summary>{texts.steps}</summary>
        <ol>
          {texts.stepList.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{texts.stepsEnd}</p>
      </details>
      <div className="field-stack">
        <div className="field-row">
          <span className="field-label">{texts.file}</span>
          <div className="key-file-chosen">
            <span className="key-file-name" data-field="key-file" role="status">
              {file === null ? texts.none : file.fileName}
            </span>
            <Button
              label={texts.choose}
              disabled={pending || checking}
              onPress={() => {
                void choose();
              }}
            />
          </div>
        </div>
        <PasswordField
          label={texts.password}
          value={password}
          help={texts.passwordHelp}
          onChange={(typed) => {
            change(answerKeyFile(data, { password: typed }));
          }}
        />
        <div className="field-row">
          <span />
          <div className="button-row">
            <Button label={texts.check} disabledReason={reason} onPress={onCheck} />
          </div>
        </div>
      </div>
      {match !== null && <Matches match={match} />}
    </div>
  );
}

/** What the file gives; scrolled to when it appears, because it is below the visible part of a low window. */
function Matches({ match }: { readonly match: readonly ExportedKeyView[] }) {
  const texts = t.exportWizard.keyFile;
  const added = ({ one, many }: { one: string; many: string }, certificates: number) =>
    certificates === 0 ? [] : [certificates === 1 ? one : format(many, { count: count(certificates) })];
  return (
    <div ref={intoSight} className="key-file-matches">
      {match.map(({ keyPair, keyDetail, freshness, fromTree, fromFile }) => (
        <Notice
          key={keyPair}
          tone={freshness === 'same' ? 'success' : 'warning'}
          title={format(texts.fits, { key: keyDetail })}
          live
        >
          <div data-field={`match-${keyPair}`} data-freshness={freshness}>
            {[
              texts.freshness[freshness],
              ...added(texts.fromTree, fromTree),
              ...added(texts.fromFile, fromFile),
            ].map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Notice>
      ))}
    </div>
  );
}
