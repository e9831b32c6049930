/** What the job process does with backups: it opens strangers' files and holds the keys in them. */
import type { JobContext } from '../../job/index.ts';
import type { ChangedPassword, VerifyReport } from '../../../shared/restore.ts';
import type { SealState } from '../../../shared/seal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import { changePassword, type ChangePasswordRequest } from './change-password.ts';
import { inspectFile, type InspectedFile } from './inspect.ts';
import type { LockedFile } from './open.ts';
import { writeOutputs, type OutputRequest } from './outputs.ts';
import { findAnchors, type FoundAnchor } from './record-anchors.ts';
import { missingPartners, oneCa } from './one-ca.ts';
import { recordedSources, type RecordedSources } from './recorded-sources.ts';
import { openSource, withOpenSources, type SourceData } from './open-sources.ts';
import { verifyFile, type VerifyOptions } from './verify.ts';

/** A request as data: the moment that it counts as made, and its signal comes with the call. */
type AsData<Request> = Omit<Request, 'now' | 'signal'> & { readonly at: Date };

interface Conversion {
  readonly written: readonly WrittenFileView[];
  readonly sources: RecordedSources;
  /** Of the sources' receipts. */
  readonly seals: readonly SealState[];
  /** See `missingPartners`. */
  readonly missing: readonly string[];
}

export const restoreOperations = {
  async inspect({ path }: { readonly path: string }): Promise<Result<InspectedFile['info']>> {
    return ok((await inspectFile(path)).info);
  },

  async verify(
    { path, password, at, ...options }: AsData<VerifyOptions> & LockedFile,
    { signal }: JobContext,
  ): Promise<Result<VerifyReport>> {
    return ok(await verifyFile(await inspectFile(path), password, { ...options, signal, now: () => at }));
  },

  /** Opens the backups of one CA. The keys in the answer are the caller's to wipe. */
  async open(
    { files }: { readonly files: readonly LockedFile[] },
    { signal }: JobContext,
  ): Promise<Result<readonly SourceData[]>> {
    const sources: SourceData[] = [];
    for (const locked of files) {
      const source = await openSource(locked, signal);
      if (!source.ok) return source;
      const { file, opened, ...rest } = source.value;
      const { wipe: _inThisProcess, ...data } = opened;
      sources.push({ ...rest, file: { path: file.path, info: file.info }, opened: data });
    }
    return ok(sources);
  },

  /** Reads what the receipts in some folders name of a backup record. */
  async anchors({
    folders,
  }: {
    readonly folders: readonly string[];
  }): Promise<Result<readonly FoundAnchor[]>> {
    return ok(await findAnchors(folders));
  },

  /** Writes files that are made of the backups of one CA. */
  convert: (
    {
      files,
      outputs,
    }: { readonly files: readonly LockedFile[]; readonly outputs: Omit<OutputRequest, 'signal'> },
    { signal }: JobContext,
  ): Promise<Result<Conversion>> =>
    withOpenSources(
      files,
      async (sources) => {
        const one = oneCa(sources);
        if (!one.ok) return one;
        const written = await writeOutputs(sources, { ...outputs, signal });
        if (!written.ok) return written;
        const seals = sources.map(({ seal }) => seal);
        const missing = missingPartners(sources);
        return ok({ written: written.value, sources: recordedSources(sources), seals, missing });
      },
      signal,
    ),

  changePassword: (
    { at, ...request }: AsData<ChangePasswordRequest>,
    { signal }: JobContext,
  ): Promise<Result<ChangedPassword>> => changePassword({ ...request, signal, now: () => at }),
};
