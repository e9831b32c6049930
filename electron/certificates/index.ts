/** X.509 certificates and private keys: described, recognized, matched, classified, ordered, validated. No function throws on hostile input. */
export type { Answer } from './answer.ts';
export { parseCertificate, type Certificate } from './certificate.ts';
export { checkIssuer, classifyCa, isSelfSigned, orderChain, type ClassifiedCa } from './chain.ts';
export { isOversizedKey, keyMatch, keyMatcher, keyMatches, publicKeyOf } from './key-match.ts';
export { countCertificateBlocks, decodePem, decodeText, isPem, pemLabels, toPem } from './pem.ts';
export { sniffPrivateKey, type PrivateKeyValue } from './private-key.ts';
export { signatureName, signatureScheme } from './oids.ts';
export { generalizedTime } from './times.ts';
export { MAX_CERTIFICATES, sniffCertificates } from './sniff-certificates.ts';
export { curveDetail, knownKeyName } from './public-key.ts';
export { validateCertificate, type Validation } from './validate.ts';
