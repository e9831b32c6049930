/** Keepers: entering shares, saving and printing share sheets, the rehearsal. */
import { basename, extname } from 'node:path';
import type { Installation } from '../app/installation/index.ts';
import { shareSheetPage, splitForKeepers } from '../app/keepers/index.ts';
import { rehearse } from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { PrintPage } from '../../shared/html.ts';
import { format } from '../../shared/messages/format.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { asJob } from './jobs.ts';
import { saveDocument } from './save-document.ts';
import type { Host, State } from './services.ts';

type KeeperCalls = Pick<
  Handlers,
  | 'keepers.enter'
  | 'keepers.forget'
  | 'keepers.save'
  | 'keepers.print'
  | 'keepers.prepare'
  | 'keepers.rehearse'
>;

interface Sheet {
  readonly page: PrintPage;
  /** Proposed name without its extension. */
  readonly stem: string;
}

export const keeperCalls = (
  state: State,
  host: Host,
  installation: Installation,
  files: BackupFiles,
): KeeperCalls => {
  const { keepers } = state;

  function sheetOf(handle: string, index: number): Result<Sheet> {
    const made = keepers.made(handle);
    if (!made.ok) return made;
    const { shares, sheet } = made.value;
    const share = shares[index - 1];
    if (!share) return fail('KEEPERS-FORGOTTEN');
    const [fileName = ''] = sheet.fileNames;
    const file = basename(fileName, extname(fileName));
    const stem = format(texts().keepers.sheets.fileStem, { file, index, count: share.count });
    return ok({ page: shareSheetPage(share, sheet), stem });
  }

  return {
    'keepers.enter': ({ entered, words, set }) => keepers.enter(entered, words, set),

    'keepers.forget'({ handle }) {
      keepers.forget(handle);
      return Promise.resolve(ok(null));
    },

    async 'keepers.save'({ made, index }) {
      const sheet = sheetOf(made, index);
      if (!sheet.ok) return sheet;
      const { page, stem } = sheet.value;
      return saveDocument(state, host, installation, {
        ...{ stem, extension: 'pdf', typeName: texts().common.menu.fileTypePdf },
        make: () => host.printing.pdf(page),
      });
    },

    async 'keepers.print'({ made, index }) {
      const sheet = sheetOf(made, index);
      return sheet.ok ? host.printing.paper(sheet.value.page) : sheet;
    },

    'keepers.prepare': ({ jobId, file, password, numbers }) =>
      asJob(state, jobId, (signal) =>
        files.withSources(
          [{ file, password }],
          ([source]) => splitForKeepers(keepers, installation, numbers, source!),
          signal,
        ),
      ),

    'keepers.rehearse': ({ jobId, made: handle, entered }) =>
      asJob(state, jobId, async (signal) => {
        const written = keepers.written(handle);
        if (!written.ok) return written;
        const { facts, files: paths } = written.value;
        return keepers.withPassword({ shares: entered }, (password) =>
          rehearse(installation, paths, { keepers: facts, password, signal }),
        );
      }),
  };
};
