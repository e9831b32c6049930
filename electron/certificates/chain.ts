/** Which certificate issued which, and which one is what in an Organizational CA. Decided by signatures, never by the subject alone. */
import type { Failure } from '../../shared/result.ts';
import type { Answer } from './answer.ts';
import type { Certificate } from './certificate.ts';
import { checkSignature } from './signature.ts';

/** Longer than any real chain; also the limit to which a pool that goes round in circles is followed. */
const MAX_CHAIN = 16;

/**
 * Whether `issuer` issued `certificate`: its name, its key identifier if both name one, and only then its key's signature.
 * @returns `unchecked` if names and identifiers fit and this runtime cannot check the signature
 */
export function checkIssuer(certificate: Certificate, issuer: Certificate): Answer {
  return namesIssuer(certificate, issuer) ? checkSignature(certificate, issuer) : 'wrong';
}

function namesIssuer({ issuerKey, authorityKeyId }: Certificate, issuer: Certificate): boolean {
  if (issuerKey !== issuer.subjectKey) return false;
  const { subjectKeyId } = issuer;
  return authorityKeyId === undefined || subjectKeyId === undefined || authorityKeyId === subjectKeyId;
}

/** Subject and issuer are the same, and nothing shows that the signature was not made with its own key. */
export const isSelfSigned = (certificate: Certificate): boolean =>
  checkIssuer(certificate, certificate) !== 'wrong';

/** A second's work for RSA 4096. A CA of twenty years with a yearly renewal needs 400. */
const MAX_SIGNATURE_CHECKS = 2_000;

/** Counts the pairs whose names and identifiers fit: at most one signature check each. */
function countChecks(pool: readonly Certificate[]): number {
  const bySubject = new Map<string, Certificate[]>();
  for (const one of pool) {
    const namesakes = bySubject.get(one.subjectKey);
    if (namesakes) namesakes.push(one);
    else bySubject.set(one.subjectKey, [one]);
  }
  let count = 0;
  for (const certificate of pool) {
    const candidates = bySubject.get(certificate.issuerKey) ?? [];
    count += candidates.filter((issuer) => namesIssuer(certificate, issuer)).length;
    if (count > MAX_SIGNATURE_CHECKS) break;
  }
  return count;
}

/**
 * The issuers of `leaf` in order, nearest first, without `leaf` itself, as far as `pool` has them; ends at a self-signed one.
 * If several certificates of one issuer fit (a renewed one), the one that is valid longest is taken.
 * @param pool certificates in any order; may contain the leaf and others that do not belong to it
 */
export function orderChain(leaf: Certificate, pool: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = [];
  const used = new Set([leaf.sha256]);
  let current = leaf;
  while (chain.length < MAX_CHAIN && !isSelfSigned(current)) {
    const subject = current;
    const candidates = pool.filter(({ sha256 }) => !used.has(sha256));
    const issuer = (['right', 'unchecked'] as const)
      .map((answer) =>
        candidates
          .filter((candidate) => checkIssuer(subject, candidate) === answer)
          .reduce<Certificate | undefined>(laterOf, undefined),
      )
      .find((found) => found !== undefined);
    if (issuer === undefined) break;
    chain.push(issuer);
    used.add(issuer.sha256);
    current = issuer;
  }
  return chain;
}

const laterOf = (best: Certificate | undefined, candidate: Certificate): Certificate =>
  best === undefined || candidate.notAfter > best.notAfter ? candidate : best;

/** The certificates of one key pair of an Organizational CA, told apart. */
export interface ClassifiedCa {
  /** Issued by the CA to itself; what servers and browsers are given as the trusted root. */
  readonly selfSigned: Certificate | undefined;
  /** The same subject and key, issued by the NICI Machine-Unique CA of the host server. */
  readonly publicKeyCertificate: Certificate | undefined;
  /** Issuers of the Public Key Certificate, nearest first, up to its root as far as present. */
  readonly chain: readonly Certificate[];
  /** The chain reaches a self-signed root; a CA without a Public Key Certificate needs its Self-Signed Certificate only. */
  readonly complete: boolean;
  /** Certificates that belong to neither. */
  readonly unrelated: readonly Certificate[];
  /** `CERT-TOO-MANY-SIGNATURES`: the certificates were not told apart. */
  readonly failure?: Failure;
}

