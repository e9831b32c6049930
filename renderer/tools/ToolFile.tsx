import { useState } from 'react';
import type { BackupFileInfo } from '../../shared/restore.ts';
import type { Failure } from '../../shared/result.ts';
import { Button, KeyValueList } from '../components/index.ts';
import { encryptionText } from '../../shared/messages/encryption-text.ts';
import { useCall } from '../ipc/use-call.ts';
import { format, t } from '../text.ts';

export interface ToolFileProps {
  readonly file: BackupFileInfo | null;
  readonly disabled: boolean;
  readonly onChoose: (file: BackupFileInfo) => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The backup that a tool works on, with the button that chooses it. */
export function ToolFile({ file, disabled, onChoose, onFailure }: ToolFileProps) {
  const texts = t.tools.password;
  const [note, setNote] = useState('');
  const { run: browse, pending } = useCall('backups.browse');

  const choose = async () => {
    const answer = await browse(undefined);
    onFailure(answer.ok ? null : answer.failure);
    if (!answer.ok || answer.value === null) return;
    const [first, ...others] = answer.value;
    if (first === undefined) return;
    onChoose(first);
    setNote(others.length === 0 ? '' : format(texts.several, { file: first.fileName }));
    if (first.failure !== undefined) onFailure(first.failure);
  };

  return (
    <>
      <div className="field-row">
        <span className="field-label">{texts.file}</span>
        <div className="tool-file">
          <span className="tool-file-name" role="status">
            <span data-field="change-file">{file?.fileName ?? texts.none}</span> {note}
          </span>
          <Button label={texts.choose} disabled={disabled || pending} onPress={() => void choose()} />
        </div>
      </div>
      {file !== null && file.failure === undefined && (
        <KeyValueList
          values={[
            { field: 'change-folder', label: texts.folder, value: file.folder },
            {
              field: 'change-protection',
              label: texts.protection,
              value: format(texts.protectionText, {
                key: encryptionText(file.keyEncryption ?? ''),
                mac: encryptionText(file.mac ?? ''),
              }),
            },
          ]}
        />
      )}
    </>
  );
}
