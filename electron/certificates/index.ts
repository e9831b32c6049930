/** X.509 certificates and private keys: described, recognised, matched, classified, ordered, validated. No function throws on hostile input. */
export type { Answer } from './answer.ts';
export { MAX_CERTIFICATE_BYTES, parseCertificate, type Certificate } from './certificate.ts';
export { checkIssuer, classifyCa, isSelfSigned, orderChain, type ClassifiedCa } from './chain.ts';
export { curveName } from './curves.ts';
export type { Extension } from './extensions.ts';
export { keyMatch, keyMatcher, keyMatches, publicKeyOf } from './key-match.ts';
export { asciiText, decodeBase64, decodePem, isPem, toPem, type PemBlock } from './pem.ts';
export { sniffPrivateKey, type PrivateKeyValue } from './private-key.ts';
export { sniffCertificates, type SniffedCertificates } from './sniff-certificates.ts';
export { validateCertificate, type Finding, type Validation } from './validate.ts';
