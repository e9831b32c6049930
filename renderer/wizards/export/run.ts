import type { BackupView, WrittenFileView } from '../../../shared/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ExportData } from './data.ts';
import { keySource } from './key.ts';
import { invoke } from '../../ipc/invoke.ts';

export type ExportResult =
  | { readonly kind: 'backup'; readonly backup: BackupView }
  | { readonly kind: 'certificate'; readonly file: WrittenFileView };

/** Writes what the answers say: a backup, or one certificate. */
export async function runExport(data: ExportData, jobId: string): Promise<Result<ExportResult>> {
  const { ca, target, replace } = data;
  if (target === null) return fail('MEDIA-HANDLE');
  const place = { dn: ca.dn, target: target.view.handle, replace };
  if (!data.withKey) {
    const written = await invoke('certificate.export', {
      ...place,
      jobId,
      certificate: data.certificateId,
      format: data.format,
    });
    return written.ok ? ok({ kind: 'certificate', file: written.value }) : written;
  }
  const backup = await invoke('backup.run', {
    ...place,
    jobId,
    ...(data.copies.length > 0 && { copies: data.copies.map(({ handle }) => handle) }),
    password: data.protectBy === 'keepers' ? { keepers: data.keepers } : data.password,
    ...(data.witness.trim() !== '' && { witness: data.witness.trim() }),
    profile: data.profile,
    ...keySource(data),
  });
  return backup.ok ? ok({ kind: 'backup', backup: backup.value }) : backup;
}
