import type { BackupFileInfo } from '../../../shared/restore.ts';
import { Notice } from '../../components/index.ts';
import { list } from '../../formatting.ts';
import { format, t } from '../../text.ts';

/** Files that the receipts name as parts of the backup, and that were not chosen. */
export function missingOf(files: readonly BackupFileInfo[]): string[] {
  const chosen = new Set(files.map(({ sha256 }) => sha256));
  const partners = files.flatMap(({ receipt }) => receipt.partners ?? []);
  return [...new Set(partners.filter(({ sha256 }) => !chosen.has(sha256)).map(({ fileName }) => fileName))];
}

/** A notice while a file of the backup is missing: asked for, warned about, or left out of what was restored. */
export function MissingFiles({
  files,
  about,
}: {
  readonly files: readonly string[];
  readonly about: 'ask' | 'warn' | 'left';
}) {
  const texts = t.restore.missing;
  if (files.length === 0) return null;
  return (
    <div data-field="missing-files">
      <Notice tone="warning" title={format(texts.title, { files: list(files) })}>
        {texts[about]}
      </Notice>
    </div>
  );
}
