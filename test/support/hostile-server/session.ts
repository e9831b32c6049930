/** Short ways to a connection and a login for tests; both throw what went wrong. */
import {
  login,
  type ConnectOptions,
  type Connection,
  type Session,
  connect,
} from '../../../electron/directory/index.ts';
import type { Result } from '../../../shared/result.ts';
import { MemoryPinStore } from '../memory-pin-store.ts';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.values)}`);
  return result.value;
}

/** The code of a failure; `ok` for a success, so that a test can name what it expected. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

export async function connected(
  options: Pick<ConnectOptions, 'port'> & Partial<ConnectOptions>,
): Promise<Connection> {
  const outcome = valueOf(
    await connect({
      server: '127.0.0.1',
      security: 'clear',
      trust: { pins: new MemoryPinStore() },
      timeoutMs: 2000,
      ...options,
    }),
  );
  if (outcome.kind !== 'connected') throw new Error(`untrusted: ${outcome.reason}`);
  return outcome.connection;
}

export async function loggedIn(
  options: Pick<ConnectOptions, 'port'> & Partial<ConnectOptions>,
  user = 'admin.acme',
  password = 'secret',
): Promise<Session> {
  const connection = await connected(options);
  return valueOf(await login(connection, user, Buffer.from(password)));
}
