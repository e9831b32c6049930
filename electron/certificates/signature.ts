/** Whether one key signed one certificate. By `node:crypto` alone, so that long serial numbers cannot disturb it. */
import { constants, createHash, verify } from 'node:crypto';
import { children, integer, oid, readOnly, sequence, type Element } from '../asn1/index.ts';
import type { Answer } from './answer.ts';
import type { Certificate } from './certificate.ts';
import { hashByOid, signatureScheme } from './oids.ts';
import { isCommonSpki, publicKeyObject } from './public-key.ts';

/** Answers by certificate and issuer: each pair is checked once, however often it is asked for. */
const answers = new WeakMap<Certificate, WeakMap<Certificate, Answer>>();

/**
 * Checks the signature of `certificate` with the key of `issuer`. Does not look at names, dates, and flags.
 * @returns `unchecked` if this runtime does not know the algorithm or cannot use the key
 */
export function checkSignature(certificate: Certificate, issuer: Certificate): Answer {
  const known = answers.get(certificate) ?? new WeakMap<Certificate, Answer>();
  answers.set(certificate, known);
  const answer = known.get(issuer) ?? check(certificate, issuer);
  known.set(issuer, answer);
  return answer;
}

function check({ signatureAlgorithmDer, tbs, signature }: Certificate, issuer: Certificate): Answer {
  try {
    const [algorithm, parameters] = sequence(readOnly(signatureAlgorithmDer), 'algorithm');
    const scheme = signatureScheme(oid(algorithm, 'algorithm'));
    const key = publicKeyObject(issuer.spki);
    if (!scheme || !key) return 'unchecked';
    if (scheme.key !== key.asymmetricKeyType) return 'wrong';
    const pss = scheme.pss ? pssParameters(parameters) : undefined;
    const hash = pss ? pss.hash : scheme.hash;
    if (hash !== null && !hasHash(hash)) return 'unchecked';
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const good = verify(hash, tbs, pss ? { key, padding, saltLength: pss.saltLength } : key, signature);
    return good ? 'right' : 'wrong';
  } catch (error) {
    // The runtimes throw for a malformed signature for which others answer false; their reasons differ. BoringSSL also reads keys, such
    // as those of DSA, that it cannot check a signature with.
    return error instanceof UnknownParameters || !isCommonSpki(issuer.spki) ? 'unchecked' : 'wrong';
  }
}

function hasHash(name: string): boolean {
  try {
    createHash(name);
    return true;
  } catch {
    return false;
  }
}

class UnknownParameters extends Error {}

/**
 * RSASSA-PSS-params (RFC 4055, section 3.1). The defaults are SHA-1 and 20 bytes of salt.
 * @throws UnknownParameters for a hash that is not known here, and if MGF1 has another hash, which `node:crypto` cannot check
 */
function pssParameters(parameters: Element | undefined): { hash: string; saltLength: number } {
  const fields = parameters ? children(parameters) : [];
  const field = (tag: number): Element | undefined => {
    const found = fields.find((one) => one.tag === tag);
    return found && children(found)[0];
  };
  const hash = hashOf(field(0xa0));
  const maskFunction = field(0xa1);
  if (hashOf(maskFunction && sequence(maskFunction, 'mask')[1]) !== hash) throw new UnknownParameters();
  const salt = field(0xa2);
  return { hash, saltLength: salt ? integer(salt, 'salt length') : 20 };
}

/** @param identifier AlgorithmIdentifier of a hash; SHA-1 if absent @throws UnknownParameters, Asn1Error */
function hashOf(identifier: Element | undefined): string {
  if (identifier === undefined) return 'sha1';
  const hash = hashByOid(oid(sequence(identifier, 'hash algorithm')[0], 'hash algorithm'));
  if (hash === undefined) throw new UnknownParameters();
  return hash;
}
