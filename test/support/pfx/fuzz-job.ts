/** The fuzzed files on their way through a job process of the product, as a chosen backup and as a file that iManager exported. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { backupOperations } from '../../../electron/app/backup/index.ts';
import type { restoreOperations } from '../../../electron/app/restore/index.ts';
import { JobPool, type JobProcess } from '../../../electron/job/index.ts';
import { checkCost } from '../../../electron/pfx/reader.ts';
import { fuzz, isExpensive, printReport, type FuzzOptions } from './fuzz.ts';

type Operations = typeof backupOperations & typeof restoreOperations;

/** A CA object without values: what is found in an exported file belongs to no certificate of it. */
const source = {
  ca: { dn: 'cn=CA,cn=Security', cn: 'CA', attributes: [] },
  rights: { supervisor: 'granted', readKey: 'granted' },
} as const;

const LIMITS = { seconds: 20, cancelledAs: 'RESTORE-CANCELLED' } as const;

/** Whatever a file is, the process that reads it answers with a code of its own. */
const accepts = (outcome: string): boolean => !/^(?:threw|JOB-|APP-)/.test(outcome);

/**
 * @param start starts the job program
 * @returns the exit status: 0 without a breach
 */
export async function fuzzJobs(start: () => JobProcess, options: FuzzOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'orgca-fuzz-'));
  const path = join(folder, 'file.pfx');
  const pool = new JobPool<Operations>(start);
  try {
    const report = await fuzz({
      ...options,
      accepts,
      withReader: (use) =>
        pool.run((job) =>
          use(async (bytes, password) => {
            await writeFile(path, bytes);
            try {
              const inspected = await job.call('inspect', { path }, LIMITS);
              if (!inspected.ok) return inspected.failure.code;
              if (isExpensive(bytes)) {
                // The cost of an expensive file is its own, and the limits of the reader bound it.
                if (checkCost(bytes).ok) return 'expensive';
                const at = new Date();
                const verified = await job.call('verify', { path, password, at, program: 'fuzz' }, LIMITS);
                return verified.ok ? 'expensive' : verified.failure.code;
              }
              const keyFile = { path, password };
              const exported = await job.call(
                'checkCa',
                { source: { ...source, keyFile }, at: new Date() },
                LIMITS,
              );
              if (!exported.ok && !accepts(exported.failure.code)) return exported.failure.code;
              const opened = await job.call('open', { files: [{ path, password }] }, LIMITS);
              return opened.ok ? 'opened' : opened.failure.code;
            } catch (error) {
              return `threw ${error instanceof Error ? (error.stack ?? error.name) : typeof error}`;
            }
          }),
        ),
    });
    return printReport(report, options.print);
  } finally {
    await pool.endAll();
    await rm(folder, { recursive: true });
  }
}
