import { useEffect, useEffectEvent, useState } from 'react';
import {
  GATEWAY_STAGES,
  RESTORE_STAGES,
  type BackupFileInfo,
  type RestoreStage,
} from '../../../shared/restore.ts';
import { ok, type Failure } from '../../../shared/result.ts';
import {
  addBackups,
  allPasswords,
  askSecondPasswords,
  refusedFiles,
  type ChosenBackups,
} from '../backup-files/chosen-backups.ts';
import {
  answerBackups,
  answerObject,
  answerOutputs,
  failedTexts,
  isGuided,
  isThroughGateway,
  savesPresent,
  startRestore,
  writesFiles,
  type RestoreData,
} from './data.ts';
import { restoreWizard, type RestorePage } from './steps.ts';
import { startWizard, type WizardPhase } from '../../wizard-frame/wizard.ts';
import { Notice, ProgressList, stageState } from '../../components/index.ts';
import { SheetButton } from '../../sheet/SheetButton.tsx';
import { format, t } from '../../text.ts';
import { endedHeading, runEnd, useWizard, WizardFrame } from '../../wizard-frame/index.ts';
import { AboutBackups, BackupPasswords, ChooseBackups } from '../backup-files/index.ts';
import { useGatewayCheck } from '../gateway/use-gateway-check.ts';
import { useGivenFiles } from '../open-tool.ts';
import { NewPassword, useWeakPassword } from '../new-password/index.ts';
import { withoutNewPassword } from '../new-password/data.ts';
import { leavePage, nameOutputs, run, type RestoreResult } from './calls.ts';
import { BesideChoice } from './Beside.tsx';
import { FolderPage } from './FolderPage.tsx';
import { ObjectPage } from './ObjectPage.tsx';
import { MissingFiles, missingOf } from './MissingFiles.tsx';
import { OutputsPage } from './OutputsPage.tsx';
import { ExistingCaPage } from './ExistingCaPage.tsx';
import { Guide, Imported, MadeFiles, Restored } from './Result.tsx';
import { SummaryPage } from './SummaryPage.tsx';
import { WherePage } from './WherePage.tsx';
import './restore.css';
import { useJob } from '../../ipc/use-job.ts';
import { useForgetShares } from '../../keepers/index.ts';

export interface RestoreWizardProps {
  readonly files: readonly BackupFileInfo[];
  readonly onClose: () => void;
}

