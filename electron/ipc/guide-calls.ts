/** Saving the illustrated guide as a PDF. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { writeFileProved } from '../media/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import { ok } from '../../shared/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { guidePdf } from './guide-pdf.ts';
import type { Host } from './services.ts';

export const guideCalls = (host: Host, files: BackupFiles): Pick<Handlers, 'guide.save'> => ({
  async 'guide.save'({ language }) {
    const chosen = await host.dialogs.saveAs(join(host.documents, `orgca-guide-${language}.pdf`), {
      name: texts().menu.fileTypePdf,
      extensions: ['pdf'],
    });
    if (chosen === undefined) return ok(null);
    const path = extname(chosen) === '' ? `${chosen}.pdf` : chosen;
    const bytes = await guidePdf(host, language);
    await files.recent.add(dirname(path));
    // The system's dialog has asked about replacing.
    const written = await writeFileProved(path, bytes, { replace: true });
    if (!written.ok) return written;
    const sha256 = createHash('sha256').update(bytes).digest('hex').toUpperCase();
    return ok({ path, fileName: basename(path), sizeBytes: bytes.length, sha256 });
  },
});
