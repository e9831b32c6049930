import type { FolderView } from '../../../shared/restore.ts';
import { CheckBox, intoSight, KeyValueList, Notice } from '../../components/index.ts';
import { count } from '../../formatting.ts';
import { invoke } from '../../ipc/invoke.ts';
import { format, t } from '../../text.ts';
import { ChosenDestination, FolderPicker } from '../destination/index.ts';
import { profileText } from '../export/values.ts';
import type { TreeBackupPageProps } from './page-props.ts';

/** Names that are written out before the rest is only counted. */
const MAX_NAMED = 6;

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

  const more = existing.length - MAX_NAMED;
  const named = existing.slice(0, MAX_NAMED).join(', ');
  return (
    <>
      <FolderPicker folder={folder} onFailure={onFailure} onFolder={(chosen) => void choose(chosen)} />
      {folder !== null && <ChosenDestination field="folder-path" purpose="backup" {...folder} />}
      {existing.length > 0 && (
        <div ref={intoSight}>
          <Notice tone="warning" title={t.stick.summary.existsTitle} live>
            <p>
              {more > 0 ? format(t.stick.summary.existsMore, { files: named, count: count(more) }) : named}
            </p>
            <CheckBox
              label={t.stick.summary.replace}
              checked={replace}
              onChange={(agreed) => {
                change({ replace: agreed });
              }}
            />
          </Notice>
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
          { field: 'sum-encryption', label: t.export.summary.encryption, value: profileText(profile) },
          { field: 'sum-password', label: t.export.summary.password, value: texts.passwords[passwordFor] },
        ]}
      />
    </>
  );
}
