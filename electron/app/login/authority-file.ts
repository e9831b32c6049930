import type { AuthorityFile } from '../../directory/index.ts';
import type { JobPool } from '../../job/index.ts';
import type { Result } from '../../../shared/result.ts';
import type { loginOperations } from './operations.ts';

const LIMITS = { seconds: 60, cancelledAs: 'LDAP-CANCELLED' } as const;

/**
 * Has a job process read a file with certificates of authorities.
 * @param path absolute
 * @returns see `readAuthorities` and `readChosenFile`
 */
export const readAuthorityFile = (jobs: JobPool, path: string): Promise<Result<AuthorityFile>> =>
  jobs.of<typeof loginOperations>().run((job) => job.call('readAuthorityFile', { path }, LIMITS));
