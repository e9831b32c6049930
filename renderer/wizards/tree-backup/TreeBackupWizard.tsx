import { ok } from '../../../shared/result.ts';
import type { BackupProgress } from '../../../shared/views.ts';
import { invoke } from '../../ipc/invoke.ts';
import { useJob } from '../../ipc/use-job.ts';
import { t } from '../../text.ts';
import { endedHeading, runEnd, useWizard, WizardFrame } from '../../wizard-frame/index.ts';
import { startWizard } from '../../wizard-frame/wizard.ts';
import { askGateway } from '../gateway/ask-gateway.ts';
import { useGatewayCheck } from '../gateway/use-gateway-check.ts';
import { useWeakPassword } from '../new-password/index.ts';
import { FolderPage } from './FolderPage.tsx';
import { KeysPage } from './KeysPage.tsx';
import { ObjectsPage } from './ObjectsPage.tsx';
import { PasswordsPage } from './PasswordsPage.tsx';
import { Made, Progress, progressText } from './RunPage.tsx';
import { startTreeBackup, treeBackupArgument, treeBackupWizard, type TreeBackupData } from './steps.ts';

/** The gateway is asked about the first object, the CA if the tree has one. */
const ask = ({ gateway, survey }: TreeBackupData) =>
  askGateway(survey?.tree ?? '', gateway, (access) =>
    invoke('backup.askGateway', { dn: survey?.items[0]?.dn ?? '', ...access }),
  );

export default function TreeBackupWizard({ onClose }: { readonly onClose: () => void }) {
  const job = useJob('backup.progress', null, (_before: BackupProgress | null, event) => event);
  const weak = useWeakPassword();
  const wizard = useWizard({
    table: treeBackupWizard,
    start: () => startWizard(treeBackupWizard, startTreeBackup),
    work: async (page, data) =>
      page === 'A2' ? ask(data) : ok({ passwordAccepted: await weak.accept(data) }),
    onClose,
  });
  const { state, dispatch, change, showFailure } = wizard;
  const { data, phase, current } = state;
  const objects = data.survey?.items.length ?? 0;

  const gateway = useGatewayCheck(() => ask(data), wizard);

  const finish = async () => {
    const answer = await wizard.finish(job, (jobId) =>
      invoke('treeBackup.run', { ...treeBackupArgument(data), jobId }),
    );
    if (!answer.ok) return;
    change({ made: answer.value });
    dispatch({ type: 'succeeded' });
    wizard.forget();
  };

  const status = () => {
    if (gateway.checking || (wizard.working && current === 'A2')) return t.common.gateway.checking;
    if (wizard.working) return t.common.working;
    return phase === 'running' ? progressText(job.progress, objects) : '';
  };
  const ended = runEnd(phase, wizard.failure);
  const texts = { ...t.exportWizard.run, ...t.treeBackup.run };
  const heading =
    phase === 'done' ? { heading: texts.doneHeading, text: texts.doneText } : endedHeading(ended, texts);
  const props = { data, change, onFailure: showFailure };
  return (
    <WizardFrame
      title={t.treeBackup.title}
      wizard={wizard}
      pages={t.treeBackup.pages}
      reasons={{ ...t.exportWizard.reasons, ...t.treeBackup.reasons }}
      status={status()}
      heading={current === 'A5' ? heading : undefined}
      onFinish={() => {
        void finish();
      }}
      onStop={job.stop}
    >
      {current === 'A1' && <ObjectsPage {...props} />}
      {current === 'A2' && (
        <KeysPage {...props} checking={wizard.working || gateway.checking} onCheck={gateway.check} />
      )}
      {current === 'A3' && <PasswordsPage {...props} />}
      {current === 'A4' && <FolderPage {...props} />}
      {current === 'A5' &&
        (data.made === null ? (
          <Progress progress={job.progress} count={objects} ended={ended} />
        ) : (
          <Made data={data} onFailure={showFailure} />
        ))}
      {weak.dialog}
    </WizardFrame>
  );
}
