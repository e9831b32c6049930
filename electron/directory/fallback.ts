import type { ErrorCode } from '../../shared/error-codes.ts';
import { type Failure, type Result, fail } from '../../shared/result.ts';
import { type ConnectOptions, type ConnectOutcome, connect } from './connect.ts';

const TRY_NEXT: readonly ErrorCode[] = [
  'LDAP-DNS',
  'LDAP-UNREACHABLE',
  'LDAP-CONNECT-TIMEOUT',
  'LDAP-TLS-TIMEOUT',
  'LDAP-TIMEOUT',
  'LDAP-TOO-SLOW',
  'LDAP-DISCONNECTED',
  'LDAP-CLOSED-AT-ONCE',
];

export interface FallbackOutcome {
  /** Of the server that answered, or of the last one. */
  readonly outcome: Result<ConnectOutcome>;
  /** Which of the servers that is, counted from 0. */
  readonly index: number;
  /** Why the servers before it were passed over, in order. */
  readonly passedOver: readonly Failure[];
}

/**
 * Connects to the first of several servers that answers. Only a server that is not there is passed over: a question of
 * trust, or a refused TLS handshake, must be shown to the user, not avoided by a silent change of server.
 */
export async function connectFirst(servers: readonly ConnectOptions[]): Promise<FallbackOutcome> {
  const passedOver: Failure[] = [];
  for (const [index, options] of servers.entries()) {
    const outcome = await connect(options);
    const last = index === servers.length - 1;
    if (outcome.ok || last || !TRY_NEXT.includes(outcome.failure.code)) return { outcome, index, passedOver };
    passedOver.push(outcome.failure);
  }
  return { outcome: fail('LDAP-ADDRESS', { server: '', port: '' }), index: -1, passedOver };
}