export default function RestoreWizard({ files, onClose }: RestoreWizardProps) {
  const [result, setResult] = useState<RestoreResult | null>(null);
  const job = useJob('restore.progress', 'check', (_before: RestoreStage, { stage }) => stage);
  const stage = job.progress;

  const weak = useWeakPassword();
  const wizard = useWizard({
    table: restoreWizard,
    start: () => startWizard(restoreWizard, { ...startRestore, files }, 'R2'),
    work: async (page, data) => {
      if (page === 'F2') return ok({ passwordAccepted: await weak.accept(data) });
      const left = await leavePage(page, data);
      if (!left.ok) change(askSecondPasswords(data, refusedFiles(data, left.failure)));
      return left;
    },
    onClose,
  });
  const { state, dispatch, change, showFailure } = wizard;
  const { data, phase, current } = state;
  useForgetShares(allPasswords(data));

  // Existing files are asked about as soon as a folder is chosen.
  const unnamed = current === 'F3' && writesFiles(data) && data.folder !== null && data.written === null;
  const named = useEffectEvent((answer: Awaited<ReturnType<typeof nameOutputs>>) => {
    // Next was chosen meanwhile: it asks the same, and a change now would undo it.
    if (wizard.working) return;
    showFailure(answer.ok ? null : answer.failure);
    if (answer.ok) change(answer.value);
  });
  useEffect(() => {
    if (!unnamed) return;
    let wanted = true;
    void nameOutputs(data).then((answer) => {
      if (wanted) named(answer);
    });
    return () => {
      wanted = false;
    };
    // Asked once for each folder: other answers of this page lead to no other names.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [unnamed, data.folder]);

  const changeBackups = (patch: Partial<ChosenBackups & Pick<RestoreData, 'alone'>>) => {
    change(answerBackups(patch));
  };
  const gateway = useGatewayCheck(() => leavePage('R6', data), wizard);

  useGivenFiles((given) => {
    if (phase !== 'filling' || (current !== 'R1' && current !== 'R2')) return false;
    changeBackups(addBackups(data, given));
    return true;
  });

  const finish = async () => {
    if (data.where === 'directory' && data.plan === null) {
      dispatch({ type: 'goTo', step: 'R5' });
      return;
    }
    const answer = await wizard.finish(job, (jobId) => run(data, jobId));
    if (!answer.ok) {
      // What was agreed to is not there any more.
      if (answer.failure.code === 'RESTORE-CHANGED-MEANWHILE') change(answerObject({}));
      return;
    }
    setResult(answer.value);
    dispatch({ type: 'succeeded' });
    // The check at the end of a guided import opens the file again.
    if (answer.value.kind === 'guide') change(withoutNewPassword);
    else wizard.forget();
  };

  const all: readonly RestoreStage[] = isThroughGateway(data) ? GATEWAY_STAGES : RESTORE_STAGES;
  const stages = all.filter((one) => savesPresent(data) || (one !== 'save' && one !== 'delete'));
  const status = () => {
    if (gateway.checking) return t.common.gateway.checking;
    if (wizard.working) {
      if (current === 'R3') return t.restore.opening;
      if (current === 'R6') return t.common.gateway.checking;
      return current === 'R5' ? t.restore.object.looking : t.common.working;
    }
    if (phase !== 'running') return '';
    const texts = t.restore.run;
    if (data.where === 'offline') return texts.writing;
    if (isGuided(data)) return texts.preparing;
    return format(texts.running, {
      at: stages.indexOf(stage) + 1,
      count: stages.length,
      stage: texts.stages[stage],
    });
  };

  const ended = runEnd(phase, wizard.failure);
  const props = { data, change, onFailure: showFailure };
  const direct = data.where === 'directory' && !isGuided(data);
  return (
    <WizardFrame
      title={t.restore.title}
      wizard={wizard}
      pages={t.restore.pages}
      reasons={t.restore.reasons}
      status={status()}
      heading={heading(current, phase, wizard.failure, data, result)}
      onFinish={() => {
        void finish();
      }}
      onStop={job.stop}
    >
      {current === 'R1' && (
        <>
          <ChooseBackups data={data} change={changeBackups} onFailure={showFailure} />
          {data.files.length === 1 && (
            <Notice tone="info" title={t.restore.file.two}>
              {t.restore.file.twoText}
            </Notice>
          )}
        </>
      )}
      {current === 'R2' && (
        <>
          <MissingFiles files={missingOf(data.files)} about="ask" />
          <AboutBackups files={data.files} />
          <BesideChoice
            alone={data.alone}
            onChange={(alone) => {
              changeBackups({ alone });
            }}
          />
        </>
      )}
      {current === 'R3' && <BackupPasswords data={data} change={changeBackups} />}
      {current === 'R4' && <WherePage {...props} />}
      {current === 'R5' && <ObjectPage {...props} />}
      {current === 'R6' && (
        <ExistingCaPage {...props} checking={wizard.working || gateway.checking} onCheck={gateway.check} />
      )}
      {current === 'F1' && <OutputsPage {...props} />}
      {current === 'F2' && (
        <NewPassword
          value={data}
          forImport={isGuided(data)}
          onChange={(patch) => {
            change(patch.profile === undefined ? patch : answerOutputs(patch));
          }}
          onFailure={showFailure}
        />
      )}
      {current === 'F3' && <FolderPage {...props} />}
      {current === 'R7' && <SummaryPage {...props} />}
      {current === 'R8' && phase !== 'done' && direct && (
        <ProgressList
          label={t.restore.run.stagesLabel}
          stages={stages.map((one, index) => ({
            id: one,
            label: t.restore.run.stages[one],
            state: stageState(index, stages.indexOf(stage), ended),
          }))}
        />
      )}
      {current === 'R8' && phase === 'done' && result?.kind === 'restored' && (
        <Restored restored={result.restored} />
      )}
      {current === 'R8' && phase === 'done' && result?.kind === 'imported' && (
        <Imported imported={result.imported} />
      )}
      {current === 'R8' && phase === 'done' && result?.kind === 'files' && (
        <MadeFiles files={result.files} folder={data.folder} onFailure={showFailure} />
      )}
      {current === 'R8' && phase === 'done' && result?.kind === 'guide' && (
        <Guide {...props} steps={result.steps} files={result.files} />
      )}
      {current === 'R8' && phase === 'done' && data.where === 'directory' && (
        <MissingFiles
          files={result?.kind === 'restored' ? result.restored.missing : missingOf(data.files)}
          about="left"
        />
      )}
      {current === 'R8' && phase === 'done' && (
        <div className="button-row">
          <SheetButton source={{ kind: 'files', files: data.files.map(({ handle }) => handle) }} />
        </div>
      )}
      {weak.dialog}
    </WizardFrame>
  );
}

/** The page of the run, and that of the folder where it is asked for another reason, say what they are for. */
function heading(
  page: RestorePage,
  phase: WizardPhase,
  failure: Failure | null,
  data: RestoreData,
  result: RestoreResult | null,
): { heading: string; text: string } | undefined {
  const texts = t.restore.run;
  if (page === 'F3' && savesPresent(data)) return t.restore.folder.save;
  if (page !== 'R8') return undefined;
  if (phase !== 'done' || result === null) {
    const failed = failedTexts(data, failure);
    const ended = { failedHeading: texts[failed.heading], failedText: texts[failed.text] };
    return endedHeading(runEnd(phase, failure), ended) ?? t.restore.pages.R8;
  }
  const { restoredHeading, restoredText, filesHeading, filesText, guideHeading, guideText } = texts;
  if (result.kind === 'restored' || result.kind === 'imported')
    return { heading: restoredHeading, text: restoredText };
  return result.kind === 'files'
    ? { heading: filesHeading, text: filesText }
    : { heading: guideHeading, text: guideText };
}
