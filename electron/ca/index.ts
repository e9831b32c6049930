/** The Organizational CA in a directory: schema, reader, writer, key pairs, and the objects that refer to it. */
export {
  isCertificateAttribute,
  isPrivateKey,
  isTextSetting,
  KEY_PAIRS,
  PRIVATE_KEY_ATTRIBUTES,
  withoutOptions,
} from './schema.ts';
export {
  isCaObject,
  readCa,
  readCaIfPresent,
  readTreeCa,
  stateOf,
  textOf,
  valuesOf,
  type CaObject,
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
export { caMaterial, gatewayOf, type CaMaterial, type KeyPairMaterial } from './material.ts';
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
export { clearCrlCaReferences, setCrlCaReferences } from './crl-references.ts';
export { relatedObjectReferences } from './related-objects.ts';
