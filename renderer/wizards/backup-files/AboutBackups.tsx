import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import { reportCheckTemplate } from '../../../shared/messages/report-check.ts';
import type { BackupFileInfo, ReceiptView } from '../../../shared/restore.ts';
import { KeyValueList, Notice, type ReadonlyValue } from '../../components/index.ts';
import { dateTime, failureText, format, t } from '../../text.ts';
import { exactSize, groups } from '../../formatting.ts';

/** What files say about themselves without a password, and what the receipts beside them say. */
export function AboutBackups({ files }: { readonly files: readonly BackupFileInfo[] }) {
  return files.map((file) => (
    <section key={file.handle} className="result-file" data-file={file.fileName} aria-label={file.fileName}>
      <h2>{file.fileName}</h2>
      {file.failure !== undefined && (
        <Notice tone="warning" title={t.common.files.facts.unreadable}>
          {format(t.common.files.broken, { ...failureText(file.failure), code: file.failure.code })}
        </Notice>
      )}
      {file.changes.map((check, at) => (
        <Notice key={at} tone={check.state === 'pass' ? 'info' : 'warning'} title={t.common.leftovers.title}>
          {check.failure
            ? format(t.common.files.broken, { ...failureText(check.failure), code: check.failure.code })
            : format(reportCheckTemplate(t.checks, check), check.values)}
        </Notice>
      ))}
      {file.receipt.state === 'differs' && <Notice tone="warning" title={receiptText(file.receipt)} />}
      <KeyValueList values={facts(file)} />
    </section>
  ));
}

export const receiptText = ({ state, fileName }: ReceiptView): string =>
  format(t.common.files.facts.receipts[state], { file: fileName ?? '' });

function facts(file: BackupFileInfo): readonly ReadonlyValue[] {
  const texts = t.common.files.facts;
  const { receipt, profile } = file;
  const value = (field: string, label: string, text: string | undefined): readonly ReadonlyValue[] =>
    text === undefined ? [] : [{ field, label, value: text }];
  return [
    ...value('file-folder', texts.folder, file.folder),
    ...value('file-size', texts.size, exactSize(file.sizeBytes)),
    ...(file.sha256 === ''
      ? []
      : [
          {
            field: 'file-sha256',
            label: texts.sha256,
            value: groups(file.sha256),
            mono: true,
            copy: file.sha256,
          },
        ]),
    ...(file.failure === undefined
      ? value('file-profile', texts.profile, profile ? texts.profiles[profile] : texts.otherProfile)
      : []),
    ...value(
      'file-key-encryption',
      texts.keyEncryption,
      file.keyEncryption && encryptionText(file.keyEncryption),
    ),
    ...value(
      'file-certificate-encryption',
      texts.certificateEncryption,
      file.certificateEncryption && encryptionText(file.certificateEncryption),
    ),
    ...value('file-mac', texts.mac, file.mac && encryptionText(file.mac)),
    ...value('file-receipt', texts.receipt, receiptText(receipt)),
    ...value(
      'file-seal',
      texts.seal,
      receipt.state === 'same' ? (receipt.sealed ? texts.sealed : texts.notSealed) : undefined,
    ),
    ...value(
      'receipt-made',
      texts.madeAt,
      receipt.madeAt === undefined || Number.isNaN(Date.parse(receipt.madeAt))
        ? undefined
        : dateTime(receipt.madeAt),
    ),
    ...value(
      'receipt-keepers',
      t.keepers.receiptSet,
      receipt.keepers && format(t.keepers.receiptSetValue, { ...receipt.keepers }),
    ),
    ...value('receipt-tree', texts.tree, receipt.tree),
    ...value('receipt-ca', texts.caObject, receipt.caObject),
    ...value('receipt-host', texts.hostServer, receipt.hostServer),
    ...value(
      'object-file',
      texts.objectFile,
      receipt.objectFile &&
        format(texts.objectFiles[receipt.objectFile.state], { file: receipt.objectFile.fileName }),
    ),
  ];
}
