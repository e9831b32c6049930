import type { Untrusted } from '../../directory/index.ts';
import { withGateway } from '../../gateway/index.ts';
import type { Installation } from '../installation/index.ts';
import { gatewayOptions, type GatewayAccess, type Login } from '../login/index.ts';
import type { GatewayOffer } from '../../../shared/gateway.ts';
import type { Result } from '../../../shared/result.ts';
import { askGateway } from './gateway-key.ts';
import { withCa } from './read-material.ts';

/**
 * Asks the gateway what it would export of the CA `dn`.
 * @returns the offer, or `kind: 'untrusted'` with the certificate that the user has to decide about
 */
export const gatewayOffer = (
  login: Login,
  installation: Installation,
  dn: string,
  access: GatewayAccess,
): Promise<Result<{ readonly kind: 'done'; readonly value: GatewayOffer } | Untrusted>> =>
  withCa(login, installation, dn, {}, ({ ca }) =>
    withGateway(gatewayOptions(login, access), (session) => askGateway(session, ca)),
  );
