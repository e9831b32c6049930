/** Help, Support report: shown first, then saved as it was shown. */
import { HandleStore } from '../app/handles/index.ts';
import type { Installation } from '../app/installation/index.ts';
import { supportReport, type DirectoryState } from '../app/support/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok } from '../../shared/result.ts';
import { saveDocument } from './save-document.ts';
import type { Host, State } from './services.ts';

type SupportCalls = Pick<Handlers, 'support.page' | 'support.report' | 'support.save'>;

export function supportCalls(state: State, host: Host, installation: Installation): SupportCalls {
  const { record, trust } = installation;
  const reports = new HandleStore<string>();

  return {
    'support.page'({ page }) {
      host.log.add({ kind: 'page', page });
      return Promise.resolve(ok(null));
    },

    async 'support.report'() {
      const [pins, authorities, recorded] = [
        await trust.pins.list(),
        trust.authorities(),
        await record.list(),
      ];
      const counts = {
        acceptedServers: pins.ok ? pins.value.length : undefined,
        authorities: authorities.ok ? authorities.value.length : undefined,
        recorded: recorded.ok ? recorded.value.lines.length : undefined,
      };
      const text = supportReport(host, counts, directoryOf(state));
      return ok({ report: reports.add(text), text });
    },

    async 'support.save'({ report }) {
      const text = reports.get(report);
      if (text === undefined) return fail('MEDIA-HANDLE');
      return saveDocument(state, host, installation, {
        stem: `orgca-support-${host.now().toISOString().slice(0, 10)}`,
        extension: 'txt',
        typeName: texts().common.menu.fileTypeText,
        make: () => Buffer.from(text, 'utf8'),
      });
    },
  };
}

function directoryOf({ login }: State): DirectoryState {
  if (!login) return 'none';
  return login.session.connection.security === 'ldaps' ? 'ldaps' : 'starttls';
}
