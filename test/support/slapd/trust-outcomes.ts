/** What `connect` makes of a server, in a form that two runtimes can be compared by. */
import { login, acceptServer, connect, readAuthorities } from '../../../electron/directory/index.ts';
import { MemoryPinStore } from '../memory-pin-store.ts';

export interface TrustCase {
  readonly name: string;
  readonly server: string;
  readonly port: number;
  readonly security: 'ldaps' | 'starttls';
  /** PEM; without it nobody vouches. */
  readonly authority?: string;
  /** DN and password to log in with, once the server was accepted. */
  readonly user: string;
  readonly password: string;
}

export interface TrustOutcome {
  readonly name: string;
  /** `chain`, a reason such as `weak`, or the code of a failure. */
  readonly first: string;
  readonly weaknesses: readonly string[];
  readonly signatureAlgorithm: string;
  readonly keyType: string;
  readonly subject: string;
  /** After accepting it all: how it is trusted, and what came of the login. */
  readonly accepted: string;
  readonly login: string;
  /** Whose authority vouches for a server that is trusted at once. */
  readonly trustedThrough?: string;
}

/** Connects, accepts whatever is shown, connects again and logs in. */
export async function trustOutcome(one: TrustCase): Promise<TrustOutcome> {
  const pins = new MemoryPinStore();
  const authorities = one.authority === undefined ? undefined : readAuthorities(Buffer.from(one.authority));
  const options = {
    server: one.server,
    port: one.port,
    security: one.security,
    trust: { pins, ...(authorities?.ok ? { authorities: authorities.value.certificates } : {}) },
    timeoutMs: 10_000,
  };
  const outcome = (first: string, more: Partial<TrustOutcome> = {}): TrustOutcome => ({
    name: one.name,
    first,
    weaknesses: [],
    signatureAlgorithm: '',
    keyType: '',
    subject: '',
    accepted: '',
    login: '',
    ...more,
  });
  const first = await connect(options);
  if (!first.ok) return outcome(first.failure.code);
  const shown = first.value;
  if (shown.kind === 'connected') shown.connection.close();
  else await acceptServer(pins, shown, true);

  const second = await connect(options);
  if (!second.ok || second.value.kind !== 'connected')
    return outcome('reason' in shown ? shown.reason : 'connected', {
      accepted: second.ok ? second.value.kind : second.failure.code,
    });
  const { connection } = second.value;
  const session = await login(connection, one.user, Buffer.from(one.password));
  connection.close();
  const certificate =
    shown.kind === 'connected' ? shown.connection.assurance?.certificate : shown.certificate;
  return outcome(shown.kind === 'connected' ? (shown.connection.assurance?.by ?? '') : shown.reason, {
    weaknesses: shown.kind === 'connected' ? [] : shown.weaknesses,
    signatureAlgorithm: certificate?.signatureAlgorithm ?? '',
    keyType: certificate?.keyType ?? '',
    subject: certificate?.subject ?? '',
    accepted: connection.assurance?.by ?? '',
    ...(shown.kind === 'connected' && {
      trustedThrough: shown.connection.assurance?.trustedThrough ?? 'nobody',
    }),
    login: session.ok ? 'ok' : session.failure.code,
  });
}
