/** Which certificate issued which, and which one is what in an Organizational CA. Decided by signatures, never by the subject alone. */
import type { Certificate } from './certificate.ts';
import { isSignedBy } from './signature.ts';

/** Longer than any real chain; also the limit to which a pool that goes round in circles is followed. */
const MAX_CHAIN = 16;

/** Whether `issuer` issued `certificate`: its name, its key identifier where both name one, and its key's signature. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (!certificate.issuerDer.equals(issuer.subjectDer)) return false;
  const { authorityKeyId } = certificate;
  if (authorityKeyId !== undefined && issuer.subjectKeyId !== undefined) {
    if (authorityKeyId !== issuer.subjectKeyId) return false;
  }
  return isSignedBy(certificate, issuer);
}

/** Subject and issuer are the same, and the signature was made with its own key. */
export const isSelfSigned = (certificate: Certificate): boolean =>
  certificate.selfIssued && isSignedBy(certificate, certificate);

/**
 * The issuers of `leaf` in order, nearest first, without `leaf` itself, as far as `pool` has them; ends at a self-signed one.
 * Where several certificates of one issuer fit (a renewed one), the one that is valid longest is taken.
 * @param pool certificates in any order; may hold the leaf and others that do not belong to it
 */
export function orderChain(leaf: Certificate, pool: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = [];
  const used = new Set([leaf.sha256]);
  let current = leaf;
  while (chain.length < MAX_CHAIN && !isSelfSigned(current)) {
    const subject = current;
    const issuer = pool
      .filter((candidate) => !used.has(candidate.sha256) && isIssuedBy(subject, candidate))
      .reduce<Certificate | undefined>(laterOf, undefined);
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
}

/**
 * Tells the certificates of an Organizational CA apart.
 * @param certificates from all the attributes of the CA object, in any order, doubles allowed
 * @param spki public key of the CA (SubjectPublicKeyInfo, DER) where it is known: only certificates over that key are then the CA's own
 */
export function classifyCa(certificates: readonly Certificate[], spki?: Buffer): ClassifiedCa {
  const pool = [...new Map(certificates.map((certificate) => [certificate.sha256, certificate])).values()];
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
 * The two certificates of a CA have one subject and one key. Where no such pair is there, a single self-signed certificate
 * that issued none of the others, or a single issued one at the foot of its chain, is the CA's.
 */
function choosePair(selfSigned: Certificate[], issued: Certificate[], pool: Certificate[]): Pair {
  const pairs = selfSigned.flatMap((own) =>
    issued
      .filter((other) => other.subjectDer.equals(own.subjectDer) && other.spki.equals(own.spki))
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
    !pool.some((other) => other.sha256 !== certificate.sha256 && isIssuedBy(other, certificate));
  const feet = { selfSigned: selfSigned.filter(isFoot), issued: issued.filter(isFoot) };
  const byStart = (a: Certificate, b: Certificate): number => b.notBefore.getTime() - a.notBefore.getTime();
  const loneIssued = feet.issued.toSorted(byStart)[0];
  const loneSelfSigned = feet.selfSigned.toSorted(byStart)[0];
  // Without a pair the two would be two CAs: the self-signed one stands alone, as issuing needs nothing else.
  return loneSelfSigned
    ? { selfSigned: loneSelfSigned, issued: undefined }
    : { selfSigned: undefined, issued: loneIssued };
}
