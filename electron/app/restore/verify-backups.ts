/** Verifies backups one after the other and records each result, except for files that were not opened. */
import type { Failure, Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ReceiptView, VerifyReport } from '../../../shared/restore.ts';
import { isUnchecked } from '../../../shared/verdict.ts';
import type { Installation } from '../installation/index.ts';
import { treeTimes } from '../clock/index.ts';
import type { Login } from '../login/index.ts';
import { performedBy, type RecordEntry } from '../record/index.ts';
import type { CurrentCa } from './checks.ts';
import { currentCa } from './read-current-ca.ts';
import { unusableFile } from './inspect.ts';
import type { restoreOperations } from './operations.ts';
import type { LockedFile } from './open.ts';
import { verifyFile } from './verify.ts';

/** One file with all the work that its password may cost. */
const LIMITS = { seconds: 180, cancelledAs: 'RESTORE-CANCELLED' } as const;

export interface Verified {
  /** In the order of the files. */
  readonly reports: readonly VerifyReport[];
  /** Why the files were not compared with the tree's current CA although there is a login. */
  readonly notCompared?: Failure;
}

/**
 * @param login absent: the files are not compared with a tree
 * @returns `RESTORE-CANCELLED`; what is wrong with a file is in its report
 */
export async function verifyBackups(
  installation: Installation,
  files: readonly LockedFile[],
  { login: whole, signal }: { readonly login?: Login | undefined; readonly signal: AbortSignal },
): Promise<Result<Verified>> {
  const { jobs, now, program, record } = installation;
  const login = whole?.until(signal);
  const current = login && (await currentCa(login, installation));
  if (signal.aborted) return fail('RESTORE-CANCELLED');
  const times = login && (await treeTimes(login));
  if (times?.ok === false) return fail('RESTORE-CANCELLED');
  const tree = current?.ok ? current.value : undefined;
  const reports: VerifyReport[] = [];
  const chain = await record.chain();
  const options = {
    program,
    ...(tree && { current: tree }),
    ...(times && { times: times.value }),
    ...(chain.ok && { record: chain.value }),
  };
  for (const file of files) {
    const verified = await jobs
      .of<typeof restoreOperations>()
      .run((job) => job.call('verify', { ...file, ...options, at: now() }, { ...LIMITS, signal }));
    if (signal.aborted) return fail('RESTORE-CANCELLED');
    const report = verified.ok
      ? verified.value
      : await verifyFile(unusableFile(file.path, verified.failure), file.password, { ...options, now });
    if (!isUnchecked(report)) await record.add({ ...entryOf(report, tree), by: performedBy(login) });
    reports.push(report);
  }
  return ok({ reports, ...(current?.ok === false && { notCompared: current.failure }) });
}

function entryOf(report: VerifyReport, current: CurrentCa | undefined): RecordEntry {
  const { realName, folder, sha256, contents, checks, checkedAt, program, verdict } = report;
  // Anyone who can write to the medium can write a receipt without a seal.
  const { tree, caObject }: Partial<ReceiptView> = report.seal === 'sound' ? report.receipt : {};
  const own = contents?.certificates.filter(({ role }) => role !== 'chain') ?? [];
  return {
    kind: 'verification',
    at: checkedAt,
    program,
    tree: tree ?? (report.todaysCa === 'same' ? (current?.tree ?? null) : null),
    caObject: caObject ?? null,
    subject: contents?.subject ?? null,
    certificates: own.map(({ id }) => id),
    files: [{ fileName: realName, folder, sha256 }],
    outcome: verdict,
    code: checks.find(({ state }) => state === 'stop')?.failure?.code ?? null,
  };
}
