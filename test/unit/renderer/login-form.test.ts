import { describe, expect, it } from 'vitest';
import {
  checkForm,
  EMPTY_FORM,
  formAgain,
  parseServer,
  isPlain,
  withPortOfServer,
  withSecurity,
  type LoginForm,
} from '../../../renderer/login/login-form.ts';
import {
  completeFrom,
  openingForm,
  rememberedLogins,
  rememberLogin,
} from '../../../renderer/login/remembered.ts';

const form: LoginForm = {
  server: 'edir1.acme.example',
  port: '636',
  security: 'ldaps',
  fallback: '',
  user: 'admin.acme',
  password: 'secret',
};

describe('the port', () => {
  it('follows the protection', () => {
    expect(withSecurity(form, 'starttls')).toMatchObject({ security: 'starttls', port: '389' });
    expect(withSecurity(withSecurity(form, 'starttls'), 'ldaps').port).toBe('636');
    expect(withSecurity({ ...form, port: '' }, 'starttls').port).toBe('389');
  });

  it('stays as typed otherwise', () => {
    expect(withSecurity({ ...form, port: '1636' }, 'starttls').port).toBe('1636');
  });
});

describe('checkForm', () => {
  it('gives the argument of the login, without spaces around it', () => {
    const { security, password } = form;
    expect(checkForm({ ...form, server: ' edir1 ', user: ' admin.acme ' })).toEqual({
      ok: true,
      argument: { server: 'edir1', port: 636, security, user: 'admin.acme', password },
    });
  });

  it('leaves the password as it was typed', () => {
    const checked = checkForm({ ...form, password: ' x ' });
    expect(checked.ok && checked.argument.password).toBe(' x ');
  });

  it('names every field that is missing, in the order of the page', () => {
    expect(checkForm({ ...EMPTY_FORM, port: '' })).toEqual({
      ok: false,
      problems: ['server', 'port', 'user', 'password'],
    });
  });

  it.each(['ldaps://edir1', 'edir 1', 'admin@edir1', 'a\\b'])('refuses the server %s', (server) => {
    expect(checkForm({ ...form, server })).toEqual({ ok: false, problems: ['server'] });
  });

  it.each(['0', '65536', '-1', '6e2', '63 6', 'ldap'])('refuses the port %s', (port) => {
    expect(checkForm({ ...form, port })).toEqual({ ok: false, problems: ['port'] });
  });
});

describe('a server with its port', () => {
  it.each([
    ['edir1:389', { server: 'edir1', port: '389', security: 'starttls' }],
    [' edir1:636 ', { server: 'edir1', port: '636', security: 'ldaps' }],
    ['edir1:1636', { server: 'edir1', port: '1636', security: 'ldaps' }],
    ['[2001:db8::7]:1636', { server: '2001:db8::7', port: '1636' }],
  ])('reads %s', (server, read) => {
    expect(withPortOfServer({ ...form, server })).toEqual({ ...form, ...read });
  });

  it.each(['edir1', '2001:db8::7', 'edir1:', 'edir1:0', 'two servers'])(
    'leaves %s as it is typed',
    (server) => {
      const typed = { ...form, server };
      expect(withPortOfServer(typed)).toBe(typed);
    },
  );

  it('shows the folded fields if one of them differs', () => {
    expect(isPlain(form)).toBe(true);
    expect(
      [{ port: '389' }, { security: 'starttls' as const }, { fallback: 'edir2' }].map((patch) =>
        isPlain({ ...form, ...patch }),
      ),
    ).toEqual([false, false, false]);
  });
});

