import type { BackupFileInfo, VerifiedView } from '../../../shared/restore.ts';
import { ok } from '../../../shared/result.ts';
import {
  addBackups,
  allPasswords,
  askSecondPasswords,
  openable,
  withPasswords,
  type ChosenBackups,
} from '../backup-files/chosen-backups.ts';
import { verdictOf } from '../../../shared/verdict.ts';
import { answerVerify, refusedPasswords, startVerify, verifyWizard } from './steps.ts';
import { startWizard } from '../../wizard-frame/wizard.ts';
import { format, t } from '../../text.ts';
import { endedHeading, runEnd, useWizard, WizardFrame } from '../../wizard-frame/index.ts';
import { AboutBackups, BackupPasswords, ChooseBackups } from '../backup-files/index.ts';
import { useForgetShares } from '../../keepers/index.ts';
import { useGivenFiles } from '../open-tool.ts';
import { Report } from './Report.tsx';
import { count } from '../../formatting.ts';
import { invoke } from '../../ipc/invoke.ts';
import { useJob } from '../../ipc/use-job.ts';

const noWork = () => Promise.resolve(ok({}));

export interface VerifyWizardProps {
  readonly files: readonly BackupFileInfo[];
  readonly onClose: () => void;
}

/** With files that can be opened it begins with their contents; the list of the first page says what is wrong with others. */
const start = (files: readonly BackupFileInfo[]) =>
  startWizard(
    verifyWizard,
    { ...startVerify, files },
    files.every(({ failure }) => failure === undefined) ? 'V2' : 'V1',
  );

/** The wizard "Verify Backup". Needs neither a login nor a network. */
export default function VerifyWizard({ files, onClose }: VerifyWizardProps) {
  const job = useJob();
  const wizard = useWizard({ table: verifyWizard, start: () => start(files), work: noWork, onClose });
  const { state, dispatch, change, showFailure } = wizard;
  const { data, phase, current } = state;
  useForgetShares(allPasswords(data));

  const changeBackups = (patch: Partial<ChosenBackups>) => {
    change(answerVerify(patch));
  };
  useGivenFiles((given) => {
    if (phase !== 'filling' || (current !== 'V1' && current !== 'V2')) return false;
    changeBackups(addBackups(data, given));
    return true;
  });

  const finish = async () => {
    change({ verified: null });
    const answer = await wizard.finish(job, (jobId) =>
      invoke('verify.run', { jobId, files: withPasswords(data) }),
    );
    if (!answer.ok) return;
    const refused = refusedPasswords(data.files, answer.value.reports);
    if (Object.keys(refused).length > 0) {
      change({ refused, ...askSecondPasswords(data, refused) });
      dispatch({ type: 'failed' });
      dispatch({ type: 'goTo', step: 'V3' });
      return;
    }
    change({ verified: answer.value });
    dispatch({ type: 'succeeded' });
    wizard.forget();
  };

  const status = () => {
    if (phase !== 'running') return '';
    const texts = t.verify.run;
    return data.files.length === 1
      ? format(texts.runningOne, { file: data.files[0]!.fileName })
      : format(texts.runningMany, { count: count(data.files.length) });
  };

  return (
    <WizardFrame
      title={t.verify.title}
      wizard={wizard}
      pages={t.verify.pages}
      reasons={t.verify.reasons}
      status={status()}
      heading={current === 'V4' ? runHeading(phase, runEnd(phase, wizard.failure), data.verified) : undefined}
      onFinish={() => {
        void finish();
      }}
      onStop={job.stop}
    >
      {current === 'V1' && <ChooseBackups data={data} change={changeBackups} onFailure={showFailure} />}
      {current === 'V2' && <AboutBackups files={data.files} />}
      {current === 'V3' && openable(data).length > 0 && (
        <BackupPasswords data={data} change={changeBackups} refused={data.refused} />
      )}
      {current === 'V4' && data.verified !== null && phase !== 'running' && (
        <Report
          verified={data.verified}
          files={data.files.map(({ handle }) => handle)}
          onFailure={showFailure}
        />
      )}
    </WizardFrame>
  );
}

function runHeading(
  phase: string,
  ended: ReturnType<typeof runEnd>,
  verified: VerifiedView | null,
): { heading: string; text: string } {
  const texts = t.verify.run;
  if (phase !== 'done' || verified === null) return endedHeading(ended, texts) ?? t.verify.pages.V4;
  const verdicts = verified.reports.map(verdictOf);
  const isBad = (verdict: (typeof verdicts)[number]): boolean => verdict === 'bad' || verdict === 'alone';
  const { headings } = texts;
  const heading = verdicts.every(isBad)
    ? headings[verdicts.includes('bad') ? 'bad' : 'alone']
    : verdicts.some(isBad)
      ? headings.someBad
      : verdicts.includes('unchecked')
        ? texts.failedHeading
        : verdicts.includes('attention')
          ? headings.attention
          : headings.good;
  return { heading, text: '' };
}
