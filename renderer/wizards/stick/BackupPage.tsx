import { useEffect } from 'react';
import { answer } from './steps.ts';
import { Notice } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { ChooseBackups } from '../backup-files/index.ts';
import type { StickPageProps } from './page-props.ts';
import { list, size } from '../../formatting.ts';
import { invoke } from '../../ipc/invoke.ts';

/** M2: the backup, and what is next to it. */
export function BackupPage({ data, change, onFailure }: StickPageProps) {
  const texts = t.stick.backup;
  const { files, beside } = data;

  const unknown = beside === null && files.length > 0;
  useEffect(() => {
    if (!unknown) return undefined;
    let wanted = true;
    void invoke('stick.beside', { backups: files.map(({ handle }) => handle).slice(0, 4) }).then((found) => {
      if (!wanted) return;
      if (found.ok) change({ beside: found.value });
      else onFailure(found.failure);
    });
    return () => {
      wanted = false;
    };
  }, [unknown, files, change, onFailure]);

  const changed = files.filter(({ receipt }) => receipt.state === 'differs');
  const chosen = new Set(files.map(({ fileName }) => fileName));
  const others = beside?.files.filter(({ name }) => !chosen.has(name)) ?? [];
  return (
    <>
      <ChooseBackups
        data={data}
        change={(patch) => {
          change(answer(patch));
        }}
        onFailure={onFailure}
      />
      {changed.map(({ handle, fileName }) => (
        <Notice key={handle} tone="warning" title={format(texts.differsTitle, { file: fileName })} live>
          {texts.differsText}
        </Notice>
      ))}
      {beside !== null && beside.withoutReceipt.length > 0 && (
        <Notice tone="info" title={format(texts.noReceiptTitle, { files: list(beside.withoutReceipt) })} live>
          {texts.noReceiptText}
        </Notice>
      )}
      {others.length > 0 && (
        <div>
          <h2>{texts.title}</h2>
          <ul className="inside" data-field="beside">
            {others.map(({ name, sizeBytes }) => (
              <li key={name}>{format(texts.line, { name, size: size(sizeBytes) })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
