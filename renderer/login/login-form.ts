/** What the user types on L1, and what may be sent of it. Pure. */
import type { Argument } from '../../shared/contract.ts';
import type { ConnectionSecurity, TrainingLogin } from '../../shared/domain.ts';

export interface LoginForm {
  readonly server: string;
  /** As typed. */
  readonly port: string;
  readonly security: ConnectionSecurity;
  readonly user: string;
  readonly password: string;
}

/** The registered ports of LDAP over TLS and of LDAP (RFC 4516, IANA). */
export const STANDARD_PORT: Readonly<Record<ConnectionSecurity, string>> = { ldaps: '636', starttls: '389' };

export const EMPTY_FORM: LoginForm = {
  server: '',
  port: STANDARD_PORT.ldaps,
  security: 'ldaps',
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
  user,
  password,
});

export type LoginField = 'server' | 'port' | 'user' | 'password';

export type CheckedForm =
  | { readonly ok: true; readonly argument: Argument<'session.login'> }
  /** In the order of the page, so that the first one can be given the focus. */
  | { readonly ok: false; readonly problems: readonly LoginField[] };

/** Turns the form into the argument of `session.login`, or says which fields are not filled in rightly. */
export function checkForm(form: LoginForm): CheckedForm {
  const server = form.server.trim();
  const port = /^\d{1,5}$/.test(form.port.trim()) ? Number(form.port) : 0;
  const user = form.user.trim();
  const problems: LoginField[] = [];
  if (!/^[^\s/@\\]{1,253}$/u.test(server)) problems.push('server');
  if (port < 1 || port > 65_535) problems.push('port');
  if (user === '') problems.push('user');
  if (form.password === '') problems.push('password');
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, argument: { server, port, security: form.security, user, password: form.password } };
}
