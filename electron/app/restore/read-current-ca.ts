import { readTreeCa, storedCa } from '../../ca/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import type { Login } from '../login/index.ts';
import type { CurrentCa } from './checks.ts';
import type { restoreOperations } from './operations.ts';

/** Sorting the certificates of one object. */
const LIMITS = { seconds: 60, cancelledAs: 'LDAP-CANCELLED' } as const;

/**
 * The CA that the tree has now, for comparing; without certificates if it has none. Private keys are not read.
 * @returns failures of the server, and of the job process that sorts the object
 */
export async function currentCa(
  login: Login,
  { jobs }: Pick<Installation, 'jobs'>,
): Promise<Result<CurrentCa>> {
  const { session } = login.atSecurity();
  const read = await readTreeCa(session, { extent: 'public' });
  if (!read.ok) return read;
  const { ca } = read.value;
  const tree = session.serverInfo.treeName;
  if (!ca) return ok({ tree, certificates: [] });
  return jobs
    .of<typeof restoreOperations>()
    .run((job) => job.call('currentCa', { ca: storedCa(ca), tree }, { ...LIMITS, signal: login.signal }));
}
