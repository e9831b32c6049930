import type { ErrorTexts } from './error-text.ts';

/** Failures of reading certificates and keys. */
export const certificateErrors = {
  'CERT-UNREADABLE': {
    what: 'A certificate cannot be read.',
    why: 'The data is not an X.509 certificate, or it is damaged.',
    todo: 'Open the object in iManager and validate its certificates there.',
  },
} as const satisfies ErrorTexts;
