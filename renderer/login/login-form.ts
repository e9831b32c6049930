/** The fields of L1, and the login that they make. Pure. */
import type { Argument } from '../../shared/contract.ts';
import type { ConnectionSecurity } from '../../shared/referral.ts';
import type { SessionView, TrainingLogin } from '../../shared/session.ts';

export interface LoginForm {
  readonly server: string;
  /** As typed. */
  readonly port: string;
  readonly security: ConnectionSecurity;
  /** A second server, `name` or `name:port`; empty for none. */
  readonly fallback: string;
  readonly user: string;
  readonly password: string;
}

/** The registered ports of LDAP over TLS and of LDAP (RFC 4516, IANA). */
const STANDARD_PORT: Readonly<Record<ConnectionSecurity, string>> = { ldaps: '636', starttls: '389' };

export const EMPTY_FORM: LoginForm = {
  server: '',
  port: STANDARD_PORT.ldaps,
  security: 'ldaps',
  fallback: '',
  user: '',
  password: '',
};

/** Chooses LDAPS or StartTLS; the port follows unless the user has typed one of their own. */
export function withSecurity(form: LoginForm, security: ConnectionSecurity): LoginForm {
  const untouched = form.port.trim() === '' || form.port === STANDARD_PORT[form.security];
  return { ...form, security, port: untouched ? STANDARD_PORT[security] : form.port };
}

export const withoutPassword = (form: LoginForm): LoginForm => ({ ...form, password: '' });

export const trainingForm = ({ server, port, security, user, password }: TrainingLogin): LoginForm => ({
  server,
  port: String(port),
  security,
  fallback: '',
  user,
  password,
});

/**
 * The form that logs in again: first the server that the session was with, then the other one of the two.
 * @param session the session that ended
 */
export function formAgain(form: LoginForm, session: Pick<SessionView, 'server' | 'port'>): LoginForm {
  const { server, port } = session;
  if (server === form.server.trim() && String(port) === form.port.trim()) return form;
  const other = form.server.includes(':') ? `[${form.server.trim()}]` : form.server.trim();
  return { ...form, server, port: String(port), fallback: `${other}:${form.port.trim()}` };
}

export type LoginField = 'server' | 'port' | 'fallback' | 'user' | 'password';

export type CheckedForm =
  | { readonly ok: true; readonly argument: Argument<'session.login'> }
  /** In the order of the page, so that the first one can be given the focus. */
  | { readonly ok: false; readonly problems: readonly LoginField[] };

/** True for a host name or an address. */
export const isServer = (name: string): boolean => /^[^\s/@\\]{1,253}$/u.test(name);

/** @returns the number of a port, or 0 for anything else */
export function portNumber(typed: string): number {
  const port = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0;
  return port <= 65_535 ? port : 0;
}

/**
 * Reads `name`, `name:port`, an IPv6 address or `[address]:port`.
 * @param standardPort taken where none is typed
 * @returns null where it is none of these
 */
export function parseServer(typed: string, standardPort: number): { server: string; port: number } | null {
  const [, inBrackets, plain, ownPort] =
    /^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]]+|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*))(?::(\d+))?$/.exec(
      typed.trim(),
    ) ?? [];
  const server = inBrackets ?? plain ?? '';
  const port = ownPort === undefined ? standardPort : portNumber(ownPort);
  return isServer(server) && port > 0 ? { server, port } : null;
}

/** Takes the port out of a server that is typed as `name:port`; a standard port decides the protection. */
export function withPortOfServer(form: LoginForm): LoginForm {
  const typed = parseServer(form.server, 0);
  if (typed === null) return form;
  const port = String(typed.port);
  const security =
    port === STANDARD_PORT.ldaps ? 'ldaps' : port === STANDARD_PORT.starttls ? 'starttls' : form.security;
  return { ...form, server: typed.server, port, security };
}

/** True if the form has only what page L1 shows at first: no second server, LDAPS on its own port. */
export const isPlain = ({ fallback, port, security }: LoginForm): boolean =>
  fallback.trim() === '' && security === EMPTY_FORM.security && port.trim() === EMPTY_FORM.port;

/** Turns the form into the argument of `session.login`, or says which fields are not filled in rightly. */
export function checkForm(form: LoginForm): CheckedForm {
  const server = form.server.trim();
  const port = portNumber(form.port);
  const fallback = form.fallback.trim() === '' ? undefined : parseServer(form.fallback, port || 1);
  const user = form.user.trim();
  const problems: LoginField[] = [];
  if (!isServer(server)) problems.push('server');
  if (port === 0) problems.push('port');
  if (fallback === null) problems.push('fallback');
  if (user === '') problems.push('user');
  if (form.password === '') problems.push('password');
  if (problems.length > 0) return { ok: false, problems };
  const { security, password } = form;
  return { ok: true, argument: { server, port, security, user, password, ...(fallback && { fallback }) } };
}
