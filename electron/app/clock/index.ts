/** Whether the clock of this computer contradicts what a tree, a backup or the record knows of the time. */
import { ownCertificates, type CaOverview } from '../../ca/index.ts';
import { readTreeTimes } from '../../directory/index.ts';
import { CLOCK_TOLERANCE } from '../../../shared/clock.ts';
import type { ClockDoubt } from '../../../shared/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Login } from '../login/index.ts';

export interface KnownTimes {
  /** Moments that have passed, such as the issue of a certificate. */
  readonly past: readonly Date[];
  /** One moment by two clocks: the login, as the tree recorded it and as this computer's clock showed it. */
  readonly login?: { readonly tree: Date; readonly here: Date };
}

/** The times that the tree knows. What cannot be read is left out. @returns `LDAP-CANCELLED` */
export async function treeTimes(login: Login): Promise<Result<KnownTimes>> {
  const { dn, session } = login.atSecurity();
  const { changes, login: tree } = await readTreeTimes(session, [dn]);
  return session.unlessEnded({ past: changes, ...(tree && { login: { tree, here: login.since } }) });
}

/** What contradicts the clock of this computer: the tree's own time, and the issue of the CA's certificates. @returns `LDAP-CANCELLED` */
export async function clockDoubtOf(
  login: Login,
  { pairs }: Pick<CaOverview, 'pairs'>,
  now: Date,
): Promise<Result<ClockDoubt | undefined>> {
  const times = await treeTimes(login);
  if (!times.ok) return times;
  const issued = pairs.flatMap(({ certificates }) =>
    ownCertificates(certificates).map((one) => one.notBefore),
  );
  return ok(clockDoubt(now, { ...times.value, past: [...times.value.past, ...issued] }));
}

export function clockDoubt(now: Date, { login, past }: KnownTimes): ClockDoubt | undefined {
  const ahead = login ? login.here.getTime() - login.tree.getTime() : 0;
  const about = (direction: ClockDoubt['direction'], known: number): ClockDoubt => ({
    direction,
    now: day(now.getTime()),
    known: day(known),
  });
  if (ahead > CLOCK_TOLERANCE) return about('ahead', now.getTime() - ahead);
  const times = [...past, ...(login ? [login.tree] : [])].map((time) => time.getTime());
  // A record has more times than a call takes arguments.
  const latest = times.reduce((one, other) => (other > one ? other : one), -Infinity);
  return latest - now.getTime() > CLOCK_TOLERANCE ? about('behind', latest) : undefined;
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
