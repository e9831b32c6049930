/** Operations of the job process on backups: it opens untrusted files and holds the keys in them. */
import type { StoredCa } from '../../ca/index.ts';
import type { ImportedFile } from '../../gateway/index.ts';
import type { JobContext } from '../../job/index.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import type { ChangedPassword, RestoredCheck, VerifyReport } from '../../../shared/restore.ts';
import type { SealState } from '../../../shared/seal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import { changePassword, type ChangePasswordRequest } from './change-password.ts';
import type { CurrentCa } from './checks.ts';
import { currentCaOf } from './current-ca.ts';
import { inspectFile, type InspectedFile } from './inspect.ts';
import type { LockedFile, Source, SourceOverview } from './open.ts';
import { writeOutputs, type OutputRequest } from './outputs.ts';
import type { RecordFile } from '../record/index.ts';
import { noteRehearsal } from './rehearsal-note.ts';
import { findAnchors, type FoundAnchors } from './record-anchors.ts';
import { missingPartners, oneCa } from './one-ca.ts';
import { findRecordedFacts } from './recorded-facts.ts';
import { recordedSources, type RecordedSources } from './recorded-sources.ts';
import { openSource, withOpenSources } from './open-sources.ts';
import type { PreparedRestore, PrepareInput } from './restore-work.ts';
import type { SaveRequest } from './back-up-existing-ca.ts';
import type { SheetFacts } from './sheet-facts.ts';
import { verifyFile, type VerifyOptions } from './verify.ts';
import { workOn } from './work-on.ts';

/** A request as data: the moment that it counts as made, and its signal comes with the call. */
type AsData<Request> = Omit<Request, 'now' | 'signal'> & { readonly at: Date };

/** What was made of the backups of one CA. */
export interface Conversion {
  readonly written: readonly WrittenFileView[];
  readonly sources: RecordedSources;
  /** Of the sources' receipts, in their order. */
  readonly seals: readonly SealState[];
  /** A receipt names a file that was used. */
  readonly hasReceipt: boolean;
  /** Names of further files of the backup: their key pair is in none of the written files. */
  readonly missing: readonly string[];
  /** Names of receipts that cannot be read. */
  readonly unreadable: readonly string[];
  /** Interrupted changes that were found in the folders of the sources. */
  readonly changes: readonly ReportCheck[];
}

/** With the backups that this process has opened for its job. */
let work = workOn([]);

function sourceOverview({ file: { path, info }, opened, backup, ...rest }: Source): SourceOverview {
  const { key: _key, keys: _keys, wipe: _wipe, ...contents } = opened;
  const { key: _backupKey, ...overview } = backup;
  return { ...rest, file: { path, info }, opened: contents, backup: overview };
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

  /** Opens the backups of one CA. They stay open until the process ends with its job. */
  async open(
    { files }: { readonly files: readonly LockedFile[] },
    { signal }: JobContext,
  ): Promise<Result<readonly SourceOverview[]>> {
    const sources: Source[] = [];
    for (const locked of files) {
      const source = await openSource(locked, signal);
      if (!source.ok) return source;
      sources.push(source.value);
    }
    work = workOn(sources);
    return ok(sources.map(sourceOverview));
  },

  /** Reads what the receipts in some folders name of a backup record. */
  async anchors({ folder }: { readonly folder: string }): Promise<Result<FoundAnchors>> {
    return ok(await findAnchors(folder));
  },

  recordedFacts: ({ files }: { readonly files: readonly RecordFile[] }): Promise<Result<SheetFacts>> =>
    findRecordedFacts(files),

  noteRehearsal,

  prepareRestore: (input: PrepareInput): Promise<Result<PreparedRestore>> => work.prepare(input),

  compareRestored: ({ ca }: { readonly ca: StoredCa }): Promise<Result<RestoredCheck>> => work.compare(ca),

  saveExisting: ({
    ca,
    request,
  }: {
    readonly ca: StoredCa;
    readonly request: SaveRequest;
  }): Promise<Result<WrittenFileView[]>> => work.save(ca, request),

  encodeBackups: (_: object): Promise<Result<ImportedFile[]>> => work.encode(),

  /** @param ca the tree's CA object */
  currentCa: ({ ca, tree }: { readonly ca: StoredCa; readonly tree: string }): Promise<Result<CurrentCa>> =>
    Promise.resolve(ok(currentCaOf(ca, tree))),

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
        const hasReceipt = sources.some(({ file }) => file.info.receipt.state === 'same');
        const infos = sources.map(({ file }) => file.info);
        const unreadable = infos.flatMap(({ receipt: { state, fileName = '' } }) =>
          state === 'unreadable' ? [fileName] : [],
        );
        return ok({
          ...{ written: written.value, sources: recordedSources(sources), seals, hasReceipt, missing },
          ...{ unreadable, changes: infos.flatMap(({ changes }) => changes) },
        });
      },
      signal,
    ),

  changePassword: (
    { at, ...request }: AsData<ChangePasswordRequest>,
    { signal }: JobContext,
  ): Promise<Result<ChangedPassword>> => changePassword({ ...request, signal, now: () => at }),
};
