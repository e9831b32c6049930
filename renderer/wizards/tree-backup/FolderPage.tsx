import type { FolderView } from '../../../shared/restore.ts';
import { intoSight, KeyValueList } from '../../components/index.ts';
import { count, profileText } from '../../formatting.ts';
import { invoke } from '../../ipc/invoke.ts';
import { format, t } from '../../text.ts';
import { ChosenDestination, FolderPicker, ReplaceNotice } from '../destination/index.ts';
import type { TreeBackupPageProps } from './page-props.ts';

/** A4: the folder, what it has of the files already, and what Finish will do. */
export function FolderPage({ data, change, onFailure }: TreeBackupPageProps) {
  const { existing, folder, gateway, keysFrom, passwordFor, profile, replace, survey } = data;
  const texts = t.treeBackup.summary;

  const choose = async (chosen: FolderView) => {
    const found = await invoke('treeBackup.existing', {
      survey: survey?.handle ?? '',
      folder: chosen.handle,
    });
    onFailure(found.ok ? null : found.failure);
    if (found.ok) change({ folder: chosen, existing: found.value, replace: false });
  };

  return (
    <>
      <FolderPicker folder={folder} onFailure={onFailure} onFolder={(chosen) => void choose(chosen)} />
      {folder !== null && <ChosenDestination field="folder-path" purpose="backup" {...folder} />}
      {existing.length > 0 && (
        <div ref={intoSight}>
          <ReplaceNotice
            files={existing}
            replace={replace}
            onReplace={(agreed) => {
              change({ replace: agreed });
            }}
            live
          />
        </div>
      )}
      <h2>{texts.heading}</h2>
      <KeyValueList
        values={[
          {
            field: 'sum-objects',
            label: texts.objects,
            value: count(survey?.items.length ?? 0),
          },
          {
            field: 'sum-keys',
            label: texts.keys,
            value:
              keysFrom === 'gateway'
                ? format(texts.fromGateway, { gateway: gateway.offer?.address ?? '' })
                : texts.fromDirectory,
          },
          { field: 'sum-encryption', label: t.exportWizard.summary.encryption, value: profileText(profile) },
          {
            field: 'sum-password',
            label: t.exportWizard.summary.password,
            value: texts.passwords[passwordFor],
          },
        ]}
      />
    </>
  );
}
