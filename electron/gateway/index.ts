/**
 * HTTPS: the tree's REST gateway (eDirAPI), which has NICI open the CA's key on the server. Followed here is the vendor's
 * published API description; "not stated" marks the choices that it leaves open.
 */
export { withGateway, type GatewaySession, type ImportedFile, type ValidatedKind } from './session.ts';
export type { GatewayOptions } from './options.ts';
export { transportPassword } from './transport-password.ts';
