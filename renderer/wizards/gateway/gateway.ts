/** The answers about the tree's gateway, the same in each wizard that uses it. */
import type { GatewayOffer } from '../../../shared/gateway.ts';
import type { TrustQuestion } from '../../../shared/session.ts';
import { isServer, portNumber } from '../../login/login-form.ts';
import { reason, type Reason } from '../../wizard-frame/wizard.ts';

/** The tree's gateway with the directory password. */
export interface GatewayAnswer {
  readonly server: string;
  readonly port: string;
  readonly password: string;
  /** What the gateway answered; null until it was asked. */
  readonly offer: GatewayOffer | null;
  /** The gateway is not trusted: the certificate that the user has to decide about. */
  readonly question: TrustQuestion | null;
}

export type GatewayReason = 'gateway-address' | 'gateway-port' | 'gateway-password';

export const gatewayAnswer = (remembered: Pick<GatewayAnswer, 'server' | 'port'>): GatewayAnswer => ({
  ...remembered,
  password: '',
  offer: null,
  question: null,
});

/** Another gateway or password: what was answered is no longer known. */
export const changedGateway = (
  gateway: GatewayAnswer,
  patch: Partial<Pick<GatewayAnswer, 'server' | 'port' | 'password'>>,
): GatewayAnswer => ({ ...gateway, ...patch, offer: null, question: null });

/** Why the gateway cannot be asked, or null. */
export function checkGatewayAnswer({ server, port, password }: GatewayAnswer): Reason<GatewayReason> | null {
  if (!isServer(server.trim())) return reason('gateway-address');
  if (portNumber(port) === 0) return reason('gateway-port');
  return password === '' ? reason('gateway-password') : null;
}

/** The gateway as the calls name it, once `checkGatewayAnswer` found nothing. */
export const gatewayAccess = ({ server, port, password }: GatewayAnswer) => ({
  server: server.trim(),
  port: portNumber(port),
  password,
});
