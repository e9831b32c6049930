/** The Organizational CA in a directory: schema, reader, writer, key pairs, and the objects that refer to it. */
export {
  isCertificateAttribute,
  CA_OF_CRL_CONFIGURATION,
  isPrivateKey,
  isTextSetting,
  KEY_ATTRIBUTES,
  KEY_PAIRS,
  PRIVATE_KEY_ATTRIBUTES,
  withoutOptions,
} from './schema.ts';
export {
  asCaObject,
  isCaObject,
  readCa,
  readCaIfPresent,
  readTreeCa,
  stateOf,
  storedCa,
  textOf,
  valuesOf,
  type CaObject,
  type StoredCa,
  type TreeCa,
} from './read-ca.ts';
export {
  allCertificates,
  certificatesForKey,
  certificatesOf,
  classifyKeyPair,
  hasClearKey,
  keyKindOf,
  keyPairsOf,
  ownCertificates,
  storedKeyOf,
  withoutClearKeys,
} from './key-pairs.ts';
export {
  caMaterial,
  gatewayOf,
  overviewOf,
  placedCertificates,
  type CaMaterial,
  type CaOverview,
  type KeyPairMaterial,
  type KeyPairOverview,
  type PlacedCertificate,
} from './material.ts';
export {
  caAttributes,
  childDn,
  namingAttributes,
  sameValues,
  settingsOf,
  storedName,
  type CaSettings,
} from './write-ca.ts';
export { classifyServer, issuedRole, isServerPair } from './server-certificate.ts';
export {
  clearCrlCaReferences,
  readCrlReferences,
  setCrlCaReferences,
  type CrlReferences,
} from './crl-references.ts';
export { relatedObjectReferences } from './related-objects.ts';
