import type { TrustPolicy } from '../../directory/index.ts';
import type { GatewayOptions } from '../../gateway/index.ts';
import type { Login } from './login.ts';

/** The tree's REST gateway as the user named it. */
export interface GatewayAccess {
  readonly server: string;
  readonly port: number;
  readonly trust: TrustPolicy;
  /** Directory password, UTF-8; the caller wipes it. */
  readonly password: Buffer;
}

/** A session at the gateway for the user and the tree of a login, ended with what the login is for. */
export const gatewayOptions = ({ session, signal, tree }: Login, access: GatewayAccess): GatewayOptions => ({
  ...access,
  user: session.userDn,
  ldap: session.connection,
  treeName: tree,
  signal,
});