/**
 * Tells the certificates of an Organizational CA apart.
 * @param certificates from all the attributes of the CA object, in any order, doubles allowed
 * @param spki public key of the CA (SubjectPublicKeyInfo, DER) if it is known: only certificates over that key are then the CA's own
 */
export function classifyCa(certificates: readonly Certificate[], spki?: Buffer): ClassifiedCa {
  const pool = [...new Map(certificates.map((certificate) => [certificate.sha256, certificate])).values()];
  if (countChecks(pool) > MAX_SIGNATURE_CHECKS) {
    const values = { certificates: pool.length, limit: MAX_SIGNATURE_CHECKS };
    const failure: Failure = { code: 'CERT-TOO-MANY-SIGNATURES', values };
    const none = { selfSigned: undefined, publicKeyCertificate: undefined, chain: [], complete: false };
    return { ...none, unrelated: pool, failure };
  }
  const own = spki ? pool.filter((certificate) => certificate.spki.equals(spki)) : pool;
  const selfSignedOnes = own.filter((certificate) => certificate.isCa && isSelfSigned(certificate));
  const issuedOnes = own.filter((certificate) => certificate.isCa && !certificate.selfIssued);
  const { selfSigned, issued } = choosePair(selfSignedOnes, issuedOnes, pool);
  const chain = issued ? orderChain(issued, pool) : [];
  const root = issued ? chain.at(-1) : selfSigned;
  const used = new Set([selfSigned, issued, ...chain].map((certificate) => certificate?.sha256));
  return {
    selfSigned,
    publicKeyCertificate: issued,
    chain,
    complete: root !== undefined && isSelfSigned(root),
    unrelated: pool.filter(({ sha256 }) => !used.has(sha256)),
  };
}

interface Pair {
  selfSigned: Certificate | undefined;
  issued: Certificate | undefined;
}

/**
 * The two certificates of a CA have one subject and one key. If there is no such pair, a single self-signed certificate
 * that issued none of the others, or a single issued one at the foot of its chain, is the CA's.
 */
function choosePair(selfSigned: Certificate[], issued: Certificate[], pool: Certificate[]): Pair {
  const pairs = selfSigned.flatMap((own) =>
    issued
      .filter((other) => other.subjectKey === own.subjectKey && other.spki.equals(own.spki))
      .map((other) => ({ selfSigned: own, issued: other })),
  );
  const newest = pairs.reduce<(typeof pairs)[number] | undefined>(
    (best, pair) =>
      best === undefined ||
      pair.selfSigned.notBefore > best.selfSigned.notBefore ||
      (pair.selfSigned === best.selfSigned && pair.issued.notBefore > best.issued.notBefore)
        ? pair
        : best,
    undefined,
  );
  if (newest) return newest;
  const isFoot = (certificate: Certificate): boolean =>
    !pool.some((other) => other.sha256 !== certificate.sha256 && checkIssuer(other, certificate) !== 'wrong');
  const feet = { selfSigned: selfSigned.filter(isFoot), issued: issued.filter(isFoot) };
  const byStart = (a: Certificate, b: Certificate): number => b.notBefore.getTime() - a.notBefore.getTime();
  const loneIssued = feet.issued.toSorted(byStart)[0];
  const loneSelfSigned = feet.selfSigned.toSorted(byStart)[0];
  // Without a pair the two would be two CAs: only the self-signed one counts, because issuing needs nothing else.
  return loneSelfSigned
    ? { selfSigned: loneSelfSigned, issued: undefined }
    : { selfSigned: undefined, issued: loneIssued };
}
