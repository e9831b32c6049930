/** The printed page of a backup: as PDF and on paper, from what is known of it without its password. */
import { basename, extname } from 'node:path';
import type { Installation } from '../app/installation/index.ts';
import { lastRecoverySet } from '../app/record/index.ts';
import { listDrives } from '../media/index.ts';
import { gatherFacts, recordedFacts, sheetOf, sheetPage, type SheetFacts } from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { PrintPage } from '../../shared/html.ts';
import { texts } from '../../shared/messages/current.ts';
import type { SheetSource } from '../../shared/restore.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { saveDocument } from './save-document.ts';
import type { Host } from './services.ts';

type SheetCalls = Pick<Handlers, 'sheet.about' | 'sheet.save' | 'sheet.print'>;

export const sheetCalls = (host: Host, installation: Installation, files: BackupFiles): SheetCalls => {
  async function facts(source: SheetSource): Promise<Result<readonly SheetFacts[]>> {
    if (source.kind === 'record') {
      const record = await installation.record.list();
      if (!record.ok) return record;
      const line = record.value.lines.find(({ sequence }) => sequence === source.sequence);
      if (!line) return fail('MEDIA-HANDLE');
      const recorded = await recordedFacts(installation, line.entry.files);
      return recorded.ok ? ok([recorded.value]) : recorded;
    }
    const known = source.kind === 'backup' ? files.backups.get(source.backup) : files.facts(source.files);
    return known && known.length > 0 ? ok(gatherFacts(known)) : fail('MEDIA-HANDLE');
  }

  async function page(
    source: SheetSource,
    medium: string,
  ): Promise<Result<[PrintPage, readonly SheetFacts[]]>> {
    const known = await facts(source);
    if (!known.ok) return known;
    const printedAt = host.now().toISOString();
    const record = await installation.record.list();
    const lines = record.ok ? record.value.lines : [];
    const sheets = known.value.map((one) => {
      const { tree = '', caObject = '' } = one.receipt;
      return sheetOf(one, { printedAt, medium, recovery: lastRecoverySet(lines, { tree, caObject }) });
    });
    return ok([sheetPage(sheets), known.value]);
  }

  return {
    async 'sheet.about'({ source }) {
      const known = await facts(source);
      if (!known.ok) return known;
      const drives = await listDrives();
      const labels = known.value.map(
        ({ folder }) => drives.find(({ mountPoint }) => mountPoint === folder)?.name ?? '',
      );
      // One label for several sheets would be wrong on all but one of them.
      return ok({ sheets: labels.length, medium: labels.length === 1 ? (labels[0] ?? '') : '' });
    },

    async 'sheet.save'({ source, medium }) {
      const made = await page(source, medium);
      if (!made.ok) return made;
      const [sheet, [first]] = made.value;
      const fileName = first?.files[0]?.fileName ?? '';
      return saveDocument(host, installation, {
        stem: `${basename(fileName, extname(fileName))}.sheet`,
        extension: 'pdf',
        typeName: texts().menu.fileTypePdf,
        make: () => host.printing.pdf(sheet),
      });
    },

    async 'sheet.print'({ source, medium }) {
      const made = await page(source, medium);
      return made.ok ? host.printing.paper(made.value[0]) : made;
    },
  };
};
