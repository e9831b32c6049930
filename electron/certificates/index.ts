/** X.509 certificates and private keys: described, recognised, matched, classified, ordered, validated. No function throws on hostile input. */
export { MAX_CERTIFICATE_BYTES, parseCertificate, type Certificate } from './certificate.ts';
export { classifyCa, isIssuedBy, isSelfSigned, orderChain, type ClassifiedCa } from './chain.ts';
export type { Extension } from './extensions.ts';
export { decodePem, isPem, toPem, type PemBlock } from './pem.ts';
export { keyMatches, publicKeyOf, sniffPrivateKey, type PrivateKeyValue } from './private-key.ts';
export { isSignedBy } from './signature.ts';
export { sniffCertificates, type SniffedCertificates } from './sniff-certificates.ts';
export { validateCertificate, type Finding, type Validation } from './validate.ts';
