import type { BackupProgress } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { allPlaces, type ExportData } from './data.ts';
import { writtenKeyPairs } from './key.ts';
import type { Tool } from '../open-tool.ts';
import { ProgressList } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { BackupResult, CertificateResult } from './Result.tsx';
import type { KeepersAfterBackup } from './use-keepers-after-backup.tsx';
import { stageRows } from './stages.ts';
import type { ExportResult } from './run.ts';

export interface RunPageProps {
  readonly data: ExportData;
  readonly progress: readonly BackupProgress[];
  readonly ended: 'failed' | 'cancelled' | undefined;
  readonly result: ExportResult | null;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onTool: (tool: Tool) => void;
  readonly keepers: KeepersAfterBackup;
}

/** E7: the stages while the file is written, then what was written and verified. */
export function RunPage({ data, progress, ended, result, onFailure, onTool, keepers }: RunPageProps) {
  const texts = t.exportWizard.run;
  const handle = data.target?.view.handle ?? '';
  if (result?.kind === 'backup') {
    return (
      <BackupResult
        backup={result.backup}
        handle={handle}
        liveCa={data.ca.kind === 'ca' && data.keyFrom !== 'directory' ? data.ca.dn : null}
        places={allPlaces(data)}
        onFailure={onFailure}
        onTool={onTool}
        keepers={keepers}
      />
    );
  }
  if (result?.kind === 'certificate') {
    return <CertificateResult file={result.file} handle={handle} onFailure={onFailure} />;
  }
  if (!data.withKey) return null;
  return (
    <ProgressList
      label={texts.stagesLabel}
      stages={stageRows(writtenKeyPairs(data).length, progress, ended).map(
        ({ id, stage, state, fileName }) => ({
          id,
          state,
          label:
            fileName === undefined
              ? texts.stages[stage]
              : format(texts.stageOf, { stage: texts.stages[stage], file: fileName }),
        }),
      )}
    />
  );
}
