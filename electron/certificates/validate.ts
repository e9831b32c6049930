/** The Validate button: dates, signature, chain, CA flag and algorithms of one certificate, each with its finding. */
import type { FindingCode } from '../../shared/messages/en/checks.ts';
import type { FailureValues } from '../../shared/result.ts';
import type { ClockDoubt } from '../../shared/views.ts';
import type { Certificate } from './certificate.ts';
import { checkIssuer, isSelfSigned, orderChain } from './chain.ts';

interface Finding {
  readonly code: FindingCode;
  /** False for what should be looked at; only findings of severity 'error' make the certificate invalid. */
  readonly ok: boolean;
  readonly severity: 'info' | 'warning' | 'error';
  readonly values: FailureValues;
}

export interface Validation {
  readonly status: 'valid' | 'invalid';
  readonly findings: readonly Finding[];
}

/** Certificates that end within this many days deserve a word: replacing a CA takes planning. */
const SOON_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

const good = (code: FindingCode, values: FailureValues = {}): Finding => ({
  code,
  ok: true,
  severity: 'info',
  values,
});
const warning = (code: FindingCode, values: FailureValues = {}): Finding => ({
  code,
  ok: false,
  severity: 'warning',
  values,
});
const bad = (code: FindingCode, values: FailureValues = {}): Finding => ({
  code,
  ok: false,
  severity: 'error',
  values,
});

/**
 * Checks one certificate.
 * @param pool certificates in which its issuers are searched; can contain the certificate itself
 * @param now the moment to which dates are compared
 * @param clock what contradicts `now`
 * @param expectCa a certificate that does not belong to a CA is an error (default); false for certificates of servers and users
 */
export function validateCertificate(
  certificate: Certificate,
  pool: readonly Certificate[],
  now: Date,
  { expectCa = true, clock }: { expectCa?: boolean; clock?: ClockDoubt | undefined } = {},
): Validation {
  const chain = orderChain(certificate, pool);
  const findings = [
    ...(clock ? [warning(CLOCK[clock.direction], { ...clock })] : []),
    ...datesOf(certificate, now),
    signatureOf(certificate, chain, pool),
    ...chainOf(certificate, chain, now),
    ...(expectCa ? [roleOf(certificate)] : []),
    ...strengthOf(certificate),
  ];
  return { status: findings.some(({ severity }) => severity === 'error') ? 'invalid' : 'valid', findings };
}

const CLOCK = { behind: 'CERT-CLOCK-BEHIND', ahead: 'CERT-CLOCK-AHEAD' } as const;

const day = (date: Date): string => date.toISOString().slice(0, 10);

function datesOf({ notBefore, notAfter }: Certificate, now: Date): Finding[] {
  if (now < notBefore) return [bad('CERT-NOT-YET-VALID', { from: day(notBefore) })];
  if (now > notAfter) return [bad('CERT-EXPIRED', { until: day(notAfter) })];
  const days = Math.floor((notAfter.getTime() - now.getTime()) / DAY);
  return days < SOON_DAYS
    ? [warning('CERT-EXPIRES-SOON', { until: day(notAfter), days })]
    : [good('CERT-DATES-GOOD', { from: day(notBefore), until: day(notAfter) })];
}

function signatureOf(certificate: Certificate, chain: Certificate[], pool: readonly Certificate[]): Finding {
  const { issuer, selfIssued, signatureAlgorithm: algorithm } = certificate;
  const [nearest] = chain;
  if (selfIssued && isSelfSigned(certificate)) {
    const answer = checkIssuer(certificate, certificate);
    return answer === 'right'
      ? good('CERT-SELF-SIGNATURE-GOOD')
      : warning('CERT-SIGNATURE-UNCHECKED', { algorithm });
  }
  if (nearest) {
    const answer = checkIssuer(certificate, nearest);
    return answer === 'right'
      ? good('CERT-SIGNATURE-GOOD', { issuer })
      : warning('CERT-SIGNATURE-UNCHECKED', { algorithm });
  }
  const named = [certificate, ...pool].some(
    ({ subjectKey, subjectKeyId }) =>
      subjectKey === certificate.issuerKey &&
      (certificate.authorityKeyId === undefined || certificate.authorityKeyId === subjectKeyId),
  );
  return named ? bad('CERT-SIGNATURE-BAD', { issuer }) : bad('CERT-ISSUER-MISSING', { issuer });
}

function chainOf(certificate: Certificate, chain: Certificate[], now: Date): Finding[] {
  const top = chain.at(-1) ?? certificate;
  const findings: Finding[] = [];
  const unchecked = chain.find(
    (issuer, index) => checkIssuer(issuer, chain[index + 1] ?? issuer) === 'unchecked',
  );
  if (unchecked) {
    const values = { subject: unchecked.subject, algorithm: unchecked.signatureAlgorithm };
    findings.push(warning('CERT-CHAIN-UNCHECKED', values));
  }
  if (isSelfSigned(top)) {
    if (chain.length > 0) findings.push(good('CERT-CHAIN-GOOD', { root: top.subject, length: chain.length }));
  } else if (chain.length > 0) {
    findings.push(bad('CERT-CHAIN-INCOMPLETE', { missing: top.issuer }));
  }
  chain.forEach((issuer, index) => {
    const { subject } = issuer;
    if (!issuer.isCa) findings.push(bad('CERT-ISSUER-NOT-CA', { subject }));
    else if (issuer.pathLength !== undefined && issuer.pathLength < casBelow(certificate, chain, index))
      findings.push(bad('CERT-PATH-TOO-LONG', { subject, limit: issuer.pathLength }));
    if (now > issuer.notAfter)
      findings.push(bad('CERT-ISSUER-EXPIRED', { subject, until: day(issuer.notAfter) }));
    if (now < issuer.notBefore)
      findings.push(bad('CERT-ISSUER-NOT-YET-VALID', { subject, from: day(issuer.notBefore) }));
  });
  return findings;
}

/**
 * CA certificates below the issuer that count towards its path length: all but the last certificate of the path and
 * self-issued ones (RFC 5280, section 4.2.1.9).
 */
const casBelow = (certificate: Certificate, chain: Certificate[], index: number): number =>
  [certificate, ...chain].slice(1, index + 1).filter(({ selfIssued }) => !selfIssued).length;

function roleOf(certificate: Certificate): Finding {
  if (!certificate.isCa) return bad('CERT-NOT-CA');
  const { keyUsage } = certificate;
  return keyUsage.length > 0 && !keyUsage.includes('keyCertSign')
    ? bad('CERT-MAY-NOT-SIGN')
    : good('CERT-IS-CA');
}

function strengthOf({
  weakSignature,
  signatureAlgorithm: algorithm,
  keyDetail: key,
}: Certificate): Finding[] {
  const bits = /^RSA(?:-PSS)? (\d+)$/.exec(key)?.[1];
  const findings = [
    weakSignature
      ? warning('CERT-WEAK-SIGNATURE', { algorithm })
      : good('CERT-SIGNATURE-STRONG', { algorithm }),
  ];
  if (bits !== undefined && Number(bits) < 2048) findings.push(warning('CERT-WEAK-KEY', { key }));
  return findings;
}
