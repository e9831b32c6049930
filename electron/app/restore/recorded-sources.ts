import type { RecordFile } from '../record/index.ts';
import type { SourceOverview } from './open.ts';

/** What the record keeps of the backups that something was made from. */
export interface RecordedSources {
  readonly subject: string | null;
  /** SHA-256 fingerprints of the CA's own certificates. */
  readonly certificates: readonly string[];
  readonly files: readonly RecordFile[];
}

export const recordedSources = (sources: readonly SourceOverview[]): RecordedSources => ({
  subject: sources[0]?.backup.subject ?? null,
  certificates: sources.flatMap(({ backup }) => backup.own.map(({ sha256 }) => sha256)),
  files: sources.map(({ file: { info } }) => ({
    fileName: info.realName,
    folder: info.folder,
    sha256: info.sha256,
  })),
});
