import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/result.ts';
import type { StickProgress } from '../../../shared/stick.ts';
import { startStick, stickArgument, stickWizard, type StickData, type StickPage } from './steps.ts';
import { startWizard } from '../../wizard-frame/wizard.ts';
import { invoke } from '../../components/index.ts';
import { format, t, userTag } from '../../text.ts';
import { useWizard, WizardFrame } from '../../wizard-frame/index.ts';
import { BackupPage } from './BackupPage.tsx';
import { DrivePage } from './DrivePage.tsx';
import { ProgramPage } from './ProgramPage.tsx';
import { Made, Progress } from './RunPage.tsx';
import { SummaryPage } from './SummaryPage.tsx';
import { WhatPage } from './WhatPage.tsx';

/** The wizard "Make a Recovery Stick". Needs neither a login nor a network. */
export default function StickWizard({ onClose }: { readonly onClose: () => void }) {
  const [shown, setShown] = useState<{ readonly page: StickPage; readonly failure: Failure } | null>(null);
  const [progress, setProgress] = useState<StickProgress | null>(null);
  const job = useRef('');

  const work = useCallback(async (page: StickPage, data: StickData) => {
    const plan = await invoke('stick.plan', stickArgument(data));
    setShown(plan.ok ? null : { page, failure: plan.failure });
    return plan.ok ? { plan: plan.value } : null;
  }, []);
  const wizard = useWizard(stickWizard, () => startWizard(stickWizard, startStick), work);
  const { state, dispatch, change } = wizard;
  const { data, phase, current } = state;

  useEffect(() => {
    if (phase === 'closed') onClose();
  }, [phase, onClose]);
  useEffect(
    () =>
      window.orgca.on('stick.progress', (event) => {
        if (event.jobId === job.current) setProgress(event);
      }),
    [],
  );
  const stop = useCallback(() => {
    if (job.current !== '') void invoke('job.cancel', { jobId: job.current });
  }, []);
  useEffect(() => stop, [stop]);

  const showFailure = useCallback(
    (failure: Failure | null) => {
      setShown(failure === null ? null : { page: current, failure });
    },
    [current],
  );

  const finish = async () => {
    setShown(null);
    setProgress(null);
    const jobId = crypto.randomUUID();
    job.current = jobId;
    const answer = await invoke('stick.run', { ...stickArgument(data), jobId, replace: data.replace });
    job.current = '';
    if (!answer.ok) {
      setShown({ page: 'M6', failure: answer.failure });
      dispatch({ type: 'failed' });
      return;
    }
    change({ made: answer.value });
    dispatch({ type: 'succeeded' });
  };

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
  const headings: Partial<Record<typeof phase, { heading: string; text: string }>> = {
    failed: { heading: texts.failedHeading, text: texts.failedText },
    done: { heading: texts.doneHeading, text: texts.doneText },
  };
  const props = { data, change, onFailure: showFailure };
  return (
    <WizardFrame
      title={t.stick.title}
      wizard={wizard}
      pages={t.stick.pages}
      reasons={t.stick.reasons}
      failure={shown?.page === current ? shown.failure : null}
      status={status()}
      heading={current === 'M6' ? headings[phase] : undefined}
      onFinish={() => {
        void finish();
      }}
      onStop={stop}
    >
      {current === 'M1' && <WhatPage />}
      {current === 'M2' && <BackupPage {...props} />}
      {current === 'M3' && <ProgramPage {...props} />}
      {current === 'M4' && <DrivePage {...props} />}
      {current === 'M5' && <SummaryPage {...props} />}
      {current === 'M6' &&
        (data.made === null ? (
          <Progress progress={progress} failed={phase === 'failed'} />
        ) : (
          <Made made={data.made} />
        ))}
    </WizardFrame>
  );
}
