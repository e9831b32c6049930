import { useState } from 'react';
import type { WrittenFileView } from '../../../shared/views.ts';
import { Button, Notice, pathLines } from '../../components/index.ts';
import { invoke } from '../../ipc/invoke.ts';
import { useCall } from '../../ipc/use-call.ts';
import { useJob } from '../../ipc/use-job.ts';
import { format, t } from '../../text.ts';
import { withPasswords } from '../backup-files/chosen-backups.ts';
import type { RestorePageProps } from './page-props.ts';

interface SaveExistingProps extends Pick<RestorePageProps, 'data' | 'onFailure'> {
  /** Of the CA object that the steps delete. */
  readonly name: string;
}

/** R8, guided: saves the existing CA object, because the steps below delete it. */
export function SaveExisting({ data, name, onFailure }: SaveExistingProps) {
  const texts = t.restore.saveExisting;
  const { run: askFolder, pending: browsing } = useCall('folders.browse');
  const saving = useJob();
  const [saved, setSaved] = useState<readonly WrittenFileView[]>([]);

  const press = async () => {
    const folder = await askFolder(undefined);
    if (folder.ok && folder.value === null) return;
    const answer = folder.ok
      ? await saving.start((jobId) =>
          invoke('restore.saveExisting', {
            ...{ jobId, files: withPasswords(data), name, folder: folder.value!.handle },
          }),
        )
      : folder;
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setSaved(answer.value);
  };
  if (saved.length > 0) {
    return (
      <Notice tone="success" title={format(texts.saved, { name })} live>
        <div data-field="existing-saved" className="selectable">
          {pathLines(saved.map(({ path }) => path))}
        </div>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={format(texts.title, { name })}>
      <p>{texts.text}</p>
      <div className="button-row">
        <Button label={texts.save} disabled={browsing || saving.running} onPress={() => void press()} />
      </div>
    </Notice>
  );
}
