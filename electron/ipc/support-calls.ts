/** Help, Support report: shown first, then saved as it was shown. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { writeFileProved } from '../media/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import { fail, ok } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { HandleStore } from './handle-store.ts';
import type { Host, State } from './services.ts';
import { supportReport, type Directory } from './support-report.ts';
import type { TrustStore } from './trust-calls.ts';

type SupportCalls = Pick<Handlers, 'support.page' | 'support.report' | 'support.save'>;

export function supportCalls(state: State, host: Host, trust: TrustStore, files: BackupFiles): SupportCalls {
  const reports = new HandleStore<string>();

  return {
    'support.page'({ page }) {
      host.log.add({ kind: 'page', page });
      return Promise.resolve(ok(null));
    },

    async 'support.report'() {
      const [pins, authorities, record] = [
        await trust.pins.list(),
        await trust.authorities(),
        await state.record.list(),
      ];
      const counts = {
        acceptedServers: pins.ok ? pins.value.length : undefined,
        authorities: authorities.ok ? authorities.value.length : undefined,
        recorded: record.ok ? record.value.lines.length : undefined,
      };
      const text = supportReport(host, counts, directoryOf(state));
      return ok({ report: reports.add(text), text });
    },

    async 'support.save'({ report }) {
      const text = reports.get(report);
      if (text === undefined) return fail('MEDIA-HANDLE');
      const day = host.now().toISOString().slice(0, 10);
      const chosen = await host.dialogs.saveAs(join(host.documents, `orgca-support-${day}.txt`), {
        name: texts().menu.fileTypeText,
        extensions: ['txt'],
      });
      if (chosen === undefined) return ok(null);
      const path = extname(chosen) === '' ? `${chosen}.txt` : chosen;
      const bytes = Buffer.from(text, 'utf8');
      await files.recent.add(dirname(path));
      // The system's dialog has asked about replacing.
      const written = await writeFileProved(path, bytes, { replace: true });
      if (!written.ok) return written;
      const sha256 = createHash('sha256').update(bytes).digest('hex').toUpperCase();
      return ok({ path, fileName: basename(path), sizeBytes: bytes.length, sha256 });
    },
  };
}

function directoryOf({ login }: State): Directory {
  if (!login) return 'none';
  return login.server.startsWith('ldaps:') ? 'ldaps' : 'starttls';
}
