/** Reaching a server, trusting it, logging in, and following referrals to other servers of the tree. */
export { readAuthorityFile } from './authority-file.ts';
export { gatewayOptions, type GatewayAccess } from './gateway.ts';
export { Login, type Origin } from './login.ts';
export { loginOperations } from './operations.ts';
export { openSession, trustQuestion, type OpenRequest } from './open-session.ts';
export { Referrals, type Offers, type TreeLocation } from './referrals.ts';
export { authorityView, TrustStore } from './trust-store.ts';
