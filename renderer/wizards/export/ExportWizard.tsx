import { useCallback, useEffect, useState } from 'react';
import type { CaView, DriveView } from '../../../shared/views.ts';
import { startExport, type ExportData } from './data.ts';
import { writtenKeyPairs } from './key.ts';
import { exportWizard, type ExportPage } from './steps.ts';
import { startWizard } from '../../wizard-frame/wizard.ts';
import { Notice } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { useShowFailure, useWizard, WizardFrame, type PageFailure } from '../../wizard-frame/index.ts';
import { CaPage } from './CaPage.tsx';
import { CertificatePage } from './CertificatePage.tsx';
import { leaveKeyPage, needsFileCheck } from './checks.ts';
import { FilePage } from './FilePage.tsx';
import { KeyPage } from './KeyPage.tsx';
import { PasswordPage } from './PasswordPage.tsx';
import { RunPage } from './RunPage.tsx';
import { SummaryPage } from './SummaryPage.tsx';
import { stageRows } from './stages.ts';
import { resolvePlaces } from './use-target.ts';
import { useRun } from './use-run.ts';
import './export.css';

export interface ExportWizardProps {
  readonly ca: CaView;
  /** What the property page knows already: the certificate whose Export button was pressed. Opens the wizard on E3. */
  readonly preselected?: { readonly certificateId?: string };
  readonly onClose: () => void;
}

/** The wizard "Organizational CA - Export". */
export function ExportWizard({ ca, preselected, onClose }: ExportWizardProps) {
  const [shown, setShown] = useState<PageFailure<ExportPage> | null>(null);
  const [drives, setDrives] = useState<readonly DriveView[] | null>(null);
  const run = useRun();

  const work = useCallback(async (page: ExportPage, data: ExportData) => {
    const answer = await (page === 'E3' ? leaveKeyPage(data) : resolvePlaces(data));
    setShown(answer.ok ? null : { page, failure: answer.failure });
    return answer.ok ? answer.value : null;
  }, []);
  const wizard = useWizard(
    exportWizard,
    () => {
      const data = startExport(ca, preselected?.certificateId, new Date());
      const answered = preselected?.certificateId === data.certificateId;
      return startWizard(exportWizard, data, answered ? 'E3' : 'E1');
    },
    work,
  );
  const { state, dispatch, change } = wizard;
  const { data, phase, current } = state;
  const showFailure = useShowFailure(current, setShown);

  useEffect(() => {
    if (phase === 'closed') onClose();
  }, [phase, onClose]);

  const finish = async () => {
    setShown(null);
    const answer = await run.start(data);
    if (!answer.ok) {
      setShown({ page: 'E7', failure: answer.failure });
      dispatch({ type: 'failed' });
      return;
    }
    dispatch({ type: 'succeeded' });
    wizard.forget();
  };

  const status = () => {
    if (wizard.working) {
      if (current !== 'E3') return t.common.working;
      return needsFileCheck(data) ? t.export.keyFile.checking : t.export.key.checking;
    }
    if (phase !== 'running') return '';
    if (!data.withKey) return t.export.run.writing;
    const rows = stageRows(writtenKeyPairs(data).length, run.progress, false);
    const at = rows.findIndex((row) => row.state === 'running');
    return format(t.export.run.running, {
      at: at + 1,
      count: rows.length,
      stage: t.export.run.stages[rows[at]!.stage],
    });
  };

  const props = { data, change };
  return (
    <WizardFrame
      title={t.export.title}
      wizard={wizard}
      pages={t.export.pages}
      reasons={t.export.reasons}
      failure={shown?.page === current ? shown.failure : null}
      status={status()}
      heading={current === 'E7' ? runHeading(phase, data.withKey) : undefined}
      onFinish={() => {
        void finish();
      }}
      onStop={run.stop}
    >
      {(current === 'E4' || current === 'E5') && data.withKey && data.preflight?.canContinue === false && (
        <Notice tone="warning" title={t.export.file.stopsTitle}>
          {t.export.file.stopsText}
        </Notice>
      )}
      {current === 'E1' && <CaPage {...props} />}
      {current === 'E2' && <CertificatePage {...props} />}
      {current === 'E3' && (
        <KeyPage {...props} checking={wizard.working} onCheck={wizard.next} onFailure={showFailure} />
      )}
      {current === 'E4' && (
        <FilePage {...props} drives={drives} onDrives={setDrives} onFailure={showFailure} />
      )}
      {current === 'E5' && <PasswordPage {...props} onFailure={showFailure} />}
      {current === 'E6' && <SummaryPage {...props} />}
      {current === 'E7' && (
        <RunPage
          data={data}
          progress={run.progress}
          failed={phase === 'failed'}
          result={run.result}
          onFailure={showFailure}
        />
      )}
    </WizardFrame>
  );
}

function runHeading(phase: string, withKey: boolean): { heading: string; text: string } {
  const texts = t.export.run;
  if (phase === 'failed') return { heading: texts.failedHeading, text: texts.failedText };
  if (phase !== 'done') return t.export.pages.E7;
  return withKey
    ? { heading: texts.doneHeading, text: texts.doneText }
    : { heading: texts.doneHeadingCertificate, text: texts.doneTextCertificate };
}
