import type { GatewayOffer, GatewayOutcome } from '../../../shared/gateway.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { gatewayAccess, type GatewayAnswer } from './gateway.ts';
import { rememberGateway } from './remembered.ts';

/**
 * Asks the tree's gateway. One that answered is remembered for the tree.
 * @returns the answers with its offer, or with the question about its certificate
 */
export async function askGateway(
  tree: string,
  gateway: GatewayAnswer,
  ask: (access: ReturnType<typeof gatewayAccess>) => Promise<Result<GatewayOutcome<GatewayOffer>>>,
): Promise<Result<{ readonly gateway: GatewayAnswer }>> {
  const access = gatewayAccess(gateway);
  const asked = await ask(access);
  if (!asked.ok) return asked;
  const { value } = asked;
  if (value.kind === 'untrusted') return ok({ gateway: { ...gateway, question: value.question } });
  rememberGateway(localStorage, tree, access);
  return ok({ gateway: { ...gateway, offer: value.value, question: null } });
}
