import { useState } from 'react';
import { asGiven } from '../../shared/keepers.ts';
import { changedReceipt } from '../../shared/changed-receipt.ts';
import { encryptionText } from '../../shared/messages/encryption-text.ts';
import { secondReadingText } from '../../shared/messages/second-reading-text.ts';
import type { ChangedPassword } from '../../shared/restore.ts';
import { needsSecondPassword } from '../../shared/verdict.ts';
import type { Failure } from '../../shared/result.ts';
import {
  changeForbidden,
  chooseFile,
  firstPasswordChange,
  isUnprotected,
  isUnsealed,
  type PasswordChange,
} from './change-password.ts';
import {
  Button,
  CheckBox,
  Dialog,
  ErrorPanel,
  Folded,
  KeyValueList,
  Page,
  PasswordField,
  Result,
  StatusLine,
} from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { PasswordOrShares, useForgetShares } from '../keepers/index.ts';
import { format, t } from '../text.ts';
import { NewPassword, useWeakPassword } from '../wizards/new-password/index.ts';
import { ToolFile } from './ToolFile.tsx';
import './tools.css';
import { groups, list } from '../formatting.ts';
import { invoke } from '../ipc/invoke.ts';
import { useJob } from '../ipc/use-job.ts';

const PAGE = 'T3';

/** T3: another password for a backup. The old file stays until the new one is verified. */
export default function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = t.tools.password;
  const [data, setData] = useState<PasswordChange>(firstPasswordChange);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [result, setResult] = useState<ChangedPassword | null>(null);
  const job = useJob();
  const { running } = job;
  useForgetShares([data.oldPassword]);
  const weak = useWeakPassword();

  const change = async () => {
    if (data.file === null) return;
    const { acceptUnprotected, acceptUnsealed, file, oldPassword, profile, secondPassword } = data;
    setFailure(null);
    if (!(await weak.accept(data))) return;
    const answer = await job.start((jobId) =>
      invoke('password.change', {
        ...{ jobId, file: file.handle, oldPassword: asGiven(oldPassword), newPassword: data.password },
        ...{ profile, acceptUnprotected, acceptUnsealed },
        ...(secondPassword && { secondPassword }),
      }),
    );
    if (!answer.ok) {
      setFailure(answer.failure);
      if (needsSecondPassword(answer.failure)) {
        setData((before) => ({ ...before, secondPassword: before.secondPassword ?? '' }));
      }
      return;
    }
    setResult(answer.value);
    setData(firstPasswordChange);
  };

  const forbidden = changeForbidden(data);
  const reason = forbidden === null ? undefined : format(texts.reasons[forbidden.code], forbidden.values);
  const { buttons } = t.common;
  return (
    <Dialog
      title={texts.title}
      pageId={PAGE}
      size="wide"
      onClose={running ? undefined : onClose}
      buttons={
        <div className="wizard-bar">
          <div className="wizard-hint" role="status" id="change-hint">
            {result === null && !running ? reason : ''}
          </div>
          <div className="button-row end">
            {result === null ? (
              <>
                <Button
                  label={texts.change}
                  default
                  disabled={running}
                  disabledReason={reason}
                  describedBy={reason === undefined ? undefined : 'change-hint'}
                  onPress={() => {
                    void change();
                  }}
                />
                <Button label={buttons.cancel} cancel onPress={running ? job.stop : onClose} />
              </>
            ) : (
              <>
                <Button
                  label={texts.again}
                  onPress={() => {
                    setResult(null);
                  }}
                />
                <Button label={buttons.close} default cancel onPress={onClose} />
              </>
            )}
            <HelpButton page={PAGE} paragraphs={texts.help} />
          </div>
        </div>
      }
    >
      <Page
        key={result === null ? 'form' : 'result'}
        id={PAGE}
        heading={result === null ? texts.heading : texts.done}
        lead={result === null ? texts.text : texts.doneText}
        className="tool-page"
      >
        <ErrorPanel failure={failure} page={PAGE} />
        <StatusLine text={running ? texts.changing : ''} busy={running} />
        {result === null ? (
          <>
            <ToolFile
              file={data.file}
              disabled={running}
              onChoose={(file) => {
                setData((before) => chooseFile(before, file));
              }}
              onFailure={setFailure}
            />
            {(isUnprotected(failure) || data.acceptUnprotected) && (
              <CheckBox
                label={texts.acceptUnprotected}
                checked={data.acceptUnprotected}
                onChange={(acceptUnprotected) => {
                  setData({ ...data, acceptUnprotected });
                }}
              />
            )}
            {isUnsealed(data) && (
              <CheckBox
                label={texts.acceptUnsealed}
                checked={data.acceptUnsealed}
                disabled={running}
                onChange={(acceptUnsealed) => {
                  setData({ ...data, acceptUnsealed });
                }}
              />
            )}
            <PasswordOrShares
              expected={data.file?.receipt.keepers}
              label={texts.oldPassword}
              value={data.oldPassword}
              disabled={running}
              onChange={(oldPassword) => {
                setData({ ...data, oldPassword });
              }}
            />
            {data.secondPassword !== null && (
              <PasswordField
                label={t.common.files.passwords.second}
                value={data.secondPassword}
                help={t.common.files.passwords.secondHelp}
                disabled={running}
                onChange={(secondPassword) => {
                  setData({ ...data, secondPassword });
                }}
              />
            )}
            <NewPassword
              label={texts.newPassword}
              value={data}
              onFailure={setFailure}
              onChange={(patch) => {
                setData((before) => ({ ...before, ...patch }));
              }}
            />
          </>
        ) : (
          <Changed result={result} />
        )}
      </Page>
      {weak.dialog}
    </Dialog>
  );
}

export function Changed({
  result,
  next = t.tools.password.next,
}: {
  readonly result: ChangedPassword;
  readonly next?: readonly string[];
}) {
  const texts = t.tools.password;
  return (
    <Result
      tone={result.secondReading.outcome === 'refused' ? 'warning' : 'success'}
      title={result.fileName}
      text={<span data-field="changed-receipt">{changedReceipt(result, texts)}</span>}
      next={[
        ...(result.partners.length > 0 ? [format(texts.partners, { files: list(result.partners) })] : []),
        ...next,
      ]}
    >
      <Folded summary={t.common.details} open>
        <KeyValueList
          values={[
            { field: 'changed-folder', label: texts.folder, value: result.folder },
            {
              field: 'changed-sha256',
              label: texts.sha256,
              value: groups(result.sha256),
              mono: true,
              copy: result.sha256,
            },
            ...(result.spelling === undefined
              ? []
              : [
                  {
                    field: 'changed-spelling',
                    label: texts.oldSpelling,
                    value: t.checks.report.spellings[result.spelling],
                  },
                ]),
            {
              field: 'changed-second-reader',
              label: t.documents.receipt.secondReader,
              value: secondReadingText(result.secondReading),
            },
            { field: 'changed-key', label: texts.key, value: encryptionText(result.keyEncryption) },
            { field: 'changed-mac', label: texts.mac, value: encryptionText(result.mac) },
          ]}
        />
      </Folded>
    </Result>
  );
}
