import { useState } from 'react';
import { asGiven, type EnteredShares, type KnownPassword, type MadeKeepers } from '../../shared/keepers.ts';
import type { BackupFileInfo, ChangedPassword } from '../../shared/restore.ts';
import type { Failure } from '../../shared/result.ts';
import { Button, Dialog, ErrorPanel, Page, StatusLine } from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { invoke } from '../ipc/invoke.ts';
import { useJob } from '../ipc/use-job.ts';
import {
  ChooseKeepers,
  EnterShares,
  PasswordOrShares,
  ShareSheets,
  useForgetShares,
} from '../keepers/index.ts';
import { format, t } from '../text.ts';
import { noNewPassword, strongest } from '../wizards/new-password/data.ts';
import { Changed } from './ChangePasswordDialog.tsx';
import { ToolFile } from './ToolFile.tsx';
import './tools.css';

const PAGE = 'T6';

/**
 * T6: a new set of keepers for a backup. The file is changed only with shares that were entered from their sheets, so that it can
 * be opened at every moment, with the old shares or with the new ones.
 */
export default function ChangeKeepersDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = t.keepers.change;
  const [file, setFile] = useState<BackupFileInfo | null>(null);
  const [old, setOld] = useState<KnownPassword>('');
  const [numbers, setNumbers] = useState(noNewPassword.keepers);
  const [made, setMade] = useState<MadeKeepers | null>(null);
  const [entering, setEntering] = useState(false);
  const [result, setResult] = useState<ChangedPassword | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const job = useJob();
  const { running } = job;
  useForgetShares([old, ...(made === null ? [] : [made])]);

  const choose = (chosen: BackupFileInfo) => {
    setFile(chosen);
    setOld('');
  };
  const prepare = async () => {
    if (file === null) return;
    setFailure(null);
    const answer = await job.start((jobId) =>
      invoke('keepers.prepare', { jobId, file: file.handle, password: asGiven(old), numbers }),
    );
    if (answer.ok) setMade(answer.value);
    else setFailure(answer.failure);
  };
  const change = async (entered: EnteredShares) => {
    setEntering(false);
    if (file === null) return;
    setFailure(null);
    const answer = await job.start((jobId) =>
      invoke('password.change', {
        ...{ jobId, file: file.handle, oldPassword: asGiven(old), newPassword: asGiven(entered) },
        profile: strongest(file.profile ?? 'modern'),
      }),
    );
    void invoke('keepers.forget', { handle: entered.handle });
    if (answer.ok) setResult(answer.value);
    else setFailure(answer.failure);
  };

  const { reasons } = t.tools.password;
  const reason =
    file === null || file.failure !== undefined
      ? reasons.file
      : old === ''
        ? reasons['old-password']
        : undefined;
  const threshold = made?.threshold ?? 0;
  const stage = result !== null ? 'result' : made !== null ? 'sheets' : 'form';
  return (
    <Dialog
      title={texts.title}
      pageId={PAGE}
      size="wide"
      onClose={running ? undefined : onClose}
      buttons={
        <div className="wizard-bar">
          <div className="wizard-hint" role="status" id="keepers-hint">
            {stage === 'form' && !running ? reason : ''}
          </div>
          <div className="button-row end">
            {stage === 'form' && (
              <Button
                label={texts.prepare}
                default
                disabled={running}
                disabledReason={reason}
                describedBy={reason === undefined ? undefined : 'keepers-hint'}
                onPress={() => void prepare()}
              />
            )}
            {stage === 'sheets' && (
              <Button
                label={texts.change}
                default
                disabled={running}
                onPress={() => {
                  setEntering(true);
                }}
              />
            )}
            <Button
              label={stage === 'result' ? t.common.buttons.close : t.common.buttons.cancel}
              cancel
              default={stage === 'result'}
              onPress={running ? job.stop : onClose}
            />
            <HelpButton page={PAGE} paragraphs={texts.help} />
          </div>
        </div>
      }
    >
      <Page
        key={stage}
        id={PAGE}
        heading={stage === 'result' ? t.tools.password.done : texts.heading}
        lead={stage === 'result' ? t.tools.password.doneText : texts.text}
        className="tool-page"
      >
        <ErrorPanel failure={failure} page={PAGE} />
        <StatusLine
          text={running ? (made === null ? texts.preparing : t.tools.password.changing) : ''}
          busy={running}
        />
        {stage === 'form' && (
          <>
            <ToolFile file={file} disabled={running} onChoose={choose} onFailure={setFailure} />
            <PasswordOrShares
              label={t.tools.password.oldPassword}
              value={old}
              expected={file?.receipt.keepers}
              disabled={running}
              onChange={setOld}
            />
            <ChooseKeepers value={numbers} onChange={setNumbers} />
          </>
        )}
        {stage === 'sheets' && made !== null && (
          <ShareSheets
            made={made}
            text={format(texts.sheetsText, { threshold })}
            onFailure={setFailure}
            onDone={() => undefined}
          />
        )}
        {result !== null && <Changed result={result} next={texts.next} />}
      </Page>
      {entering && made !== null && (
        <EnterShares
          expected={made}
          onlyExpected
          onDone={(entered) => void change(entered)}
          onClose={() => {
            setEntering(false);
          }}
        />
      )}
    </Dialog>
  );
}
