/** The files that the window and the command line share: record, trusted servers, folders written to. */
import { join } from 'node:path';
import { JobPool, type StartJob } from '../../job/index.ts';
import { RecentFolders } from '../../media/index.ts';
import { TrustStore } from '../login/index.ts';
import { LocalRecord } from '../record/index.ts';

export { cleaningUp } from './cleaning-up.ts';
export { clearLeftovers } from './leftovers.ts';

export class Installation {
  /** Backups, verifications and restores made on this computer. */
  readonly record: LocalRecord;
  readonly trust: TrustStore;
  /** Where files were written lately: a crash is looked for there. */
  readonly recentFolders: RecentFolders;
  /** Absolute folder with the keys of the training tree. */
  readonly trainingFolder: string;
  readonly program: string;
  readonly now: () => Date;
  readonly jobs: JobPool;

  /**
   * @param userData absolute folder; made when something is first stored
   * @param startJob starts the job program, which `app/jobs/program.ts` is
   */
  constructor(userData: string, program: string, now: () => Date, startJob: StartJob) {
    this.jobs = new JobPool(startJob);
    this.record = new LocalRecord(join(userData, 'record.jsonl'));
    this.trust = new TrustStore(userData);
    this.recentFolders = new RecentFolders(join(userData, 'recent-folders.json'));
    this.trainingFolder = join(userData, 'training');
    this.program = program;
    this.now = now;
  }
}
