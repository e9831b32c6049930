import type { BackupFileInfo } from '../../shared/restore.ts';
import { Button, KeyValueList } from '../components/index.ts';
import { encryptionText } from '../../shared/messages/encryption-text.ts';
import { format, t } from '../text.ts';

export interface ToolFileProps {
  readonly file: BackupFileInfo | null;
  readonly note: string;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

/** The backup that a tool works on, with the button that chooses it. */
export function ToolFile({ file, note, disabled, onChoose }: ToolFileProps) {
  const texts = t.tools.password;
  return (
    <>
      <div className="field-row">
        <span className="field-label">{texts.file}</span>
        <div className="tool-file">
          <span className="tool-file-name" role="status">
            <span data-field="change-file">{file?.fileName ?? texts.none}</span> {note}
          </span>
          <Button label={texts.choose} disabled={disabled} onPress={onChoose} />
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
