import { type Result, fail, ok } from '../../shared/result.ts';
import { attributeText } from './attributes.ts';
import type { Connection } from './connect.ts';
import { isLoopback } from './loopback.ts';
import { bindFailure, ndsError } from './diagnostics.ts';
import { displayName } from './display.ts';
import { OPERATION } from './ldap-message.ts';
import { encodeBind } from './ldap-requests.ts';
import { toLdapDn } from './names.ts';
import { PASSWORD_POLICY, passwordPolicy } from './password-policy.ts';
import { readServerInfo } from './root-dse.ts';
import { readEntry } from './read-entry.ts';
import { type GraceLogin, Session } from './session.ts';

export interface LoginOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** eDirectory's number for "password expired"; after a successful bind it tells of a grace login. */
const GRACE_LOGIN = -223;

/**
 * Logs in with a simple bind (RFC 4513, section 5.1.3).
 * @param user LDAP DN or dotted name, as `toLdapDn` takes it
 * @param password UTF-8; stays the caller's, who wipes it
 * @returns the session. Failures: `LDAP-USER-EMPTY`, `LDAP-PASSWORD-EMPTY`, `LDAP-NAME-INVALID`, `LDAP-CLEAR-REFUSED`
 *   (nothing was sent), `LDAP-PASSWORD-RESET`, the faults of a bind (`LDAP-49-669` and others), those of the connection
 */
export async function login(
  connection: Connection,
  user: string,
  password: Buffer,
  options: LoginOptions = {},
): Promise<Result<Session>> {
  const { assurance, channel, port, server } = connection;
  const values = { server: displayName(server), port, user: displayName(user.trim()) };
  const dn = toLdapDn(user);
  if (!dn.ok) return dn;
  if (dn.value === '') return fail('LDAP-USER-EMPTY');
  // A bind with a name and no password succeeds as a stranger on many servers (RFC 4513, section 5.1.2).
  if (password.length === 0) return fail('LDAP-PASSWORD-EMPTY');
  if (assurance === undefined && !isLoopback(channel.remoteAddress))
    return fail('LDAP-CLEAR-REFUSED', values);

  const answer = await channel.request({
    encode: (id) => encodeBind(id, dn.value, password, bindControls(connection)),
    endsWith: OPERATION.BIND_RESPONSE,
    ...options,
  });
  if (!answer.ok) return answer;
  const { diagnosticMessage, resultCode } = answer.value;
  if (resultCode !== 0) return bindFailure(answer.value, values);

  const policy = passwordPolicy(answer.value);
  // The server would refuse every request that does not change the password.
  if (policy.error !== undefined) return bindFailure(answer.value, values);

  // Servers tell a user who is logged in more than a stranger.
  const read = await readServerInfo(channel, options);
  const info = read.ok || channel.closed || !connection.serverInfo ? read : ok(connection.serverInfo);
  if (!info.ok) return info;
  let grace: GraceLogin | undefined;
  if (policy.graceLogins !== undefined) grace = { left: policy.graceLogins };
  else if (ndsError(diagnosticMessage) === GRACE_LOGIN || policy.expired)
    grace = await graceLogin(connection, dn.value, options);
  return ok(new Session(connection, info.value, dn.value, { grace, expiresIn: policy.expiresIn }));
}

/** Asks for the password policy response unless the server says that it lacks it. Older servers ignore the request. */
const bindControls = ({ serverInfo }: Connection): readonly string[] => {
  const known = serverInfo?.supportedControls ?? [];
  return known.length === 0 || known.includes(PASSWORD_POLICY) ? [PASSWORD_POLICY] : [];
};

/** How many more logins this password allows, if the user may read it. */
async function graceLogin(
  connection: Connection,
  userDn: string,
  options: LoginOptions,
): Promise<GraceLogin> {
  const own = await readEntry(connection.channel, userDn, ['loginGraceRemaining'], options);
  const text = own.ok ? attributeText(own.value, 'loginGraceRemaining') : undefined;
  return text !== undefined && /^\d{1,6}$/.test(text) ? { left: Number(text) } : {};
}
