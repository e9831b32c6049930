/**
 * LDAP: connections and their trust, logging in, names, rights, the tree, the CA object.
 *
 * `connect` → (`untrusted`: show, ask, `acceptServer`, again) → `login` → `Session`.
 */
export { connect, serverAddress } from './connect.ts';
export type { ConnectOptions, Connection, Security } from './connect.ts';
export { openTrusted, type Assurance } from './trusted-connection.ts';
export { login } from './login.ts';
export type { RequestOptions } from './request-options.ts';
export type { Session } from './session.ts';
export { countIssued, readCrlConfiguration, readKeyServers, readPresence } from './ca-queries.ts';
export { certificateObjects } from './certificate-objects.ts';
export { readTreeTimes } from './tree-times.ts';
export { acceptServer, readAuthorities, type AuthorityFile } from './trust.ts';
export type { TrustPolicy, Untrusted, UntrustedReason } from './trust.ts';
export { CA_CLASS, PAIR_ATTRIBUTES, SERVER_CERTIFICATE_CLASS, TREE_CA } from './pki-schema.ts';
export { FilePinStore, type Pin, type PinStore } from './pin-store.ts';
export { displayName } from './display.ts';
export { dnOfTypedName } from './typed-name.ts';
export { bindFailure, ndsError } from './diagnostics.ts';
export { shortName, toDotted, toLdapDn } from './names.ts';
export {
  commonNameOf,
  dnKey,
  escapeValue,
  foldCase,
  formatDn,
  formatRdn,
  isChild,
  isWithin,
  normalizeDn,
  parentKey,
  parseDn,
  sameDn,
  type DistinguishedName,
} from './distinguished-name.ts';

export { MessageFraming } from './message-framing.ts';
export type { ListingPage } from './listing.ts';
export { ATTRIBUTE_RIGHT, ENTRY_RIGHT, ENTRY_RIGHTS, type Rights } from './rights.ts';
export type { ServerInfo } from './root-dse.ts';
export { parseReferral, ReferralTrail, type Referral } from './referral.ts';
export { connectFirst } from './fallback.ts';
export { toLdif } from './ldif.ts';
export { readLdif, sameEntry } from './ldif-reader.ts';
export { userAttributes } from './user-attributes.ts';
export { attributeValues, baseName } from './attributes.ts';
export { isMissing, securityContainers } from './find-ca.ts';
export type { Attribute, SearchEntry } from './ldap-message.ts';
export type { Modification } from './ldap-requests.ts';
