import { clock } from './clock.ts';

/** What the validation of a certificate found, in words. `{name}` is replaced by the finding's value of that name. */
export const findings = {
  'CERT-CLOCK-BEHIND': clock.behind,
  'CERT-CLOCK-AHEAD': clock.ahead,
  'CERT-DATES-GOOD': 'It is valid from {from} until {until}.',
  'CERT-EXPIRES-SOON': 'It is valid only until {until}. Days left: {days}.',
  'CERT-NOT-YET-VALID': 'It is not valid before {from}. Check the clock of this computer.',
  'CERT-EXPIRED': 'It expired on {until}.',
  'CERT-SELF-SIGNATURE-GOOD': 'It is signed with its own key, and the signature is valid.',
  'CERT-SIGNATURE-GOOD': 'The signature of its issuer ({issuer}) is valid.',
  'CERT-SIGNATURE-BAD':
    'The signature was not made by the issuer ({issuer}). The certificate is damaged or was changed.',
  'CERT-SIGNATURE-UNCHECKED':
    'The signature ({algorithm}) cannot be checked here because OrgCA Backup does not support the algorithm or the issuer’s key type.',
  'CERT-ISSUER-MISSING':
    'The certificate of its issuer ({issuer}) is missing, so the signature cannot be checked.',
  'CERT-CHAIN-GOOD': 'Its chain is complete up to {root}.',
  'CERT-CHAIN-UNCHECKED': 'The signature of {subject} in its chain ({algorithm}) cannot be checked here.',
  'CERT-CHAIN-INCOMPLETE': 'Its chain is not complete. The certificate of {missing} is missing.',
  'CERT-ISSUER-NOT-CA': 'An issuer in its chain ({subject}) is not allowed to issue certificates.',
  'CERT-ISSUER-EXPIRED': 'An issuer in its chain ({subject}) expired on {until}.',
  'CERT-ISSUER-NOT-YET-VALID': 'An issuer in its chain ({subject}) is not valid before {from}.',
  'CERT-PATH-TOO-LONG':
    'An issuer in its chain ({subject}) allows only {limit} further authorities below it.',
  'CERT-IS-CA': 'It is the certificate of a certificate authority.',
  'CERT-NOT-CA': 'It is not the certificate of a certificate authority.',
  'CERT-MAY-NOT-SIGN': 'Its key usage does not allow it to sign certificates.',
  'CERT-SIGNATURE-STRONG': 'It is signed with {algorithm}.',
  'CERT-WEAK-SIGNATURE': 'It is signed with {algorithm}, which is no longer considered safe.',
  'CERT-WEAK-KEY': 'Its key ({key}) is shorter than is considered safe today.',
} as const;

/** Every finding of a validation. */
export type FindingCode = keyof typeof findings;
