/** The record as a table, what it knows about the current CA, and what a crash left behind. */
import { clearLeftovers, type Installation } from '../app/installation/index.ts';
import { recordCsv, recordView } from '../app/record/index.ts';
import { recordGaps } from '../app/restore/index.ts';
import { lastBackup } from '../app/status/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { LeftoverView } from '../../shared/restore.ts';
import { texts } from '../../shared/messages/current.ts';
import { ok } from '../../shared/result.ts';
import { saveDocument } from './save-document.ts';
import type { Host, State } from './services.ts';

type RecordCalls = Pick<
  Handlers,
  'record.list' | 'record.gaps' | 'record.save' | 'record.last' | 'app.leftovers'
>;

export const recordCalls = (state: State, host: Host, installation: Installation): RecordCalls => {
  const { record } = installation;
  let leftovers: Promise<readonly LeftoverView[]> | undefined;

  return {
    async 'record.list'() {
      const contents = await record.list();
      return contents.ok ? ok(recordView(contents.value)) : contents;
    },

    'record.gaps': () => recordGaps(installation),

    async 'record.save'() {
      const contents = await record.list();
      if (!contents.ok) return contents;
      return saveDocument(state, host, installation, {
        stem: texts().tools.record.csv.name,
        extension: 'csv',
        typeName: texts().common.menu.fileTypeCsv,
        make: () => recordCsv(contents.value.lines),
      });
    },

    async 'record.last'({ dn }) {
      const login = state.current(state.reading);
      return login.ok ? lastBackup(login.value, installation, dn) : login;
    },

    async 'app.leftovers'() {
      // Once in the life of the program, before anything is written: later there could be files of a running backup.
      leftovers ??= state.jobs.size > 0 ? Promise.resolve([]) : clearLeftovers(installation.recentFolders);
      return ok(await leftovers);
    },
  };
};
