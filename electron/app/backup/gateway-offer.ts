import type { Untrusted } from '../../directory/index.ts';
import { withGateway } from '../../gateway/index.ts';
import { gatewayOptions, type GatewayAccess, type Login } from '../login/index.ts';
import type { GatewayOffer } from '../../../shared/gateway.ts';
import type { Result } from '../../../shared/result.ts';
import { askGateway } from './gateway-key.ts';
import { readMaterial } from './read-material.ts';

/**
 * Asks the gateway what it would export of the CA `dn`.
 * @returns the offer, or `kind: 'untrusted'` with the certificate that the user has to decide about
 */
export async function gatewayOffer(
  login: Login,
  dn: string,
  access: GatewayAccess,
  signal: AbortSignal,
): Promise<Result<{ readonly kind: 'done'; readonly value: GatewayOffer } | Untrusted>> {
  const place = login.at(dn);
  const read = await readMaterial(place, dn, undefined, signal);
  if (!read.ok) return login.referrals.asking(read, dn, place);
  try {
    return await withGateway(gatewayOptions(login, access, signal), (session) =>
      askGateway(session, read.value),
    );
  } finally {
    read.value.wipe();
  }
}
