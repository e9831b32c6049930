/**
 * LDAP: connections and their trust, logging in, names, rights, the tree, the CA object.
 *
 * `connect` → (`untrusted`: show, ask, `acceptServer`, again) → `login` → `Session`.
 */
export { connect, DEFAULT_PORTS, serverAddress } from './connect.ts';
export type { ConnectOptions, ConnectOutcome, Connection, Security } from './connect.ts';
export { openTrusted, type Assurance, type TrustedConnection } from './trusted-connection.ts';
export { login, type LoginOptions } from './login.ts';
export type { GraceLogin, RequestOptions, Session } from './session.ts';
export { acceptServer, readAuthorities } from './trust.ts';
export type { AuthoritySource, TrustPolicy, Untrusted, UntrustedReason, Vouching } from './trust.ts';
export { FilePinStore, MemoryPinStore, type Pin, type PinStore } from './pin-store.ts';
export type { ServerCertificate, Weakness } from './server-certificate.ts';
export { displayName } from './display.ts';
export { dnOfTypedName } from './typed-name.ts';
export { ndsError } from './diagnostics.ts';
export { ROOT_NAME, shortName, toDotted, toLdapDn } from './names.ts';
export {
  escapeValue,
  foldCase,
  formatDn,
  formatRdn,
  isChild,
  isWithin,
  normalizeDn,
  parseDn,
  parseRdn,
  sameDn,
  type DistinguishedName,
  type Rdn,
  type TypeAndValue,
} from './distinguished-name.ts';

export { MessageFraming } from './message-framing.ts';
export type { FindOptions, Listing, ListingPage, ListOptions } from './listing.ts';
export { ATTRIBUTE_RIGHT, ENTRY_RIGHT, ENTRY_RIGHTS, type Granted, type Rights } from './rights.ts';
export type { ServerInfo } from './root-dse.ts';
export type { CrlConfiguration, IssuedCount, KeyServerList, Presence } from './ca-surroundings.ts';
export { parseReferral, ReferralTrail, type Referral } from './referral.ts';
export { connectFirst, type FallbackOutcome } from './fallback.ts';
export { toLdif } from './ldif.ts';
export { readLdif, sameEntry, type LdifEntry } from './ldif-reader.ts';
export { isOperational, userAttributes } from './user-attributes.ts';
export { attributeValues, baseName } from './attributes.ts';
export { CA_CLASS, isMissing, securityContainers } from './find-ca.ts';
export type { Attribute, SearchEntry } from './ldap-message.ts';
export type { Modification } from './ldap-requests.ts';
