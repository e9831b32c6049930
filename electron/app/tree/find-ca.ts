import type { Result } from '../../../shared/result.ts';
import type { Login } from '../login/index.ts';

/** Finds the DN of the Organizational CA. @returns the failures of `Session.findCa`, `LDAP-REFERRAL` included */
export async function findCa(login: Login): Promise<Result<string>> {
  const security = login.atSecurity();
  const found = await security.session.findCa();
  if (found.ok) return found;
  const container = found.failure.values['name'] ?? security.dn;
  return login.referrals.askOnReferral(found, String(container), security);
}
