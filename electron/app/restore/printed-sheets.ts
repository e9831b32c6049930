/** The printed pages of backups that are known without their passwords. */
import type { PrintPage } from '../../../shared/html.ts';
import { listDrives } from '../../media/index.ts';
import type { Installation } from '../installation/index.ts';
import { lastRecoverySet } from '../record/index.ts';
import { sheetOf } from './sheet.ts';
import type { SheetFacts } from './sheet-facts.ts';
import { sheetPage } from './sheet-page.ts';

/** Lays out the pages of backups. @param medium label of the medium, as the user entered it */
export async function printedSheets(
  { now, record }: Pick<Installation, 'now' | 'record'>,
  backups: readonly SheetFacts[],
  medium: string,
): Promise<PrintPage> {
  const printedAt = now().toISOString();
  const contents = await record.list();
  const lines = contents.ok ? contents.value.lines : [];
  return sheetPage(
    backups.map((facts) => {
      const { tree = '', caObject = '' } = facts.receipt;
      return sheetOf(facts, { printedAt, medium, recovery: lastRecoverySet(lines, { tree, caObject }) });
    }),
  );
}

/** Label of the drive that a backup is on; empty if it is on none. One for several backups would be wrong on all but one. */
export async function mediumOf([backup, ...others]: readonly SheetFacts[]): Promise<string> {
  if (!backup || others.length > 0) return '';
  const drives = await listDrives();
  return drives.find(({ mountPoint }) => mountPoint === backup.folder)?.name ?? '';
}
