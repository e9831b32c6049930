import type { GatewayAccess } from '../../app/login/index.ts';
import { GATEWAY_PORT } from '../../../shared/gateway.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Context } from '../command.ts';
import { addressOf, trustPolicy } from '../directory.ts';

/** The tree's gateway that `--gateway` names, with the directory password; undefined without the option. */
export async function gatewaySource(context: Context): Promise<Result<GatewayAccess | undefined>> {
  const gateway = context.arguments.value('gateway');
  if (gateway === undefined) return ok(undefined);
  const trust = await trustPolicy(context);
  if (!trust.ok) return trust;
  const password = await context.secrets.get('directory-password');
  if (!password.ok) return password;
  return ok({ ...addressOf(gateway, GATEWAY_PORT), trust: trust.value, password: password.value });
}
