/** A login to a directory for tests: any certificate is accepted, as a user would on page L2. */
import { acceptServer, connect, login, type Session } from '../../../electron/directory/index.ts';
import type { Result } from '../../../shared/result.ts';
import { MemoryPinStore } from '../memory-pin-store.ts';

/** The value, or an error that names the code. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.values)}`);
  return result.value;
}

export interface LoginTarget {
  readonly server: string;
  readonly port: number;
  readonly security: 'ldaps' | 'starttls';
  readonly user: string;
  readonly password: string;
}

export async function logIn({ user, password, ...address }: LoginTarget): Promise<Session> {
  const pins = new MemoryPinStore();
  let reached = valueOf(await connect({ ...address, trust: { pins } }));
  if (reached.kind === 'untrusted') {
    valueOf(await acceptServer(pins, reached, true));
    reached = valueOf(await connect({ ...address, trust: { pins } }));
  }
  if (reached.kind === 'untrusted') throw new Error('still untrusted after it was accepted');
  return valueOf(await login(reached.connection, user, Buffer.from(password)));
}

/** Logs in over LDAPS as the administrator of a directory that a test has started. */
export const logInOverLdaps = (
  { host, ldapsPort }: { readonly host: string; readonly ldapsPort: number },
  { dotted, password }: { readonly dotted: string; readonly password: string },
): Promise<Session> => logIn({ server: host, port: ldapsPort, security: 'ldaps', user: dotted, password });
