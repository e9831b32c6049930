import { afterEach, describe, expect, it } from 'vitest';
import { Login } from '../../../electron/app/login/index.ts';
import type { AskAboutServer } from '../../../electron/ipc/ask-about-server.ts';
import { asJob, asUnbrokenJob } from '../../../electron/ipc/jobs.ts';
import { State } from '../../../electron/ipc/services.ts';
import { fail, ok } from '../../../shared/result.ts';
import {
  type HostileServer,
  polite,
  reference,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { codeOf, loggedIn, valueOf } from '../../support/hostile-server/session.ts';

let server: HostileServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** Logged in to a server that keeps every search going with a reference and never ends it. */
async function logIn(): Promise<State> {
  server = await startHostileServer({
    onRequest: polite(({ id, socket }) => void socket.write(reference(id, 'ldap://edir2/o=far'))),
  });
  const state = new State({ loggedIn: () => undefined });
  state.logIn(new Login(await loggedIn({ port: server.port })));
  return state;
}

describe('a login that is under way', () => {
  const request = { servers: [], security: 'ldaps', user: 'admin.acme' } as const;

  /** A login whose answer comes after `end`. @returns its code, and the session that the server opened */
  async function answeredAfter(end: (state: State) => void, attempt: 'loginAttempt' | 'referralAttempt') {
    const state = await logIn();
    const session = await loggedIn({ port: server!.port });
    let aborted = false;
    const servers: Pick<AskAboutServer, 'open'> = {
      async open({ signal }) {
        await Promise.resolve();
        end(state);
        aborted = signal.aborted;
        return ok({ kind: 'open', session });
      },
    };
    let used = false;
    const opened = await state[attempt].open(servers as AskAboutServer, request, '', () => (used = true));
    return { code: codeOf(opened), used, aborted, session };
  }

  it.each([
    ['a lock or a logout', 'loginAttempt', (state: State) => state.lock()],
    ['Cancel', 'loginAttempt', (state: State) => state.loginAttempt.cancel()],
    [
      'another login',
      'loginAttempt',
      ({ loginAttempt }: State) => {
        const servers = { open: () => Promise.resolve(fail('LDAP-DNS')) } as unknown as AskAboutServer;
        void loginAttempt.open(servers, request, '', () => undefined);
      },
    ],
    ['the end of its login', 'referralAttempt', (state: State) => state.logOut()],
  ] as const)('is ended by %s (%s), even if the server answers', async (_name, attempt, end) => {
    const { aborted, code, session, used } = await answeredAfter(end, attempt);
    expect({ aborted, code, used }).toEqual({ aborted: true, code: 'LDAP-CANCELLED', used: false });
    expect(session.connection.channel.closed?.code).toBe('LDAP-CLOSED');
  });

  it('survives that the login before it ends, as when its server is gone', async () => {
    expect(await answeredAfter((state) => state.logOut(), 'loginAttempt')).toMatchObject({
      ...{ aborted: false, code: 'ok', used: true },
    });
  });
});

describe('a logout or a lock', () => {
  it('ends a job that waits for the directory', async () => {
    const state = await logIn();
    const login = state.login!;
    const work = asJob(state, 'job', (signal) =>
      valueOf(state.current(signal)).atSecurity().session.findCa(),
    );
    expect(state.isUnbroken).toBe(false);
    state.logOut();
    expect(codeOf(await work)).toBe('LDAP-CANCELLED');
    expect(login.session.connection.channel.closed?.code).toBe('LDAP-CLOSED');
  });

  it('ends what is read for a wizard', async () => {
    const state = await logIn();
    const { session } = valueOf(state.current(state.reading)).atSecurity();
    const plan = session.readEntry('cn=Security', ['cn']);
    state.cancelReading();
    expect(codeOf(await plan)).toBe('LDAP-CANCELLED');
    expect(session.connection.channel.closed).toBeUndefined();
    const page = session.listChildren('o=acme').next();
    expect((await page).value).toMatchObject({ failure: { code: 'LDAP-CANCELLED' } });
  });

  it('lets a restore come to its end with its session', async () => {
    const state = await logIn();
    const { session } = state.login!;
    let finish = (): void => undefined;
    const step = new Promise<void>((resolve) => (finish = resolve));
    const restore = asUnbrokenJob(state, 'job', (signal, unbroken) =>
      unbroken(async () => {
        await step;
        return ok([signal.aborted, session.connection.channel.closed]);
      }),
    );
    expect(state.isUnbroken).toBe(true);
    state.logOut();
    expect(state.login).toBeUndefined();
    expect(session.connection.channel.closed).toBeUndefined();
    finish();
    expect(await restore).toEqual({ ok: true, value: [false, undefined] });
    await expect.poll(() => session.connection.channel.closed?.code).toBe('LDAP-CLOSED');
    expect(state.isUnbroken).toBe(false);
  });

  it.each([
    [
      'a logout',
      (state: State) => {
        state.logOut();
      },
    ],
    [
      'a lock',
      (state: State) => {
        state.lock();
      },
    ],
    ['Cancel', (state: State) => state.jobs.get('job')?.abort()],
  ])('ends what a restore reads before it changes the directory: %s', async (_what, interrupt) => {
    const state = await logIn();
    const login = state.login!;
    let changed = false;
    const restore = asUnbrokenJob(state, 'job', async (signal, unbroken) => {
      const read = await login.until(signal).atSecurity().session.findCa();
      const written = await unbroken(() => {
        changed = true;
        return Promise.resolve(ok(null));
      });
      return ok([codeOf(read), codeOf(written)]);
    });
    expect(state.isUnbroken).toBe(false);
    interrupt(state);
    expect(await restore).toEqual({ ok: true, value: ['LDAP-CANCELLED', 'RESTORE-CANCELLED'] });
    expect(changed).toBe(false);
  });
});
