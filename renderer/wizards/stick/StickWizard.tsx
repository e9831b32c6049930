import { ok, type Result } from '../../../shared/result.ts';
import type { StickProgress } from '../../../shared/stick.ts';
import { startStick, stickArgument, stickWizard, type StickData, type StickPage } from './steps.ts';
import { startWizard } from '../../wizard-frame/wizard.ts';
import { format, t, userTag } from '../../text.ts';
import { endedHeading, runEnd, useWizard, WizardFrame } from '../../wizard-frame/index.ts';
import { BackupPage } from './BackupPage.tsx';
import { DrivePage } from './DrivePage.tsx';
import { ProgramPage } from './ProgramPage.tsx';
import { Made, Progress } from './RunPage.tsx';
import { SummaryPage } from './SummaryPage.tsx';
import { WhatPage } from './WhatPage.tsx';
import { invoke } from '../../ipc/invoke.ts';
import { useJob } from '../../ipc/use-job.ts';

async function plan(_page: StickPage, data: StickData): Promise<Result<Partial<StickData>>> {
  const answer = await invoke('stick.plan', stickArgument(data));
  return answer.ok ? ok({ plan: answer.value }) : answer;
}

/** The wizard "Make a Recovery Stick". Needs neither a login nor a network. */
export default function StickWizard({ onClose }: { readonly onClose: () => void }) {
  const job = useJob('stick.progress', null, (_before: StickProgress | null, event) => event);
  const { progress } = job;
  const wizard = useWizard({
    table: stickWizard,
    start: () => startWizard(stickWizard, startStick),
    work: plan,
    onClose,
  });
  const { state, dispatch, change, showFailure } = wizard;
  const { data, phase, current } = state;

  const finish = async () => {
    const answer = await wizard.finish(job, (jobId) =>
      invoke('stick.run', { ...stickArgument(data), jobId, replace: data.replace }),
    );
    if (!answer.ok) return;
    change({ made: answer.value });
    dispatch({ type: 'succeeded' });
  };

  const ended = runEnd(phase, wizard.failure);
  const texts = t.stick.run;
  const status = () => {
    if (wizard.working) return texts.looking;
    if (phase !== 'running') return '';
    if (progress === null) return texts.looking;
    const { stage, doneBytes, totalBytes } = progress;
    return format(texts.status, {
      stage: texts.stages[stage],
      percent: new Intl.NumberFormat(userTag(), { style: 'percent' }).format(
        totalBytes === 0 ? 1 : Math.min(doneBytes / totalBytes, 1),
      ),
    });
  };
  const heading =
    phase === 'done' ? { heading: texts.doneHeading, text: texts.doneText } : endedHeading(ended, texts);
  const props = { data, change, onFailure: showFailure };
  return (
    <WizardFrame
      title={t.stick.title}
      wizard={wizard}
      pages={t.stick.pages}
      reasons={t.stick.reasons}
      status={status()}
      heading={current === 'M6' ? heading : undefined}
      onFinish={() => {
        void finish();
      }}
      onStop={job.stop}
    >
      {current === 'M1' && <WhatPage />}
      {current === 'M2' && <BackupPage {...props} />}
      {current === 'M3' && <ProgramPage {...props} />}
      {current === 'M4' && <DrivePage {...props} />}
      {current === 'M5' && <SummaryPage {...props} />}
      {current === 'M6' &&
        (data.made === null ? (
          <Progress progress={progress} ended={ended} />
        ) : (
          <Made made={data.made} place={data.folder} onFailure={showFailure} />
        ))}
    </WizardFrame>
  );
}
