/** Whether one key signed one certificate. By `node:crypto` alone, so that long serial numbers cannot disturb it. */
import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { Asn1Error, children, integer, oid, readOnly, sequence } from '../asn1/index.ts';
import type { Certificate } from './certificate.ts';
import { hashByOid, signatureScheme, type SignatureScheme } from './oids.ts';

/** An RSA public exponent or modulus that a hostile certificate makes huge would take minutes to compute with. */
const MAX_SPKI_BYTES = 4096;

/** The public key, or undefined when this runtime cannot use it. */
export function publicKeyObject(spki: Buffer): KeyObject | undefined {
  if (spki.length > MAX_SPKI_BYTES) return undefined;
  try {
    return createPublicKey({ key: spki, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

/**
 * Checks the signature of `certificate` with the key of `issuer`. Names, dates and flags are not looked at.
 * @returns false also for algorithms that this program does not know
 */
export function isSignedBy(certificate: Certificate, issuer: Certificate): boolean {
  try {
    const [algorithm, parameters] = sequence(readOnly(certificate.signatureAlgorithmDer), 'algorithm');
    const scheme = signatureScheme(oid(algorithm, 'algorithm'));
    const key = publicKeyObject(issuer.spki);
    if (!scheme || !key) return false;
    if (!scheme.pss) return verify(scheme.hash, certificate.tbs, key, certificate.signature);
    const { hash, saltLength } = pssParameters(parameters);
    return verify(
      hash,
      certificate.tbs,
      { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength },
      certificate.signature,
    );
  } catch {
    // A signature or key that the crypto library refuses to look at is no good signature; its reasons differ by runtime.
    return false;
  }
}

/** RSASSA-PSS-params (RFC 4055, section 3.1). The defaults are SHA-1 and 20 bytes of salt. */
function pssParameters(parameters: ReturnType<typeof readOnly> | undefined): {
  hash: SignatureScheme['hash'];
  saltLength: number;
} {
  const fields = parameters ? children(parameters) : [];
  const hashField = fields.find(({ tag }) => tag === 0xa0);
  const saltField = fields.find(({ tag }) => tag === 0xa2);
  const hash = hashField
    ? hashByOid(oid(sequence(children(hashField)[0], 'hash algorithm')[0], 'hash algorithm'))
    : 'sha1';
  if (hash === undefined) throw new Asn1Error('unknown hash algorithm', 0);
  return { hash, saltLength: saltField ? integer(children(saltField)[0], 'salt length') : 20 };
}
