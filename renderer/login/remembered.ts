/** Servers and users of earlier logins, kept in the window's own storage. Never a password. */
import * as v from 'valibot';
import { EMPTY_FORM, type LoginForm } from './login-form.ts';

const KEY = 'orgca.logins';
const LIMIT = 8;

const login = v.object({
  server: v.pipe(v.string(), v.maxLength(253)),
  port: v.pipe(v.string(), v.maxLength(5)),
  security: v.picklist(['ldaps', 'starttls']),
  fallback: v.optional(v.pipe(v.string(), v.maxLength(261)), ''),
  user: v.pipe(v.string(), v.maxLength(1024)),
});

export type RememberedLogin = v.InferOutput<typeof login>;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** Newest first. What cannot be read is as good as nothing. */
export function rememberedLogins(store: Store): readonly RememberedLogin[] {
  try {
    return v.parse(v.array(login), JSON.parse(store.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Puts a login that worked on top of the list. */
export function rememberLogin(store: Store, form: LoginForm): void {
  const { server, port, security, fallback, user } = form;
  const now: RememberedLogin = {
    server: server.trim(),
    port: port.trim(),
    security,
    fallback: fallback.trim(),
    user: user.trim(),
  };
  const others = rememberedLogins(store).filter(
    (other) => other.server !== now.server || other.port !== now.port || other.user !== now.user,
  );
  try {
    store.setItem(KEY, JSON.stringify([now, ...others].slice(0, LIMIT)));
  } catch {
    // A full or refused storage only costs the convenience.
  }
}

export function openingForm(store: Store): LoginForm {
  const last = rememberedLogins(store)[0];
  return last === undefined ? EMPTY_FORM : { ...last, password: '' };
}

/** Where a known server is typed or chosen: its port and protection; second server and user where none is typed. */
export function completeFrom(logins: readonly RememberedLogin[], form: LoginForm): LoginForm {
  const known = logins.find(({ server }) => server === form.server);
  if (known === undefined) return form;
  const { port, security } = known;
  return {
    ...form,
    port,
    security,
    fallback: form.fallback || known.fallback,
    user: form.user || known.user,
  };
}
