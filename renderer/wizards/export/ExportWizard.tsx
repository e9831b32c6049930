import { useState } from 'react';
import type { BackupProgress, CaView } from '../../../shared/views.ts';
import { ok } from '../../../shared/result.ts';
import { startExport } from './data.ts';
import { writtenKeyPairs } from './key.ts';
import { exportWizard } from './steps.ts';
import { startWizard } from '../../wizard-frame/wizard.ts';
import { Notice } from '../../components/index.ts';
import { useJob } from '../../ipc/use-job.ts';
import { format, t } from '../../text.ts';
import { endedHeading, runEnd, useWizard, WizardFrame } from '../../wizard-frame/index.ts';
import { useDrives } from '../destination/index.ts';
import type { Tool } from '../open-tool.ts';
import { CaPage } from './CaPage.tsx';
import { CertificatePage } from './CertificatePage.tsx';
import { rememberedGateway } from '../gateway/remembered.ts';
import { leaveKeyPage, needsFileCheck, needsGatewayCheck } from './checks.ts';
import { FilePage } from './FilePage.tsx';
import { KeyPage } from './KeyPage.tsx';
import { useKeepersAfterBackup } from './use-keepers-after-backup.tsx';
import { NewPassword, useWeakPassword } from '../new-password/index.ts';
import { RunPage } from './RunPage.tsx';
import { SummaryPage } from './SummaryPage.tsx';
import { stageRows } from './stages.ts';
import { resolvePlaces } from './use-target.ts';
import { runExport, type ExportResult } from './run.ts';
import './export.css';

export interface ExportWizardProps {
  readonly ca: CaView;
  readonly tree: string;
  /** What the property page knows already: the certificate whose Export button was pressed. Opens the wizard on E3. */
  readonly preselected?: { readonly certificateId?: string };
  readonly onClose: () => void;
  /** Closes the wizard and opens another one, after a backup. */
  readonly onTool: (tool: Tool) => void;
}

const noProgress: readonly BackupProgress[] = [];
const addProgress = (before: readonly BackupProgress[], event: BackupProgress) => [...before, event];

export function ExportWizard({ ca, tree, preselected, onClose, onTool }: ExportWizardProps) {
  const [result, setResult] = useState<ExportResult | null>(null);
  const job = useJob('backup.progress', noProgress, addProgress);

  const weak = useWeakPassword();
  const keepers = useKeepersAfterBackup(result?.kind === 'backup' ? result.backup.keepers : undefined);
  const wizard = useWizard({
    table: exportWizard,
    start: () => {
      const data = startExport(
        ca,
        preselected?.certificateId,
        new Date(),
        tree,
        rememberedGateway(localStorage, tree),
      );
      const answered = preselected?.certificateId === data.certificateId;
      return startWizard(exportWizard, data, answered ? 'E3' : 'E1');
    },
    work: async (page, data) => {
      if (page === 'E5') return ok({ passwordAccepted: await weak.accept(data) });
      return page === 'E3' ? leaveKeyPage(data) : resolvePlaces(data);
    },
    onClose,
  });
  const { state, dispatch, change, showFailure } = wizard;
  const { data, phase, current } = state;

  const drives = useDrives(showFailure, current === 'E4');

  const finish = async () => {
    setResult(null);
    const answer = await wizard.finish(job, (jobId) => runExport(data, jobId));
    if (!answer.ok) return;
    setResult(answer.value);
    dispatch({ type: 'succeeded' });
    wizard.forget();
  };

  const status = () => {
    if (wizard.working) {
      if (current !== 'E3') return t.common.working;
      if (needsGatewayCheck(data)) return t.common.gateway.checking;
      return needsFileCheck(data) ? t.exportWizard.keyFile.checking : t.exportWizard.key.checking;
    }
    if (phase !== 'running') return '';
    if (!data.withKey) return t.exportWizard.run.writing;
    const rows = stageRows(writtenKeyPairs(data).length, job.progress, undefined);
    const at = rows.findIndex((row) => row.state === 'running');
    return format(t.exportWizard.run.running, {
      at: at + 1,
      count: rows.length,
      stage: t.exportWizard.run.stages[rows[at]!.stage],
    });
  };

  const props = { data, change };
  const ended = runEnd(phase, wizard.failure);
  const isServer = data.ca.kind === 'server';
  const pages = {
    ...t.exportWizard.pages,
    ...(isServer && t.console.serverCertificate.pages),
    ...(!data.withKey && t.exportWizard.certificatePages),
  };
  return (
    <WizardFrame
      title={isServer ? t.console.serverCertificate.title : t.exportWizard.title}
      wizard={wizard}
      pages={pages}
      reasons={t.exportWizard.reasons}
      status={status()}
      heading={current === 'E7' ? runHeading(phase, ended, data.withKey) : undefined}
      onFinish={() => {
        void finish();
      }}
      onStop={job.stop}
      beforeClose={keepers.beforeLeaving}
    >
      {(current === 'E4' || current === 'E5') && data.withKey && data.preflight?.canContinue === false && (
        <Notice tone="warning" title={t.exportWizard.file.stopsTitle}>
          {t.exportWizard.file.stopsText}
        </Notice>
      )}
      {current === 'E1' && <CaPage {...props} />}
      {current === 'E2' && <CertificatePage {...props} />}
      {current === 'E3' && (
        <KeyPage {...props} checking={wizard.working} onCheck={wizard.next} onFailure={showFailure} />
      )}
      {current === 'E4' && (
        <FilePage {...props} drives={drives} leaving={wizard.working} onFailure={showFailure} />
      )}
      {current === 'E5' && (
        <NewPassword keepers={!isServer} value={data} onChange={change} onFailure={showFailure} />
      )}
      {current === 'E6' && <SummaryPage {...props} />}
      {current === 'E7' && (
        <RunPage
          data={data}
          progress={job.progress}
          ended={ended}
          result={result}
          onFailure={showFailure}
          onTool={(tool) => {
            keepers.beforeLeaving(() => {
              onTool(tool);
            });
          }}
          keepers={keepers}
        />
      )}
      {weak.dialog}
      {keepers.dialog}
    </WizardFrame>
  );
}

function runHeading(
  phase: string,
  ended: ReturnType<typeof runEnd>,
  withKey: boolean,
): { heading: string; text: string } {
  const texts = t.exportWizard.run;
  if (phase !== 'done') return endedHeading(ended, texts) ?? t.exportWizard.pages.E7;
  return withKey
    ? { heading: texts.doneHeading, text: texts.doneText }
    : { heading: texts.doneHeadingCertificate, text: texts.doneTextCertificate };
}
