/** The printed page of a backup: as PDF and on paper, from what is known of it without its password. */
import { basename, extname } from 'node:path';
import type { Installation } from '../app/installation/index.ts';
import {
  gatherFacts,
  mediumOf,
  printedSheets,
  recordedFacts,
  type SheetFacts,
} from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { PrintPage } from '../../shared/html.ts';
import { texts } from '../../shared/messages/current.ts';
import type { SheetSource } from '../../shared/restore.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { saveDocument } from './save-document.ts';
import type { Host, State } from './services.ts';

type SheetCalls = Pick<Handlers, 'sheet.about' | 'sheet.save' | 'sheet.print'>;

export const sheetCalls = (
  state: State,
  host: Host,
  installation: Installation,
  files: BackupFiles,
): SheetCalls => {
  async function facts(source: SheetSource): Promise<Result<readonly SheetFacts[]>> {
    if (source.kind === 'record') return recordedFacts(installation, source.sequence);
    const known = source.kind === 'backup' ? files.backups.get(source.backup) : files.facts(source.files);
    return known && known.length > 0 ? ok(gatherFacts(known)) : fail('MEDIA-HANDLE');
  }

  async function page(
    source: SheetSource,
    medium: string,
  ): Promise<Result<[PrintPage, readonly SheetFacts[]]>> {
    const known = await facts(source);
    if (!known.ok) return known;
    return ok([await printedSheets(installation, known.value, medium), known.value]);
  }

  return {
    async 'sheet.about'({ source }) {
      const known = await facts(source);
      if (!known.ok) return known;
      return ok({ sheets: known.value.length, medium: await mediumOf(known.value) });
    },

    async 'sheet.save'({ source, medium }) {
      const made = await page(source, medium);
      if (!made.ok) return made;
      const [sheet, [first]] = made.value;
      const fileName = first?.files[0]?.fileName ?? '';
      return saveDocument(state, host, installation, {
        stem: `${basename(fileName, extname(fileName))}.sheet`,
        extension: 'pdf',
        typeName: texts().common.menu.fileTypePdf,
        make: () => host.printing.pdf(sheet),
      });
    },

    async 'sheet.print'({ source, medium }) {
      const made = await page(source, medium);
      return made.ok ? host.printing.paper(made.value[0]) : made;
    },
  };
};