describe('the second server', () => {
  it.each([
    ['edir2', { server: 'edir2', port: 636 }],
    [' edir2.acme.example:1636 ', { server: 'edir2.acme.example', port: 1636 }],
    ['192.0.2.7:389', { server: '192.0.2.7', port: 389 }],
    ['2001:db8::7', { server: '2001:db8::7', port: 636 }],
    ['[2001:db8::7]:1636', { server: '2001:db8::7', port: 1636 }],
  ])('reads %s', (typed, read) => {
    expect(parseServer(typed, 636)).toEqual(read);
    expect(checkForm({ ...form, fallback: typed })).toMatchObject({ ok: true, argument: { fallback: read } });
  });

  it.each(['two servers', 'edir2:', 'edir2:0', 'edir2:65536', 'ldaps://edir2', 'a@b', '[edir2]', ':636'])(
    'refuses %s',
    (typed) => {
      expect(checkForm({ ...form, fallback: typed })).toEqual({ ok: false, problems: ['fallback'] });
    },
  );

  it('is left out where none is typed', () => {
    const checked = checkForm({ ...form, fallback: ' ' });
    expect(checked.ok && 'fallback' in checked.argument).toBe(false);
  });

  it('comes first when logging in again to a session that was with it', () => {
    const both = { ...form, fallback: 'edir2:1636' };
    expect(formAgain(both, { server: 'edir1.acme.example', port: 636 })).toBe(both);
    expect(formAgain(both, { server: 'edir2', port: 1636 })).toMatchObject({
      server: 'edir2',
      port: '1636',
      fallback: 'edir1.acme.example:636',
    });
    const six = formAgain({ ...form, server: '2001:db8::7' }, { server: 'edir2', port: 636 });
    expect(checkForm(six)).toMatchObject({
      ok: true,
      argument: { fallback: { server: '2001:db8::7', port: 636 } },
    });
  });
});

class MemoryStore {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

describe('remembered logins', () => {
  it('opens with the last one, never with a password', () => {
    const store = new MemoryStore();
    rememberLogin(store, form);
    rememberLogin(store, { ...form, server: 'edir2', security: 'starttls', port: '389' });
    expect(openingForm(store)).toEqual({
      server: 'edir2',
      port: '389',
      security: 'starttls',
      fallback: '',
      user: 'admin.acme',
      password: '',
    });
    expect([...store.kept.values()].join()).not.toContain('secret');
  });

  it('reads what was kept before there was a second server', () => {
    const store = new MemoryStore();
    store.kept.set('orgca.logins', '[{"server":"a","port":"636","security":"ldaps","user":"u"}]');
    expect(openingForm(store)).toMatchObject({ server: 'a', fallback: '' });
  });

  it('keeps the newest eight, each once', () => {
    const store = new MemoryStore();
    for (let n = 0; n < 12; n++) rememberLogin(store, { ...form, server: `edir${n}` });
    rememberLogin(store, { ...form, server: 'edir9' });
    const servers = rememberedLogins(store).map(({ server }) => server);
    expect(servers).toEqual(['edir9', 'edir11', 'edir10', 'edir8', 'edir7', 'edir6', 'edir5', 'edir4']);
  });

  it.each([
    '',
    'not json',
    '{}',
    '[{"server":7}]',
    '[{"server":"a","port":"1","security":"none","user":""}]',
  ])('takes a spoiled store (%s) for an empty one', (spoiled) => {
    const store = new MemoryStore();
    store.kept.set('orgca.logins', spoiled);
    expect(openingForm(store)).toEqual(EMPTY_FORM);
  });

  it('goes on where the store refuses to keep anything', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(() => {
      rememberLogin(full, form);
    }).not.toThrow();
  });

  it('completes a known server, but no user that was typed', () => {
    const logins = [
      { server: 'edir2', port: '1389', security: 'starttls', fallback: 'edir3', user: 'admin.acme' },
    ] as const;
    expect(completeFrom(logins, { ...EMPTY_FORM, server: 'edir2' })).toMatchObject({
      port: '1389',
      security: 'starttls',
      user: 'admin.acme',
    });
    expect(completeFrom(logins, { ...EMPTY_FORM, server: 'edir2' }).fallback).toBe('edir3');
    expect(completeFrom(logins, { ...EMPTY_FORM, server: 'edir2', fallback: 'x' }).fallback).toBe('x');
    expect(completeFrom(logins, { ...EMPTY_FORM, server: 'edir2', user: 'bob' }).user).toBe('bob');
    const other = { ...EMPTY_FORM, server: 'edir' };
    expect(completeFrom(logins, other)).toBe(other);
  });
});
