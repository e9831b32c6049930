import { describe, expect, it, vi } from 'vitest';
import { registerCalls, type Endpoint } from '../../../electron/ipc/register.ts';
import type { RunEvent } from '../../../electron/app/support/index.ts';
import { calls, type CallName, type Handlers } from '../../../shared/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

type Listener = Parameters<Endpoint<string>['handle']>[1];

/** Registers handlers that answer with what they were given, and returns the listener that Electron would call. */
function register(overrides: Partial<Handlers> = {}): { call: Listener; bugs: string[]; logged: RunEvent[] } {
  const logged: RunEvent[] = [];
  let listener: Listener | undefined;
  const bugs: string[] = [];
  const names = Object.keys(calls) as CallName[];
  const echo = Object.fromEntries(
    names.map((name) => [name, (argument: unknown) => Promise.resolve(ok(argument))]),
  );
  registerCalls<string>(
    {
      handle: (_channel, registered) => {
        listener = registered;
      },
    },
    (event) => event === 'own window',
    () => ({ ...(echo as unknown as Handlers), ...overrides }),
    { add: (event) => logged.push(event) },
    (name) => bugs.push(name),
  );
  return { call: listener!, bugs, logged };
}

describe('the IPC wrapper', () => {
  it('hands a well-formed argument to the handler', async () => {
    const { call } = register();
    expect(await call('own window', 'tree.list', { dn: 'o=acme' })).toEqual(ok({ dn: 'o=acme' }));
  });

  it('refuses every call from a foreign frame before looking at it', async () => {
    const handler = vi.fn(() => Promise.resolve(ok({ nodes: [] })));
    const { call } = register({ 'tree.list': handler });
    expect(await call('elsewhere', 'tree.list', { dn: 'o=acme' })).toEqual(fail('APP-ARGUMENT'));
    expect(handler).not.toHaveBeenCalled();
  });

  it.each(['', 'toString', '__proto__', 'constructor', 42, null, undefined, {}])(
    'refuses the unknown call %s',
    async (name) => {
      expect(await register().call('own window', name, undefined)).toEqual(fail('APP-ARGUMENT'));
    },
  );

  const wrong: unknown[] = [null, 1, 'text', [], { extra: true }, { dn: 7 }, { dn: 'x'.repeat(5000) }];
  it.each(Object.keys(calls) as CallName[])(
    'refuses arguments of %s that have another form',
    async (name) => {
      const { call } = register();
      for (const argument of wrong)
        expect(await call('own window', name, argument)).toEqual(fail('APP-ARGUMENT'));
    },
  );

  it('logs what was called and how it ended, never with what', async () => {
    const { call, logged } = register({ 'tree.list': () => Promise.resolve(fail('LDAP-REFERRAL')) });
    await call('own window', 'tree.findCa', undefined);
    await call('own window', 'tree.list', { dn: 'o=hunter2' });
    await call('own window', 'tree.list', { dn: 7 });
    await call('elsewhere', 'hunter2', undefined);
    const ms = expect.any(Number) as number;
    expect(logged).toEqual([
      { kind: 'done', call: 'tree.findCa', ms },
      { kind: 'failed', call: 'tree.list', ms, code: 'LDAP-REFERRAL' },
      { kind: 'refused', call: 'tree.list' },
      { kind: 'refused', call: null },
    ]);
  });

  it('never lets the text of an exception through', async () => {
    const { call, bugs } = register({
      'tree.findCa': () => Promise.reject(new Error('the password is hunter2')),
    });
    const answer: Result<unknown> = await call('own window', 'tree.findCa', undefined);
    expect(answer).toEqual(fail('APP-INTERNAL'));
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(bugs).toEqual(['tree.findCa']);
  });

  it('refuses a backup password that is too short, and numbers of iterations that are not offered', async () => {
    const { call } = register();
    const argument = {
      jobId: crypto.randomUUID(),
      dn: 'cn=CA,cn=Security',
      target: crypto.randomUUID(),
      password: 'long enough',
      profile: { name: 'modern', iterations: 600_000 },
      replace: false,
    };
    expect((await call('own window', 'backup.run', argument)).ok).toBe(true);
    for (const change of [
      { password: 'short' },
      { profile: { name: 'modern', iterations: 1 } },
      { target: '/etc/passwd' },
    ]) {
      expect(await call('own window', 'backup.run', { ...argument, ...change })).toEqual(
        fail('APP-ARGUMENT'),
      );
    }
  });
});
