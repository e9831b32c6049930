import type { GatewayAccess } from '../../app/login/index.ts';
import type { TrustPolicy } from '../../directory/index.ts';
import { GATEWAY_PORT } from '../../../shared/gateway.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Context } from '../command.ts';
import { addressOf } from '../directory.ts';

/** The tree's gateway that `--gateway` names, with the directory password; undefined without the option. */
export async function gatewaySource(
  { arguments: args, secrets }: Context,
  trust: TrustPolicy,
): Promise<Result<GatewayAccess | undefined>> {
  const gateway = args.value('gateway');
  if (gateway === undefined) return ok(undefined);
  const password = await secrets.get('directory-password');
  if (!password.ok) return password;
  return ok({ ...addressOf(gateway, GATEWAY_PORT), trust, password: password.value });
}
